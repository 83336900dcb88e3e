"""What a comment or a note says in a regular form, as fields. Certainty over coverage.

Hours, stops and closures are only taken when every sentence of the comment is understood; an
address or a number is taken then too, or from a first sentence about making an appointment. The
text itself stays in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from generator.imports.closures import Closure, closure_of
from generator.imports.contacts import emails, telephones
from generator.imports.moments import Week, normalised, spans_of
from generator.imports.rounds import RoundReader, Visit, are_coherent
from generator.imports.rules import Rule, closed_moments, rule_of
from generator.imports.spans import DAYS, Span, written
from generator.imports.whereabouts import Neighbourhood

_SENTENCE_END = re.compile(
    r"(?<=[a-zé)\d])\s*[.;](?=\s)|\n|\s[-–](?=\s+(?:pour )?(?:prise de|prendre) r)", re.IGNORECASE
)
_NUMBER = r"0\d(?:[ .-]?\d\d){4}"
_ADDRESS = r"[a-z0-9._%+'-]+@[a-z0-9.-]+\.[a-z]{2,}"
_REACH = rf"(?:{_NUMBER}|{_ADDRESS})"
_MEANS = r"(?:tel(?:ephone)?|mail|e-mail|courriel)"
_ADVICE = (
    r"(?:(?:fortement |vivement )?"
    r"(?:conseillee?s?|souhaitee?|recommandee?s?|possibles?|souhaitable))"
)
_CONTACT = re.compile(
    r"(?:possibilite de |pour (?:la |toute? )?|vous pouvez |la |une "
    r"|il est (?:conseille|recommande) de )*"
    r"(?:(?:renseignements?|informations?|contacts?|autre|second|adresse de contact|numero) ?"
    r"(?:et |pour (?:la |les )?|de )?)?"
    rf"(?:(?:prises? de|prendre(?: un| des)?|tout) rdv|rdv|contacte[rz](?: le)?|{_MEANS}"
    rf"|adresse mail|(?:autre|second) {_MEANS})?"
    rf"(?: (?:est |sont )?{_ADVICE})?"
    rf"(?: ?[:,] ?| |par {_MEANS}|merci de contacter le|appelez le|telephone[rz]|au"
    r"|a l'adresse(?: mail)?"
    rf"|a|ou|et|/|-|{_REACH})*",
)
_NEUTRAL = re.compile(
    r"|(?:la |une )?(?:possibilite de |pensez a |il est (?:conseille|recommande) de |vous pouvez )?"
    r"(?:prises? de|prendre(?: un| des)?) rdv"
    rf"(?: (?:est )?{_ADVICE})?(?: par {_MEANS}(?: ou (?:par )?{_MEANS})?)?"
    rf"|rdv {_ADVICE}"
    r"|(?:accueil )?avec (?:et|ou) sans rdv"
    r"|(?:structure |service )?non itinerante?|multi-?sites?|accueil en flux continu|oui|non"
)


class Said(Struct, frozen=True):
    """What comments say: two weeks by day as pages write them, contacts, and kinds of rules.

    ``visits`` are those of a round or of branches, ``doubts`` French sentences for a person.
    """

    opening: Mapping[str, str]
    by_appointment: Mapping[str, str]
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    visits: tuple[Visit, ...] = ()
    closures: tuple[Closure, ...] = ()
    doubts: tuple[str, ...] = ()


class Remark(Struct, frozen=True):
    """A text and the days that it is about when it names none; *is_note* for a slot's note."""

    text: str
    days: tuple[str, ...] = DAYS
    is_note: bool = False


class Setting(Struct, frozen=True):
    """The house that remarks are about: its *week*, what is around it.

    *week_is_the_rounds* tells that the week's hours are those of its stops or sites; a *roaming*
    house has no other place than its stops.
    """

    week: Week
    code_postal: str = ""
    neighbourhood: Neighbourhood | None = None
    week_is_the_rounds: bool = False
    is_roaming: bool = False

    @property
    def home(self) -> str:
        """The name of the house's commune, when it is known."""
        commune = self.neighbourhood.home if self.neighbourhood else None
        return commune.name if commune else ""


def said(remarks: Sequence[Remark], setting: Setting) -> Said:
    """Return what *remarks* say about the hours of *setting* and how to reach the house."""
    readings = [_read(remark, setting) for remark in remarks]
    is_whole = all(one.is_whole for one in readings if not one.remark.is_note)
    sure = [one for one in readings if is_whole and one.is_whole]
    rules = [rule for one in sure for rule in one.rules]
    reached = [text for one in readings for text in one.reached]
    numbers = [one for text in reached for one in _numbers(text, setting.code_postal)]
    opening, by_appointment = _weeks(rules, setting.week)
    closures = tuple(sorted({closure for one in sure for closure in one.closures}))
    return Said(
        opening,
        by_appointment,
        tuple(dict.fromkeys(numbers)),
        tuple(dict.fromkeys(one for text in reached for one in _addresses(text))),
        tuple(dict.fromkeys([rule.kind for rule in rules] + ["fermeture"] * bool(closures))),
        tuple(visit for one in sure for visit in one.visits),
        closures,
        tuple(dict.fromkeys(doubt for one in readings for doubt in one.doubts)),
    )


