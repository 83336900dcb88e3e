"""Hours of opening a week, with and without an appointment."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.criteria.asked import Asked, threshold
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.criteria.opening import Opening
from generator.french import NBSP, clock_time
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies

_UNKNOWN = "La page ne donne pas d’horaires."
_PARTIAL = "Les horaires de certains arrêts ne sont pas donnés."


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[Opening | None]]:
    """Yield the hours of opening a week, if *label* asks for them: ``heures_par_semaine``."""
    for judge in threshold(label, "heures_par_semaine", asking):
        yield Asked("heures", "Heures par semaine", _fact, judge)


def asking(hours: int) -> Callable[[Opening | None], Verdict]:
    """Return the judge of at least *hours* a week, on average over the year."""
    return lambda opening: _judge(opening, hours)


def _fact(house: House, gathering: Gathering) -> Opening | None:
    return gathering.opening(house)


def _judge(opening: Opening | None, hours: int) -> Verdict:
    if opening is None:
        return not_declared(_UNKNOWN)
    enough = opening.total_min >= hours * 60 * opening.weeks
    if opening.is_partial and not enough:
        return not_declared(f"{_sentence(opening, hours)} {_PARTIAL}")
    return met_if(enough, _sentence(opening, hours))


def _sentence(opening: Opening, hours: int) -> str:
    counted = f"{_mean(opening.total_min, opening)} par semaine{_differing(opening)}"
    return f"{counted}{_appointments(opening)}{NBSP}; le label en demande {hours}."


def _mean(minutes: int, opening: Opening) -> str:
    """Return a mean week, rounded down: what is short by a minute never reads as enough."""
    return clock_time(minutes // opening.weeks)


def _differing(opening: Opening) -> str:
    if opening.least_min == opening.most_min:
        return ""
    least, most = clock_time(opening.least_min), clock_time(opening.most_min)
    return f" en moyenne sur un an (de {least} à {most} selon les semaines)"


def _appointments(opening: Opening) -> str:
    if not opening.appointment_min:
        return ""
    if opening.appointment_min == opening.total_min:
        return ", sur rendez-vous seulement"
    return f", dont {_mean(opening.appointment_min, opening)} sur rendez-vous"
