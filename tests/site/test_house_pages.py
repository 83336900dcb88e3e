"""Questions asked of the built pages of houses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


def _page(site: Path, slug: str) -> str:
    return (site / "maisons" / slug / "index.html").read_text("utf-8")


def test_each_table_of_hours_says_whose_it_is(site: Path) -> None:
    """Tables of one page differ by their caption: the house, an antenna, a stop."""
    for file in (site / "maisons").glob("*/index.html"):
        captions = re.findall(r"<caption>(.*?)</caption>", file.read_text("utf-8"))
        assert len(captions) == len(set(captions)), file


def test_a_tour_shows_its_next_days_and_not_that_its_hours_are_unknown(site: Path) -> None:
    """Each with its place; a day that is over leaves by itself."""
    page = _page(site, "brest-pimms-itinerant")
    assert re.search(r"<li><strong>\w+ \d", page)
    assert "Passages à partir du " in page
    assert "Horaires non communiqués" not in page.split('id="tournee"')[0]
    assert '<a href="#tournee">Voir les lieux de passage</a>' in page


def test_a_stop_shows_open_days_only(site: Path) -> None:
    """Five lines « fermé » for a bus that comes on Mondays say nothing."""
    stops = _page(site, "brest-pimms-itinerant").split('id="tournee"')[1].split("</section>")[0]
    assert "<table" in stops
    assert "fermé" not in stops.casefold()


@pytest.mark.parametrize("slug", ["durtal", "brest-pimms-itinerant", "mende"])
def test_the_page_says_where_its_parts_are(site: Path, slug: str) -> None:
    """Each link of « Sur cette page » leads to a heading that is there."""
    page = _page(site, slug)
    (jump,) = re.findall(
        r'<nav class="jump" aria-label="Sur cette page">.*?</nav>', page, re.DOTALL
    )
    targets = re.findall(r'href="#([\w-]+)"', jump)
    assert "fiche" in targets
    assert all(f'<h2 id="{target}">' in page for target in targets)


def test_what_a_page_declares_of_its_label_is_folded(site: Path) -> None:
    """Under what the page says of itself."""
    about = _page(site, "mende").split('id="fiche"')[1]
    assert re.search(r"<details class=\"house-declared\"><summary>Ce que déclare", about)