class _Reading(Struct):
    """A remark read: what its sentences say, those that say how to reach the house, the others."""

    remark: Remark
    rules: list[Rule] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    closed: int = 0
    unknown: int = 0

    @property
    def is_whole(self) -> bool:
        return not self.unknown


def _read(remark: Remark, setting: Setting) -> _Reading:
    reading = _Reading(remark)
    reader = _round_reader(setting) if not remark.is_note else None
    reached: list[tuple[int, str]] = []
    for rank, sentence in enumerate(_SENTENCE_END.split(remark.text)):
        plain = normalised(sentence)
        if _CONTACT.fullmatch(plain) and re.search(_REACH, plain):
            reached.append((rank, sentence))
        elif not _NEUTRAL.fullmatch(plain):
            reading.unknown += not _understood(sentence, plain, reading, reader, setting.week)
    reading.unknown += not _is_coherent(reading, setting)
    reading.reached = [
        text
        for rank, text in reached
        if (reading.is_whole and not reading.visits) or (rank == 0 and "rdv" in normalised(text))
    ]
    return reading


def _round_reader(setting: Setting) -> RoundReader | None:
    if setting.neighbourhood is None:
        return None
    return RoundReader(setting.neighbourhood, setting.week, setting.week_is_the_rounds)


def _understood(
    sentence: str, plain: str, reading: _Reading, reader: RoundReader | None, week: Week
) -> bool:
    """Add what a sentence says to *reading*; tell whether it was understood."""
    if rule := rule_of(plain, reading.remark.days, reading.remark.is_note, week):
        reading.rules.append(rule)
        # After stops, such a sentence may be about them.
        return not reading.visits
    if closure := closure_of(plain):
        reading.closures.append(closure)
        return True
    if closed := closed_moments(plain, week):
        reading.closed += 1
        contrary = [moment.day for moment in closed if spans_of(moment, week)]
        reading.doubts += [
            f"{day} : le commentaire dit « fermé », les horaires disent ouvert" for day in contrary
        ]
        return not contrary
    visits = reader.visits(sentence) if reader else ()
    reading.visits += visits
    return bool(visits)


def _is_coherent(reading: _Reading, setting: Setting) -> bool:
    """Tell whether what the sentences say goes together."""
    told = len(reading.rules) + len(reading.closures) + bool(reading.visits) + reading.closed
    spread_rules = [rule for rule in reading.rules if not rule.names_days and not rule.rhythm]
    if spread_rules and told > 1:
        return False
    return are_coherent(reading.visits, setting.week)


def _addresses(sentence: str) -> tuple[str, ...]:
    return emails(" ".join(re.findall(_ADDRESS, sentence, re.IGNORECASE))).valid


def _numbers(sentence: str, code_postal: str) -> tuple[str, ...]:
    return telephones(" ".join(re.findall(_NUMBER, sentence)), code_postal).valid


def _weeks(rules: Sequence[Rule], week: Week) -> tuple[dict[str, str], dict[str, str]]:
    """Return the open week and the one by appointment, once *rules* are applied to *week*."""
    if not rules:
        return {day: written(week[day]) for day in DAYS if week.get(day)}, {}
    opening: dict[str, str] = {}
    booked: dict[str, str] = {}
    for day in DAYS:
        by_appointment = {
            span for rule in rules if not rule.rhythm for span in rule.spans.get(day, ())
        }
        free = [span for span in week.get(day, ()) if span not in by_appointment]
        for target, spans in ((opening, free), (booked, sorted(by_appointment))):
            if spans:
                target[day] = " ; ".join(_with_rhythms(day, spans, rules))
    return opening, booked


def _with_rhythms(day: str, spans: Sequence[Span], rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the hours of each rhythm of *day*; a span with several rhythms has none."""
    by_rhythm: dict[str, list[Span]] = {}
    for span in spans:
        own = dict.fromkeys(
            rule.rhythm for rule in rules if rule.rhythm and span in rule.spans.get(day, ())
        )
        by_rhythm.setdefault(next(iter(own)) if len(own) == 1 else "", []).append(span)
    for rhythm, kept in by_rhythm.items():
        yield rhythm + written(kept)
