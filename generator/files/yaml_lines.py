"""What a person did to a line that YAML cannot read: the sentence, and where it belongs.

libyaml tells where it gave up, in words about itself. The line says what was typed.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from generator.problems import shown

_LINES_LOOKED_AT = 200
_QUOTES_LOOKED_AT = 20
_START = r"(?P<indent>[ \t]*)(?P<dash>(?:- +)*)"
_KEY = r"(?P<key>[^\W\d](?:[^\W\d]|[.' -]){0,60}?)"
_NO_SPACE = re.compile(rf"{_START}{_KEY}:(?P<value>[^\s:/].*)")
_HARD_SPACE = re.compile(rf"{_START}{_KEY}\s?:[\u00a0\u202f\u2007]+(?P<value>.*)")
_HARD_INDENT = re.compile(r"[ \t]*[\u00a0\u202f\u2007]\s*(?P<word>[^\s:]+)")
_NO_COLON = re.compile(rf"{_START}(?P<key>[^\W\d]\w*)\s+(?P<value>[^\s:].*)")
# Of words, not of hours or numbers alone: nobody parts these over two lines.
_WORDS = re.compile(rf"{_START}{_KEY}:\s+(?P<value>(?=.*[^\W\d_])[^\W_][^#]*)")
_GLUED_DASH = re.compile(r"[ \t]*-(?P<value>[^\W\d_].*)")
_FIELD = re.compile(rf"{_START}{_KEY}\s*:(?P<value>\s.*|)")
_QUOTED = re.compile(r"(?:[:,{\[]\s+|-\s+|[{\[])(?P<quote>['\"])")
# A quote that is closed ends its value: what follows on the line parts it from the next one.
_CLOSED_AT_ONCE = re.compile(r"(['\"])(?:(?!\1).|\1\1)*\1\s*(?:[,\]}:]|#|$)")
_CLOSED_LATER = re.compile(r"(['\"])(?P<inside>.*?)\1\s*(?:[,\]}]|#|$)")


class Fault(NamedTuple):
    """The line and column of a fault, both from 0, and its sentence."""

    line: int
    column: int
    message: str


def fault_in(lines: list[str], number: int, started: int) -> Fault | None:
    """Return what is wrong in the line where YAML gave up, or where it began; None if unclear.

    Args:
        lines: of the text that cannot be read.
        number: the line where libyaml gave up, from 0.
        started: the line where the unfinished thing began.
    """
    # A line that begins with a no-break space is of no field above: what follows it looks wrong.
    for at in dict.fromkeys((max(number - 1, 0), started, number)):
        match = _HARD_INDENT.match(lines[at]) if at < len(lines) else None
        if match:
            word = shown(match["word"], 40)
            message = f"une espace insécable est devant « {word} » : tapez des espaces ordinaires."
            return Fault(at, 0, message)
    for at in dict.fromkeys((started, number)):
        line = lines[at] if at < len(lines) else ""
        if found := _spacing(line) or _quotes(line):
            return Fault(at, *found)
    return None


def misaligned(lines: list[str], number: int) -> Fault | None:
    """Return what is wrong with the indentation of line *number*; None where nothing seems to be.

    A field stands below the one before it: one space more and YAML takes it for the rest of that
    one's value, one space less and it belongs to nothing.
    """
    match = _FIELD.match(lines[number]) if number < len(lines) else None
    above = _fields_above(lines, number)
    if match is None or not above or match["dash"]:
        return None
    here, last = len(match["indent"]), _column(above[0])
    name = shown(match["key"], 40)
    if here > last and above[0]["value"].strip():
        extra = "une espace" if here - last == 1 else f"{here - last} espaces"
        other = shown(above[0]["key"], 40)
        return Fault(number, 0, f"{extra} de trop devant « {name} » : alignez-le sous « {other} ».")
    if here > last or here in map(_column, above):
        return None
    nearest = min(above, key=lambda one: (abs(_column(one) - here), _column(one) < here))
    missing = _column(nearest) - here
    if missing < 0:
        return None
    lacking = "une espace" if missing == 1 else f"{missing} espaces"
    message = f"il manque {lacking} devant « {name} » : alignez-le sous « {nearest['key']} »."
    return Fault(number, here, message)


def _column(field: re.Match[str]) -> int:
    return len(field["indent"]) + len(field["dash"])


def _fields_above(lines: list[str], number: int) -> list[re.Match[str]]:
    """Return the fields before line *number*, the nearest first; none right behind other text."""
    found: list[re.Match[str]] = []
    for line in reversed(lines[max(0, number - _LINES_LOOKED_AT) : number]):
        if line.strip() and not line.lstrip().startswith("#"):
            match = _FIELD.match(line)
            if match is None and not found:
                return []
            found += [match] if match else []
    return found


def _spacing(line: str) -> tuple[int, str] | None:
    if match := _HARD_SPACE.fullmatch(line):
        form = f"{match['key']}: {match['value']}"
        return match.end("key"), (
            f"une espace insécable suit « : » : tapez une espace ordinaire, « {shown(form)} »."
        )
    if match := _NO_SPACE.fullmatch(line):
        form = f"{match['key']}: {match['value']}"
        return match.end("key"), f"il manque une espace après « : » : écrivez « {shown(form)} »."
    return None


def without_colon(lines: list[str], number: int) -> str:
    """Return the sentence for a line that has no colon behind its field's name, nor a dash.

    It may be no field at all, but the rest of a value that was begun above.
    """
    if glued := _GLUED_DASH.fullmatch(lines[number]):
        return no_space_behind_dash(glued["value"])
    match = _NO_COLON.fullmatch(lines[number])
    form = f" : écrivez « {match['key']}: {shown(match['value'])} »" if match else ""
    begun = _WORDS.fullmatch(lines[number - 1]) if number else None
    if begun:
        key, value = shown(begun["key"], 40), shown(begun["value"].strip(), 40)
        form += f" ; si cette ligne continue « {key} », alignez-la sous « {value} »"
    return f"il manque « : » après le nom du champ{form}."


def no_space_behind_dash(value: str) -> str:
    """Return the sentence for ``-Pièce d'identité``, which YAML takes for no item of a list."""
    return f"il manque une espace après le tiret : écrivez « - {shown(value)} »."


def _quotes(line: str) -> tuple[int, str] | None:
    for match in islice(_QUOTED.finditer(line), _QUOTES_LOOKED_AT):
        start = match.start("quote")
        text = line[start:].rstrip()
        if _CLOSED_AT_ONCE.match(text) or text.count(match["quote"]) < 2:
            continue
        later = _CLOSED_LATER.match(text)
        return start, _closed_too_soon(match["quote"], later["inside"] if later else text)
    return None


def _closed_too_soon(quote: str, inside: str) -> str:
    plain = inside.replace('"', "")
    if quote == "'":
        what, form = "une apostrophe ferme ce texte entre apostrophes", f'"{plain.strip(chr(39))}"'
    else:
        what = "un guillemet ferme ce texte avant sa fin"
        form = plain if "'" in inside or inside == plain else f"'{inside}'"
    return f"{what} : écrivez {shown(form)}."
