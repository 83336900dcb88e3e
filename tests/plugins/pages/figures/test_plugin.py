"""The page of figures: true, in French, each chart with its table and its file."""

from __future__ import annotations

import csv
import re
from html import unescape
from pathlib import Path

import pytest

from generator.figures.published import BEST_EQUIPPED_2015
from plugins.pages.figures.charts import bar_group, percent

NBSP = "\u00a0"


@pytest.fixture(scope="module")
def page(site: Path) -> str:
    """Return the page as it was built from ``content/``."""
    return unescape((site / "chiffres" / "index.html").read_text("utf-8"))


def rows_of(site: Path, name: str) -> list[list[str]]:
    """Return the rows of a figure's file, its header first."""
    text = (site / "chiffres" / f"{name}.csv").read_text("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";"))


def test_every_figure_has_its_table_its_source_and_its_file(page: str, site: Path):
    """A chart that cannot be read as numbers is not shown."""
    figures = page.split('<figure class="data-figure')[1:]
    assert len(figures) > 10
    for figure in figures:
        assert "<table>" in figure
        assert "Source\u00a0: annuaire de ce site" in figure
        [file] = re.findall(r'href="([^"]+)" download', figure)
        assert (site / "chiffres" / file).is_file()


def test_departments_add_up_to_the_houses_of_the_site(site: Path):
    """Every house counts once."""
    rows = rows_of(site, "maisons-par-departement")[1:]
    houses = len(list((site / "maisons").glob("*/index.html")))
    assert sum(int(row[2]) for row in rows) == houses > 20
    assert len(rows) >= 101


def test_the_table_says_what_the_file_says(page: str, site: Path):
    """Lozère has in the table the houses it has in the file."""
    [lozere] = [row for row in rows_of(site, "maisons-par-departement") if row[1] == "48"]
    row = re.search(r'<th scope="row">Lozère</th>.*?</tr>', page)
    assert row and f'<td class="data-number">{lozere[2]}</td>' in row[0]
    assert f'<td class="data-number">{lozere[4]}</td>' in row[0]


def test_the_figures_of_2015_are_those_published_with_their_source(page: str, site: Path):
    """Vosges 21, Saône-et-Loire 16, Nièvre 15, Ardennes 14, Savoie 14, and where that is from."""
    then = [row[2:] for row in rows_of(site, "departements-les-mieux-dotes") if row[0] == "2015"]
    assert then == [[p.department_code, str(p.houses)] for p in BEST_EQUIPPED_2015]
    assert "dossier de presse du ministère chargé des territoires et de La Poste, 24 juin" in page


def test_coverage_grows_with_the_distance(site: Path):
    """More communes and more people within 30 km than within 5."""
    rows = rows_of(site, "distance-a-un-lieu")[1:]
    assert [row[0] for row in rows] == ["5", "10", "20", "30"]
    for column in (1, 3):
        values = [int(row[column]) for row in rows]
        assert values == sorted(values) and values[0] < values[-1]


def test_bars_are_hidden_from_readers_and_their_values_are_not(page: str):
    """A reader hears the label and the number, not the drawing."""
    bars = re.findall(r"<li><span>([^<]+)</span><svg([^>]+)>.*?<strong>([^<]+)</strong></li>", page)
    assert len(bars) > 50
    assert all('aria-hidden="true"' in attributes for _, attributes, _ in bars)


def test_every_drawing_has_a_name_or_is_hidden(page: str):
    """Two maps with a name; bars and swatches are for the eye only."""
    drawings = re.findall(r"<svg([^>]*)>", page.partition("<main")[2].partition("</main>")[0])
    named = [d for d in drawings if 'role="img"' in d and 'aria-label="Carte' in d]
    assert len(named) == 2
    assert all('aria-hidden="true"' in d for d in drawings if d not in named)


def test_the_contents_lead_to_every_section(page: str):
    """In the order of the page."""
    contents = re.search(r'<nav class="jump page-contents".*?</nav>', page, re.DOTALL)
    assert contents
    sections = re.findall(r'<h2 id="([^"]+)">', page.partition("</nav>\n<section>")[2])
    assert re.findall(r'href="#([^"]+)"', contents[0]) == sections
    assert len(sections) >= 5


def key_numbers(page: Path) -> list[str]:
    """Return the numbers at the head of a page."""
    figures = page.read_text("utf-8").partition("figure-list")[2].partition("</ul>")[0]
    return re.findall(r"<strong>([^<]+)</strong>", figures)


def test_figures_agree_with_the_pages_of_departments(site: Path):
    """As many houses and places on the page of a department as in the table."""
    for name, code, houses, places in rows_of(site, "lieux-par-departement")[1:]:
        [folder] = (site / "departements").glob(f"{code.lower()}-*")
        if int(houses):
            assert key_numbers(folder / "index.html")[:2] == [houses, places], name


def test_figures_agree_with_the_home_page(page: str, site: Path):
    """As many houses, places and departments at home as here."""
    home = key_numbers(site / "index.html")
    assert key_numbers(site / "chiffres" / "index.html")[:3] == home
    assert f"<strong>{home[2]}</strong> départements sur 101" in page


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (0, 10, f"0{NBSP}%"),
        (10, 10, f"100{NBSP}%"),
        (9_999_999, 10_000_000, f"plus de 99,9{NBSP}%"),
        (1, 10_000_000, f"moins de 0,1{NBSP}%"),
        (1, 3, f"33,3{NBSP}%"),
        (1, 0, "non connu"),
    ],
)
def test_a_percentage_never_says_all_nor_none_when_it_is_not_so(part, whole, shown):
    """99.99999 % is not 100 %."""
    assert percent(part, whole) == shown


def test_bars_share_a_scale():
    """The greatest is drawn whole; with a given scale, none goes over it."""
    assert [bar.percent for bar in bar_group([("a", "2", 2.0), ("b", "1", 1.0)]).bars] == [100, 50]
    assert bar_group([("a", "2", 2.0)], full=8).bars[0].percent == 25
    assert bar_group([("a", "0", 0.0)]).bars[0].percent == 0
