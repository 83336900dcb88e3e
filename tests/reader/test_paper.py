"""What the poster and the booklet must carry: all that one needs in front of a closed door."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader.reading import Page

POSTER, BUS = "maisons/pleine/affiche.html", "maisons/bus/affiche.html"
MUTE = "maisons/muette/affiche.html"
OLD, OLD_BOOKLET = "maisons/ancienne/affiche.html", "departements/58-nievre/livret/"
BOOKLET = "departements/49-maine-et-loire/livret/"
PLACES = (
    "Antenne Témoin, 12 rue de l’Antenne, Étage de l’antenne, 49140 Seiches-sur-le-Loir, "
    "02 41 96 10 43 Du lundi au mercredi : 9 h 31 – 10 h 32. "
    "Sur rendez-vous : vendredi : 15 h 33 – 16 h 34",
    "Place de l’Arrêt, 13 rue de l’Arrêt, Devant l’arrêt, 49150 Baugé-en-Anjou, "
    "02 41 96 10 44 Du mardi au jeudi : 9 h 51 – 10 h 52. "
    "Sur rendez-vous : samedi : 15 h 53 – 16 h 54",
)
ROWS = (
    (POSTER, "title", "Affiche : Maison Témoin"),
    (POSTER, ".poster-kind", "France services"),
    (POSTER, "h1", "Maison Témoin"),
    (POSTER, ".poster-hours", "lundi 8 h 05 – 12 h 10"),
    (POSTER, ".poster-hours", "Sur rendez-vous seulement"),
    (POSTER, ".poster-hours", "jeudi 14 h 05 – 16 h 10"),
    (POSTER, ".poster-reach", "02 41 96 10 40 02 41 96 10 41 06 12 34 56 78"),
    (POSTER, ".poster-address", "11 rue du Témoin Bâtiment Complément 49430 Durtal"),
    (POSTER, ".poster-reach", "premier@temoin.example.fr second@temoin.example.fr"),
    (POSTER, ".poster-web", "annuaire.example.fr/maisons/pleine/"),
    (POSTER, ".poster-code", "il ouvre annuaire.example.fr/maisons/pleine/"),
    (POSTER, ".poster-services", "Télétravail et travail partagé Aides et prestations sociales"),
    (POSTER, ".poster-partners", "Avec Centre d’information sur les droits des femmes"),
    (POSTER, ".poster-partners", "France Rénov’ et Urssaf."),
    (POSTER, ".poster-date", "Informations du 9 août 2026."),
    (POSTER, ".poster-places", "Lieux de passage"),
    (POSTER, ".poster-places", "sur la seconde feuille"),
    *((POSTER, ".poster-apart", place) for place in PLACES),
    (POSTER, "body", "« Maison Témoin » ./"),
    (BUS, ".poster-places", "Quai du Bus, 29200 Brest Lundi : 9 h – 12 h"),
    (BUS, ".poster-places", "Mercredi : les semaines paires : 14 h – 17 h"),
    (MUTE, ".poster-hours", "Horaires non communiqués"),
    (MUTE, ".poster-partners", "Avec Allocations familiales (CAF)."),
    (BOOKLET, "h1", "Les maisons de services au public en Maine-et-Loire"),
    (BOOKLET, "title", "Livret des maisons de Maine-et-Loire"),
    (BOOKLET, ".booklet-lead", "3 maisons"),
    (BOOKLET, ".booklet-note", "Dernière mise à jour d’une maison : 13 août 2026."),
    (BOOKLET, ".booklet-note", "annuaire.example.fr"),
    (BOOKLET, ".booklet-contents", "3 Durtal Maison Témoin #pleine"),
    (BOOKLET, "#pleine", "3 Maison Témoin"),
    (BOOKLET, "#pleine", "11 rue du Témoin Bâtiment Complément 49430 Durtal"),
    (BOOKLET, "#pleine", "02 41 96 10 40 02 41 96 10 41 06 12 34 56 78"),
    (BOOKLET, "#pleine", "premier@temoin.example.fr second@temoin.example.fr"),
    (BOOKLET, "#pleine", "Télétravail et travail partagé, Aides et prestations sociales"),
    (BOOKLET, "#pleine", "lundi 8 h 05 – 12 h 10"),
    (BOOKLET, "#pleine", "jeudi 14 h 05 – 16 h 10"),
    (BOOKLET, "#pleine", "Informations du 9 août 2026."),
    (BOOKLET, "#pleine", "Lieux de passage"),
    *((BOOKLET, "#pleine", place) for place in PLACES),
    (BOOKLET, "#muette", "Horaires non communiqués."),
    (POSTER, ".poster-apart", "Texte du témoin."),
    (BOOKLET, "#pleine", "Texte du témoin."),
    (OLD, ".poster-words", "Horaires vérifiés en mai 2023 : téléphonez avant de venir."),
    (OLD, ".poster-words", "l’après-midi uniquement sur RDV."),
    (OLD_BOOKLET, "#ancienne", "Horaires vérifiés en mai 2023 : téléphonez avant de venir."),
    (OLD_BOOKLET, "#vide", "Horaires vérifiés en novembre 2025 : écrivez avant de venir."),
    (BOOKLET, "body", "« Maine-et-Loire (49) » ../"),
)


@pytest.mark.parametrize(("path", "where", "text"), ROWS)
def test_the_paper_says_it(small_site: Path, path: str, where: str, text: str) -> None:
    """In its part."""
    assert text in _page(small_site, path).shown(where)


def test_when_paper_was_verified_is_told_once(small_site: Path) -> None:
    """A page verified long ago says so in the stead of its day."""
    assert "Informations du" not in _page(small_site, OLD).shown("main")
    assert "Informations du" not in _page(small_site, OLD_BOOKLET).shown("main")


def test_paper_is_silent_about_words_that_say_nothing(small_site: Path) -> None:
    """And about those that there are not."""
    assert not _page(small_site, OLD_BOOKLET).shown("#vide").count(" . ")
    assert not _page(small_site, MUTE).has(".poster-words")


def test_the_poster_s_type_has_a_size(small_site: Path) -> None:
    """Of the first sheet, and of the second where places stand apart."""
    sheets = [e for e in _page(small_site, POSTER).root.iter() if "poster-sheet" in _classes(e)]
    assert len(sheets) == 2
    assert all(any(name[7:].isdigit() for name in _classes(sheet)) for sheet in sheets)


@pytest.mark.parametrize("path", [POSTER, BOOKLET])
def test_paper_is_not_for_search_engines(small_site: Path, path: str) -> None:
    """The page of the house is."""
    metas = _page(small_site, path).root.iter("meta")
    assert [e.get("content") for e in metas if e.get("name") == "robots"] == ["noindex"]


def _page(small_site: Path, path: str) -> Page:
    return Page(small_site / path / "index.html" if path.endswith("/") else small_site / path)


def _classes(element: object) -> list[str]:
    return str(getattr(element, "attrib", {}).get("class", "")).split()
