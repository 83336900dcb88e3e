"""Whole pages, from the emptiest to the fullest: sound HTML, one title, clear links."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

NAMES = (
    "house-bare", "house-full", "list-bare", "list-full", "list-folded-full",
    "commune-bare", "commune-full", "terms-bare", "terms-full", "index-bare", "index-full",
    "welcome-bare", "welcome-full", "easy-bare", "easy-full",
    "need-bare", "need-full", "needs-bare", "needs-full",
    "article-bare", "article-full", "articles-bare", "articles-full",
    "home-bare", "home-full", "text-bare", "text-full", "search-bare", "search-full",
    "map-bare", "map-full", "editing-bare", "editing-full", "figures-bare", "figures-full",
    "closed-bare", "closed-full", "404",
)  # fmt: skip
each_page = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def complaints(documents: dict[str, str], validate: Any) -> dict[str, list[str]]:
    """Return what the validator says of every page, in one run."""
    found: dict[str, list[str]] = validate(documents)
    return found


def test_every_page_is_tested(documents: dict[str, str]) -> None:
    """The names above are all the pages there are."""
    assert set(documents) == set(NAMES)


@each_page
def test_page_is_sound(name: str, complaints: dict[str, list[str]]) -> None:
    """The validator has nothing to say."""
    assert complaints[name] == []


@each_page
def test_one_title_and_headings_in_order(
    name: str, documents: dict[str, str], outline: Any
) -> None:
    """One h1, first of the headings, and no level skipped on the way down."""
    levels = outline(documents[name]).headings
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_page
def test_data_stays_text(name: str, documents: dict[str, str], outline: Any) -> None:
    """No field adds an element or an event handler; scripts all come from the site, or are data."""
    tags = outline(documents[name]).tags
    pictures = [attributes["src"] for tag, attributes in tags if tag == "img"]
    own = {"article-full": ["../../images/plan.png"], "house-full": ["../../images/durtal.jpg"]}
    assert pictures == own.get(name, [])
    scripts = [attributes for tag, attributes in tags if tag == "script"]
    data = ("application/ld+json", "application/json")
    assert all(script.get("src") or script.get("type") in data for script in scripts)
    assert not [
        a for _, attributes in tags for a in attributes if a.startswith("on") or a == "style"
    ]


@each_page
def test_same_words_lead_to_the_same_place(
    name: str, documents: dict[str, str], outline: Any
) -> None:
    """A link's words are enough to know where it goes."""
    places: dict[str, str] = {}
    for words, href in outline(documents[name]).links:
        assert words
        assert places.setdefault(words, href) == href


@each_page
def test_landmarks_and_skip_link(name: str, documents: dict[str, str], outline: Any) -> None:
    """Header, main and footer once each; the first link leads to main, or to results."""
    document = outline(documents[name])
    tags = [tag for tag, _ in document.tags]
    assert tags.count("main") == 1
    is_french = not name.startswith("welcome")
    skip = ("Aller au contenu" if is_french else "المحتوى", "#contenu")
    if name.startswith("search"):
        skip = ("Aller aux résultats", "#resultats")
        assert "resultats" in [attributes.get("id") for _, attributes in document.tags]
    assert document.links[0] == skip
    assert ("main", {"id": "contenu", "tabindex": "-1"}) in document.tags
    [language] = [attributes.get("lang") for tag, attributes in document.tags if tag == "html"]
    assert language == ("fr" if is_french else "ar")


def test_another_language_is_told_and_what_stays_french_too(documents: dict[str, str]) -> None:
    """What leads to French pages has their French names, set apart; the rest its words."""
    page = documents["welcome-full"]
    assert '<html lang="ar" dir="rtl"' in page
    assert '<a href="../../recherche/?langue=ar">بحث</a>' in page
    assert '<a href="../../departements/"><bdi lang="fr">Départements</bdi></a>' in page
    assert '<bdi lang="fr">Mentions légales</bdi>' in page
    assert "<bdi" not in documents["text-full"].split("</header>")[0]


def test_current_section_is_told(documents: dict[str, str]) -> None:
    """The navigation marks the page itself, or the section it stands in."""
    assert 'href="../le-programme/" aria-current="page"' in documents["text-full"]
    assert 'href="../../services/" aria-current="true"' in documents["list-full"]


def test_only_a_site_with_an_address_has_a_canonical_one(documents: dict[str, str]) -> None:
    """Without SITEURL nothing is said of it; the 404 never says any."""
    canonical = '<link rel="canonical" href="https://exemple.fr/maisons/durtal/">'
    assert canonical in documents["house-full"]
    assert not [name for name in ("house-bare", "404") if "canonical" in documents[name]]


def test_unknown_hours_are_not_closed(documents: dict[str, str]) -> None:
    """A house without hours says that they are not known."""
    assert "Nous ne connaissons pas les horaires" in documents["house-bare"]
    assert "Fermé" not in documents["house-bare"]


def test_a_house_without_articles_says_nothing_of_them(documents: dict[str, str]) -> None:
    """No heading without anything below it."""
    assert "On en parle" not in documents["house-bare"]


def test_results_region_awaits_the_script(documents: dict[str, str]) -> None:
    """The live region is in the served page, empty: js/search/CONTRACT.md."""
    assert '<p data-annonce role="status"></p>' in documents["search-bare"]
