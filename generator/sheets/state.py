"""What an export remembers of the pages, so that its import tells who changed what since.

It travels with the workbook: a file may be filled in for months, on another machine, while the
pages go on. Compressed JSON behind a hash, cut into lines that a cell can hold.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from generator.sheets.records import RowKey, Values

FORMAT = 1
SHEET = "base"
"""The hidden sheet, or the file, that holds it."""
_MARK = "msap-tableur"
_LINE_CHARS = 30_000
_BYTES_MAX = 100_000_000


class StateDamaged(Exception):
    """It was edited or cut; its text is empty."""


class StateNewer(Exception):
    """It is of another version of the program."""


class PageState(Struct, frozen=True):
    """One page as it was exported: its identifier, its rows by sheet."""

    identifier: str
    rows: Mapping[str, Mapping[RowKey, Values]]


class State(Struct, frozen=True):
    """What was exported: pages by how the column « Page » calls them."""

    pages: Mapping[str, PageState] = field(default_factory=dict)


def state_lines(state: State) -> list[str]:
    """Return *state* as lines of plain letters: the same state always gives the same lines."""
    content = {page: _as_json(one) for page, one in state.pages.items()}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    packed = base64.b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 6)).decode()
    head = f"{_MARK} {FORMAT} {_print_of(packed)}"
    return [head, *(packed[at : at + _LINE_CHARS] for at in range(0, len(packed), _LINE_CHARS))]


def state_of(lines: Sequence[str]) -> State:
    """Return the state that *lines* hold.

    Raises:
        StateDamaged: they were edited or cut. StateNewer: another version of the program wrote.
    """
    head = (lines[0] if lines else "").split()
    if len(head) != 3 or head[0] != _MARK:
        raise StateDamaged
    if head[1] != str(FORMAT):
        raise StateNewer
    packed = "".join(line.strip() for line in lines[1:])
    if head[2] != _print_of(packed):
        raise StateDamaged
    try:
        content = json.loads(_inflated(base64.b64decode(packed)))
        return State({page: _page(one) for page, one in content.items()})
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError, zlib.error,
            binascii.Error):  # fmt: skip
        raise StateDamaged from None


def _inflated(raw: bytes) -> str:
    opened = zlib.decompressobj()
    text = opened.decompress(raw, _BYTES_MAX)
    if opened.unconsumed_tail:
        raise StateDamaged
    return text.decode("utf-8", "surrogatepass")


def _as_json(page: PageState) -> Any:
    rows = {
        name: [[*key, values] for key, values in found.items()]
        for name, found in page.rows.items()
        if found
    }
    return {"id": page.identifier, "lignes": rows}


def _page(content: Any) -> PageState:
    rows = {
        str(name): {tuple(map(str, key)): _values(values) for *key, values in found}
        for name, found in content["lignes"].items()
    }
    return PageState(str(content["id"]), rows)


def _values(content: Any) -> Values:
    return dict(_pairs(content))


def _pairs(content: Any) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, value in content.items():
        yield key, tuple(map(str, value)) if isinstance(value, list) else str(value)


def _print_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
