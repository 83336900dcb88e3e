"""What keeps the search's files small, and file names that change with the content."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeVar

_HASH_DIGITS = 8
_Value = TypeVar("_Value", bound=Hashable)


def content_hash(*contents: bytes) -> str:
    """Eight hexadecimal digits that stand for ``contents``."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:_HASH_DIGITS]


def hashed_name(stem: str, content: bytes) -> str:
    """``stem-<hash>.json``, safe to be kept for ever by a browser."""
    return f"{stem}-{content_hash(content)}.json"


def in_own_folder(stem: str, files: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """The folder ``stem-<hash>`` that the contents of *files* name, and the files in it."""
    folder = f"{stem}-{content_hash(*files.values())}"
    return folder, {f"{folder}/{name}": content for name, content in files.items()}


def deltas(numbers: Iterable[int]) -> list[int]:
    """The first number, then the difference of each to the one before."""
    values = list(numbers)
    return values[:1] + [later - earlier for earlier, later in pairwise(values)]


def numbered(values: Sequence[_Value]) -> tuple[list[_Value], list[int]]:
    """The distinct ``values`` in order of appearance, and the number of each in that list."""
    numbers: dict[_Value, int] = {}
    ranks = [numbers.setdefault(value, len(numbers)) for value in values]
    return list(numbers), ranks


def column(texts: Iterable[str]) -> str:
    """``texts`` as one string, a line each: shorter than a JSON list, and compresses better."""
    return "\n".join(" ".join(text.split()) for text in texts)


def unusual(**columns: Any) -> dict[str, Any]:
    """Those of *columns* that say something: neither empty, nor of empty lines alone."""
    return {name: values for name, values in columns.items() if _says(values)}


def _says(values: Any) -> bool:
    return bool(values.strip("\n") if isinstance(values, str) else values)


def or_none(numbers: Sequence[int]) -> Sequence[int]:
    """*numbers*, none where all are zero: so is a column of them that is left out."""
    return numbers if any(numbers) else ()
