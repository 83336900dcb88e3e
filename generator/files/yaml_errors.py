"""What libyaml could not read, as a place in its text and a French sentence."""

from __future__ import annotations

import re

import yaml

from generator.files.yaml_lines import Fault, fault_in, misaligned, without_colon

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_INDENTED_BY_TAB = re.compile(r" *\t")
_CONTROL_SENTENCE = "un caractère de contrôle invisible : ressaisissez la ligne."
_TAB_SENTENCE = "une tabulation décale ce champ : remplacez-la par des espaces."
_BAD_NAME = "« * », « & » et « ! » ont un sens en YAML : mettez cette valeur entre guillemets."
_QUOTED = "un caractère spécial commence cette valeur : mettez-la entre guillemets."
# What libyaml says, what a person needs to know, and whether the fault stands where
# the unfinished thing began rather than where libyaml gave up.
_NO_COLON = "could not find expected ':'"
_ALIGNMENT = (
    "mapping values are not allowed",
    "did not find expected key",
    "did not find expected '-' indicator",
)
_SENTENCES = (
    ("tab character", _TAB_SENTENCE, False),
    ("cannot start any token", _QUOTED, False),
    ("did not find expected node content", _QUOTED, False),
    (
        "mapping values are not allowed",
        "« : » de trop dans cette valeur : mettez la valeur entre guillemets.",
        False,
    ),
    ("block sequence entries are not allowed", "une liste « - … » commence à la ligne.", False),
    (
        "did not find expected ',' or ']'",
        "il manque une virgule ou le crochet fermant « ] ».",
        True,
    ),
    (
        "did not find expected ',' or '}'",
        "il manque une virgule ou l'accolade fermante « } ».",
        True,
    ),
    ("did not find expected key", "cette ligne n'est pas alignée avec les autres champs.", False),
    ("expected '-' indicator", "les éléments de la liste ne sont pas alignés.", False),
    ("unexpected end of stream", "il manque un guillemet fermant.", True),
    ("unknown escape", "barre oblique inverse « \\ » entre guillemets : écrivez « \\\\ ».", False),
    ("expected alphabetic or numeric", _BAD_NAME, False),
    ("expected tag URI", _BAD_NAME, False),
)
_GENERIC = (
    "cette ligne n'est pas du YAML valide : vérifiez l'alignement, les « : » et les guillemets."
)


def explain(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Return the line and column in *text*, both from 0, and the sentence for *error*."""
    if control := _CONTROL.search(text):
        return *_place(text, control.start()), _CONTROL_SENTENCE
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return 0, 0, _GENERIC
    problem = str(getattr(error, "problem", ""))
    if _INDENTED_BY_TAB.match(_line(text, mark.line)):
        return mark.line, mark.column, _TAB_SENTENCE
    context = getattr(error, "context_mark", None) or mark
    lines = text.split("\n")
    if fault := _typed(problem, lines, mark.line, context.line):
        return fault
    for known, sentence, at_start in _SENTENCES:
        if known in problem:
            start = context if at_start else mark
            return start.line, start.column, sentence
    return mark.line, mark.column, _GENERIC


def _typed(problem: str, lines: list[str], gave_up: int, began: int) -> Fault | None:
    """Return what a person did to the line, where it can be told."""
    first = began if _NO_COLON in problem else _line_above(lines, gave_up)
    if fault := fault_in(lines, gave_up, first):
        return fault
    if _NO_COLON in problem:
        line = lines[began]
        return Fault(began, len(line) - len(line.lstrip()), without_colon(lines, began))
    if any(known in problem for known in _ALIGNMENT):
        return misaligned(lines, gave_up)
    return None


def _line_above(lines: list[str], number: int) -> int:
    """Return the nearest line above with something on it, where a value may have begun."""
    return next((at for at in range(number - 1, -1, -1) if lines[at].strip()), number)


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number + 1)
    return lines[number] if number < len(lines) else ""
