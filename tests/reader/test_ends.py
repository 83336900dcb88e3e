"""A house that is closed, one that is announced, one that had another address: what is where.

The closed house keeps its address, and nothing else of the site knows it; the announced one is
found, and not counted; a former address leads on, on any server.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from icalendar import Calendar, Component

from tests.reader.building import SITE_URL
from tests.reader.reading import Page

CLOSED, ANNOUNCED, ENDING = "Fermée", "Annoncée", "Finissante"
# Where a closed house may still be named, and why.
STAYS = {
    "maisons/fermee/index.html": "its own page",
    "maisons/fermee/affiche.html": "its poster leads to its page",
    "maisons/fermee.ics": "its calendar cancels what it announced",
    "maisons/fermee-jadis/index.html": "a former address leads to its page",
    "maisons/fermee-jadis/affiche.html": "a former address leads to its page",
    "maisons/fermee-jadis.ics": "a subscription of its former address lives on",
    "actualites/temoin/index.html": "an article names it",
    "modifier/articles.json": "the article that names it may be corrected",
    "donnees/annuaire.json": "the full file says that it is closed, and since when",
    "donnees/departements/49-maine-et-loire.json": "so does that of its department",
    "donnees/maisons/fermee.json": "and its own",
    "donnees/ecarts.csv": "what other forms leave out is said",
    "integrer/fermee/index.html": "pages of other sites say that it is closed",
    "integrer/fermee-jadis/index.html": "those of its former address are led on",
}
MOVES = {
    "maisons/bus-jadis/": "maisons/bus/",
    "maisons/bus-jadis/affiche.html": "maisons/bus/affiche.html",
    "maisons/fermee-jadis/": "maisons/fermee/",
    "maisons/fermee-jadis/affiche.html": "maisons/fermee/",
    "maisons/fermee/affiche.html": "maisons/fermee/",
}
FILES = ("maisons/bus-jadis.ics", "maisons/bus-jadis.vcf", "maisons/fermee-jadis.ics")


def files_naming(site: Path, name: str) -> set[str]:
    """Return the texts of the site in which *name* stands."""
    texts = (file for file in site.rglob("*") if file.suffix in {
        ".html", ".json", ".xml", ".csv", ".ics", ".vcf", ".atom", ".txt", ".geojson"
    })  # fmt: skip
    return {f.relative_to(site).as_posix() for f in texts if name in f.read_text("utf-8")}


def events(site: Path, slug: str) -> list[Component]:
    content = (site / f"maisons/{slug}.ics").read_bytes()
    return Calendar.from_ical(content).walk("VEVENT")


def of_branch(site: Path, slug: str) -> list[Component]:
    return [event for event in events(site, slug) if "Antenne" in event["SUMMARY"]]


def test_nothing_but_its_own_address_knows_a_closed_house(small_site: Path) -> None:
    """Neither search nor names, map, lists, communes, neighbours, paper, cards nor exports."""
    assert files_naming(small_site, f"Maison {CLOSED}") == set(STAYS)
    assert files_naming(small_site, f"Antenne {CLOSED}") == {
        "maisons/fermee.ics", "maisons/fermee-jadis.ics"
    }  # fmt: skip
    assert not (small_site / "maisons/fermee.vcf").exists()


def test_no_page_but_the_article_links_to_a_closed_house(small_site: Path) -> None:
    linking = files_naming(small_site, "maisons/fermee/")
    assert linking - set(STAYS) == set()


def test_a_closed_house_has_a_short_page_with_the_nearest_open_ones(small_site: Path) -> None:
    page = Page(small_site / "maisons/fermee/index.html")
    shown = page.shown("#voisines")
    assert re.findall(r"Maison \w+", shown) == ["Maison Témoin", "Maison Mère", "Maison Muette"]
    assert "Maine-et-Loire ../../departements/49-maine-et-loire/" in page.shown(".house-kind")
    assert not page.has("#horaires") and not page.has(".essentials")
    assert "Texte de la fermée" not in page.shown("main")


def test_search_engines_are_told_of_no_closed_house(small_site: Path) -> None:
    html = (small_site / "maisons/fermee/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in html
    assert "application/ld+json" not in html and 'rel="canonical"' not in html


@pytest.mark.parametrize("slug", ["fermee", "bus-jadis", "fermee-jadis"])
def test_the_sitemap_has_only_what_is_open_or_announced(small_site: Path, slug: str) -> None:
    sitemap = (small_site / "sitemap.xml").read_text("utf-8")
    assert f"/maisons/{slug}/" not in sitemap
    assert "/maisons/annoncee/" in sitemap and "/maisons/bus/" in sitemap


def test_the_calendar_of_a_closed_house_cancels_what_it_announced(small_site: Path) -> None:
    """With the same UIDs as before its end, and a higher sequence; and tells the end itself."""
    cancelled = of_branch(small_site, "fermee")
    assert len(cancelled) > 40
    assert {(e["STATUS"], e["SEQUENCE"]) for e in cancelled} == {("CANCELLED", 1)}
    first = cancelled[0]
    assert str(first["UID"]) == ("temoin-fermee-antenne-fermee-49630-maze-milon-20261125T0900@msap")
    (end,) = [e for e in events(small_site, "fermee") if "définitivement" in e["SUMMARY"]]
    assert (str(end["DTSTART"].dt), end["DESCRIPTION"]) == (
        "2026-10-31", "Remplacée par\N{NO-BREAK SPACE}: Maison Mère"
    )  # fmt: skip


def test_the_calendar_of_a_house_that_will_close_goes_on_until_then(small_site: Path) -> None:
    for event in of_branch(small_site, "finissante"):
        is_over = str(event["DTSTART"].dt.date()) >= "2026-12-31"
        assert (event.get("STATUS") == "CANCELLED") == is_over, event["UID"]


def test_the_calendar_of_an_announced_house_begins_with_it(small_site: Path) -> None:
    days = sorted(
        event["DTSTART"].dt.date().isoformat() for event in of_branch(small_site, "annoncee")
    )
    assert days[0] == "2027-01-20"


def test_an_announced_house_is_found_and_not_counted(small_site: Path) -> None:
    """In the search, in its department, on paper; no figure, no list of a service has it."""
    naming = files_naming(small_site, f"Maison {ANNOUNCED}")
    assert {"departements/49-maine-et-loire/index.html", "maisons/annoncee.vcf"} <= naming
    assert any(name.startswith("recherche/donnees/") for name in naming)
    elsewhere = {"services", "communes", "partenaires", "chiffres", "regions"}
    assert {name.split("/")[0] for name in naming} & elsewhere == set()


def test_the_page_of_an_announced_house_never_says_that_it_is_open(small_site: Path) -> None:
    page = Page(small_site / "maisons/annoncee/index.html")
    assert json.loads(page.part(".opening").get("data-ouverture", ""))["ouvre"] == "2027-01-15"
    office = page.statements()["GovernmentOffice"]
    hours = office["openingHoursSpecification"]
    assert hours and {each["validFrom"] for each in hours} == {"2027-01-15"}
    assert "Ouvre le 15 janvier 2027" in Page(small_site / "maisons/annoncee/affiche.html").shown(
        ".poster-head"
    )


def test_the_page_of_a_house_that_will_close_says_so_and_what_replaces_it(small_site: Path) -> None:
    page = Page(small_site / "maisons/finissante/index.html")
    notice = page.shown(".day-notice")
    assert "Ferme définitivement le 31 décembre 2026" in notice
    assert "Maison Mère ../../maisons/mere/" in notice
    hours = page.statements()["GovernmentOffice"]["openingHoursSpecification"]
    assert {each["validThrough"] for each in hours} == {"2026-12-30"}


@pytest.mark.parametrize(("former", "current"), MOVES.items())
def test_a_former_address_leads_on_without_script_or_server(
    small_site: Path, former: str, current: str
) -> None:
    """By a relative way, so that it holds in a folder of a site, too; not for search engines."""
    file = small_site / former / "index.html" if former.endswith("/") else small_site / former
    html = file.read_text("utf-8")
    address = f"{SITE_URL}/dossier/{former}"
    refresh = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', html)
    assert refresh
    lead = partial(urljoin, address)
    assert lead(refresh[1]) == f"{SITE_URL}/dossier/{current}"
    assert re.findall(r'<a href="([^"]+)"', html) == [refresh[1]]
    assert f'<link rel="canonical" href="{SITE_URL}/{current}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "<script" not in html and "style=" not in html


@pytest.mark.parametrize("former", [*MOVES, *FILES])
def test_a_plain_server_answers_at_a_former_address(
    small_site: Path, served: Callable[[Path], str], former: str
) -> None:
    """Python's own: it knows files, and no rule."""
    assert httpx.get(served(small_site) + former, trust_env=False).status_code == 200


@pytest.mark.parametrize("former", FILES)
def test_calendar_and_card_live_on_at_a_former_address(small_site: Path, former: str) -> None:
    current = former.replace("-jadis", "")
    assert (small_site / former).read_bytes() == (small_site / current).read_bytes()


def test_a_closed_house_has_no_card_at_its_former_address_either(small_site: Path) -> None:
    assert not (small_site / "maisons/fermee-jadis.vcf").exists()


@pytest.mark.parametrize("name", [".htaccess", ".redirections/nginx.conf",
                                  ".redirections/site.Caddyfile", "_redirects"])  # fmt: skip
def test_every_server_is_told_of_every_former_address(small_site: Path, name: str) -> None:
    text = (small_site / name).read_text("utf-8")
    files = {file: file.replace("-jadis", "") for file in FILES}
    for former, current in (MOVES | files).items():
        assert re.search(rf'/{re.escape(former)}"? .*?/{re.escape(current)}(?=[ ;\n])', text), (
            former
        )
