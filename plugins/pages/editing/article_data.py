"""What the form of articles is made of, besides what that of houses has: loaded with it alone."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from generator.directory import Directory
from generator.model.article import ArticleFields, Articles, Section
from plugins.pages.editing.form_data import fields_of
from plugins.pages.editing.repository import repository_of
from plugins.site.links import SECTION_TITLES
from plugins.site.project import Site

FIELDS = Path(__file__).with_name("article_fields.json")
MODELS = {"article": ArticleFields}
CONTENT = "content"
"""The folder of the sections, from the project's root."""
_THEMES_MOST = 8
_ABOUT = {
    Section.NEWS: "Ce qui change dans le réseau, et ce qu’il faut savoir pour y aller.",
    Section.FIELD: "Ce qu’une maison a inventé près de chez elle.",
}


def article_data(articles: Articles, directory: Directory, site: Site) -> dict[str, Any]:
    """Return what the form of articles adds to that of houses.

    ``articles`` are the addresses that are taken: ``actualites/mille-maisons``; ``houses`` what the
    houses that they name are called, by their identifiers; ``themes`` those most written about.

    Raises:
        FieldsRefused: a field of the model has no words, or words have no field.
    """
    words = json.loads(FIELDS.read_text("utf-8"))
    named = dict.fromkeys(each for article in articles for each in article.fields.houses)
    known = {each: directory.by_id[each] for each in named if each in directory.by_id}
    themes = Counter(theme for article in articles for theme in article.fields.themes)
    return {
        "parts": words["parts"],
        "fields": fields_of("article", words["fields"], MODELS),
        "sections": [
            {"code": each.value, "label": SECTION_TITLES[each], "description": _ABOUT[each]}
            for each in Section
        ],
        "articles": [article.address.rstrip("/") for article in articles],
        "houses": {each: f"{house.name}, {house.commune}" for each, house in known.items()},
        "themes": sorted(themes, key=lambda code: (-themes[code], code))[:_THEMES_MOST],
        "repository": repository_of(site, CONTENT),
    }
