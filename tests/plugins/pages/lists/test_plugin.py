"""The lists of the built site: right French, houses where they belong, pages one can scan."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

Read = Callable[[str], str]


@pytest.fixture(scope="module")
def page(site: Path) -> Read:
    """Return a function from the path of a page to its HTML."""

    def read(path: str) -> str:
        return unescape((site / path / "index.html").read_text("utf-8"))

    return read


def test_a_department_is_spoken_of_with_its_article(page: Read) -> None:
    """« en Lozère », « à La Réunion »."""
    assert "Maisons de services au public en Lozère" in page("departements/48-lozere")
    assert "à La Réunion" in page("departements/974-la-reunion")


def test_the_head_of_a_department_says_each_number_once(page: Read) -> None:
    """Figures count; the sentences tell what is true of this department only."""
    lead = re.search(r'<p class="lead">(.*?)</p>', page("departements/48-lozere"))
    assert lead
    assert "8" not in lead[1]
    assert "C’est à Mende qu’on trouve le plus de lieux d’accueil\u00a0: 2." in lead[1]
    assert "La mairie la plus éloignée d’un lieu d’accueil, celle de " in lead[1]


def test_a_department_can_be_searched_and_printed(page: Read) -> None:
    """A plain form that knows the department; the booklet beside it."""
    head = page("departements/48-lozere").partition('<h2 id="maisons">')[0]
    form = re.search(r"<form.*?</form>", head, re.DOTALL)
    assert form and 'action="../../recherche/" method="get"' in form[0]
    assert '<input type="hidden" name="lieu" value="48">' in form[0]
    assert "data-" not in form[0]
    assert 'href="livret/"' in head


def test_houses_are_scanned_by_commune(page: Read) -> None:
    """The commune first; a link whose words do not say it says it to readers."""
    html = page("departements/05-hautes-alpes")
    towns = re.findall(r"<li><p><strong>([^<]+)</strong>", html)
    assert towns == ["Aiguilles", "Briançon", "Guillestre", "L'Argentière-la-Bessée"]
    assert 'Queyras<span class="visually-hidden">, Aiguilles</span></a>' in html


def test_a_house_is_listed_with_its_other_communes(page: Read) -> None:
    """Its branches and stops are places too: « Aussi à … » on the department's page."""
    html = page("departements/26-drome")
    assert "Aussi à Châtillon-en-Diois et à Luc-en-Diois" in html


def test_a_region_says_what_each_department_has(page: Read) -> None:
    """Occitanie: its thirteen departments, three of them with their houses folded."""
    html = page("regions/occitanie")
    assert "<strong>3</strong> départements sur 13" in html
    rows = html.partition('<h2 id="departements">')[2].split("<li><a href=")
    assert len([row for row in rows if row.startswith('"../../departements/')]) == 13
    assert html.count("<summary>Voir la liste") == 3
    assert "Mende" in html and "Fleurance" in html and "Durtal" not in html


def test_a_service_of_every_house_leads_on_instead_of_listing_them(page: Read) -> None:
    """La Poste: counts by department, a search that knows it, no house one by one."""
    html = page("partenaires/la-poste")
    assert '<input type="hidden" name="partenaires" value="la-poste">' in html
    assert "/maisons/" not in html
    counted = html.partition('<h2 id="departements">')[2]
    assert counted.count('<li><a href="../../departements/') == 16


def test_a_partner_of_some_houses_lists_them_before_its_other_names(page: Read) -> None:
    """By department; « On dit aussi » comes after."""
    html = page("partenaires/defenseur-des-droits")
    assert html.index("Marvejols") < html.index("On dit aussi")
    assert '<section class="house-group" id="d-48">' in html
    assert html.count('<path class="map-dots"') == 1


def test_what_no_house_has_counts_nothing(page: Read) -> None:
    """No « 0 maison »: a sentence, and the way to the nearest houses."""
    html = page("partenaires/avocats")
    assert "Aucune maison de cet annuaire ne l’a encore signalé." in html
    assert 'class="figure-list"' not in html and "0\u00a0maison" not in html
    assert 'action="../../recherche/"' in html and 'type="hidden"' not in html


