"""The last changes of houses as entries of feeds, and as tombstones for those that are gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from msgspec import Struct

from generator import addresses
from generator.changes.comparison import ChangeKind, HouseChange
from generator.changes.history import AreaSummary, History, Publication
from generator.directory import Directory
from generator.exports.atom import Feed, FeedEntry, Tombstone
from generator.french import NBSP, count, listing
from generator.geography.divisions import Department
from plugins.site.project import Site

ENTRIES_MAX = 200


class ChangeFeed(Struct, frozen=True):
    """A feed with all that stands in it, the newest first."""

    feed: Feed
    entries: tuple[FeedEntry, ...]
    tombstones: tuple[Tombstone, ...]


def change_feeds(history: History, directory: Directory, site: Site) -> Iterator[ChangeFeed]:
    """Yield the feed of all changes, then that of each department."""
    told = _Told(history, directory)
    yield told.feed_of(_country(site), "")
    for department in directory.departments.values():
        yield told.feed_of(_department(department, site), department.code)


def _country(site: Site) -> Feed:
    return Feed(
        address=addresses.changes_feed(),
        page_address=addresses.HOME,
        title=f"Changements des maisons · {site.name}",
        subtitle="Ouvertures, fermetures, déménagements, horaires, téléphones, services.",
        author=site.name,
    )


def _department(department: Department, site: Site) -> Feed:
    return Feed(
        address=addresses.changes_feed(department.slug),
        page_address=addresses.department(department.slug),
        title=f"Changements des maisons {department.in_phrase} · {site.name}",
        subtitle=f"Ce qui change dans les maisons {department.in_phrase}.",
        author=site.name,
    )


class _Told:
    """Makes entries of a history: an entry a house and publication, none of a house that is gone
    but the one that says so.
    """

    def __init__(self, history: History, directory: Directory) -> None:
        self._directory = directory
        self._publications = tuple(reversed(history.publications))
        self._gone = _gone(history)

    def feed_of(self, feed: Feed, department: str) -> ChangeFeed:
        """Return *feed* with what concerns the *department* of this code; empty for all."""
        entries: list[FeedEntry] = []
        tombstones: list[Tombstone] = []
        for publication in self._publications:
            for change in publication.changes:
                if not department or department in change.departments:
                    self._add(publication, change, entries, tombstones)
            for summary in publication.summaries:
                if not department or department == summary.department:
                    entries.append(self._summary(publication, summary))
        return ChangeFeed(feed, tuple(entries[:ENTRIES_MAX]), tuple(tombstones[:ENTRIES_MAX]))

    def _add(
        self, publication: Publication, change: HouseChange,
        entries: list[FeedEntry], tombstones: list[Tombstone],
    ) -> None:  # fmt: skip
        last = self._gone.get(change.house)
        if last is None or publication.number > last.number:
            entries.append(self._entry(publication, change))
        elif publication.number == last.number:
            entries.append(self._entry(publication, change))
            identity = addresses.HOUSES + change.house
            tombstones.append(Tombstone(identity, _day(publication), _title(change)))
        else:
            identity = _identity(publication, change.house)
            tombstones.append(Tombstone(identity, _day(last), _title(_change_in(last, change))))

    def _entry(self, publication: Publication, change: HouseChange) -> FeedEntry:
        sentences = [fact.sentence for fact in change.facts]
        return FeedEntry(
            address=change.page or self._page_of(change.departments[:1]),
            title=_title(change),
            summary=" ".join(sentences),
            html=f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in sentences)}</ul>",
            published_on=_day(publication),
            updated_on=_day(publication),
            categories=tuple(dict.fromkeys(fact.words for fact in change.facts)),
            identity=_identity(publication, change.house),
        )

    def _summary(self, publication: Publication, summary: AreaSummary) -> FeedEntry:
        name = self._directory.department(summary.department).name
        told = f"{name}{NBSP}: {_numbers(summary)}"
        return FeedEntry(
            address=self._page_of((summary.department,)),
            title=told,
            summary=f"{told}.",
            html=f"<p>{escape(told)}.</p>",
            published_on=_day(publication),
            updated_on=_day(publication),
            identity=_identity(publication, f"departement-{summary.department}"),
        )

    def _page_of(self, departments: tuple[str, ...]) -> str:
        known = self._directory.departments
        found = [known[code] for code in departments if code in known]
        return addresses.department(found[0].slug) if found else addresses.HOME


def _gone(history: History) -> dict[str, Publication]:
    """Return, by the id of each house that is gone, the publication that said so."""
    gone: dict[str, Publication] = {}
    for publication in history.publications:
        for change in publication.changes:
            if change.kind is ChangeKind.GONE:
                gone[change.house] = publication
            else:
                gone.pop(change.house, None)
    return gone


def _change_in(publication: Publication, change: HouseChange) -> HouseChange:
    return next(each for each in publication.changes if each.house == change.house)


def _title(change: HouseChange) -> str:
    where = "" if not change.commune or change.commune in change.name else f" ({change.commune})"
    words = listing(list(dict.fromkeys(fact.words for fact in change.facts)))
    return f"{change.name}{where}{NBSP}: {words}"


def _numbers(summary: AreaSummary) -> str:
    told = (
        (summary.added, "maison ajoutée", "maisons ajoutées"),
        (summary.changed, "maison modifiée", "maisons modifiées"),
        (summary.gone, "maison partie", "maisons parties"),
    )
    return listing([count(number, one, many) for number, one, many in told if number])


def _identity(publication: Publication, what: str) -> str:
    """Return what tells an entry from all others: its subject, and the full file that has it."""
    return f"{addresses.CHANGES}{what}#{publication.after}"


def _day(publication: Publication) -> date:
    return date.fromisoformat(publication.day)
