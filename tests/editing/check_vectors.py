"""What Python says of the fields of a page, for the form's checks to say the same.

``python -m tests.editing.check_vectors`` writes ``tests/vectors/editor_checks.json`` again.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.files.explaining import Steps, named, problems_of
from generator.files.locating import locate
from generator.files.nodes import Mapping, Node, Scalar, Sequence
from generator.files.reading import _without_address
from generator.files.replaced_codes import replaced_codes
from generator.model.coded import ReadingContext
from generator.model.house import Bearer, House
from generator.model.key_names import OTHER_NAMES
from generator.model.located import Branch, Located, Stop
from generator.model.media import Photo, Video
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.phone_plans import phone_plans
from generator.model.vocabulary import TERM_CLASSES, Term, Vocabularies, Vocabulary
from tests.conftest import ROOT

FILE = ROOT / "tests" / "vectors" / "editor_checks.json"
_HOURS = ("horaires", "horaires_rdv", "exceptions", "saisons")
_ASKED = json.loads((ROOT / "tests" / "editing" / "asked.json").read_text("utf-8"))
BASE: dict[str, str] = _ASKED["page"]
_MODELS: dict[str, type[BaseModel]] = {
    "antennes": Branch,
    "tournee": Stop,
    "partenaires": PartnerPresence,
    "services": ServiceOffer,
    "structure_porteuse": Bearer,
    "photo": Photo,
    "video": Video,
}
_LISTS = ("antennes", "tournee", "partenaires", "services")
_FORM_NAMES = {
    "code": "code",
    "nom": "label",
    "sigle": "acronym",
    "synonymes": "synonyms",
    "remplace": "replaces",
    "itinerant": "itinerant",
}


def given() -> Iterator[dict[str, Any]]:
    """Yield the pages that are asked about, each as its fields."""
    for key in BASE:
        yield {name: value for name, value in BASE.items() if name != key}
    yield {**{name: value for name, value in BASE.items() if name != "adresse"}, "format": "bus"}
    for page in _ASKED["pages"]:
        yield BASE | page
    for alias in aliases(House):
        for value in asked_values(alias):
            yield BASE | {alias: value}
    for key, model in _MODELS.items():
        sound = _ASKED["inside"][key]
        for faulty in faulty_inside(model, sound):
            yield BASE | {key: [sound, faulty] if key in _LISTS else faulty}


def faulty_inside(model: type[BaseModel], sound: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield blocks of *model* with a fault each, made from a sound one."""
    yield {}
    yield sound | {"inconnu": "x"}
    for alias in aliases(model):
        for value in (*_ASKED["inside_any"], *_ASKED["own"].get(alias, ())):
            yield sound | {alias: value}


def asked_values(alias: str) -> tuple[Any, ...]:
    """Return what a field of this key is asked about: what any is, then what only it is."""
    return (*_ASKED["any"], *_ASKED["own"].get(alias, ()))


def aliases(model: type[BaseModel]) -> list[str]:
    """Return the keys of a model's fields that are not hours."""
    every = [str(field.alias) for field in model.model_fields.values()]
    return [alias for alias in every if alias not in _HOURS]


def vocabularies() -> Vocabularies:
    """Return the small vocabularies of these pages."""
    return Vocabularies(
        {
            kind: Vocabulary(kind, [TERM_CLASSES.get(kind, Term).model_validate(t) for t in terms])
            for kind, terms in _ASKED["vocabularies"].items()
        }
    )


def known() -> dict[str, Any]:
    """Return what the form knows: ``Known`` of ``editor/types.d.ts``."""
    return {
        "vocabularies": {
            kind: [{_FORM_NAMES[key]: value for key, value in term.items()} for term in terms]
            for kind, terms in _ASKED["vocabularies"].items()
        },
        "phones": phone_plans(),
        "keyNames": {field: list(others) for field, others in OTHER_NAMES.items()},
    }


def said(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what Python says of a page's fields, sorted."""
    front = node(fields)
    assert isinstance(front, Mapping)
    found = [{"path": ["adresse"], **told(each)} for each in _without_address(fields, front, "")]
    context = ReadingContext(vocabularies())
    try:
        house = House.model_validate(copy.deepcopy(fields), context=context)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        for detail, problem in zip(details, problems_of(error, front, ""), strict=True):
            path = [*detail["loc"], *detail.get("ctx", {}).get("inside", ())]
            found.append({"path": path, **told(problem)})
    else:
        found += _doubts(house)
    found += [{"path": None, **told(each)} for each in replaced_codes(context, front, "")]
    return sorted(found, key=lambda each: (each["code"], each["message"]))


def _doubts(house: House) -> Iterator[dict[str, Any]]:
    places: list[tuple[Steps, Located]] = [((), house)]
    places += [(("antennes", rank), each) for rank, each in enumerate(house.branches)]
    places += [(("tournee", rank), each) for rank, each in enumerate(house.stops)]
    for steps, place in places:
        for doubt in locate(place, None)[1]:
            path = (*steps, doubt.key)
            severity = doubt.severity.value
            message = named(path, doubt.message)
            yield {
                "path": [*path], "code": doubt.code, "message": message, "severity": severity
            }  # fmt: skip


def told(problem: Any) -> dict[str, str]:
    """Return what the form says of a problem."""
    return {
        "code": problem.code,
        "message": problem.message,
        "severity": problem.severity.value,
    }


def node(value: Any) -> Node:
    """Return *value* as it is read from a file, without its places."""
    if isinstance(value, dict):
        return Mapping(1, 1, {key: (Scalar(1, 1, key), node(each)) for key, each in value.items()})
    if isinstance(value, list):
        return Sequence(1, 1, [node(each) for each in value])
    return Scalar(1, 1, value)


def document() -> dict[str, Any]:
    """Return the whole file: what is known, and each page with what is said of it."""
    cases = []
    for fields in given():
        changed = {key: value for key, value in fields.items() if BASE.get(key) != value}
        missing = [key for key in BASE if key not in fields]
        cases.append({"changed": changed, "missing": missing, "problems": said(fields)})
    return {"known": known(), "base": BASE, "cases": cases}


if __name__ == "__main__":
    written = document()
    cases = ",\n".join(json.dumps(each, ensure_ascii=False) for each in written.pop("cases"))
    head = json.dumps(written, ensure_ascii=False)[:-1]
    FILE.write_text(f'{head},\n"cases": [\n{cases}\n]}}\n', "utf-8")
