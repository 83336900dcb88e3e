"""Values of the directory's JSON: lists that may be one thing alone, texts that may be missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.imports.cleaning import one_line


def iso_date(text: str) -> date | None:
    """Return the day of ``2017-12-01``; None where it is none."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def mapping_of(holder: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """Return the mapping at *key*; an empty one where there is none."""
    value = holder.get(key)
    return value if isinstance(value, dict) else {}


def dicts_of(value: object) -> list[dict[str, Any]]:
    """Return the mappings of a list of them, or of one alone."""
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict)]


def lines_of(value: object) -> list[str]:
    """Return the lines of a list of texts, or of one alone, that say something."""
    values = value if isinstance(value, list) else [value]
    return [one_line(line) for line in values if isinstance(line, str) and one_line(line)]


def raw_text(holder: Mapping[str, Any], key: str) -> str:
    """Return the text at *key* as it stands; nothing where it is none."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def text_of(holder: Mapping[str, Any], key: str) -> str:
    """Return the text at *key* on one line."""
    return one_line(raw_text(holder, key))
