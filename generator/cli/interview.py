"""The questions of ``msap new``, and what was answered until now, which is never lost."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct, field

from generator.cli import asking
from generator.cli.new_answers import (
    AnswerRefused,
    Answers,
    Where,
    codes_of,
    emails_of,
    hours_of,
    phone_of,
    text_of,
    where_of,
)
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies

T = TypeVar("T")
DEFAULT_LABEL = "france-services"
DEFAULT_FORMAT = "fixe"


class Interview(Struct, frozen=True):
    """Takes each answer from the options, else asks for it, else does without."""

    given: dict[str, str | None]
    silent: bool
    vocabularies: Vocabularies
    territory: Territory | None
    said: dict[str, str] = field(default_factory=dict)

    def command(self) -> str:
        """Return the command that takes up where the questions stopped; empty before the first."""
        if not self.said:
            return ""
        known = {key: value for key, value in self.given.items() if value is not None} | self.said
        words = ["msap", "new"]
        for key, value in known.items():
            words += [f"--{key.replace('_', '-')}", value]
        return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)

    def _asked(self, key: str, question: str, read: Callable[[str], T], default: str = "") -> T:
        """Ask, and keep what was typed as the option *key* would have it."""

        def kept(answer: str) -> T:
            value = read(answer)
            self.said[key] = " ".join(answer.split())
            return value

        return asking.ask(question, kept, default)

    def answers(self) -> Answers:
        """Return the answers to all questions."""
        name = self._required("nom", "Nom de la maison")
        where = self._where()
        label = self._one("label", "Label", "labels", DEFAULT_LABEL)
        form = self._one("forme", "", "formats", DEFAULT_FORMAT)
        answers = Answers(name, where, label=label, format=form)
        if not self._is_itinerant(form) or self.given["adresse"]:
            answers.address = self._required("adresse", "Adresse (numéro et voie)")
        answers.phone = self._phone(where)
        answers.emails = self._emails()
        answers.hours = self._hours()
        answers.partners = self._codes(
            "partenaires",
            "Partenaires, en plus de ceux du label (numéros ou codes ; Entrée si aucun)",
        )
        answers.services = self._codes("services", "Services (numéros ou codes ; Entrée si aucun)")
        return answers

    def _required(self, key: str, question: str) -> str:
        given = self.given[key]
        if given is not None:
            return _named(key, text_of, given)
        if self.silent:
            raise AnswerRefused(f"il manque --{key}.")
        return self._asked(key, question, text_of)

    def _emails(self) -> tuple[str, ...]:
        given = self.given["courriel"]
        if given is not None or self.silent:
            return _named("courriel", emails_of, given or "")
        return self._asked("courriel", "Courriel (Entrée si aucun)", emails_of)

    def _where(self) -> Where:
        name, postcode = (self.given[key] or "" for key in ("commune", "code_postal"))
        if name or postcode or self.silent:
            return where_of(name.strip(), postcode.strip(), self.territory)
        where = asking.ask_where(self.territory)
        self.said.update(commune=where.commune, code_postal=where.code_postal)
        return where

    def _phone(self, where: Where) -> str:
        def read(answer: str) -> str:
            return phone_of(answer, where.code_postal)

        given = self.given["telephone"]
        if given is not None or self.silent:
            return _named("telephone", read, given or "")
        return self._asked("telephone", "Téléphone (Entrée si aucun)", read)

    def _hours(self) -> dict[str, str]:
        given = self.given["horaires"]
        if given is not None or self.silent:
            return _named("horaires", hours_of, given or "")
        question = "Horaires, comme « lundi au vendredi 9h-12h et 14h-17h » (Entrée si inconnus)"
        return self._asked("horaires", question, hours_of)

    def _one(self, key: str, question: str, kind: str, default: str) -> str:
        vocabulary = self.vocabularies.of(kind)

        def read(answer: str) -> str:
            codes = codes_of(answer, vocabulary)
            if len(codes) != 1:
                raise AnswerRefused(f"un seul code est attendu : {', '.join(vocabulary.codes())}.")
            return codes[0]

        given = self.given[key]
        if given is not None or self.silent or not question:
            return _named(key, read, given or default)
        return self._asked(key, f"{question} ({', '.join(vocabulary.codes())})", read, default)

    def _codes(self, kind: str, question: str) -> tuple[str, ...]:
        vocabulary = self.vocabularies.of(kind)

        def read(answer: str) -> tuple[str, ...]:
            return codes_of(answer, vocabulary)

        given = self.given[kind]
        if given is not None or self.silent:
            return _named(kind, read, given or "")
        codes = asking.ask_codes(question, vocabulary, read)
        self.said[kind] = ",".join(codes)
        return codes

    def _is_itinerant(self, form: str) -> bool:
        return any(f.code == form and f.itinerant for f in self.vocabularies.formats)


def _named(key: str, read: Callable[[str], T], given: str) -> T:
    """Return *given* as read; a refusal names its option."""
    try:
        return read(given)
    except AnswerRefused as refused:
        raise AnswerRefused(f"--{key} : {refused}") from None
