"""What to say of a text that is no hours, by what it seems to say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.free_hours import days_of, parse_free_hours
from generator.model.hours_text import CLOSED_WORDS, parse_day
from generator.model.refusal import HoursRefused
from generator.model.tidy_hours import tidied, tidy_day_name, tidy_day_text
from generator.problems import shown

_FIXES = "« msap check --fix » le fait"
_TEXT_MAX = 300
_BOOKED = re.compile(r"\brendez[- ]?vous\b|\br\.?d\.?v\b", re.IGNORECASE)
_FORTNIGHT = re.compile(
    r"\b(?:tou(?:te)?s\s+les\s+)?(?:15|quinze|14)\s*j(?:ours)?\b|\bsur\s+(?:deux|2)\b"
    r"|\bquinzaine\b|\bbi-?mensuel|\btoutes\s+les\s+(?:deux|2)\s+semaines\b|\b1\s*/\s*2\b",
    re.IGNORECASE,
)
_ALL_DAY = re.compile(
    r"24\s*h?\s*(?:/|sur)\s*24\s*h?|^(?!.*\d\s?[h:]).*non[- ]stop|jour\s+et\s+nuit", re.IGNORECASE
)
_CLOSED_PART = re.compile(r"\bferm[ée]", re.IGNORECASE)
_PART_OF_DAY = re.compile(
    r"\bmatin(?:[ée]e)?s?\b|\bapr[èe]s[- ]?midis?\b|\bjourn[ée]e\b|\bsoir", re.IGNORECASE
)
_HOURS_OF_PART = re.compile(rf"^(?=.*\d\s?[h:]).*(?:{_PART_OF_DAY.pattern})", re.IGNORECASE)
_NTH = re.compile(r"\b(?:[1-5]\s?(?:er|e|[èe]me)|premier|deuxi[èe]me|troisi[èe]me|dernier)\b", re.I)
_BARE = re.compile(r"(?<![\d:h])[0-9]{1,2}\s*-\s*[0-9]{1,2}(?![\d:h])", re.IGNORECASE)
_HOLIDAYS = re.compile(r"(?:les\s+)?(?:jours?[\s_-]+)?f[ée]ri[ée]s?", re.IGNORECASE)
_GLUED_DAY = re.compile(r"([^\W\d]+):(\S+)")


def day_advice(text: str) -> str | None:
    """Return the sentence for the hours of a day, or of every day of a period."""
    tidy = tidy_day_text(text)
    if tidy is not None and tidy != text:
        return f"« {shown(text)} » s'écrit {tidy} : {_FIXES}."
    return _said(text) or _said_of_tidied(text)


def week_advice(text: str) -> str | None:
    """Return the sentence for the hours of a place in one text."""
    if text.strip().lower() in CLOSED_WORDS:
        return (
            "sans heures d'ouverture ce champ ne s'écrit pas : supprimez-le ; une fermeture se dit "
            "dans « exceptions: [{du: 2026-12-24, au: 2026-12-31, type: ferme}] »."
        )
    if (glued := _GLUED_DAY.match(text.strip())) and tidy_day_name(glued[1]):
        form = f"{tidy_day_name(glued[1])}: {glued[2]}"
        return f"il manque une espace après « : » : écrivez « {shown(form)} »."
    if len(text) > _TEXT_MAX:
        return None
    try:
        week = parse_free_hours(text)
    except HoursRefused:
        return _said(text)
    day = next(iter(week))
    return f"écrivez un jour par ligne, « {day}: {week[day]} » d'abord : {_FIXES}."


def day_name_advice(key: str, keys: Iterable[str] = ()) -> str | None:
    """Return the sentence for a key of hours that names one day in another way, or several.

    Args:
        keys: all those of these hours; a day that another one names too is nobody's to choose.
    """
    day, days = tidy_day_name(key), days_of(key) or []
    others = {name for other in keys if other != key for name in _days_named(other)}
    if twice := next((name for name in ([day] if day else days) if name in others), None):
        return (
            f"{twice} est donné deux fois : écrivez ce jour une seule fois, avec toutes ses heures."
        )
    if day and day != key:
        return f"« {shown(key)} » s'écrit {day} : {_FIXES}."
    if len(days) > 1:
        return (
            "écrivez un jour par ligne, par exemple « lundi: 09:00-12:00 », puis "
            f"« mardi: 09:00-12:00 » : {_FIXES}."
        )
    if _PART_OF_DAY.fullmatch(key.strip()):
        return (
            "matin et après-midi s'écrivent sur la ligne du jour, "
            "par exemple « lundi: 08:30-12:00, 13:30-17:00 »."
        )
    if _HOLIDAYS.fullmatch(key.strip()):
        return (
            "les jours fériés ne se disent pas ici : supprimez cette ligne, et si la maison ouvre "
            "ces jours-là, écrivez parmi ses champs « jours_feries: ouvert »."
        )
    return None


def _days_named(key: str) -> list[str]:
    day = tidy_day_name(key)
    return [day] if day else days_of(key) or []


def _said_of_tidied(text: str) -> str | None:
    """Return what is wrong in hours beside their notation: « 9h-12h / 17h » lacks an end."""
    if len(text) > _TEXT_MAX or (tidy := tidied(text)) == text:
        return None
    try:
        parse_day(0, tidy)
    except HoursRefused as refused:
        told_already = refused.message.startswith(f"« {shown(tidy)} » n'est pas")
        return None if told_already else refused.message
    return None


def _said(text: str) -> str | None:
    if len(text) > _TEXT_MAX:
        return None
    return next((advice for kind, advice in _ADVICE if kind.search(text)), None)


_ADVICE = (
    (
        _BOOKED,
        "les heures sur rendez-vous vont dans « horaires_rdv », par exemple « horaires_rdv: "
        "{lundi: 09:00-12:00} » ; sans heures fixes, écrivez seulement « prise_rdv: oui ».",
    ),
    (
        _FORTNIGHT,
        "une semaine sur deux se dit depuis un jour, par exemple « une semaine sur deux depuis "
        "2026-01-05 09:00-12:00 », ou « semaines paires 09:00-12:00 ».",
    ),
    (_ALL_DAY, "jour et nuit s'écrit « 00:00-24:00 »."),
    (
        _CLOSED_PART,
        "n'écrivez que les heures d'ouverture, par exemple « 13:30-17:00 » pour une matinée "
        "fermée, ou « fermé » seul pour toute la journée.",
    ),
    (
        _NTH,
        "un jour du mois s'écrit sur la ligne de ce jour, par exemple « 1er du mois 09:00-12:00 » "
        "ou « dernier du mois 14:00-17:00 ».",
    ),
    (
        _HOURS_OF_PART,
        "écrivez les heures seules, par exemple « 08:30-12:00, 13:30-17:00 ».",
    ),
    (
        _PART_OF_DAY,
        "il faut des heures, par exemple « 08:30-12:00 » pour le matin, « 13:30-17:00 » pour "
        "l'après-midi.",
    ),
    (
        _BARE,
        "écrivez les heures avec leurs minutes, par exemple « 09:00-12:00, 14:00-17:00 ».",
    ),
)
