"""Days of opening a week."""

from __future__ import annotations

from generator.criteria.judgement import Judge, Verdict, met_if, not_declared
from generator.criteria.opening import Opening
from generator.french import NBSP, count, number

CODE = "jours"
NAME = "Jours par semaine"
_UNKNOWN = "La page ne donne pas d’horaires."
_PARTIAL = "Les horaires de certains arrêts ne sont pas donnés."


def asking(days: int) -> Judge:
    """Return the judge of at least *days* a week, on average over the year."""
    return lambda facts: _judge(facts.opening, days)


def _judge(opening: Opening | None, days: int) -> Verdict:
    if opening is None:
        return not_declared(_UNKNOWN)
    enough = opening.open_days >= days * opening.weeks
    if opening.is_partial and not enough:
        return not_declared(f"{_sentence(opening, days)} {_PARTIAL}")
    return met_if(enough, _sentence(opening, days))


def _sentence(opening: Opening, days: int) -> str:
    return f"{_mean(opening)}{NBSP}; le label en demande {days}."


def _mean(opening: Opening) -> str:
    whole, rest = divmod(opening.open_days, opening.weeks)
    if not rest:
        return f"{count(whole, 'jour')} par semaine"
    # Rounded down: 4,98 days must not read as five.
    mean = opening.open_days * 10 // opening.weeks / 10
    return f"{number(mean, 1)}{NBSP}jour{'s'[: mean >= 2]} par semaine en moyenne sur un an"
