"""Links of texts to the site: each leads to a page that there is, and to a place in it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.files.articles import read_articles
from generator.files.page_anchors import ARTICLE as ARTICLE_PLACES
from generator.files.page_anchors import CLOSED as CLOSED_PLACES
from generator.files.page_anchors import HOUSE as HOUSE_PLACES
from generator.files.page_anchors import PLACES
from generator.files.page_anchors import TEXT as TEXT_PLACES
from generator.files.pages import read_pages
from generator.files.prose import may_link, render
from generator.files.site_links import LinkingText, link_problems
from generator.files.site_pages import SitePages
from generator.files.site_texts import linking_texts
from generator.files.tree import house_files, read_houses
from generator.problems import Problem

HOUSE = """---
nom: Maison de {commune}
label: msap
adresse: 1 rue de la Mairie
code_postal: {postcode}
commune: {commune}
date_maj: 2026-01-01
{more}---
{body}
"""
ARTICLE = """---
titre: Une nouvelle
date: {day}
resume: Un résumé.
source: La mairie.
{more}---
## Une partie

{body}
"""
TEXT = """---
titre: Le programme
slug: {slug}
description: Ce que dit cette page.
date_maj: 2026-01-01
{more}---
## Qui finance

{body}
"""
BRANCH = (
    "antennes:\n  - {nom: A, adresse: 1 rue A, code_postal: 48300, commune: Langogne,"
    " latitude: 44.72, longitude: 3.85}\n"
)
TODAY = date(2026, 11, 23)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with two houses and a draft, two articles and a draft, two texts."""
    files = {
        "msap/48/mende.md": HOUSE.format(commune="Mende", postcode=48000, more=BRANCH, body="Ici."),
        "msap/48/langogne.md": HOUSE.format(
            commune="Langogne", postcode=48300, more="", body="Là."
        ),
        "msap/48/florac.md": HOUSE.format(
            commune="Florac Trois Rivières", postcode=48400, more="statut: brouillon\n", body="Non."
        ),
        "actualites/2026-11-02-mille-maisons.md": ARTICLE.format(
            day="2026-11-02", more="", body="Oui."
        ),
        "actualites/2027-03-01-plus-tard.md": ARTICLE.format(
            day="2027-03-01", more="", body="Non."
        ),
        "sur-le-terrain/2026-01-02-le-bus.md": ARTICLE.format(
            day="2026-01-02", more="statut: brouillon\n", body="Non."
        ),
        "pages/accueil.md": TEXT.format(slug="accueil", more="", body="Bienvenue."),
        "pages/le-programme.md": TEXT.format(slug="le-programme", more="", body="Voilà."),
    }
    for name, text in files.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def found_in(root: Path, vocabularies, territory, has_more: bool = False) -> list[Problem]:
    """Return what is wrong with the links of all texts."""
    content = root / "content"
    files = house_files(content / "msap")
    houses, _ = read_houses(files, root, vocabularies, territory)
    articles, _ = read_articles(content, root, vocabularies, ())
    pages, _ = read_pages(content / "pages", root)
    known = SitePages(content, files, vocabularies, territory, TODAY, houses, has_more)
    return sorted(link_problems(linking_texts(root, houses, articles, pages), known))


def with_link(root: Path, name: str, link: str) -> int:
    """Add a text with *link* to a file of the content; return the line where it stands."""
    file = root / "content" / name
    text = file.read_text("utf-8") + f"\nVoir [ceci]({link}).\n"
    file.write_text(text, "utf-8")
    return text.count("\n")


GOOD = [
    "/", "/maisons/langogne/", "../langogne/", "/maisons/langogne", "/maisons/langogne/index.html",
    "/maisons/mende/#antenne-1", "/maisons/langogne/#horaires", "#presentation",
    "/maisons/mende.ics", "/maisons/mende.vcf", "/maisons/mende/affiche.html",
    "/maisons/mende/affiche/", "/departements/",
    "/departements/48-lozere/",
    "/departements/48-lozere/livret/", "/regions/occitanie/", "/communes/48095-mende/",
    "/services/", "/services/teletravail/", "/partenaires/", "/partenaires/caf/", "/chiffres/",
    "/carte/", "/recherche/", "/recherche/?lieu=48095", "/actualites/", "/sur-le-terrain/",
    "/actualites/mille-maisons/", "/actualites/mille-maisons/#texte-une-partie",
    "/le-programme/#texte-qui-finance", "../../le-programme/", "/flux/actualites.atom",
    "https://exemple.fr/maisons/x/", "mailto:a@exemple.fr", "tel:3939", "../../sitemap.xml",
]  # fmt: skip


