"""Files whose rows stand house by house: what the last build wrote of a house is taken again.

A row says what its house's page says, the vocabularies and the day: where all these are as they
were, its bytes are too. Of each house a file's place in the file is noted; the next build cuts the
rows of houses that were not edited out of the file itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from msgspec import Raw, json

from generator.exports.open_data.made import Gap, Making, Told
from generator.model.house import House
from generator.regular_files import FileRefused

FilesRows = Mapping[str, Raw]
"""By the path of a file, as JSON: of ten times the country they would be 70 MB of objects. By the
slug of a house: digest of its page, first byte, bytes, rows (of a file whose rows tell their
numbers: the number), gaps (each without its file)."""
ReadBefore = Callable[[str, int, int | None], bytes]
"""Returns of a file of the last build so many bytes from this one on, all without a number; nothing
where it is not as that build left it."""
RowsIn = Callable[[bytes], bytes]
NumberedRow = Callable[[int, House], bytes]
_DIGEST_CHARS = 16
_READ_BYTES = 1 << 20
_Noted = tuple[str, int, int, int, Sequence[Any]]
_NEVER: _Noted = ("", 0, 0, 0, ())


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


class _Stretch:
    """Rows of houses that stand one after the other in the last file: taken from it in one go."""

    def __init__(self, file: str, read: ReadBefore) -> None:
        self._file, self._read = file, read
        self._start = self._end = 0

    def goes_on(self, start: int, between: int) -> bool:
        """Tell whether what begins at *start* is next but for what stands *between* two."""
        return self._end > 0 and start == self._end + between

    def begin(self, start: int, end: int) -> None:
        """Begin another stretch; the last one was taken."""
        self._start, self._end = start, end

    def extend(self, end: int) -> None:
        """Let the stretch go as far as *end*."""
        self._end = end

    def taken(self) -> Iterator[bytes]:
        """Yield the stretch; then there is none.

        Raises:
            FileRefused: the file has changed since it was first looked at.
        """
        start, end = self._start, self._end
        self._start = self._end = 0
        while start < end:
            part = self._read(self._file, start, min(end - start, _READ_BYTES))
            if not part:
                raise FileRefused("le fichier du site précédent change pendant la construction")
            yield part
            start += len(part)


class _Notes:
    """Where the rows of houses stand, as JSON at once: as objects they are 300 bytes each."""

    def __init__(self) -> None:
        self._told = bytearray(b"{")

    def add(self, slug: str, noted: _Noted) -> None:
        """Note where the rows of the house of this *slug* stand."""
        if len(self._told) > 1:
            self._told += b","
        self._told += b"%s:%s" % (json.encode(slug), json.encode(noted))

    def all(self) -> Raw:
        """Return what was noted."""
        return Raw(b"%s}" % self._told)


@dataclass
class HouseRows:
    """The rows of the last build, and those of this one.

    Args:
        before: where those of the last build stand in its files.
        read: reads such a file.
    """

    before: FilesRows = field(default_factory=dict)
    read: ReadBefore = lambda *_: b""
    now: dict[str, Raw] = field(default_factory=dict)

    def making(
        self, file: str, frame: Frame, houses: Iterable[House], rows_of: Callable[[House], Rows]
    ) -> Making:
        """Yield *file* part by part: the rows of each of *houses*, made by *rows_of* or kept."""
        before = self._before(file)
        notes = _Notes()
        stretch = _Stretch(file, self.read)
        length, count = len(frame.begin), 0
        gaps: list[Gap] = []
        yield frame.begin
        for house in houses:
            digest = _short(house)
            was, start, size, rows, told = before.get(house.slug, _NEVER)
            between = frame.between if count else b""
            if digest and was == digest:
                if size and stretch.goes_on(start, len(between)):
                    stretch.extend(start + size)
                elif size:
                    yield from stretch.taken()
                    yield between
                    stretch.begin(start, start + size)
                gaps += (Gap(file, *each) for each in told)
            else:
                content, rows, own = rows_of(house)
                size, told = len(content), [gap[1:] for gap in own]
                if content:
                    yield from stretch.taken()
                    yield between
                    yield content
                gaps += own
            length += len(between) if size else 0
            notes.add(house.slug, (digest, length, size, rows, told))
            length, count = length + size, count + rows
        yield from stretch.taken()
        yield frame.end
        self.now[file] = notes.all()
        return Told(count, gaps)

    def numbered(
        self, file: str, rows_in: RowsIn, houses: Iterable[House], row_of: NumberedRow
    ) -> Iterator[bytes]:
        """Yield the rows of *houses*, one each, that tell their numbers, 2 the first.

        A row is kept where its number is the same. Where it stands is noted as counted from the
        first row.

        Args:
            rows_in: returns all rows that such a *file* holds.
            row_of: makes the row of this number of a house.
        """
        before = self._before(file)
        content = rows_in(self.read(file, 0, None)) if before else b""
        notes = _Notes()
        length = 0
        for number, house in enumerate(houses, 2):
            digest, start, size, was, _ = before.get(house.slug, _NEVER)
            is_kept = content and digest and (digest, was) == (_short(house), number)
            row = content[start : start + size] if is_kept else row_of(number, house)
            notes.add(house.slug, (_short(house), length, len(row), number, ()))
            length += len(row)
            yield row
        self.now[file] = notes.all()

    def _before(self, file: str) -> Mapping[str, _Noted]:
        """Return where the rows of houses stand in *file*; nothing where it is another by now."""
        before = self.before.get(file)
        if before is None or not self.read(file, 0, 1):
            return {}
        return json.decode(before, type=dict[str, _Noted])


def _short(house: House) -> str:
    """Return what tells the page of *house* from itself as it was, short in thousands of notes."""
    return house.digest[:_DIGEST_CHARS]
