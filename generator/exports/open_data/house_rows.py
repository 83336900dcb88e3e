"""Files whose rows stand house by house: what the last build wrote of a house is taken again.

A row says what its house's page says, the vocabularies and the day: where all these are as they
were, its bytes are too. Of each house a file's place in the file is noted; the next build cuts the
rows of houses that were not edited out of the file itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.exports.open_data.made import Gap, Made
from generator.model.house import House

FilesRows = Mapping[str, Mapping[str, Sequence[Any]]]
"""By the path of a file and the slug of a house, as JSON can hold it: digest of the house's page,
first byte, bytes, rows (of a file whose rows tell their numbers: the number), gaps (each without
its file)."""
RowsIn = Callable[[bytes], bytes]
NumberedRow = Callable[[int, House], bytes]
_DIGEST_CHARS = 16
_NEVER: Sequence[Any] = ("", 0, 0, 0, ())


class Rows(NamedTuple):
    """What a file holds of one house: its rows as they stand there, how many, what they lack."""

    content: bytes = b""
    number: int = 0
    gaps: Sequence[Gap] = ()


class Frame(NamedTuple):
    """What stands in a file before all rows, between two of them, and after them."""

    begin: bytes
    between: bytes
    end: bytes

    def rows(self, rows: Sequence[str], gaps: Sequence[Gap] = ()) -> Rows:
        """Return the *rows* of one house as they stand in the file."""
        return Rows(self.between.decode().join(rows).encode(), len(rows), gaps)


JSON_LIST = Frame(b"[\n", b",\n", b"\n]\n")
"""A JSON list with an object a line: who compares two of them sees which changed."""


@dataclass
class HouseRows:
    """The rows of the last build, and those of this one.

    Args:
        before: where those of the last build stand in its files.
        read: returns such a file; nothing where it is not as that build left it.
    """

    before: FilesRows = field(default_factory=dict)
    read: Callable[[str], bytes] = lambda _: b""
    now: dict[str, dict[str, Sequence[Any]]] = field(default_factory=dict)

    def made(
        self, file: str, frame: Frame, houses: Iterable[House], rows_of: Callable[[House], Rows]
    ) -> Made:
        """Return *file* with the rows of each of *houses*, made by *rows_of* or kept."""
        kept = self.kept(file)
        noted = self.now[file] = {}
        parts, length, count = [frame.begin], len(frame.begin), 0
        gaps: list[Gap] = []
        for house in houses:
            rows = kept(house) or rows_of(house)
            if rows.content:
                between = frame.between if count else b""
                parts += (between, rows.content)
                length += len(between)
            told = [gap[1:] for gap in rows.gaps]
            noted[house.slug] = (_short(house), length, len(rows.content), rows.number, told)
            length, count = length + len(rows.content), count + rows.number
            gaps += rows.gaps
        return Made(b"".join((*parts, frame.end)), count, gaps)

    def numbered(
        self, file: str, rows_in: RowsIn, houses: Iterable[House], row_of: NumberedRow
    ) -> bytes:
        """Return the rows of *houses*, one each, that tell their numbers, 2 the first.

        A row is kept where its number is the same. Where it stands is noted as counted from the
        first row.

        Args:
            rows_in: returns all rows that such a *file* holds.
            row_of: makes the row of this number of a house.
        """
        before = self.before.get(file, {})
        found = self.read(file) if before else b""
        content = rows_in(found) if found else b""
        noted = self.now[file] = {}
        parts, length = [], 0
        for number, house in enumerate(houses, 2):
            digest, start, size, was, _ = before.get(house.slug, _NEVER)
            is_kept = content and digest and (digest, was) == (_short(house), number)
            row = content[start : start + size] if is_kept else row_of(number, house)
            noted[house.slug] = (_short(house), length, len(row), number, ())
            length += len(row)
            parts.append(row)
        return b"".join(parts)

    def kept(self, file: str) -> Callable[[House], Rows | None]:
        """Return what gives the rows of a house in *file* as the last build made them, if any."""
        before = self.before.get(file, {})
        content = self.read(file) if before else b""

        def taken(house: House) -> Rows | None:
            digest, start, length, count, told = before.get(house.slug, _NEVER)
            if not content or not digest or digest != _short(house):
                return None
            gaps = [Gap(file, *each) for each in told]
            return Rows(content[start : start + length], count, gaps)

        return taken


def _short(house: House) -> str:
    """Return what tells the page of *house* from itself as it was, short in thousands of notes."""
    return house.digest[:_DIGEST_CHARS]
