"""The feed says what RFC 4287 asks for, wherever the site lives."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from generator.exports.atom import Feed, FeedEntry, atom_feed

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = Feed("flux/actualites.atom", "actualites/", "Actualités", "Des nouvelles.", "L’annuaire")
NASTY = "<b>Un & deux</b>"


def entry(address="actualites/un/", **more):
    days = {"published_on": date(2026, 11, 3), "updated_on": date(2026, 11, 5)}
    return FeedEntry(address, NASTY, "Une phrase.", "<p>Un &amp; deux</p>", **(days | more))


def parsed(entries, site_url="https://annuaire.example.fr"):
    return ET.fromstring(atom_feed(FEED, entries, site_url))


def links(element):
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def test_feed_and_entries_have_all_that_is_required():
    root = parsed([entry()])
    for element in (root, root.find(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}")
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "L’annuaire"


def test_text_stays_text_and_html_is_told_as_such():
    found = parsed([entry()]).find(f"{ATOM}entry")
    assert found.findtext(f"{ATOM}title") == NASTY
    content = found.find(f"{ATOM}content")
    assert (content.get("type"), content.text) == ("html", "<p>Un &amp; deux</p>")


def test_links_are_absolute_where_the_address_is_known():
    root = parsed([entry()])
    base = "https://annuaire.example.fr/"
    assert links(root) == {
        "alternate": f"{base}actualites/",
        "self": f"{base}flux/actualites.atom",
    }
    assert links(root.find(f"{ATOM}entry")) == {"alternate": f"{base}actualites/un/"}


def test_links_start_at_the_feed_where_it_is_not():
    root = parsed([entry()], "")
    assert links(root) == {"alternate": "../actualites/"}
    assert links(root.find(f"{ATOM}entry")) == {"alternate": "../actualites/un/"}


def test_identifiers_survive_a_move_to_another_domain():
    here, there = (
        parsed([entry(), entry("actualites/deux/")], url).findall(f".//{ATOM}id")
        for url in ("https://a.fr", "https://b.fr/annuaire")
    )
    assert [e.text for e in here] == [e.text for e in there]
    assert len({e.text for e in here}) == 3


def test_the_feed_changes_when_any_of_its_texts_does():
    entries = [entry(), entry("actualites/deux/", updated_on=date(2026, 11, 20))]
    assert parsed(entries).findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    assert parsed([]).findtext(f"{ATOM}updated")
