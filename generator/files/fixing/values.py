"""Values in another notation than pages have: ``20/11/2026``, ``47,37``, « France Travail »."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.files.explaining import named
from generator.files.fixing.edits import Edit, Fix, at, leading_space, setting, written
from generator.files.raw_scalars import RawPage, RawScalar, Steps
from generator.model import meant
from generator.model.coded import codes_meant
from generator.model.coded_keys import kind_of_key
from generator.model.fields import phones_meant
from generator.model.french_dates import day_of_year_meant
from generator.model.key_names import HOURS_KEYS
from generator.model.quotes import without_curly_quotes
from generator.model.registered import is_rna, is_siret
from generator.model.scalars import is_email
from generator.model.tidy_hours import tidy_day_name, tidy_day_text
from generator.model.vocabulary import Vocabularies
from generator.problems import shown

_DIGITS_MIN = 6  # « 3939 » is read as well as « 39 39 »
PHONE_KEYS = ("telephone", "autres_telephones")


def notations(page: RawPage, fields: dict[str, Any], vocabularies: Vocabularies) -> Iterator[Edit]:
    """Yield the values that have one sure answer in the notation of a page."""
    for scalar in page.scalars:
        if scalar.is_simple and scalar.value:
            new = _answer(scalar, fields, vocabularies)
            if new is not None and new != scalar.value:
                yield replacing(scalar, page, new)


def replacing(scalar: RawScalar, page: RawPage, new: str) -> Edit:
    """Return the correction that puts *new* in the place of *scalar*."""
    old = f"« {shown(scalar.value)} » devient " if scalar.value else ""
    same = shown(scalar.value) == shown(new)
    message = "espaces insécables remplacées." if same else f"{old}« {shown(new)} »."
    fix = Fix(scalar.line, scalar.column, named(scalar.steps, message))
    text = leading_space(scalar, page) + written(new, scalar)
    return Edit(((scalar.start, scalar.end, text),), fix, setting(scalar.steps, new))


def last_key(steps: Steps) -> str:
    """Return the last key of *steps*, behind which only places in a list come."""
    return next((step for step in reversed(steps) if isinstance(step, str)), "")


def holder(fields: dict[str, Any], steps: Steps) -> dict[str, Any]:
    """Return the mapping in which the last key of *steps* stands."""
    rank = max(i for i, step in enumerate(steps) if isinstance(step, str))
    found: dict[str, Any] = at(fields, steps[:rank])
    return found


def postcode_of(fields: dict[str, Any], steps: Steps) -> str:
    """Return the postcode beside the last key of *steps*, else the house's; empty for none."""
    for place in (holder(fields, steps), fields):
        postcode = place.get("code_postal")
        if isinstance(postcode, str):
            return meant.postcode(postcode) or ""
    return ""


def _answer(scalar: RawScalar, fields: dict[str, Any], vocabularies: Vocabularies) -> str | None:
    key = last_key(scalar.steps)
    if kind := kind_of_key().get(key):
        return _code(kind, scalar, fields, vocabularies)
    if key in PHONE_KEYS:
        return _phone(scalar, fields)
    return _reader(scalar, key)(scalar.value)


def _phone(scalar: RawScalar, fields: dict[str, Any]) -> str | None:
    phones = phones_meant(scalar.value, postcode_of(fields, scalar.steps))
    is_short = len(scalar.value) < _DIGITS_MIN and all(c in " 0123456789" for c in scalar.value)
    return None if len(phones) != 1 or is_short else phones[0].shown


def _reader(scalar: RawScalar, key: str) -> Callable[[str], str | None]:
    if _is_day_text(scalar.steps):
        return tidy_day_text
    if key in ("du", "au") and "saisons" in scalar.steps:
        return _day_of_year
    if key == scalar.steps[-1] and key in _READERS:
        return _READERS[key]
    if scalar.steps[-2:] == ("video", "adresse"):
        return _web
    if key == "courriels":
        return _email
    return without_curly_quotes if scalar.style not in ("'", '"') else _as_it_is


def _email(text: str) -> str | None:
    address = meant.email(text)
    return address if is_email(address) else None


def _as_it_is(_text: str) -> None:
    """A text between straight quotes may hold what it likes."""


def _yes_no(text: str) -> str | None:
    """Return the word for what is not read as such already."""
    plain = text.strip().lower()
    return None if plain in ("oui", "non", "ouvert", "fermé", "ferme") else meant.yes_no(text)


def _booking(text: str) -> str | None:
    return _yes_no(text) or _web(text) if text.strip().lower() not in ("oui", "non") else None


def _web(text: str) -> str | None:
    """Return the web address of what is none yet: a sound one is left as it is."""
    found = meant.web_address(text)
    return None if found is None or text.strip() == found else found


def _register(is_one: Callable[[str], bool]) -> Callable[[str], str | None]:
    """Return what reads a number of a register that is written with spaces or small letters."""

    def read(text: str) -> str | None:
        number = meant.register_number(text)
        return number if is_one(number) else None

    return read


_READERS: Mapping[str, Callable[[str], str | None]] = {
    "du": meant.date_text,
    "au": meant.date_text,
    "label_depuis": meant.date_text,
    "date_maj": meant.date_text,
    "code_postal": meant.postcode,
    "code_insee": meant.insee_code,
    "siret": _register(is_siret),
    "rna": _register(is_rna),
    "latitude": meant.degrees,
    "longitude": meant.degrees,
    "sur_rdv": _yes_no,
    "jours_feries": _yes_no,
    "prise_rdv": _booking,
    "site_web": _web,
    "fiche_acces_libre": _web,
}


def _day_of_year(text: str) -> str | None:
    """Return the notation of ``01/07``; « 1er juillet » is read as it stands."""
    return day_of_year_meant(text) if "/" in text or "." in text else None


def _code(
    kind: str, scalar: RawScalar, fields: dict[str, Any], vocabularies: Vocabularies
) -> str | None:
    vocabulary = vocabularies.of(kind)
    if scalar.value in vocabulary:
        return None
    codes = codes_meant(scalar.value, vocabulary)
    around = at(fields, scalar.steps[:-1])
    # A list that has the code already: which line to drop is not ours to say.
    if len(codes) != 1 or (isinstance(around, list) and codes[0] in around):
        return None
    return codes[0]


def _is_day_text(steps: Steps) -> bool:
    if len(steps) > 1 and steps[-2] in HOURS_KEYS:
        return tidy_day_name(str(steps[-1])) is not None
    return steps[-1] in HOURS_KEYS and not {"exceptions", "saisons"}.isdisjoint(steps)
