"""Feeds of changes, as another program reads them: entries, and tombstones that match them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import feedparser
import pytest

from generator.changes.comparison import ChangeKind
from generator.changes.fact import Fact
from generator.changes.history import TOLD_APART
from generator.directory import Directory
from generator.exports.atom import atom_feed
from plugins.files.change_feeds import change_feeds
from plugins.site.project import Site
from tests.changes.made import GONE, change, history

SITE = Site(name="Maisons", tagline="", url="https://a.fr", year=2026, credits="", contact="",
            repository="")  # fmt: skip
NASTY = Fact("nom", "Nouveau nom\xa0: <b>A & B</b>]]>.")
AT = "{http://purl.org/atompub/tombstones/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def directory(vocabularies, territory):
    return Directory([], vocabularies, territory, today=date(2026, 11, 23))


def written(made, directory):
    """Return the bytes of each feed, by its address."""
    return {
        each.feed.address: atom_feed(each.feed, each.entries, SITE.url, each.tombstones)
        for each in change_feeds(made, directory, SITE)
    }


def read(content):
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    return found.entries


def tombstones(content):
    return {
        element.get("ref"): element.findtext(f"{AT}comment")
        for element in ET.fromstring(content).iter(f"{AT}deleted-entry")
    }


COUNTRY = "flux/changements.atom"


def test_every_entry_has_a_sentence_a_link_and_an_identifier_of_its_own(directory):
    made = history((change("une"), change("deux", fact=NASTY)), (change("une"),))
    entries = read(written(made, directory)[COUNTRY])
    assert [entry.link for entry in entries] == [
        "https://a.fr/maisons/une/", "https://a.fr/maisons/une/", "https://a.fr/maisons/deux/"
    ]  # fmt: skip
    assert len({entry.id for entry in entries}) == 3
    assert entries[2].summary == NASTY.sentence
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in entries[2].content[0].value
    assert [entry.updated[:10] for entry in entries] == ["2026-11-03", "2026-11-02", "2026-11-02"]


def test_each_department_has_a_feed_with_its_own_houses(directory):
    made = history((change("une"), change("deux", department="48")))
    feeds = written(made, directory)
    assert len(feeds) == len(directory.departments) + 1
    told = {name: [entry.title for entry in read(feeds[name])] for name in feeds}
    by_department = {name: titles for name, titles in told.items() if titles}
    assert by_department == {
        COUNTRY: ["Une (Durtal)\xa0: téléphone", "Deux (Durtal)\xa0: téléphone"],
        "flux/changements/49-maine-et-loire.atom": ["Une (Durtal)\xa0: téléphone"],
        "flux/changements/48-lozere.atom": ["Deux (Durtal)\xa0: téléphone"],
    }


def test_a_house_that_is_gone_leaves_one_entry_and_tombstones_that_match_it(directory):
    before = history((change("une"), change("deux")))
    gone = history((change("une"), change("deux")), (change("une", ChangeKind.GONE, fact=GONE),))
    earlier = {entry.id: entry.title for entry in read(written(before, directory)[COUNTRY])}
    content = written(gone, directory)[COUNTRY]
    entries = {entry.id: entry.title for entry in read(content)}
    assert sorted(entries.values()) == [
        "Deux (Durtal)\xa0: téléphone",
        "Une (Durtal)\xa0: fermeture",
    ]
    told = tombstones(content)
    assert len(told) == 2
    assert {i for i, title in earlier.items() if title.startswith("Une")} <= told.keys()
    assert set(told.values()) == {"Une (Durtal)\xa0: fermeture"}
    assert told.keys().isdisjoint(entries)


def test_a_house_that_comes_back_has_no_tombstone(directory):
    made = history((change("une", ChangeKind.GONE, fact=GONE),), (change("une", ChangeKind.ADDED),))
    content = written(made, directory)[COUNTRY]
    assert tombstones(content) == {}
    assert len(read(content)) == 2


def test_a_flood_is_an_entry_for_each_department(directory):
    made = history(tuple(change(f"h{rank}") for rank in range(TOLD_APART + 1)))
    (entry,) = read(written(made, directory)[COUNTRY])
    assert entry.title == "Maine-et-Loire\xa0: 201\xa0maisons modifiées"
    assert entry.link == "https://a.fr/departements/49-maine-et-loire/"


def test_without_changes_every_feed_is_sound(directory):
    for content in written(history(), directory).values():
        assert read(content) == []
        assert ET.fromstring(content).findtext(f"{ATOM}updated")
