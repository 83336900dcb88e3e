"""What lists say of a house, its branches and its stops: enough to choose one, and to call it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader.reading import Page

DEPARTMENT = "departements/49-maine-et-loire/"
REGION = "regions/pays-de-la-loire/"
SERVICE = "services/teletravail/"
PARTNER = "partenaires/cidff/"
TOWN = "communes/49127-durtal/"
BRANCH_TOWN = "communes/49333-seiches-sur-le-loir/"
STOP_TOWN = "communes/49018-bauge-en-anjou/"

# A page, the part of it, and what is read there of the house with everything, in this order.
ROWS = (
    (DEPARTMENT, ".house-list", "Durtal 49430 · Itinérante"),
    (DEPARTMENT, ".house-list", "Maison Témoin, Durtal ../../maisons/pleine/"),
    (DEPARTMENT, ".house-list", "Aussi à Seiches-sur-le-Loir et à Baugé-en-Anjou"),
    (DEPARTMENT, ".house-list", "du lundi au vendredi Appeler le 02 41 96 10 40 tel:+33241961040"),
    (DEPARTMENT, "h1", "Maisons de services au public en Maine-et-Loire"),
    (DEPARTMENT, ".lead", "2 ont le label France services"),
    (DEPARTMENT, ".figure-list", "3 maisons 5 lieux d’accueil 5 communes"),
    (DEPARTMENT, ".local-search", "Une démarche ou un organisme en Maine-et-Loire"),
    (DEPARTMENT, ".page-tools", "Livret à imprimer livret/ toutes les maisons sur papier"),
    (DEPARTMENT, ".page-tools", "Région Pays de la Loire ../../regions/pays-de-la-loire/"),
    (DEPARTMENT, ".area-map", "Chaque point est un lieu d’accueil."),
    (DEPARTMENT, "#communes", "Distances à vol d’oiseau, à partir de la mairie."),
    (DEPARTMENT, "#c-49127", "Maison Témoin à Durtal ../../maisons/pleine/"),
    (DEPARTMENT, "#c-49333", "../../maisons/pleine/#antenne-1 du lundi au mercredi"),
    (REGION, "h1", "Pays de la Loire"),
    (REGION, ".link-rows", "Maine-et-Loire (49)"),
    (REGION, ".link-rows", "3 maisons"),
    (REGION, ".lead", "maisons"),
    (REGION, ".area-map", "Pays de la Loire"),
    (SERVICE, "h1", "Télétravail et travail partagé"),
    (SERVICE, ".lead", "On trouve ce service à Durtal."),
    (SERVICE, ".figure-list", "1 maison 1 département"),
    (SERVICE, ".local-search", "Votre commune ou votre code postal"),
    (SERVICE, ".small-france", "Le point est la maison."),
    (SERVICE, ".house-group", "Maine-et-Loire ../../departements/49-maine-et-loire/ 1 maison"),
    (SERVICE, ".house-group", "Maison Témoin, Durtal ../../maisons/pleine/"),
    (SERVICE, ".words", "travailler à distance"),
    ("services/logement/", "#articles", "Article du témoin ../../actualites/temoin/"),
    (PARTNER, "h1", "Centre d’information sur les droits des femmes"),
    (PARTNER, ".house-group", "Maison Témoin, Durtal ../../maisons/pleine/"),
    (TOWN, "h1", "Durtal"),
    (TOWN, ".breadcrumb", "Maine-et-Loire ../../departements/49-maine-et-loire/ Durtal"),
    (TOWN, "main", "Maison Témoin ../../maisons/pleine/"),
    (TOWN, "main", "Appeler le 02 41 96 10 40 tel:+33241961040"),
    (TOWN, ".near-places", "Maison Mère à Angers ../../maisons/mere/"),
    (TOWN, "main", "../../recherche/?lieu=49127"),
    (BRANCH_TOWN, ".house-list", "Seiches-sur-le-Loir 49140 · Antenne"),
    (BRANCH_TOWN, ".house-list", "Antenne Témoin, Seiches-sur-le-Loir ../../maisons/pleine/#anten"),
    (BRANCH_TOWN, ".house-list", "Avec Maison Témoin du lundi au mercredi Appeler le 02 41 96 10"),
    (BRANCH_TOWN, ".house-list", "tel:+33241961043"),
    (STOP_TOWN, ".house-list", "Baugé-en-Anjou 49150 · Arrêt"),
    (STOP_TOWN, ".house-list", "Place de l’Arrêt, Baugé-en-Anjou ../../maisons/pleine/#arret-1"),
    (STOP_TOWN, ".house-list", "Avec Maison Témoin du mardi au jeudi Appeler le 02 41 96 10 44"),
    ("departements/", "main", "Maine-et-Loire (49) ../departements/49-maine-et-loire/ 3 maisons"),
    ("departements/", "main", "3 maisons"),
    ("services/", "main", "Télétravail et travail partagé teletravail/"),
    ("partenaires/", "main", "cidff/"),
    ("actualites/temoin/", "main", "Maison Témoin ../../maisons/pleine/"),
    ("actualites/temoin/", "main", "Maison Fermée ../../maisons/fermee/"),
    ("actualites/temoin/", "main", "Beaufort-en-Anjou (Maine-et-Loire), fermée"),
    (DEPARTMENT, "#annonces", "Maison Annoncée, Saumur ../../maisons/annoncee/"),
    (DEPARTMENT, "#annonces", "Ouvre le 15 janvier 2027 Appeler le 02 41 96 10 46"),
    ("departements/48-lozere/", ".house-list",
     "le lundi et le jeudi, ferme définitivement le 31 décembre 2026 Appeler le 02 41 96 10 48"),
)  # fmt: skip


@pytest.mark.parametrize(("path", "where", "text"), ROWS)
def test_the_list_says_it(small_site: Path, path: str, where: str, text: str) -> None:
    """In its part, with the address that it leads to."""
    assert text in Page(small_site / path / "index.html").shown(where)


def test_a_branch_without_a_telephone_gives_its_house_s(small_site: Path) -> None:
    """One can always call."""
    shown = Page(small_site / "communes/29160-plabennec/index.html").shown(".house-list")
    assert "Appeler le 02 98 00 00 00" in shown


def test_a_house_without_hours_or_telephone_says_neither(small_site: Path) -> None:
    """No empty word stands for them."""
    shown = Page(small_site / DEPARTMENT / "index.html").shown(".house-list")
    entry = shown.split("Doué-en-Anjou 49700")[1].split("Durtal 49430")[0]
    assert entry.strip() == "Maison Muette, Doué-en-Anjou ../../maisons/muette/"


def test_a_department_without_houses_says_first_whom_to_ask(small_site: Path) -> None:
    """With a drawing, and nothing of houses that it does not have."""
    page = Page(small_site / "departements/975-saint-pierre-et-miquelon/index.html")
    top = page.shown(".page-top")
    assert "Aucune maison de cet annuaire ne se trouve à Saint-Pierre-et-Miquelon." in top
    assert "La mairie vous dira à qui vous adresser." in top
    assert "Flux Atom" not in top
    assert "scene" in (
        small_site / "departements/975-saint-pierre-et-miquelon/index.html"
    ).read_text("utf-8")
    assert "scene" not in (small_site / DEPARTMENT / "index.html").read_text("utf-8")
