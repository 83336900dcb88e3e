"""The words the directory shares: services, partners, labels, and the codes pages use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

from pydantic import Field

from generator.fold import slug, words
from generator.model.fields import Listed
from generator.model.scalars import (
    Code,
    Identifier,
    LongText,
    Text,
    WebAddress,
    WholeNumber,
    YesNo,
)
from generator.model.value import Value

if TYPE_CHECKING:
    from generator.model.need import Need


class Term(Value):
    """One word of a vocabulary: a code, what people read, and what they type.

    ``standards`` are the terms for it in the national standard « lieux de médiation numérique »,
    ``data_inclusion`` those in data.inclusion: themes of a service, networks of a label.
    """

    code: Code = Field(alias="code")
    name: Text = Field(alias="nom")
    description: LongText | None = Field(None, alias="description")
    synonyms: Annotated[tuple[Text, ...], Listed] = Field((), alias="synonymes")
    replaces: Annotated[tuple[Code, ...], Listed] = Field((), alias="remplace")
    standards: Annotated[tuple[Text, ...], Listed] = Field((), alias="norme")
    data_inclusion: Annotated[tuple[Text, ...], Listed] = Field((), alias="data_inclusion")


class Service(Term):
    """A theme of help. ``year`` tells since which list of the programme it stands."""

    year: WholeNumber | None = Field(None, alias="annee")
    documents: Annotated[tuple[Text, ...], Listed] = Field((), alias="documents")


class Partner(Term):
    """An operator or a local partner."""

    scope: Code | None = Field(None, alias="portee")
    acronym: Text | None = Field(None, alias="sigle")
    website: WebAddress | None = Field(None, alias="site_web")


class Form(Term):
    """A form of house; itinerant ones come to people."""

    itinerant: YesNo = Field(False, alias="itinerant")


class LabelText(Value):
    """A text that sets criteria of a label, by their codes; without any, one that came later.

    ``date`` is in French words, ``note`` what is to be known of it.
    """

    text: Text = Field(alias="texte")
    date: Text = Field(alias="date")
    note: Text | None = Field(None, alias="remarque")
    address: WebAddress | None = Field(None, alias="adresse")
    criteria: Annotated[tuple[Code, ...], Listed] = Field((), alias="criteres")


class Label(Term):
    """A label, with the bundle that all its houses offer, its criteria and their texts.

    ``typology`` is what the national standard calls a place that has it, ``fees`` what its common
    services cost, in the word of data.inclusion.
    """

    bundle: Annotated[tuple[Code, ...], Listed] = Field((), alias="bouquet")
    common_services: Annotated[tuple[Code, ...], Listed] = Field((), alias="services_communs")
    criteria: dict[Identifier | str, Text] = Field(default_factory=dict, alias="criteres")
    texts: tuple[LabelText, ...] = Field((), alias="textes")
    since: Text | None = Field(None, alias="depuis")
    typology: Text | None = Field(None, alias="typologie")
    fees: Text | None = Field(None, alias="frais")


TERM_CLASSES: Mapping[str, type[Term]] = {
    "services": Service,
    "partenaires": Partner,
    "labels": Label,
    "formats": Form,
}


_IN_BRACKETS = re.compile(r"([^(]+?)\s*\(([^)]+)\)")

T = TypeVar("T", bound=Term)


class Vocabulary(Generic[T]):
    """The terms of one kind, by code, in the order of the file."""

    def __init__(self, kind: str, terms: Iterable[T] = ()) -> None:
        self.kind = kind
        self._terms = {term.code: term for term in terms}
        self.replaced = {old: term.code for term in self for old in term.replaces}

    def __iter__(self) -> Iterator[T]:
        return iter(self._terms.values())

    def __len__(self) -> int:
        return len(self._terms)

    def __contains__(self, code: object) -> bool:
        return code in self._terms

    def __getitem__(self, code: str) -> T:
        return self._terms[code]

    def get(self, code: str) -> T | None:
        """Return the term of *code*; None where there is none."""
        return self._terms.get(code)

    def name(self, code: str) -> str:
        """Return the name that people read; the code itself when it is unknown."""
        return self._terms[code].name if code in self._terms else code

    def named(self, text: str) -> str | None:
        """Return the code of the one term that *text* names, or whose former code it is.

        By its name with or without what stands in brackets, by its acronym, by its code written
        in another way; None for no term or several. What people search by is no name.
        """
        if current := self.replaced.get(slug(text)):
            return current
        found = self._codes_by_name.get(words(text), ())
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _codes_by_name(self) -> Mapping[tuple[str, ...], set[str]]:
        by_name: dict[tuple[str, ...], set[str]] = {}
        for term in self:
            for name in _names(term):
                by_name.setdefault(words(name), set()).add(term.code)
        return by_name

    def codes(self) -> tuple[str, ...]:
        """Return the codes in the order of the file."""
        return tuple(self._terms)


def _names(term: Term) -> Iterator[str]:
    yield from (term.name, term.code)
    if acronym := getattr(term, "acronym", None):
        yield acronym
    if match := _IN_BRACKETS.fullmatch(term.name):
        yield from match.groups()


class Vocabularies:
    """All vocabularies of a site."""

    def __init__(self, by_kind: Mapping[str, Vocabulary[Term]]) -> None:
        self._by_kind = by_kind

    def of(self, kind: str) -> Vocabulary[Term]:
        """Return the vocabulary of *kind* (the name of its file); empty when the site has none."""
        return self._by_kind.get(kind) or Vocabulary(kind)

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of the site's vocabularies, sorted."""
        return tuple(sorted(self._by_kind))

    @property
    def services(self) -> Vocabulary[Service]:
        """The themes of help."""
        return self.of("services")  # type: ignore[return-value]

    @property
    def partners(self) -> Vocabulary[Partner]:
        """National operators and local partners."""
        return self.of("partenaires")  # type: ignore[return-value]

    @property
    def labels(self) -> Vocabulary[Label]:
        """The labels, their bundles and criteria."""
        return self.of("labels")  # type: ignore[return-value]

    @property
    def formats(self) -> Vocabulary[Form]:
        """The forms of a house."""
        return self.of("formats")  # type: ignore[return-value]

    @property
    def moments(self) -> Vocabulary[Term]:
        """The moments of life that needs are filed under; a site may have none."""
        return self.of("moments")

    @property
    def needs(self) -> Vocabulary[Need]:
        """What people come for, each a page; a site may have none."""
        return self.of("besoins")  # type: ignore[return-value]
