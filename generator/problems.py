"""What is wrong in a file, said so that a person can act on it.

A problem is one line: ``content/msap/49/durtal.md:9:14: erreur: … [code-postal]``.
The code in brackets is stable: documentation and tests refer to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import Literal

from msgspec import Struct

Code = Literal[
    "adresse-web",
    "ancienne-adresse",
    "caractere",
    "cle-double",
    "cle-inconnue",
    "code",
    "code-double",
    "code-inconnu",
    "code-insee",
    "code-postal",
    "code-remplace",
    "commune",
    "conflit",
    "courriel",
    "date",
    "date-article",
    "date-future",
    "doublon",
    "en-tete",
    "encodage",
    "exception",
    "extension",
    "fichier",
    "fichier-lie",
    "fin-inconnue",
    "guillemets",
    "horaires",
    "html-retire",
    "id-double",
    "identifiant",
    "image",
    "image-externe",
    "image-sans-description",
    "jour-hors-dates",
    "jours-feries",
    "jours-sans-ouverture",
    "lien",
    "lien-dangereux",
    "longueur",
    "manquant",
    "nom-double",
    "nom-fichier",
    "nombre",
    "non-lu",
    "oui-non",
    "page-ancienne",
    "page-changee",
    "page-vide",
    "position",
    "position-eloignee",
    "position-hors-commune",
    "position-partagee",
    "prise-rdv",
    "quinzaine",
    "rappel",
    "regle-remplacee",
    "remplacement",
    "rna",
    "saison",
    "siret",
    "statut",
    "synonyme",
    "taille",
    "telephone",
    "texte",
    "texte-vide",
    "tiret",
    "type",
    "vide",
    "virgule",
    "vocabulaire",
    "yaml",
]
"""What is wrong, in one stable word; ``docs/problems.md`` explains each."""


NO_BREAK_SPACES = re.compile("[\u00a0\u202f\u2007]")
"""Spaces that French typing puts before « : » and into numbers, and nobody sees."""
_COMPARED_MAX = 80
_NEAR = 0.7
_NEAR_START = 0.85
_START_MIN = 4


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "erreur"
    WARNING = "avertissement"


class Problem(Struct, frozen=True, order=True):
    """One fault in one file. Lines and columns count from 1; 0 means the whole file."""

    path: str
    line: int
    column: int
    severity: Severity
    code: Code
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{where}: {self.severity.value}: {self.message} [{self.code}]"


class ProblemsFound(Exception):
    """Raised once, after every problem has been gathered."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problème(s)")


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether one of *problems* must stop the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def counted(problems: Iterable[Problem]) -> str:
    """Return the closing sentence of a report: ``2 erreurs, 1 avertissement``."""
    found = list(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    warnings = len(found) - errors
    return f"{errors} erreur{'s'[: errors > 1]}, {warnings} avertissement{'s'[: warnings > 1]}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `` Vouliez-vous dire « … » ?``, or nothing when no known word is near."""
    near = nearest(word, known)
    return f" Vouliez-vous dire « {near} » ?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the word of *known* that *word* was meant to be, as it is written there.

    Near is a letter or two away, capitals and accents apart, or the same first word: « Longué »
    is near « Longué-Jumelles », and « matin » is not near « mardi ».
    """
    written = {_without_accents(name): name for name in reversed(tuple(known))}
    typed = _without_accents(word[:_COMPARED_MAX])
    names = list(reversed(written))
    if near := get_close_matches(typed, names, n=1, cutoff=_NEAR):
        return written[near[0]]
    if len(typed) < _START_MIN:
        return None
    starts = {re.split(r"[-_ ]", name)[0]: name for name in reversed(names)}
    near = get_close_matches(typed, list(reversed(starts)), n=1, cutoff=_NEAR_START)
    return written[starts[near[0]]] if near else None


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in apart if not unicodedata.combining(char))


def shown(text: str, limit: int = 60) -> str:
    """Return *text* fit for one line of a message: no control characters, cut at *limit*."""
    plain = NO_BREAK_SPACES.sub(" ", text)
    visible = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in plain)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"
