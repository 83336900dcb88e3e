"""What the last build made, kept where it would be made the same again.

Whoever writes pages is an *owner*: a house, a commune, the figures. Its key is a digest of all
that it is made from; while it writes, it names the houses of which it shows details
(``generator/facets.py``). An owner whose key and whose shown houses are as they were has its files
taken from the last site, if they are as that build left them. Settings, day, code, theme,
vocabularies, articles and geography are in no key: where one of these is another, there is nothing
to keep (``generator/cli/build_inputs.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Literal, NamedTuple

from msgspec import Raw, Struct, field

from generator.facets import Facets
from generator.files.below import BelowPath
from generator.model.house import House
from generator.publishing.begun_site import Standing
from generator.publishing.kept_files import FileKept, KeptFiles
from generator.publishing.last_made import LastMade, Record
from generator.publishing.new_site import NewSite
from plugins.site.written_page import WrittenPage

OfAll = Literal["shape", "opening", "newest"]
"""The digests over all houses, by their names in ``Facets``."""


Rows = Mapping[str, Raw]
"""Where rows of single houses stand, by the name of a file; see ``Record``."""


class Owner(NamedTuple):
    """Who writes, and a digest of what it is made from, but for the houses that it shows."""

    name: str
    key: str


class Taken(NamedTuple):
    """What was taken from the last site: where its files are, what of, and the pages."""

    files: list[tuple[BelowPath, str]]
    pages: list[WrittenPage]


class _Making(Struct):
    owner: Owner
    shown: dict[str, None] = field(default_factory=dict)
    files: list[tuple[str, str]] = field(default_factory=list)
    pages: list[WrittenPage] = field(default_factory=list)
    rows: Rows = field(default_factory=dict)


class Keeping:
    """The owners of a build: which of them are kept, and what the others write.

    ``made`` is what is to be noted of this build's owners, by their names; ``site`` where files go.

    Args:
        standing: what of the last site is known to stand there already.
    """

    def __init__(
        self, facets: Facets, last: LastMade, new: NewSite, standing: Standing | None = None
    ) -> None:
        self._facets = facets
        self.made: dict[str, Record | Raw] = {}
        self._last = last
        self._read: dict[str, Record | None] = {}
        self.site = new
        self._files = KeptFiles(last.site, new, standing)
        self._making: _Making | None = None

    @property
    def current(self) -> str:
        """The name of the owner that is writing; empty between two."""
        return self._making.owner.name if self._making else ""

    def owner(self, name: str, *parts: str, of_all: Sequence[OfAll] = ()) -> Owner:
        """Return the owner *name*; see ``Renderer.owner``."""
        every = (*parts, *(getattr(self._facets, each) for each in of_all))
        return Owner(name, sha256("\0".join(every).encode()).hexdigest())

    def take_over(self, owner: Owner) -> Taken | None:
        """Put the files that *owner* had into the new site; None where it has to write anew."""
        record = self._last.record(owner.name)
        if record is None or record.key != owner.key:
            return None
        if record.shown_digest != self._facets.of(record.shown):
            return None
        paths = self._files.take(record.kept())
        if paths is None:
            return None
        self.made[owner.name] = self._last.owners[owner.name]
        sources = [source for _, source, *_ in record.files]
        files = list(zip(paths, sources, strict=True))
        return Taken(files, [WrittenPage(*page) for page in record.pages])

    def write(self, path: BelowPath, parts: Iterable[bytes]) -> None:
        """Write *parts* at *path* into the new site, or take the file of the last that holds them.

        Raises:
            FileRefused, OSError: see ``KeptFiles.write``.
        """
        self._files.write(path, parts)

    @contextmanager
    def making(self, owner: Owner) -> Iterator[None]:
        """Note what is written and shown in the block as that of *owner*; a build that fails
        notes nothing.
        """
        assert self._making is None, f"{owner.name} writes within another owner"
        self._making = making = _Making(owner)
        yield
        self._making = None
        shown = list(making.shown)
        digest = self._facets.of(shown)
        self.made[owner.name] = Record(
            owner.key, shown, digest, making.files, making.pages, making.rows
        )

    def wrote(self, name: str, source: str) -> None:
        """Note that the file *name*, from the site's root, was written from *source*."""
        if self._making:
            self._making.files.append((name, source))

    def wrote_page(self, page: WrittenPage) -> None:
        """Note *page*, whose file was written."""
        if self._making:
            self._making.pages.append(page)

    def rows_before(self, owner: Owner) -> Rows:
        """Return the rows that *owner* noted in the last build, if it was made from the same."""
        record = self._before(owner)
        return record.rows if record and record.key == owner.key else {}

    def file_before(self, owner: Owner, name: str) -> FileKept | None:
        """Return the file *name* that *owner* left in the last site, if it did."""
        record = self._before(owner)
        return next((file for file in record.kept() if file.name == name), None) if record else None

    def _before(self, owner: Owner) -> Record | None:
        """Return the record of *owner*, who asks for it more than once."""
        if owner.name not in self._read:
            self._read[owner.name] = self._last.record(owner.name)
        return self._read[owner.name]

    def read_before(self, file: FileKept, start: int, length: int | None) -> bytes:
        """Return bytes of such a *file*, see ``KeptFiles.read``."""
        return self._files.read(file, start, length)

    def note_rows(self, rows: Rows) -> None:
        """Note where the rows of single houses stand in the files of who is writing."""
        if self._making:
            self._making.rows = rows

    def shows(self, houses: Iterable[House]) -> None:
        """Note that details of *houses* are shown by who is writing."""
        if self._making:
            self._making.shown.update((house.slug, None) for house in houses)
