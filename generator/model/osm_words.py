"""OSM ``opening_hours`` brought to one spelling, and what of it no page can show truly.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

import re

from generator.model.hours_text import parse_spans
from generator.model.opening_hours import OSM_DAYS
from generator.model.refusal import HoursRefused
from generator.model.year_parts import MONTHS_LAST_DAYS

OSM_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
EXAMPLE = "« Mo-Fr 09:00-12:00,14:00-17:00; Sa[1] 09:00-12:00 », ou des horaires jour par jour"
_DASHES = str.maketrans("–—−\u2011\u00a0\u202f\t", "----   ")
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_LONG = {name: name[:3].title() for name in _MONTH_NAMES} | {"sept": "Sep"}
for _name, _code in zip(_DAY_NAMES, OSM_DAYS, strict=True):
    _LONG |= {_name: _code, _name[:3]: _code}
_LONG |= {"tues": "Tu", "thur": "Th", "thurs": "Th"}
_KNOWN = _LONG | {word.lower(): word for word in (*OSM_DAYS, *OSM_MONTHS, "PH", "SH")}
_WORD = re.compile(r"[A-Za-z]+")
_DAY = rf"(?:{'|'.join(OSM_DAYS)}|PH|SH)"
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})(?:h(\d{2})?(?!\d)|:(\d{2}))(?![\d:])", re.IGNORECASE)
_AROUND_DASH = re.compile(r"(?<=[A-Za-z0-9\]]) ?- ?(?=[A-Z0-9])(?<!easter -)(?<!easter-)")
_BETWEEN_DAYS = re.compile(rf"(?P<before>\b{_DAY}(?:\[[-\d,]+\])?) ?, ?(?={_DAY}\b)")
_BETWEEN_SPANS = re.compile(r"(?<=:\d\d) ?, ?(?=\d\d:\d\d)")
_COLON = re.compile(r"(?<=[A-Za-z\]])\s*:\s*(?=[A-Z\d])")
_NOTE = re.compile(r'"|\bunknown\b')
_SUN = re.compile(r"\b(?:sunrise|sunset|dawn|dusk)\b")
_SPAN = re.compile(r"(?<![\d:])\d\d:\d\d-\d\d:\d\d(?![\d:])")
_OPEN_END = re.compile(r"\d\d:\d\d ?\+")
_DATES = re.compile(rf"\b({'|'.join(OSM_MONTHS)}) (\d{{1,2}})(?:-(\d{{1,2}}))?(?![\d:])")
_HAS_TIME = re.compile(r"\d\d:\d\d|\boff\b|\bclosed\b|24/7")
_MAX = 1000


def normalised(text: str) -> str:
    """Return *text* in the one spelling of the specification: ``mo , we 9h-12h`` and its like.

    What has one meaning only is changed: case, spaces, long names, dashes, the digits of times.
    """
    plain = " ".join(text.translate(_DASHES).split())
    plain = _CLOCK.sub(lambda m: f"{int(m[1]):02d}:{m[2] or m[3] or '00'}", plain)
    plain = _WORD.sub(lambda m: _KNOWN.get(m[0].lower(), m[0].lower()), plain)
    plain = _AROUND_DASH.sub("-", _COLON.sub(" ", plain))
    plain = _BETWEEN_SPANS.sub(",", _BETWEEN_DAYS.sub(r"\g<before>,", plain))
    return "; ".join(part.strip() for part in plain.split(";") if part.strip(" ,"))


def refuse_what_no_page_shows(text: str) -> None:
    """Refuse a normalised expression that says less, or more, than hours.

    Raises:
        HoursRefused: a comment, hours of the sun, an end or hours that are missing, an end before
            its start, hours that no day has, days that no month has.
    """
    if _NOTE.search(text):
        # opening-hours-py takes a time with a comment for open, whatever the comment says.
        raise HoursRefused(
            'les commentaires ("…") et « unknown » ne s\'écrivent pas ici ; '
            "utilisez « horaires_rdv » pour les heures sur rendez-vous."
        )
    if _SUN.search(text):
        raise HoursRefused(
            "le lever et le coucher du soleil ne sont pas des heures ; "
            "par exemple « Mo-Fr 09:00-17:00 »."
        )
    if _OPEN_END.search(text):
        raise HoursRefused(
            "« + » ne dit pas l'heure de fermeture ; par exemple « Mo-Fr 09:00-12:00 »."
        )
    for span in _SPAN.findall(text):
        # For the specification « 17:00-09:00 » lasts until the next morning; here it is a slip.
        parse_spans(span)
    for dates in _DATES.finditer(text):
        longest = MONTHS_LAST_DAYS[OSM_MONTHS.index(dates[1])]
        if not all(1 <= int(day) <= longest for day in dates.groups()[1:] if day):
            # opening-hours-py would open all year.
            raise HoursRefused(
                f"« {dates[0]} » : ces jours n'existent pas ; par exemple "
                f"« {dates[1]} 01-{longest} Mo-Fr 09:00-12:00 »."
            )
    for part in re.split(r";|\|\|", text):
        if not _HAS_TIME.search(part):
            raise HoursRefused(
                f"« {part.strip()[:40]} » ne dit pas les heures ; par exemple "
                "« Mo-Fr 09:00-12:00 »."
            )


def too_long_or_unreadable(text: str) -> bool:
    """Tell what no page needs, and on which opening-hours-py panics or takes long."""
    return len(text) > _MAX or not text.translate(_DASHES).isprintable()
