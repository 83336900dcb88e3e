"""What Python says of the fields of an article, for the form's checks to say the same.

``python -m tests.editing.article_vectors`` writes ``tests/vectors/editor_articles.json`` again.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from generator.files.articles import _other_date
from generator.files.explaining import problems_of
from generator.files.nodes import Mapping
from generator.files.replaced_codes import replaced_codes
from generator.files.source import Source
from generator.model.article import ArticleFields
from generator.model.coded import ReadingContext
from generator.model.media import Photo
from tests.conftest import ROOT
from tests.editing.check_vectors import (
    aliases,
    asked_values,
    faulty_inside,
    known,
    node,
    told,
    vocabularies,
)

FILE = ROOT / "tests" / "vectors" / "editor_articles.json"
DAY = "2026-11-22"
"""That of the name of the article's file."""
BASE = {
    "titre": "Mille maisons",
    "date": DAY,
    "resume": "Le réseau compte mille maisons.",
    "source": "ANCT, novembre 2026",
}
_PHOTO = {"fichier": "mille.jpg", "description": "Une façade"}
_OWN: dict[str, tuple[Any, ...]] = {
    "titre": ("x" * 301,),
    "date": (
        "2026-11-23",
        "22/11/2026",
        "22 novembre 2026",
        "11/22/2026",
        "2026-02-30",
        "1989-01-01",
    ),
    "date_maj": ("2026-11-21", "2026-11-22", "2027-01-01", "demain"),
    "resume": ("x" * 280, "x" * 281, "deux\nlignes"),
    "statut": ("publié", "Brouillon", "pret"),
    "maisons": ("fs-908", ["fs-908", "durtal"], ["fs 908"], ["é"], []),
    "image": ("mille.jpg", {}, _PHOTO),
}


def given() -> Iterator[dict[str, Any]]:
    """Yield the articles that are asked about, each as its fields."""
    yield BASE
    for key in BASE:
        yield {name: value for name, value in BASE.items() if name != key}
    for key in ("title", "résumé", "tags", "nom", "horaires", "lundi", "Titre"):
        yield BASE | {key: "x"}
    for alias in aliases(ArticleFields):
        for value in (
            *asked_values("services" if alias == "themes" else alias),
            *_OWN.get(alias, ()),
        ):
            yield BASE | {alias: value}
    for faulty in faulty_inside(Photo, _PHOTO):
        yield BASE | {"image": faulty}


def said(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what Python says of an article's fields, sorted."""
    front = node(fields)
    assert isinstance(front, Mapping)
    found: list[dict[str, Any]] = []
    context = ReadingContext(vocabularies())
    try:
        article = ArticleFields.model_validate(copy.deepcopy(fields), context=context)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        for detail, problem in zip(
            details, problems_of(error, front, "", ArticleFields), strict=True
        ):
            path = [*detail["loc"], *detail.get("ctx", {}).get("inside", ())]
            found.append({"path": path, **told(problem)})
    else:
        source = Source(front, "", 1, False)
        found += [
            {"path": [problem.message[2:].partition(" »")[0]], **told(problem)}
            for problem in _other_date(article, source, "", DAY)
        ]
    found += [{"path": None, **told(each)} for each in replaced_codes(context, front, "")]
    return sorted(found, key=lambda each: (each["code"], each["message"]))


def document() -> dict[str, Any]:
    """Return the whole file: what is known, and each article with what is said of it."""
    cases = []
    for fields in given():
        changed = {key: value for key, value in fields.items() if BASE.get(key) != value}
        missing = [key for key in BASE if key not in fields]
        cases.append({"changed": changed, "missing": missing, "problems": said(fields)})
    return {"known": known(), "base": BASE, "day": DAY, "cases": cases}


if __name__ == "__main__":
    written = document()
    cases = ",\n".join(json.dumps(each, ensure_ascii=False) for each in written.pop("cases"))
    head = json.dumps(written, ensure_ascii=False)[:-1]
    FILE.write_text(f'{head},\n"cases": [\n{cases}\n]}}\n', "utf-8")
