"""What libyaml could not read, as a place in its text and a French sentence."""

from __future__ import annotations

import re

import yaml

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_INDENTED_BY_TAB = re.compile(r" *\t")
_CONTROL_SENTENCE = "un caractère de contrôle invisible : ressaisissez la ligne."
_TAB_SENTENCE = "une tabulation décale ce champ : remplacez-la par des espaces."
_BAD_NAME = "« * », « & » et « ! » ont un sens en YAML : mettez cette valeur entre guillemets."
_QUOTED = "un caractère spécial commence cette valeur : mettez-la entre guillemets."
# What libyaml says, what a person needs to know, and whether the fault stands where
# the unfinished thing began rather than where libyaml gave up.
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
    ("could not find expected ':'", "il manque « : » après le nom du champ.", True),
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
    for known, sentence, at_start in _SENTENCES:
        if known in problem:
            start = getattr(error, "context_mark", None) if at_start else None
            return (start or mark).line, (start or mark).column, sentence
    return mark.line, mark.column, _GENERIC


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number + 1)
    return lines[number] if number < len(lines) else ""
