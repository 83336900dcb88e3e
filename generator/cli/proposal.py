"""What a proposal changes: houses in facts, texts by title, all other files by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from generator.changes.comparison import ChangeKind, HouseChange, told_changes
from generator.changes.document import Document, houses_of
from generator.changes.fact import Telling
from generator.changes.record import Record
from generator.changes.untold import untold_keys
from generator.cli.content_state import ContentState
from generator.cli.file_changes import FileChange, Happened

_HOUSES = "content/msap/"
_CONTENT = "content/"


class ChangedHouse(Struct, frozen=True):
    """A house that came, went or changed; ``untold`` are keys that changed and are no facts."""

    change: HouseChange
    untold: tuple[str, ...] = ()


class ChangedText(Struct, frozen=True):
    """An article or an editorial page; ``address`` is empty where the site does not show it."""

    file: FileChange
    title: str
    address: str


class Proposal(Struct, frozen=True):
    """All that is other than before.

    ``silent`` are pages of houses that were written and say the same, drafts among them;
    ``unread`` those of which nothing can be told, because they have an error now or had one;
    ``content`` the other files of the content folder, ``outside`` those of the program.
    """

    houses: tuple[ChangedHouse, ...] = ()
    texts: tuple[ChangedText, ...] = ()
    silent: tuple[FileChange, ...] = ()
    unread: tuple[FileChange, ...] = ()
    content: tuple[FileChange, ...] = ()
    outside: tuple[FileChange, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages of the site that are new or others, from its root; ``./`` is the home page."""
        houses = (each.change.page for each in self.houses)
        texts = (each.address for each in self.texts)
        return tuple(dict.fromkeys(own for own in (*houses, *texts) if own))


def proposal_of(
    before: ContentState, after: ContentState, files: Sequence[FileChange], today: date
) -> Proposal:
    """Return what is other in *after* than in *before*; *files* are those that were touched."""
    pages = [each for each in files if _is_house(each.path)]
    either = before.unread | after.unread
    unread = tuple(each for each in pages if each.path in either)
    hidden = {ids[each.path] for each in unread for ids in (before.houses, after.houses)
              if each.path in ids}  # fmt: skip
    houses = tuple(_changed_houses(before, after, hidden, today))
    told = {each.change.house for each in houses}
    silent = (
        each for each in pages
        if each not in unread and not {*_ids(each.path, before, after)} & told
    )  # fmt: skip
    texts = tuple(_changed_texts(before, after, files))
    known = {each.path for each in pages} | {each.file.path for each in texts}
    others = [each for each in files if each.path not in known]
    return Proposal(
        houses, texts, tuple(silent), unread,
        tuple(each for each in others if each.path.startswith(_CONTENT)),
        tuple(each for each in others if not each.path.startswith(_CONTENT)),
    )  # fmt: skip


def _is_house(path: str) -> bool:
    return path.startswith(_HOUSES) and path.lower().endswith(".md")


def _ids(path: str, *states: ContentState) -> Iterator[str]:
    yield from (state.houses[path] for state in states if path in state.houses)


def _changed_houses(
    before: ContentState, after: ContentState, hidden: set[str], today: date
) -> Iterator[ChangedHouse]:
    """Yield the houses that changed, in the order of their ids; those *hidden* can't be told of."""
    old, new = (_without(state.document, hidden) for state in (before, after))
    changes = {each.house: each for each in told_changes(old, new, after.vocabularies, today)}
    was, now = houses_of(old), houses_of(new)
    telling = Telling(after.vocabularies, today, now)
    for house in sorted({*changes, *now}):
        both = house in was and house in now
        untold = untold_keys(was[house], now[house], telling) if both else ()
        if house in changes:
            yield ChangedHouse(changes[house], untold)
        elif untold:
            yield ChangedHouse(_untold_change(house, now[house]), untold)


def _untold_change(house: str, record: Record) -> HouseChange:
    name, commune = str(record.get("nom", house)), str(record.get("commune", ""))
    page = str(record.get("page", ""))
    return HouseChange(house, ChangeKind.CHANGED, name, commune, page, (), ())


def _without(document: Document, hidden: Iterable[str]) -> Document:
    left_out = set(hidden)
    houses = {key: own for key, own in houses_of(document).items() if key not in left_out}
    return document | {"maisons": houses}


def _changed_texts(
    before: ContentState, after: ContentState, files: Iterable[FileChange]
) -> Iterator[ChangedText]:
    for each in files:
        states: tuple[Mapping[str, object], ...] = (after.texts, before.texts)
        if not any(each.path in texts for texts in states):
            continue
        text = after.texts.get(each.path) or before.texts[each.path]
        shown = text.address if each.kind is not Happened.REMOVED else ""
        yield ChangedText(each, text.title, shown)
