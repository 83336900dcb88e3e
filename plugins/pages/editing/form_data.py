"""What the form is made of: every field of the model in French words, and the vocabularies.

Which fields there are, which are required and whose codes they hold is asked of the model;
``fields.json`` gives each its part of the form, its kind of control, its name and its sentence.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator import __version__, addresses
from generator.hours.form_calendar import form_calendar
from generator.model.coded import VOCABULARY
from generator.model.exceptions import HoursException
from generator.model.house import Bearer, House
from generator.model.key_names import OTHER_NAMES
from generator.model.located import Branch, Located, Stop
from generator.model.media import Photo, Video
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.phone_plans import phone_plans
from generator.model.seasons import HoursSeason
from generator.model.value import Value
from generator.model.vocabulary import Form, Label, Partner, Term, Vocabularies
from plugins.pages.editing.repository import repository_of
from plugins.site.project import Site

FIELDS = Path(__file__).with_name("fields.json")
MODELS: Mapping[str, type[Value]] = {
    "house": House,
    "branch": Branch,
    "stop": Stop,
    "partner": PartnerPresence,
    "service": ServiceOffer,
    "exception": HoursException,
    "season": HoursSeason,
    "bearer": Bearer,
    "photo": Photo,
    "video": Video,
}
KINDS = (
    "labels",
    "partenaires",
    "services",
    "modes",
    "equipements",
    "accessibilites",
    "langues",
    "formats",
    "natures",
)
# Their lists stand in a part that is folded, with a sentence to each term.
_LONG = ("partenaires", "services")
_SCOPES = {"national": "Opérateurs nationaux", "local": "Acteurs locaux"}


class FieldsRefused(Exception):
    """``fields.json`` and the model name other fields: which, in a sentence."""


def form_data(
    vocabularies: Vocabularies, site: Site, files: Mapping[str, str], folder: str
) -> dict[str, Any]:
    """Return what ``editor.js`` builds the form from.

    Args:
        files: where the file of a house is, by its slug, if it is not at its usual place.
        folder: that of the houses, from the project's root: ``content/msap``.

    Raises:
        FieldsRefused: a field of the model has no words, or words have no field.
    """
    words = json.loads(FIELDS.read_text("utf-8"))
    return {
        "page": "house",
        "parts": words["parts"],
        "fields": {name: fields_of(name, words["fields"]) for name in MODELS},
        "vocabularies": {kind: list(_terms(kind, vocabularies)) for kind in KINDS},
        "keyNames": {key: list(others) for key, others in OTHER_NAMES.items()},
        "phones": phone_plans(),
        "contact": site.contact,
        "repository": repository_of(site, folder),
        "files": dict(files),
        "build": {"version": __version__},
        "rest": addresses.FORM_REST.removeprefix(addresses.EDITING),
    }


def form_rest(vocabularies: Vocabularies, today: date) -> dict[str, Any]:
    """Return what the form is given once it stands: nothing that it shows or checks at its start.

    Returns:
        ``calendar``: the days that its preview asks of; ``descriptions``: the sentences of the
        terms of long lists, by vocabulary and code.
    """
    return {
        "calendar": form_calendar(today),
        "descriptions": {
            kind: {
                term.code: term.description for term in vocabularies.of(kind) if term.description
            }
            for kind in _LONG
        },
    }


def fields_of(
    name: str, words: Mapping[str, Mapping[str, Any]], models: Mapping[str, type[Value]] = MODELS
) -> list[dict[str, Any]]:
    """Return the fields of a model in the order of *words*: those of all places after its own.

    Raises:
        FieldsRefused: they are not those of the model.
    """
    model = models[name]
    own = dict(words[name])
    if issubclass(model, Located) and model is not House:
        known = _aliases(model)
        own |= {key: told for key, told in words["located"].items() if key in known}
    keys = _aliases(model)
    if missing := keys - own.keys():
        raise FieldsRefused(f"fields.json does not speak of {name}: {', '.join(sorted(missing))}")
    if unknown := own.keys() - keys:
        raise FieldsRefused(f"{name} has no such field: {', '.join(sorted(unknown))}")
    return [_field(model, key, told) for key, told in own.items()]


@cache
def _aliases(model: type[Value]) -> frozenset[str]:
    return frozenset(str(field.alias) for field in model.model_fields.values())


def _field(model: type[Value], key: str, told: Mapping[str, Any]) -> dict[str, Any]:
    field = next(field for field in model.model_fields.values() if field.alias == key)
    vocabulary = _vocabulary(_schema(model)["properties"][key])
    return {
        "key": key,
        **told,
        **({"vocabulary": vocabulary} if vocabulary else {}),
        **({"required": True} if field.is_required() else {}),
    }


@cache
def _schema(model: type[Value]) -> Mapping[str, Any]:
    return model.model_json_schema(by_alias=True)


def _vocabulary(schema: Any) -> str:
    """Return the vocabulary whose codes a field holds, alone or in a list; empty for none."""
    if isinstance(schema, list):
        return next(filter(None, map(_vocabulary, schema)), "")
    if not isinstance(schema, dict):
        return ""
    return schema.get(VOCABULARY) or _vocabulary(
        [schema.get(key) for key in ("anyOf", "allOf", "items")]
    )


def _terms(kind: str, vocabularies: Vocabularies) -> Iterable[dict[str, Any]]:
    for term in vocabularies.of(kind):
        said = {"description": term.description} if term.description and kind not in _LONG else {}
        yield {"code": term.code, "label": term.name, **said, **_more(term)}


def _more(term: Term) -> dict[str, Any]:
    """Return what the form shows of a term besides its name; nothing that is empty."""
    told: dict[str, Any] = {"replaces": list(term.replaces)}
    if isinstance(term, Partner):
        told |= {"group": _SCOPES.get(term.scope or "", ""), "acronym": term.acronym}
    if isinstance(term, Label):
        told |= {"bundle": list(term.bundle), "services": list(term.common_services)}
    if isinstance(term, Form):
        told |= {"itinerant": term.itinerant}
    return {key: value for key, value in told.items() if value}
