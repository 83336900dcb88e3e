"""How a setting is refused, and the marks that none may have."""

from __future__ import annotations

import unicodedata
from typing import NoReturn

from pydantic_core import PydanticCustomError


def refuse(sentence: str) -> NoReturn:
    """Refuse a setting from within a pydantic validator, with a French sentence."""
    # The braces of a template would be taken for fields: the sentence goes as context.
    raise PydanticCustomError("reglage", "{sentence}", {"sentence": sentence})


def has_control(text: str) -> bool:
    """Tell whether *text* has a character that is not seen: control, direction, line, surrogate."""
    return any(unicodedata.category(char) in _UNSEEN for char in text)


def has_space(text: str) -> bool:
    """Tell whether *text* has a space of any width."""
    return any(unicodedata.category(char) == "Zs" for char in text)


_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
