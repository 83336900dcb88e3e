"""From the text of one setting to its value, or a French sentence of refusal.

Values that have their type already pass: ``pelicanconf.py`` may hold them.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator.problems import shown
from generator.settings.refusing import has_control, refuse

ACCESSIBILITY = ("non conforme", "partiellement conforme", "totalement conforme")
"""The three states that a site may declare: decree no. 2019-768 of 24 July 2019, article 5."""
FORGES = ("github", "gitlab", "forgejo")
"""Programs that hold repositories; Gitea has the same pages as Forgejo."""
LONGEST_LINE = 300
FIRST_YEAR, LAST_YEAR = 2000, 2099

# What Git takes for a branch's name (git-check-ref-format), less what addresses escape.
_BRANCH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._+-]*(?:/[A-Za-z0-9_][A-Za-z0-9._+-]*)*")
_YES = {"oui": True, "non": False}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SECONDS = re.compile(r"[0-9]{1,12}")
# Narrower than the standard: nothing that a mailto: address, a header or a page could take for
# more than a name.
_EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_+-])?"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)


def line_of(value: Any, longest: int = LONGEST_LINE) -> str:
    """Return one line of visible text, of *longest* characters at most; empty when not given."""
    if not isinstance(value, str):
        refuse("un texte est attendu")
    if has_control(value):
        refuse(f"« {shown(value)} » a un caractère invisible : écrivez-le sur une seule ligne")
    text = " ".join(value.split())
    if value and not text:
        refuse("il n'y a que des espaces : donnez un texte, ou rien")
    if len(text) > longest:
        refuse(f"« {shown(text)} » est trop long : {longest} caractères au plus")
    return text


def email_of(value: Any) -> str:
    """Return an e-mail address that is only that."""
    if value == "":
        return ""
    if not isinstance(value, str) or not _EMAIL.fullmatch(value) or ".." in value:
        refuse(
            f"« {shown(str(value))} » n'est pas une adresse électronique : une seule, sans espace "
            "ni « ? », par exemple annuaire@exemple.fr"
        )
    return value


def day_of(value: Any) -> date | None:
    """Return a day from its ISO form; None when none is given."""
    if value in ("", None) or type(value) is date:
        return value or None
    text = str(value)
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        refuse(
            f"« {shown(text)} » n'est pas un jour de {FIRST_YEAR} à {LAST_YEAR} : "
            "année-mois-jour, par exemple 2026-11-22"
        )
    return day


def instant_of(value: Any) -> datetime | None:
    """Return an instant from its seconds since 1970; None when none is given.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if value in ("", None) or isinstance(value, datetime):
        return value or None
    text = str(value)
    seconds = int(text) if _SECONDS.fullmatch(text) else -1
    if not 0 <= seconds < datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC).timestamp():
        refuse(
            f"« {shown(text)} » n'est pas un nombre de secondes depuis 1970, par exemple "
            "1795305600 (« git log -1 --format=%ct » le donne)"
        )
    return datetime.fromtimestamp(seconds, UTC)


def yes_of(value: Any) -> bool:
    """Return what ``oui`` or ``non`` says."""
    if isinstance(value, bool):
        return value
    if value not in _YES:
        refuse(f"« {shown(str(value))} » : écrivez oui ou non")
    return _YES[value]


def trace_of(value: Any) -> bool:
    """Return what ``oui`` or ``non`` says; ``1``, as other programs have it, is yes."""
    return value == "1" or yes_of(value)


def accessibility_of(value: Any) -> str:
    """Return one of the three states."""
    if value not in ACCESSIBILITY:
        refuse(f"« {shown(str(value))} » : écrivez {' ou '.join(ACCESSIBILITY)}")
    return str(value)


def forge_of(value: Any) -> str:
    """Return one of the forges that are known; empty when none is given."""
    if value == "":
        return ""
    if value == "gitea":
        return "forgejo"
    if value not in FORGES:
        refuse(f"« {shown(str(value))} » : écrivez github, gitlab ou forgejo")
    return str(value)


def branch_of(value: Any) -> str:
    """Return the name of a branch of Git; ``main`` when none is given."""
    text = str(value or "main")
    if not _BRANCH.fullmatch(text) or ".." in text or text.endswith((".", ".lock")):
        refuse(f"« {shown(text)} » n'est pas le nom d'une branche, par exemple main")
    return text


def folder_of(value: Any) -> Path | None:
    """Return the path of a folder; None when none is given. Whether it is there, no one asks."""
    if value in ("", None):
        return None
    if has_control(str(value)):
        refuse(f"« {shown(str(value))} » n'est pas le nom d'un dossier, par exemple maisons")
    return Path(value)
