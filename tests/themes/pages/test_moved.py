"""The page at a former address: sound HTML that loads a style and leads on, whatever a name is."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from plugins.pages.house.context import MOVED, MovedPage
from plugins.site.head import NOT_INDEXED, head
from plugins.site.page import Link
from tests.themes.pages.conftest import ASSETS, BARE_SITE, FULL_SITE, NASTY


def test_it_is_sound_and_leads_to_one_place_only(
    environment: Environment, validate: Any, outline: Any
) -> None:
    """Without any script: the policy of the site allows no inline one."""
    top = head(FULL_SITE, "maisons/x/", NASTY, NASTY, robots=NOT_INDEXED)
    page = MovedPage(top, Link("../../maisons/y/", NASTY), "https://exemple.fr/maisons/y/")
    documents = {
        site.name: environment.get_template(f"{MOVED.name}.html").render(
            page=page, site=site, assets=ASSETS
        )
        for site in (BARE_SITE, FULL_SITE)
    }
    assert {key: found for key, found in validate(documents).items() if found} == {}
    for document in documents.values():
        found = outline(document)
        assert [href for _, href in found.links] == ["../../maisons/y/"]
        assert "script" not in {tag for tag, _ in found.tags}
