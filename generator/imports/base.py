"""What the last import of a source wrote: the base from which the next one tells who changed what.

One text per source, kept below ``.sources``: a line that describes it, then one line of JSON per
house, sorted by identifier, so that a month's changes are as many lines in git. ``null`` is a
field of which nobody knows what the list said before; ``disparue`` is the day of the first list
without the house. The first line counts the others and holds their hash: what was edited, cut or
badly merged is seen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field

from generator.geography.codes import provisional_code
from generator.imports.cleaning import department_folder
from generator.imports.merging import UNKNOWN
from generator.imports.page import ImportFault

FORMAT = 1
GONE = "disparue"
"""The key of the day since when a list lacks a house."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_REPAIR = (
    "remettez-le tel que git le garde (git checkout), ou donnez la liste d'avant : "
    "--depuis ANCIENNE-LISTE"
)


class Base(Struct, frozen=True):
    """The base of one *source*: the fields of each house by its identifier.

    ``published`` is the day of the list, if it has one; ``is_placed`` tells that the geography
    was there, without which comments tell no stops.
    """

    source: str
    houses: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    published: date | None = None
    is_placed: bool = True


def base_text(base: Base) -> str:
    """Return *base* as the text of its file: the same base always gives the same text."""
    lines = [_line({"id": key} | _as_json(base.houses[key])) for key in sorted(base.houses)]
    head: dict[str, Any] = {
        "format": FORMAT,
        "source": base.source,
        "liste": base.published.isoformat() if base.published else "",
        "geographie": base.is_placed,
        "maisons": len(lines),
        "empreinte": _print_of(lines),
    }
    return "".join(f"{line}\n" for line in (_line(head), *lines))


def base_of(text: str, source: str, name: str) -> Base:
    """Return the base that the *text* of the file *name* holds.

    Raises:
        ImportFault: it is damaged or edited, of another source, or of a newer version.
    """
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    head = _objects(lines[:1], name)[0]
    if head.get("source") != source:
        raise ImportFault(
            f"{name} est la mémoire d'une autre source, « {str(head.get('source'))[:40]} » : "
            f"{_REPAIR}."
        )
    if head.get("format") != FORMAT:
        raise ImportFault(
            f"{name} vient d'une autre version du programme : mettez-le à jour, ou donnez la "
            "liste d'avant : --depuis ANCIENNE-LISTE."
        )
    if head.get("maisons") != len(lines) - 1 or head.get("empreinte") != _print_of(lines[1:]):
        raise _damaged(name)
    houses = dict(map(_house, _objects(lines[1:], name)))
    return Base(source, houses, _day(head.get("liste"), name), head.get("geographie") is True)


def department_of(fields: Mapping[str, Any]) -> str:
    """Return the folder of the department where a house of a base is; nothing if nobody knows."""
    code, postcode = (fields.get(key) for key in ("code_insee", "code_postal"))
    if isinstance(code, str):
        return department_folder(code)
    return department_folder(provisional_code(postcode)) if isinstance(postcode, str) else ""


def _house(fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    if None in fields.values():
        fields = {key: UNKNOWN if value is None else value for key, value in fields.items()}
    return str(fields.get("id", "")), fields


def _as_json(fields: Mapping[str, Any]) -> dict[str, Any]:
    known = ((key, None if value is UNKNOWN else value) for key, value in fields.items())
    return {key: value for key, value in known if key != "id"}


def _line(values: Mapping[str, Any]) -> str:
    return _ENCODER.encode(values)


def _objects(lines: Sequence[str], name: str) -> list[dict[str, Any]]:
    """Return the objects that *lines* hold, one each; read together, their keys are made once."""
    try:
        values = json.loads(f"[{','.join(lines)}]")
    except (ValueError, RecursionError):
        raise _damaged(name) from None
    if len(values) != len(lines) or not all(isinstance(value, dict) for value in values):
        raise _damaged(name)
    return list(values)


def _day(text: object, name: str) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) and text else None
    except ValueError:
        raise _damaged(name) from None


def _print_of(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _damaged(name: str) -> ImportFault:
    return ImportFault(
        f"{name} est abîmé ou a été modifié à la main, rien n'est écrit : {_REPAIR}."
    )