@pytest.mark.parametrize(("path", "is_complete"), [("services", False), ("partenaires", True)])
def test_an_index_begins_with_what_is_most_offered(
    page: Read, path: str, is_complete: bool
) -> None:
    """Counts go down within a group; partners that no house has come last, without a count."""
    main = page(path).partition("<main")[2].partition("</main>")[0]
    reported, _, unreported = main.partition("Pas encore signalés par une maison")
    assert "0\u00a0maison" not in main
    assert (unreported.count("<li>") > 5) == is_complete
    for group in reported.split('<ul class="link-rows">')[1:]:
        counts = [int(n) for n in re.findall(r'-count">(\d+)', group)]
        assert counts == sorted(counts, reverse=True) and counts


def test_every_commune_of_a_department_has_its_nearest_places(page: Read) -> None:
    """152 communes in Lozère, by letter; Mende's nearest place is less than 3 km away."""
    html = page("departements/48-lozere")
    rows = html.split('<tr id="c-')[1:]
    assert len(rows) == 152
    letters = [int(n) for n in re.findall(r"<summary>[A-Z] <span>–\u00a0(\d+)\u00a0commune", html)]
    assert sum(letters) == 152
    mende = next(row for row in rows if row.startswith("48095"))
    assert mende.count("<li>") == 3
    assert "France services" in mende.split("</li>")[0]
    assert re.search(r"<span>\d00\u00a0m </span>", mende.split("</li>")[0])


def test_communes_stay_a_table_for_readers(page: Read) -> None:
    """Each has a name of its own, and headings; no style shows it as anything else."""
    html = page("departements/48-lozere")
    captions = re.findall(r"<caption[^>]*>(.*?)</caption>", html)
    assert "Communes en A de la Lozère" in captions
    assert len(set(captions)) == len(captions) == html.count("<details")
    assert html.count('<th scope="col">') == 2 * len(captions)
    assert html.count('<th scope="row">') == 152


def test_a_commune_with_a_place_has_a_page(page: Read) -> None:
    """Mende: a house and a team that travels, the nearest elsewhere, the ways there and back."""
    html = page("communes/48095-mende")
    assert "<h1>Maisons France services à Mende (48000)</h1>" in html
    assert (
        "À Mende (12\u202f134\u00a0habitants), on vous reçoit dans une maison\u00a0; une équipe se "
        "déplace\u00a0: téléphonez pour savoir où." in html
    )
    houses, _, near = html.partition('<h2 id="autour">')
    assert houses.count("<li><p><strong>Mende</strong>") == 2
    assert near.count("<li><span>") == 5 and "à Mende" not in near
    assert '<li><a href="../../departements/48-lozere/">Lozère</a></li>' in html
    assert 'href="../../recherche/?lieu=48095"' in html
    row = page("departements/48-lozere").partition('id="c-48095"')[2]
    assert row.partition("</th>")[0].count('<a href="../../communes/48095-mende/">Mende</a>') == 1


def test_a_commune_with_a_branch_only_is_not_said_to_have_a_house(page: Read) -> None:
    """Châtillon-en-Diois: an antenna, with the name of its house."""
    html = page("communes/26086-chatillon-en-diois")
    assert "<h1>Antenne France services à Châtillon-en-Diois (26410)</h1>" in html
    assert "Avec France services du Diois" in html
    assert 'href="../../maisons/diois/#antenne-' in html


def test_departments_fold_by_region_where_the_screen_is_narrow(page: Read) -> None:
    """The same list at home and on the page of departments; without script."""
    for path in (".", "departements"):
        html = page(path)
        assert html.count('<section class="link-group fold fold-narrow') == 14
        folded = re.findall(r"</span>\d+\u00a0(départements|territoires)</summary>", html)
        assert len(folded) == 14
        assert html.count("departements/48-lozere/") >= 1
