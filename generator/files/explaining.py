"""From pydantic's errors to problems a person can act on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.files.nodes import Mapping, Scalar, node_at, place_of
from generator.model.exceptions import HoursException
from generator.model.house import Bearer, House
from generator.model.key_names import HOURS_KEYS, key_meant
from generator.model.located import Branch, Stop
from generator.model.media import Photo, Video
from generator.model.need import Elsewhere, Need
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.opening_hours import DAYS
from generator.model.seasons import HoursSeason
from generator.model.tidy_hours import tidy_day_name
from generator.model.welcome import Welcome, WelcomeTexts
from generator.problems import NO_BREAK_SPACES, Code, Problem, Severity, shown, suggestion

_GLUED = re.compile(r"([^\W\d]\w*):(?=\S)")
Steps = tuple[str | int, ...]
_INSIDE: dict[str, type[BaseModel]] = {
    "antennes": Branch,
    "tournee": Stop,
    "exceptions": HoursException,
    "saisons": HoursSeason,
    "structure_porteuse": Bearer,
    "partenaires": PartnerPresence,
    "services": ServiceOffer,
    "photo": Photo,
    "image": Photo,
    "video": Video,
}
# What other files than pages have inside.
_INSIDE_OTHERS: dict[type[BaseModel], dict[str, type[BaseModel]]] = {
    Need: {"ailleurs": Elsewhere},
    Welcome: {"textes": WelcomeTexts},
}
_SENTENCES = {
    "model_type": "des champs sont attendus ici, « nom: valeur » ; une valeur qui contient une "
    "virgule se met entre guillemets.",
    "dict_type": "des champs sont attendus ici, « nom: valeur ».",
    "tuple_type": "une liste est attendue ici : un élément par ligne, précédé de « - ».",
    "string_type": "un texte est attendu ici, pas une liste ni un bloc.",
}


def problems_of(
    error: ValidationError, front: Mapping, path: str, model: type[BaseModel] = House
) -> Iterable[Problem]:
    """Yield a problem for each error, where it stands in the file."""
    for detail in error.errors(include_url=False, include_input=False):
        yield _problem(detail, front, path, model)


def _problem(detail: Any, front: Mapping, path: str, model: type[BaseModel]) -> Problem:
    kind = detail["type"]
    context = detail.get("ctx", {})
    steps: Steps = (*detail["loc"], *context.get("inside", ()))
    if kind == "missing":
        line, column = place_of(front, steps[:-1])
        return Problem(path, line, column, Severity.ERROR, "manquant", _missing(steps, model))
    if kind == "extra_forbidden":
        line, column = place_of(front, steps, key=True)
        return Problem(
            path, line, column, Severity.ERROR, "cle-inconnue", _unknown(steps, front, model)
        )
    line, column = place_of(front, steps)
    given = node_at(front, steps)
    if kind == "model_type" and isinstance(given, Scalar) and (form := spaced(given.text or "")):
        return Problem(path, line, column, Severity.ERROR, "type", named(steps, form))
    message = context.get("message") or _SENTENCES.get(kind, "cette valeur ne convient pas ici.")
    # Only `refuse` gives a message, and it takes known codes only.
    code: Code = kind if "message" in context else "type"
    return Problem(path, line, column, Severity.ERROR, code, named(steps, message))


def named(steps: Steps, message: str) -> str:
    """Return *message* behind the name of its field: ``« antennes 2, nom » : …``."""
    words: list[str] = []
    for step in steps:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(shown(str(step), 40).strip())
    return f"« {', '.join(words)} » : {message}" if words else message


def _missing(steps: Steps, model: type[BaseModel]) -> str:
    fields = {f.alias: f for f in _model_at(steps, model).model_fields.values()}
    field = fields.get(str(steps[-1]))
    meaning = f" {field.description}" if field is not None and field.description else ""
    return named(steps, f"ce champ est obligatoire.{meaning}")


def unknown_key(steps: Steps, known: Iterable[str], beside: Iterable[str] = ()) -> str:
    """Return the sentence for a key that does not exist where *steps* lead.

    Args:
        known: the keys that may stand there.
        beside: those that do.
    """
    key = str(steps[-1])
    meant = key_meant(key, known) or ""
    if NO_BREAK_SPACES.search(key) and meant:
        message = f"une espace insécable touche ce nom de champ : écrivez « {meant}: »."
    elif meant in beside:
        message = f"champ inconnu ; « {meant} », à côté, dit déjà cela."
    elif glued := re.match(r"([^\s:]+):\S", key):
        message = (
            f"il manque une espace après « : » : écrivez « {glued[1]}: {key[glued.end(1) + 1 :]} »."
        )
    elif (day := tidy_day_name(key)) and len(steps) == 1:
        message = f"« {day} » va sous « horaires », décalé de deux espaces."
        if NO_BREAK_SPACES.match(key):
            message = f"{message[:-1]} ordinaires : celles-ci sont insécables."
    elif meant:
        message = f"champ inconnu. Vouliez-vous dire « {meant} » ?"
    else:
        message = "champ inconnu." + suggestion(key, known)
    return named(steps, message)


def spaced(text: str) -> str:
    """Return the sentence for ``nom:Mairie``, which lacks a space; empty for any other text."""
    match = _GLUED.match(text)
    if match is None or text[match.end() :].startswith("//"):
        return ""
    form = f"{match[1]}: {text[match.end() :]}"
    return f"il manque une espace après « : » : écrivez « {shown(form)} »."


def is_glued_field(text: str, known: Collection[str]) -> bool:
    """Tell whether *text* is a field of *known* that only lacks its space: ``type:ferme``."""
    match = _GLUED.match(text)
    return match is not None and match[1] in known


def known_keys(steps: Steps, model: type[BaseModel]) -> Collection[str] | None:
    """Return the keys that may stand in the mapping at *steps*; None where any may."""
    last = next((step for step in reversed(steps) if isinstance(step, str)), "")
    if last in HOURS_KEYS:
        return DAYS
    if steps and last not in _INSIDE:
        return None
    return [str(f.alias) for f in _model_at((*steps, ""), model).model_fields.values()]


@cache
def field_names() -> frozenset[str]:
    """Return every key that a page of a house may have, at any depth."""
    models: tuple[type[BaseModel], ...] = (House, *_INSIDE.values())
    return frozenset(str(field.alias) for model in models for field in model.model_fields.values())


def _unknown(steps: Steps, front: Mapping, model: type[BaseModel]) -> str:
    known = [str(f.alias) for f in _model_at(steps, model).model_fields.values()]
    holder = node_at(front, steps[:-1])
    return unknown_key(steps, known, holder.items if isinstance(holder, Mapping) else ())


def _model_at(steps: Steps, model: type[BaseModel]) -> type[BaseModel]:
    inside = _INSIDE_OTHERS.get(model, _INSIDE)
    inner = [inside[step] for step in steps[:-1] if isinstance(step, str) and step in inside]
    return inner[-1] if inner else model
