"""Questions on the terminal, asked again until the answer can be used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from generator.cli.new_answers import (
    SHOWN_MAX,
    AnswerRefused,
    Where,
    communes_like,
    described,
    place_in,
    text_of,
    where_of,
)
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.model.vocabulary import Term, Vocabulary
from generator.problems import shown

T = TypeVar("T")


def ask(question: str, read: Callable[[str], T], default: str = "") -> T:
    """Ask *question* until *read* accepts the answer; an empty one stands for *default*."""

    def accepted(answer: str) -> T:
        try:
            return read(answer)
        except AnswerRefused as refused:
            raise click.UsageError(str(refused)) from None

    answer: T = click.prompt(
        question, default=default, show_default=bool(default), value_proc=accepted
    )
    return answer


def agreed(question: str) -> bool:
    """Ask for yes or no; Enter is yes."""

    def read(answer: str) -> bool:
        word = answer.strip().lower()
        if word not in ("o", "oui", "n", "non"):
            raise AnswerRefused("répondez oui ou non.")
        return word.startswith("o")

    return ask(question, read, "oui")


def ask_where(territory: Territory | None) -> Where:
    """Ask for a commune by its name, the start of it, or its postcode."""
    if territory is None:
        name = ask("Commune", text_of)
        return ask("Code postal", lambda answer: where_of(name, answer.strip(), None))
    with completion(commune.name for commune in territory.communes):
        typed, found = _found("Commune (nom, début du nom ou code postal)", territory, ())
    if typed[-5:] in found.postcodes or len(found.postcodes) == 1:
        return place_in(found, typed[-5:] if typed[-5:] in found.postcodes else "")
    return _ask_postcode(found)


def _found(question: str, territory: Territory, listed: Sequence[Commune]) -> tuple[str, Commune]:
    """Return what was typed and its commune; a list of several is shown, to answer by a rank."""

    def read(answer: str) -> tuple[str, list[Commune]]:
        text = text_of(answer)
        if text.isdecimal() and len(text) < 4 and 1 <= int(text) <= len(listed):
            return text, [listed[int(text) - 1]]
        found = communes_like(text, territory)
        if not found:
            raise AnswerRefused(f"aucune commune ne commence par « {shown(text)} ».")
        if len(found) > SHOWN_MAX:
            raise AnswerRefused(f"{len(found)} communes commencent ainsi : écrivez la suite.")
        return text, found

    text, found = ask(question, read)
    if len(found) == 1:
        return text, found[0]
    for rank, commune in enumerate(found, 1):
        click.echo(f"  {rank:2}. {described(commune)}")
    rank_typed, commune = _found("Son numéro, ou un autre nom", territory, found)
    return (rank_typed if len(rank_typed) > 3 else text), commune


def _ask_postcode(commune: Commune) -> Where:
    codes = commune.postcodes
    few = ", ".join(codes) if len(codes) < 8 else f"de {codes[0]} à {codes[-1]}"

    def read(answer: str) -> Where:
        if answer.strip() not in codes:
            raise AnswerRefused(f"{commune.name} a les codes {few}.")
        return place_in(commune, answer.strip())

    return ask(f"Code postal ({few})", read)


def ask_codes(
    question: str, vocabulary: Vocabulary[Term], read: Callable[[str], tuple[str, ...]]
) -> tuple[str, ...]:
    """Show a vocabulary as a numbered list and ask for some of its terms."""
    for rank, term in enumerate(vocabulary, 1):
        click.echo(f"  {rank:2}. {term.code} : {term.name}")
    with completion(vocabulary.codes()):
        return ask(question, read)


@contextmanager
def completion(words: Iterable[str]) -> Iterator[None]:
    """Let the Tab key complete *words* meanwhile, where the system has readline."""
    try:
        import readline  # noqa: PLC0415 - absent on Windows
    except ImportError:
        yield
        return
    known = sorted(words, key=str.casefold)
    readline.set_completer(_Completer(known))
    readline.set_completer_delims(",")
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(None)


class _Completer:
    """readline asks for the first, the second… word that completes a text."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words

    def __call__(self, text: str, state: int) -> Any:
        start = text.lstrip().casefold()
        found = [word for word in self._words if word.casefold().startswith(start)]
        return found[state] if state < len(found) else None
