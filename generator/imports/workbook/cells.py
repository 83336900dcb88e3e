"""From what a person typed in a cell to the notation of a page.

A spreadsheet makes numbers and dates of what looks like one: they come back as the texts that
were meant. What has no sure form stays as it is, and the check of the page says why it is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta

from msgspec import Struct

from generator.imports.zeros import lost_zero_of_telephone, whole_code
from generator.model import meant
from generator.model.coded import codes_meant
from generator.model.french_dates import day_of_year_meant
from generator.model.tidy_hours import tidy_day_text
from generator.model.vocabulary import Vocabularies
from generator.sheets.columns import Column, Kind


def text_of_cell(cell: object) -> str:
    """Return the text of a cell as a program gives it: text, number, date, time, yes or no."""
    match cell:
        case None:
            text = ""
        case bool():
            text = "oui" if cell else "non"
        case float():
            text = str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            is_day = cell.time() == time()
            text = cell.date().isoformat() if is_day else cell.isoformat(" ", "minutes")
        case time():
            text = f"{cell:%H:%M}"
        case timedelta():
            minutes = int(cell.total_seconds()) // 60
            text = f"{minutes // 60:02d}:{minutes % 60:02d}"
        case _:
            text = str(cell).replace("\r\n", "\n").replace("\r", "\n")
    return text


def _month_day(text: str) -> str | None:
    """Return the day of the year; of a whole date, which a spreadsheet makes of 01/07."""
    day = meant.date_text(text)
    return day[5:] if day else day_of_year_meant(text)


_READINGS: Mapping[Kind, Callable[[str], str | None]] = {
    Kind.DATE: meant.date_text,
    Kind.MONTH_DAY: _month_day,
    Kind.DAY_HOURS: tidy_day_text,
    Kind.PHONE: lost_zero_of_telephone,
    Kind.DEGREES: meant.degrees,
}


class Notation(Struct, frozen=True):
    """How a typed text becomes a page's: by the codes there are, and the *department* of a row.

    ``department`` is that of its INSEE code or of its page's folder, in capitals: it tells which
    zeros are lost.
    """

    vocabularies: Vocabularies
    department: str = ""

    def of(self, typed: str, column: Column) -> str:
        """Return what *typed* means in *column*; as it is, without blanks around, if not sure."""
        if column.kind is Kind.LINES:
            return typed.strip("\n")
        text = " ".join(typed.split())
        return (self._found(text, column) or text) if text else ""

    def _found(self, text: str, column: Column) -> str | None:
        if column.vocabulary:
            return self._code(text, column.vocabulary)
        if column.choices == ("oui", "non"):
            return meant.yes_no(text)
        if column.kind in (Kind.POSTCODE, Kind.INSEE):
            return whole_code(text, self.department)
        reading = _READINGS.get(column.kind)
        return reading(text) if reading else None

    def _code(self, text: str, kind: str) -> str | None:
        vocabulary = self.vocabularies.of(kind)
        if text in vocabulary or text in vocabulary.replaced:
            return text
        codes = codes_meant(text, vocabulary)
        return codes[0] if len(codes) == 1 else None