@pytest.mark.parametrize("link", GOOD)
def test_a_link_to_what_there_is_passes(root, vocabularies, territory, link):
    with_link(root, "msap/48/mende.md", link)
    assert found_in(root, vocabularies, territory) == []


WRONG = [
    ("/maisons/mendee/", "« /maisons/mende/ »"),
    ("../langone/", "« ../langogne/ »"),
    ("/Maisons/Mende/", "« /maisons/mende/ »"),
    ("../../maisons/langone/#horaires", "« ../langogne/ »"),
    ("/mende/", "« /maisons/mende/ »"),
    ("maisons/langogne/#horaires", "« /maisons/langogne/#horaires »"),
    ("/maisons/", ""),
    ("/maisons/mende/affiches/", ""),
    ("/departements/lozere/", "« /departements/48-lozere/ »"),
    ("/regions/ocitanie/", "« /regions/occitanie/ »"),
    ("/communes/48095-mande/", "« /communes/48095-mende/ »"),
    ("/communes/49127-durtal/", ""),
    ("/services/teletravaille/", "« /services/teletravail/ »"),
    ("/partenaires/kaf/", "« /partenaires/caf/ »"),
    ("/service/", "« /services/ »"),
    ("/le-program/", "« /le-programme/ »"),
    ("/actualites/mil-maisons/", "« /actualites/mille-maisons/ »"),
    ("/actualites/2026-11-02-mille-maisons/", "« /actualites/mille-maisons/ »"),
    ("/maisons/florac/", "pas encore publiée"),
    ("/actualites/plus-tard/", "pas encore publiée"),
    ("/sur-le-terrain/le-bus/", "pas encore publiée"),
    ("/dossier/maisons/mende/", ""),
    ("#horaire", "« horaires »"),
    ("#antenne-2", "« antenne-1 »"),
    ("/maisons/langogne/#antenne-1", ""),
    ("/le-programme/#qui-finance", "« texte-qui-finance »"),
    ("/actualites/mille-maisons/#texte-un-partie", "« texte-une-partie »"),
]


@pytest.mark.parametrize(("link", "right"), WRONG)
def test_a_link_to_what_there_is_not_is_an_error_at_its_place(
    root, vocabularies, territory, link, right
):
    """The nearest address is proposed, as the link itself is written: from the root or not."""
    line = with_link(root, "msap/48/mende.md", link)
    found = found_in(root, vocabularies, territory)
    assert [(each.path, each.line, each.column, each.severity, each.code) for each in found] == [
        ("content/msap/48/mende.md", line, 13, "erreur", "lien")
    ]
    assert right in found[0].message and f"« {link} »" in found[0].message


MOVED = [
    ("/maisons/florac-gare/", "« /maisons/langogne/ »"),
    ("../florac-gare/#horaires", "« ../langogne/#horaires »"),
    ("/maisons/florac-gare.ics", "« /maisons/langogne.ics »"),
    ("/maisons/florac-gare/affiche.html", "« /maisons/langogne/affiche.html »"),
]


@pytest.mark.parametrize(("link", "right"), MOVED)
def test_a_link_to_a_former_address_leads_on_and_the_new_one_is_told(
    root, vocabularies, territory, link, right
):
    file = root / "content/msap/48/langogne.md"
    file.write_text(file.read_text("utf-8").replace(
        "date_maj", "anciennes_adresses: [florac-gare]\ndate_maj"
    ), "utf-8")  # fmt: skip
    line = with_link(root, "msap/48/mende.md", link)
    [problem] = found_in(root, vocabularies, territory)
    assert (problem.line, problem.severity, problem.code) == (line, "avertissement", "lien")
    assert "a changé d'adresse" in problem.message and right in problem.message


def closed_since(root: Path, day: str) -> None:
    """Close the house of Langogne for good."""
    file = root / "content/msap/48/langogne.md"
    text = file.read_text("utf-8").replace("date_maj", f"fermee_le: {day}\ndate_maj")
    file.write_text(text.replace("Là.", "## Venir\n\nVoir [nos horaires](#horaires)."), "utf-8")


