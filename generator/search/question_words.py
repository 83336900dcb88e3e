"""What people who speak another language type: needs, dangers, towns, by the letters they use.

Each file has the words of every language written in the same letters (``arab``, ``cyrl``,
``latn``): a question does not tell whether « pension » is English or Spanish. The browser puts the
French words in their place and asks again (``themes/msap/static/js/reading/foreign_words.js``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import other_letters
from generator.help_numbers import HELP_PHRASES
from generator.model.vocabulary import Vocabularies
from generator.model.welcome import Welcome

_LETTERS = ("arab", "cyrl", "latn")


def question_words(
    welcomes: Iterable[Welcome], vocabularies: Vocabularies
) -> dict[str, dict[str, Any]]:
    """Return the content of each file by its letters, each there even without a language.

    ``mots`` and ``lieux`` are pairs: a French text, the phrases that mean it, folded and apart by
    commas; ``vides`` are words that say nothing beside others, apart by commas. A phrase of two
    needs means the first: needs stand before dangers, and in the order of the vocabulary.
    """
    known: dict[str, dict[str, str]] = {letters: {} for letters in _LETTERS}
    idle: dict[str, dict[str, None]] = {letters: {} for letters in _LETTERS}
    every = list(welcomes)
    for phrase, french in _phrases(every, vocabularies):
        known[_script(phrase)].setdefault(phrase, french)
    for phrase in (_folded(word) for welcome in every for word in welcome.idle_words):
        idle[_script(phrase)][phrase] = None
    towns = {_folded(name): town for town, names in other_letters.TOWNS.items() for name in names}
    return {
        script: {
            "mots": _pairs(phrases),
            "lieux": _pairs(
                {name: town for name, town in towns.items() if _script(name) == script}
            ),
            "vides": ",".join(idle[script]),
        }
        for script, phrases in known.items()
    }


def _phrases(welcomes: list[Welcome], vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    for need in vocabularies.needs:
        for welcome in welcomes:
            for phrase in welcome.searched.get(need.code, ()):
                yield _folded(phrase), need.query
    for welcome in welcomes:
        for number, phrases in welcome.dangers.items():
            for phrase in phrases:
                yield _folded(phrase), HELP_PHRASES[number]


def _pairs(phrases: Mapping[str, str]) -> list[list[str]]:
    together: dict[str, list[str]] = {}
    for phrase, french in phrases.items():
        together.setdefault(french, []).append(phrase)
    return [[french, ",".join(own)] for french, own in together.items()]


def _folded(text: str) -> str:
    return " ".join(other_letters.words(text))


def _script(phrase: str) -> str:
    return other_letters.script(phrase)
