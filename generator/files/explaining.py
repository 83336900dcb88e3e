"""From pydantic's errors to problems a person can act on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.files.source import Mapping, place_of
from generator.model.exceptions import HoursException
from generator.model.house import Bearer, House
from generator.model.located import Branch, Stop
from generator.model.media import Photo, Video
from generator.model.offers import PartnerPresence, ServiceOffer
from generator.model.seasons import HoursSeason
from generator.problems import Code, Problem, Severity, shown, suggestion

_INSIDE: dict[str, type[BaseModel]] = {
    "antennes": Branch,
    "tournee": Stop,
    "exceptions": HoursException,
    "saisons": HoursSeason,
    "structure_porteuse": Bearer,
    "partenaires": PartnerPresence,
    "services": ServiceOffer,
    "photo": Photo,
    "video": Video,
}
_SENTENCES = {
    "model_type": "des champs sont attendus ici, « nom: valeur ».",
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
    steps: tuple[str | int, ...] = (*detail["loc"], *context.get("inside", ()))
    if kind == "missing":
        line, column = place_of(front, steps[:-1])
        return Problem(path, line, column, Severity.ERROR, "manquant", _missing(steps, model))
    if kind == "extra_forbidden":
        line, column = place_of(front, steps, key=True)
        return Problem(path, line, column, Severity.ERROR, "cle-inconnue", _unknown(steps, model))
    line, column = place_of(front, steps)
    message = context.get("message") or _SENTENCES.get(kind, "cette valeur ne convient pas ici.")
    # Only `refuse` gives a message, and it takes known codes only.
    code: Code = kind if "message" in context else "type"
    return Problem(path, line, column, Severity.ERROR, code, named(steps, message))


def named(steps: tuple[str | int, ...], message: str) -> str:
    """Return *message* behind the name of its field: ``« antennes 2, nom » : …``."""
    words: list[str] = []
    for step in steps:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(shown(str(step), 40))
    return f"« {', '.join(words)} » : {message}" if words else message


def _missing(steps: tuple[str | int, ...], model: type[BaseModel]) -> str:
    fields = {f.alias: f for f in _model_at(steps, model).model_fields.values()}
    field = fields.get(str(steps[-1]))
    meaning = f" {field.description}" if field is not None and field.description else ""
    return named(steps, f"ce champ est obligatoire.{meaning}")


def _unknown(steps: tuple[str | int, ...], model: type[BaseModel]) -> str:
    known = [str(f.alias) for f in _model_at(steps, model).model_fields.values()]
    return named(steps, "champ inconnu." + suggestion(str(steps[-1]), known))


def _model_at(steps: tuple[str | int, ...], model: type[BaseModel]) -> type[BaseModel]:
    if model is not House:
        return model
    inner = [_INSIDE[step] for step in steps[:-1] if isinstance(step, str) and step in _INSIDE]
    return inner[-1] if inner else model
