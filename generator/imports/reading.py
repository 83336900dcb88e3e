"""Reading one row cell by cell: the value to trust, the doubt to report, the text to keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.geography.codes import area_of_department, department_code
from generator.imports import spans
from generator.imports.cleaning import one_line
from generator.imports.comments import Remark, Setting, said
from generator.imports.contacts import Contacts, emails, telephones
from generator.imports.page import Field
from generator.imports.stops import places_of
from generator.imports.zeros import lost_zero_of_telephone
from generator.model.free_text import says_nothing
from generator.model.position import Position, in_france
from generator.problems import shown

_INSEE = re.compile(r"(?:[0-9]{2}|2[AB])[0-9]{3}")
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]+)?")
_DECIMALS_MAX = 6
# What a spreadsheet makes of a long number: « 2,41961E+08 ».
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)


class RowReading:
    """Reads the values of one row and gathers what comes up on the way.

    ``doubts`` are French sentences for a person; ``kept`` are lines of plain text that the page
    must show because no field can hold them; ``structured`` names what comments gave to fields;
    ``untold`` are keys whose text means nothing: what a page has of them stays.
    """

    def __init__(self) -> None:
        self.doubts: list[str] = []
        self.kept: list[str] = []
        self.structured: tuple[str, ...] = ()
        self.untold: set[str] = set()

    def keep(self, introduction: str, texts: Sequence[str]) -> None:
        """Keep *texts* in the page, each after *introduction*."""
        self.kept.extend(introduction + text for text in texts)

    def doubt(self, introduction: str, sentence: str, texts: Sequence[str]) -> None:
        """Keep *texts* in the page and report each through *sentence*, which has one ``{}``."""
        self.keep(introduction, texts)
        self.doubts.extend(sentence.format(text) for text in texts)

    def telling(self, name: str, texts: Sequence[str]) -> tuple[str, ...]:
        """Return *texts*, or none where together they tell a reader nothing: ``.``, ``oui``.

        Args:
            name: what they are, in the sentence that reports them.
        """
        if texts and says_nothing("\n".join(texts)):
            whole = shown(" ".join(texts))
            self.doubts.append(f"{name} « {whole} » ne dit rien : non repris")
            return ()
        return tuple(texts)

    def code_insee(self, text: str) -> str:
        """Return a commune's code in capitals, or nothing."""
        code = one_line(text).upper()
        if code and not _INSEE.fullmatch(code):
            self.doubts.append(f"code INSEE « {code} » non valable")
            self.untold.add("code_insee")
            return ""
        return code

    def check_postcode(self, postcode: str, code_insee: str) -> None:
        """Report a postcode of another department than its commune's."""
        if not postcode.startswith(area_of_department(department_code(code_insee))):
            self.doubts.append(
                f"code postal {postcode} hors du département de la commune ({code_insee})"
            )

    def position(self, latitude: str, longitude: str) -> dict[str, str]:
        """Return the position, degrees with at most six decimals (0.1 m), or nothing."""
        given = (latitude.strip(), longitude.strip())
        if not any(given):
            return {}
        texts = [_with_point(text) for text in given]
        degrees = [float(text) if _DEGREES.fullmatch(text) else 999.0 for text in texts]
        if not in_france(Position(*degrees)):
            self.doubts.append(f"position « {' '.join(given)} » hors de France : non reprise")
            self.untold |= {"latitude", "longitude"}
            return {}
        pair = zip(("latitude", "longitude"), texts, degrees, strict=True)
        return {key: _short_degrees(text, value) for key, text, value in pair}

    def contacts(self, telephone: str, email: str, code_postal: str) -> Contacts:
        """Return the valid numbers and addresses; what is invalid stays in the text."""
        if is_lost := bool(_SCIENTIFIC.fullmatch(one_line(telephone))):
            self.doubts.append(f"téléphone « {one_line(telephone)} » : un tableur l'a abîmé")
            telephone = ""
        numbers = telephones(self.restored(telephone, lost_zero_of_telephone), code_postal)
        addresses = emails(email)
        self.doubt("Téléphone à vérifier : ", "téléphone « {} » non valable", numbers.doubtful)
        self.doubt("Courriel à vérifier : ", "courriel « {} » non valable", addresses.doubtful)
        if is_lost or (numbers.doubtful and not numbers.valid):
            self.untold |= {"telephone", "autres_telephones"}
        if addresses.doubtful and not addresses.valid:
            self.untold.add("courriels")
        return Contacts(numbers.valid, addresses.valid)

    def restored(self, text: str, restore: Callable[[str], str], name: str = "téléphone") -> str:
        """Return *text* with the zero that a spreadsheet took, and a doubt that says so."""
        whole = restore(one_line(text))
        if whole and whole != one_line(text):
            self.doubts.append(f"{name} « {one_line(text)} » lu {whole} : un zéro s'était perdu")
            return whole
        return text

    def completed(
        self, contacts: Contacts, remarks: Sequence[Remark], setting: Setting
    ) -> tuple[Contacts, dict[str, Field]]:
        """Return *contacts*, and the hours of *setting* as fields, with what *remarks* add."""
        found = said(remarks, setting)
        more = contacts.with_more(found.telephones, found.emails)
        places = places_of(found.visits, setting.is_roaming, setting.home)
        kinds = [{"tournee": "tournée"}.get(key, key) for key in places]
        self.structured = (*found.kinds, *kinds, *more.beyond(contacts))
        self.doubts.extend(found.doubts)
        hours: dict[str, Field] = {
            "horaires": found.opening,
            "horaires_rdv": found.by_appointment,
            "exceptions": [closure.fields() for closure in found.closures],
            **places,
        }
        return more, hours

    def day(self, name: str, text: str) -> tuple[spans.Span, ...]:
        """Return the spans of one day; a text that is none, or unclear, stays in the page."""
        try:
            day = spans.parsed_spans(one_line(text))
        except spans.SpanRefused as error:
            day = spans.DaySpans((), str(error))
        if day.doubt:
            self.keep(f"Horaires du {name} à vérifier : ", [one_line(text)])
            self.doubts.append(f"{name} : {day.doubt}")
        return day.spans


def _with_point(text: str) -> str:
    """Return degrees as ``46.5`` where a French spreadsheet wrote ``46,5``."""
    return text.replace(",", ".") if text.count(",") == 1 and "." not in text else text


def _short_degrees(text: str, value: float) -> str:
    if len(text.partition(".")[2]) <= _DECIMALS_MAX:
        return text
    return f"{value:.{_DECIMALS_MAX}f}".rstrip("0").rstrip(".").replace("-0.000000", "0")