@pytest.mark.parametrize("name", ["actualites/2026-11-02-mille-maisons.md", "msap/48/mende.md"])
@pytest.mark.parametrize(
    ("link", "gone"),
    [
        ("../../maisons/langogne/#horaires", "d'endroit nommé « horaires »"),
        ("/maisons/langogne/#acces", "d'endroit nommé « acces »"),
        ("/maisons/langogne/#texte-venir", "d'endroit nommé « texte-venir »"),
        ("/maisons/langogne/affiche.html", "d'affiche"),
        ("/maisons/langogne/affiche/", "d'affiche"),
        ("/maisons/langogne.vcf", "de fiche de contact"),
    ],
)
def test_what_the_page_of_a_closed_house_has_no_more_is_told(
    root, vocabularies, territory, name, link, gone
):
    """A warning, because a day alone may bring it: no build stops at midnight."""
    closed_since(root, "2026-11-23")
    line = with_link(root, name, link)
    [problem] = found_in(root, vocabularies, territory)
    assert (problem.path, problem.line, problem.column) == (f"content/{name}", line, 13)
    assert (problem.severity, problem.code) == ("avertissement", "lien")
    right = "/maisons/langogne/" if link.startswith("/") else "langogne/ »"
    assert gone in problem.message and right in problem.message


@pytest.mark.parametrize("link", ["", "#voisines", "#contenu"])
def test_the_page_of_a_closed_house_is_there(root, vocabularies, territory, link):
    closed_since(root, "2026-11-23")
    with_link(root, "msap/48/mende.md", f"/maisons/langogne/{link}")
    with_link(root, "msap/48/mende.md", "/maisons/langogne.ics")
    assert found_in(root, vocabularies, territory) == []


def test_a_house_that_closes_later_still_has_its_page(root, vocabularies, territory):
    closed_since(root, "2026-11-24")
    with_link(root, "msap/48/mende.md", "/maisons/langogne/#horaires")
    assert found_in(root, vocabularies, territory) == []


@pytest.mark.parametrize("name", ["actualites/2026-11-02-mille-maisons.md", "msap/48/mende.md"])
def test_two_slashes_lead_to_another_site_and_are_told(root, vocabularies, name):
    """By the reading of the text itself, as addresses that are not whole."""
    line = with_link(root, name, "//maisons/langogne/")
    content = root / "content"
    _, of_houses = read_houses(house_files(content / "msap"), root, vocabularies, None)
    _, of_articles = read_articles(content, root, vocabularies, ())
    found = [each for each in (*of_houses, *of_articles) if each.code == "lien"]
    assert [(each.path, each.line, each.column) for each in found] == [
        (f"content/{name}", line, 13)
    ]
    assert "écrivez /maisons/langogne/." in found[0].message


def test_a_former_address_of_a_draft_leads_nowhere_yet(root, vocabularies, territory):
    file = root / "content/msap/48/florac.md"
    file.write_text(file.read_text("utf-8").replace(
        "date_maj", "anciennes_adresses: [florac-gare]\ndate_maj"
    ), "utf-8")  # fmt: skip
    with_link(root, "msap/48/mende.md", "/maisons/florac-gare/")
    assert [each.severity for each in found_in(root, vocabularies, territory)] == ["erreur"]


@pytest.mark.parametrize(
    ("name", "good", "wrong"),
    [
        ("actualites/2026-11-02-mille-maisons.md", "#une-partie", "#une-autre"),
        ("actualites/2026-11-02-mille-maisons.md", "../../maisons/mende/", "../mende/"),
        ("pages/le-programme.md", "../maisons/mende/", "maisons/mende/"),
        ("pages/le-programme.md", "#qui-finance", "#qui"),
        ("pages/accueil.md", "maisons/mende/", "maisons/mendee/"),
    ],
)
def test_articles_and_editorial_pages_are_held_to_it_too(
    root, vocabularies, territory, name, good, wrong
):
    with_link(root, name, good)
    line = with_link(root, name, wrong)
    found = found_in(root, vocabularies, territory)
    assert [(each.path, each.line, each.column) for each in found] == [
        (f"content/{name}", line, 13)
    ]


