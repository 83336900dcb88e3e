"""One naming of CSS classes (docs/decisions/design.md): English words joined by hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

THEME = Path(__file__).parents[2] / "themes" / "msap"
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_OURS = ("*.html", "*.css", "*.js")
# Words of the domain, which data keys and addresses have in French, and classes must not.
_FRENCH = """
    adresse antenne antennes appel arret arrets bascule besoin besoins boite carte champ champs
    choix cherche chercher compris compte demarche demarches distances filtre filtres fiche groupe
    groupes horaire horaires lieu lieux liste maison maisons marque marquee nom noms organisme
    organismes ouverture ouvert ouverte ferme partout passage passages plan proposition
    propositions raison rayon recherche repli resultat resultats retirer secours semaine suite
    telephone tete texte titre vue
""".split()  # noqa: SIM905 - thirty quotes would hide the words


def _classes() -> Iterator[tuple[str, str]]:
    """Yield each class that the theme writes or styles, with its file."""
    for file in (each for kind in _OURS for each in THEME.rglob(kind)):
        text = file.read_text("utf-8")
        for name in _styled(text) if file.suffix == ".css" else _written(text, file.suffix):
            yield name, file.relative_to(THEME).as_posix()


def _styled(text: str) -> Iterator[str]:
    without_comments = re.sub(r"/\*.*?\*/|url\([^)]*\)|@import[^;]*;", "", text, flags=re.DOTALL)
    for selector in re.findall(r"([^{}]+)\{", without_comments):
        yield from re.findall(r"\.(-?[A-Za-z_][\w-]*)", selector)


def _written(text: str, suffix: str) -> Iterator[str]:
    """Yield whole names only: not those that an expression completes."""
    if suffix == ".html":
        attributes = [_without_expressions(value) for value in re.findall(r'class="([^"]*)"', text)]
    else:
        attributes = re.findall(r"(?:class|className)\"?\s*[:=]\s*[\"'`]([^\"'`]*)", text)
        attributes += re.findall(r"class=\"([^\"]*)\"", text)
        attributes += re.findall(r"classList\.\w+\(\"([^\"]*)\"", text)
    for value in attributes:
        yield from (name for name in value.split() if not re.search(r"[{}$]", name))


def _without_expressions(value: str) -> str:
    """Return *value* where conditions are gone, and ``{}`` stands for what is written."""
    return re.sub(r"\{\{.*?\}\}", "{}", re.sub(r"\{%.*?%\}", " ", value))


def test_every_class_is_of_english_words_joined_by_hyphens() -> None:
    """Neither ``__`` nor ``--``; the words of the data are not those of the style."""
    found = list(_classes())
    assert len({name for name, _ in found}) > 200
    wrong = {
        (name, file)
        for name, file in found
        if not name.startswith("leaflet-")
        and (not _NAME.fullmatch(name) or set(_FRENCH) & set(name.split("-")))
    }
    assert wrong == set()
