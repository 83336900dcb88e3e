"""All that one build publishes of its changes: the full file, the history, the patches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from generator.changes.comparison import told_changes
from generator.changes.document import (
    Document,
    DocumentRefused,
    canonical,
    document_of,
    houses_of,
)
from generator.changes.full_file import DATA, DOCUMENT_NAME
from generator.changes.history import History, LastChange, Publication
from generator.changes.index import index_value
from generator.changes.packed import Packed
from generator.changes.patching import patch
from generator.changes.previous import (
    INDEX_NAME,
    PATCHES_FOLDER,
    Previous,
    PreviousRefused,
    digest_of,
)
from generator.directory import Directory
from generator.model.vocabulary import Vocabularies


class ChangeLog(Struct, frozen=True):
    """The full file, what the last publications changed, and their patches by name."""

    packed: Packed = Packed.of(b"")
    history: History = field(default_factory=History)
    patches: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def content(self) -> bytes:
        """The full file."""
        return self.packed.content

    def last_change(self, house: str) -> LastChange | None:
        """Return the last change of the house with this id; None where none is known."""
        return self.history.last.get(house)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name, from the site's root, and the content of every file."""
        folder = f"{DATA}{PATCHES_FOLDER}/"
        content = self.content
        yield f"{DATA}{DOCUMENT_NAME}", content
        yield f"{folder}{INDEX_NAME}", canonical(index_value(self.history, digest_of(content)))
        for publication in self.history.publications:
            yield f"{folder}{publication.file}", self.patches[publication.file]


def first_log(directory: Directory) -> ChangeLog:
    """Return the log of a *directory* that replaces none: nothing has changed."""
    return ChangeLog(Packed.of(canonical(document_of(directory))))


def next_log(directory: Directory, previous: Previous) -> ChangeLog:
    """Return the log of *directory*, which replaces *previous*; the same where nothing changed.

    Raises:
        PreviousRefused: the full file before is none.
    """
    document = document_of(directory)
    content = canonical(document)
    if content == previous.content:
        return kept_log(previous)
    try:
        before = previous.document
    except DocumentRefused as refused:
        raise PreviousRefused(f"« {DOCUMENT_NAME} » : {refused.reason}.") from None
    if canonical(before) == content:
        return ChangeLog(Packed.of(content))  # written otherwise by somebody else
    return _with(previous, before, document, content, directory.vocabularies, directory.today)


def kept_log(previous: Previous) -> ChangeLog:
    """Return the log of a site that is *previous* still."""
    return ChangeLog(Packed.of(previous.content), previous.history, previous.patches)


def _with(
    previous: Previous, before: Document, after: Document, content: bytes,
    vocabularies: Vocabularies, today: date,
) -> ChangeLog:  # fmt: skip
    operations = patch(before, after)
    patched = canonical(operations)
    number, day = previous.history.next_number, today.isoformat()
    publication = Publication(
        number=number,
        day=day,
        file=f"{day}-{number}.json",
        digest=digest_of(patched),
        size_bytes=len(patched),
        before=digest_of(previous.content),
        after=digest_of(content),
        operations=len(operations),
    )
    changes = told_changes(before, after, vocabularies, today)
    history = previous.history.with_publication(publication, changes, houses_of(after))
    patches = {**previous.patches, publication.file: patched}
    kept = {each.file: patches[each.file] for each in history.publications}
    return ChangeLog(Packed.of(content), history, kept)