def test_a_draft_s_links_are_warnings(root, vocabularies, territory):
    with_link(root, "msap/48/florac.md", "/maisons/mendee/")
    assert [each.severity for each in found_in(root, vocabularies, territory)] == ["avertissement"]


@pytest.mark.parametrize(
    "name", ["actualites/2027-03-01-plus-tard.md", "sur-le-terrain/2026-01-02-le-bus.md"]
)
def test_a_page_that_waits_may_lead_to_itself(root, vocabularies, territory, name):
    """A footnote does, without a word of its writer's."""
    with_link(root, name, "#une-partie")
    file = root / "content" / name
    file.write_text(f"{file.read_text('utf-8')}\nUne phrase[^a].\n\n[^a]: La note.\n", "utf-8")
    assert found_in(root, vocabularies, territory) == []
    line = with_link(root, name, "#une-autre")
    [problem] = found_in(root, vocabularies, territory)
    assert problem.line == line and "« #une-autre »" in problem.message


def test_pages_of_extensions_are_not_refused(root, vocabularies, territory):
    """Only a build knows them: below the site's own folders there is a doubt, elsewhere none."""
    with_link(root, "msap/48/mende.md", "/ateliers/vannerie/")
    with_link(root, "pages/le-programme.md", "/maisons/mendee/")
    found = found_in(root, vocabularies, territory, has_more=True)
    assert [(each.path, each.severity) for each in found] == [
        ("content/pages/le-programme.md", "avertissement")
    ]


def test_without_geography_no_department_is_refused(root, vocabularies):
    with_link(root, "msap/48/mende.md", "/departements/48-lozere/")
    with_link(root, "msap/48/mende.md", "/communes/48095-mende/")
    assert found_in(root, vocabularies, None) == []


def test_every_page_of_a_built_site_is_known(site, vocabularies, territory):
    """Addresses come from one place: what is built is what a text may lead to."""
    root = Path(__file__).resolve().parents[2]
    files = house_files(root / "content" / "msap")
    houses, _ = read_houses(files, root, vocabularies, territory)
    known = SitePages(root / "content", files, vocabularies, territory, TODAY, houses)
    built = [page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")]
    paths = ["" if path == "." else f"{path}/" for path in built]
    assert len(paths) > 100
    assert [path for path in paths if not known.has(path)] == []


def test_every_place_of_a_built_page_is_known(small_site, vocabularies, territory):
    """Of the kinds of pages that have a text; the anchors of a text are read from it."""
    ranks = {form.format(rank) for form in PLACES.values() for rank in range(1, 10)}
    kinds = {
        "maisons/pleine": HOUSE_PLACES | ranks,
        "maisons/fermee": CLOSED_PLACES,
        "actualites/temoin": ARTICLE_PLACES,
        "le-programme": TEXT_PLACES,
        "mentions-legales": TEXT_PLACES,
    }
    for path, known in kinds.items():
        ids = re.findall(r'\sid="([^"]+)"', (small_site / path / "index.html").read_text("utf-8"))
        assert "contenu" in ids
        # Drawings name their parts for themselves.
        led_to = {name for name in ids if not name.startswith(("texte-", "icon-", "plan-"))}
        assert led_to <= known, path


def test_a_text_that_is_gone_meanwhile_is_told_all_the_same(tmp_path, vocabularies):
    text = LinkingText(tmp_path / "a.md", "a.md", "maisons/a/", '<p><a href="/rien/">a</a></p>')
    known = SitePages(tmp_path, [], vocabularies, None, TODAY)
    assert [(each.line, each.column) for each in link_problems([text], known)] == [(1, 1)]


@pytest.mark.parametrize(
    "text",
    ["[a](b/)", "<a href='b/'>b</a>", "<https://a.fr>", "www.a.fr", "a&#64;a.fr", "a&commat;a.fr",
     "[a]\n\n[a]: b/", "https://a.fr/", "Voir **[la page](../x/)**."],
)  # fmt: skip
def test_no_text_with_a_link_is_passed_over_unrendered(text):
    assert "<a" in render(text).html
    assert may_link(text)


def test_plain_words_are_not_rendered_for_their_links():
    assert not may_link("Bienvenue, *entrez* ; 3 € de l'heure (ou moins).\n\n- un\n- deux")
