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


def ask_where(territory: Territory | None) -> Where:
    """Ask for a commune by its name, the start of it, or its postcode."""
    if territory is None:
        name = ask("Commune", text_of)
        return ask("Code postal", lambda answer: where_of(name, answer.strip(), None))
    with completion(commune.name for commune in territory.communes):
        return ask("Commune (nom, début du nom ou code postal)", _Choice(territory).read)


class _Choice:
    """One answer may bring a list; the next may then be a rank in it."""

    def __init__(self, territory: Territory) -> None:
        self._territory = territory
        self._listed: Sequence[Commune] = ()

    def read(self, answer: str) -> Where:
        text = text_of(answer)
        found = self._ranked(text) or communes_like(text, self._territory)
        if not found:
            raise AnswerRefused(f"aucune commune ne commence par « {text[:60]} ».")
        if len(found) > SHOWN_MAX:
            raise AnswerRefused(f"{len(found)} communes commencent ainsi : écrivez la suite.")
        if len(found) > 1:
            self._listed = found
            lines = [f"  {rank}. {described(commune)}" for rank, commune in enumerate(found, 1)]
            raise AnswerRefused("plusieurs communes ; tapez un numéro :\n" + "\n".join(lines))
        postcode = text[-5:] if text[-5:] in found[0].postcodes else ""
        return self._placed(found[0], postcode)

    def _ranked(self, text: str) -> list[Commune]:
        if text.isdecimal() and len(text) < 4 and 1 <= int(text) <= len(self._listed):
            return [self._listed[int(text) - 1]]
        return []

    def _placed(self, commune: Commune, postcode: str) -> Where:
        if postcode or len(commune.postcodes) == 1:
            return place_in(commune, postcode)
        codes = ", ".join(commune.postcodes[:SHOWN_MAX])

        def read(answer: str) -> Where:
            if answer.strip() not in commune.postcodes:
                raise AnswerRefused(f"un des codes de {commune.name} : {codes}.")
            return place_in(commune, answer.strip())

        return ask(f"Code postal ({codes})", read)


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
