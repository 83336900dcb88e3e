"""Days of opening a week."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.criteria.asked import Asked, threshold
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.criteria.opening import Opening
from generator.french import NBSP, count, number
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies

_UNKNOWN = "La page ne donne pas d’horaires."
_PARTIAL = "Les horaires de certains arrêts ne sont pas donnés."


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[Opening | None]]:
    """Yield the days of opening a week, if *label* asks for them: ``jours_par_semaine``."""
    for judge in threshold(label, "jours_par_semaine", asking):
        yield Asked("jours", "Jours par semaine", _fact, judge)


def asking(days: int) -> Callable[[Opening | None], Verdict]:
    """Return the judge of at least *days* a week, on average over the year."""
    return lambda opening: _judge(opening, days)


def _fact(house: House, gathering: Gathering) -> Opening | None:
    return gathering.opening(house)


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
