"""From what a person types to the fields of a new page; what is refused says how to type it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field
from pydantic import TypeAdapter, ValidationError

from generator.files.writing import Field, page_text
from generator.fold import fold, glue, slug
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.model import meant
from generator.model.fields import no_phone, phones_meant
from generator.model.free_hours import parse_free_hours
from generator.model.hours_advice import week_advice
from generator.model.hours_text import HoursRefused
from generator.model.scalars import Text, is_email
from generator.model.vocabulary import Term, Vocabulary
from generator.problems import shown, suggestion

SHOWN_MAX = 20
_TEXT: TypeAdapter[str] = TypeAdapter(Text)
_POSTCODE = re.compile(r"\d{5}")


class AnswerRefused(ValueError):
    """An answer that cannot be used; its text is a French sentence."""


class Where(Struct, frozen=True):
    """A commune as a page writes it; no code when the geography is not there to tell it."""

    commune: str
    code_postal: str
    code_insee: str = ""


class Answers(Struct):
    """What a new page says."""

    name: str
    where: Where
    address: str = ""
    phone: str = ""
    emails: tuple[str, ...] = ()
    hours: Mapping[str, str] = field(default_factory=dict)
    label: str = ""
    format: str = ""
    partners: tuple[str, ...] = ()
    services: tuple[str, ...] = ()

    def page(self, today: date) -> str:
        """Return the text of the page, verified on *today*; what is empty is left out."""
        fields: dict[str, Field] = {
            "nom": self.name,
            "label": self.label,
            "format": self.format,
            "adresse": self.address,
            "code_postal": self.where.code_postal,
            "commune": self.where.commune,
            "code_insee": self.where.code_insee,
            "telephone": self.phone,
            "courriels": self.emails,
            "horaires": self.hours,
            "partenaires": self.partners,
            "services": self.services,
            "date_maj": today.isoformat(),
        }
        return page_text(fields, "")


def text_of(answer: str) -> str:
    """Return *answer* on one line, or refuse an empty one."""
    text = " ".join(answer.split())
    if not text:
        raise AnswerRefused("une réponse est nécessaire ici.")
    try:
        return _TEXT.validate_python(text)
    except ValidationError as error:
        raise AnswerRefused(error.errors()[0]["msg"]) from None


def emails_of(answer: str) -> tuple[str, ...]:
    """Return the e-mail addresses of an answer; none for an empty one."""
    found = tuple(meant.emails(answer))
    for address in found:
        if not is_email(address):
            raise AnswerRefused(
                f"« {shown(address)} » n'est pas une adresse électronique, "
                "par exemple accueil@mairie-durtal.fr."
            )
    return found


def phone_of(answer: str, code_postal: str) -> str:
    """Return a telephone number as pages write it; empty for none."""
    if not answer.strip():
        return ""
    phones = phones_meant(answer.strip(), code_postal)
    if not phones:
        raise AnswerRefused(no_phone(answer))
    if len(phones) > 1:
        raise AnswerRefused(
            f"un seul numéro ici, par exemple {phones[0].shown} ; les autres se mettent ensuite "
            "dans « autres_telephones »."
        )
    return phones[0].shown


def hours_of(answer: str) -> dict[str, str]:
    """Return the week told by free French; empty for unknown hours."""
    if not answer.strip():
        return {}
    try:
        return parse_free_hours(answer)
    except HoursRefused as refused:
        raise AnswerRefused(week_advice(answer) or refused.message) from None


def codes_of(answer: str, vocabulary: Vocabulary[Term]) -> tuple[str, ...]:
    """Return the codes of a list of codes, of their ranks, or of names."""
    words = [word.strip() for word in re.split(r"[,;\n]", answer) if word.strip()]
    return tuple(dict.fromkeys(_code(word, vocabulary) for word in words))


def _code(word: str, vocabulary: Vocabulary[Term]) -> str:
    codes = vocabulary.codes()
    if word in vocabulary:
        return word
    if word.isdecimal() and 1 <= int(word[:9]) <= len(codes):
        return codes[int(word) - 1]
    if (code := slug(word)) in vocabulary.replaced:
        return vocabulary.replaced[code]
    meant = [term.code for term in vocabulary if fold(word) in _names(term)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise AnswerRefused(f"« {shown(word)} » peut dire {' ou '.join(meant)} : choisissez.")
    raise AnswerRefused(f"« {shown(word)} » n'est pas dans la liste." + suggestion(word, codes))


def _names(term: Term) -> set[tuple[str, ...]]:
    acronym = getattr(term, "acronym", None)
    return {fold(name) for name in (term.name, term.code, *([acronym] if acronym else ()))}


def communes_like(answer: str, territory: Territory) -> list[Commune]:
    """Return the communes of a postcode, or those whose name is, else starts like, *answer*."""
    text = meant.postcode(answer) or answer.strip()
    if _POSTCODE.fullmatch(text):
        return list(territory.communes_of_postcode(text))
    name, _, postcode = text.rpartition(" ")
    if _POSTCODE.fullmatch(postcode):
        found = territory.find(name, postcode)
        return [found] if found else []
    key = glue(text)
    if not key:
        return []
    near = [commune for commune in territory.communes if glue(commune.name).startswith(key)]
    same = [commune for commune in near if glue(commune.name) == key]
    return same or _formerly(key, territory) or near


def _formerly(key: str, territory: Territory) -> list[Commune]:
    """Return the communes that a former or delegated commune of that name is part of."""
    return [c for c in territory.communes if any(glue(alias) == key for alias in c.aliases)]


def where_of(name: str, code_postal: str, territory: Territory | None) -> Where:
    """Return the one commune that a name, a postcode or both tell."""
    code_postal = meant.postcode(code_postal) or code_postal
    if not name and not code_postal:
        raise AnswerRefused("il manque --commune, ou --code-postal.")
    if territory is None:
        if not name or not _POSTCODE.fullmatch(code_postal):
            raise AnswerRefused("donnez la commune et son code postal à cinq chiffres.")
        return Where(text_of(name), code_postal)
    asked = f"{name} {code_postal}".strip() if name else code_postal
    found = communes_like(asked, territory)
    if len(found) != 1 or not (code_postal or _bears(found[0], name)):
        raise AnswerRefused(_several(asked, found))
    return place_in(found[0], code_postal)


def _bears(commune: Commune, name: str) -> bool:
    """Tell whether *name* is a whole name of *commune*, not the start of one."""
    return glue(name) in map(glue, (commune.name, *commune.aliases))


def place_in(commune: Commune, code_postal: str) -> Where:
    """Return *commune* at *code_postal*, or at its own postcode when it has only one."""
    if not code_postal and len(commune.postcodes) != 1:
        raise AnswerRefused(
            f"{commune.name} a plusieurs codes postaux ({', '.join(commune.postcodes[:SHOWN_MAX])})"
            " : précisez lequel."
        )
    return Where(commune.name, code_postal or commune.postcodes[0], commune.code_insee)


def _several(asked: str, found: Iterable[Commune]) -> str:
    names = [described(commune) for commune in found]
    if not names:
        return f"« {shown(asked)} » : aucune commune de ce nom ou de ce code postal."
    more = "…" if len(names) > SHOWN_MAX else ""
    listed = ", ".join(names[:SHOWN_MAX])
    return f"« {shown(asked)} » : précisez laquelle : {listed}{more}"


def described(commune: Commune) -> str:
    """Return ``Durtal (49430)``."""
    return f"{commune.name} ({commune.postcodes[0] if commune.postcodes else 'sans code postal'})"
