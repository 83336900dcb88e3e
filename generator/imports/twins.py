"""A new house that a page of another source, or of an editor, seems to tell already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.fold import fold
from generator.imports.cleaning import stem_of
from generator.imports.merging import same


def likeness(house: Mapping[str, Any], page: Mapping[str, Any]) -> str:
    """Return in French what makes *page* seem the same house; empty where nothing does.

    The commune must be the same, and with it the telephone, the address or the own name.
    """
    if fold(_text(house, "commune")) != fold(_text(page, "commune")):
        return ""
    if _text(house, "telephone") and same("telephone", house["telephone"], page.get("telephone")):
        return "même commune, même téléphone"
    if _text(house, "adresse") and fold(_text(house, "adresse")) == fold(_text(page, "adresse")):
        return "même commune, même adresse"
    if _own_name(house) == _own_name(page):
        return "même commune, même nom"
    return ""


def may_be_near(house: Mapping[str, Any], raws: Iterable[tuple[str, bytes]]) -> Iterable[str]:
    """Yield the paths of the pages that hold the postcode of *house*, whatever they say of it."""
    postcode = _text(house, "code_postal").encode()
    return (path for path, raw in raws if postcode in raw)


def _own_name(fields: Mapping[str, Any]) -> str:
    return stem_of(_text(fields, "nom"), _text(fields, "commune"))


def _text(fields: Mapping[str, Any], key: str) -> str:
    value = fields.get(key)
    return value if isinstance(value, str) else ""
