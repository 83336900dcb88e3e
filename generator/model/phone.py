"""French telephone numbers: what is shown, and what a telephone dials."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat, shortnumberinfo

from generator.model import meant

REGIONS = {
    "971": "GP", "972": "MQ", "973": "GF", "974": "RE", "975": "PM", "976": "YT",
    "977": "BL", "978": "MF", "986": "WF", "987": "PF", "988": "NC",
}  # fmt: skip
"""The telephone region (ISO 3166) of the first digits of a postcode; FR for all others."""
# From metropolitan France ten digits reach all of these; the Pacific's and
# Saint-Pierre's own numbers are shorter and need their country code.
_TEN_DIGITS = frozenset({"FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF"})
# Territories whose own numbers have six digits: nine that begin with their country code could
# also be a number of metropolitan France that lost its zero.
_SIX_DIGIT_COUNTRIES = ("508", "681", "687")
_SHORT = re.compile(r"3\d{3}|1\d{2}|1\d{1}|116\d{3}")


class Phone(NamedTuple):
    """A telephone number as people read it, and its ``tel:`` address without the scheme."""

    shown: str
    dialled: str


def region_of(code_postal: str) -> str:
    """Return the telephone region (ISO 3166) of a postcode."""
    return REGIONS.get(code_postal[:3], "FR")


@lru_cache(maxsize=8192)
def parse_phone(text: str, code_postal: str = "") -> Phone | None:
    """Return the number that *text* holds, or None when it is not one.

    Args:
        text: any usual form: ``02.41.96.10.40``, ``+33 2 41…``, ``3939``, ``Tél. : 02 41…``. Any
            other word makes it none: it may say « Fax » or « Ne plus appeler le », which
            phonenumbers would skip, and « 0800 FRANCE » dials otherwise on each telephone.
        code_postal: tells overseas regions from metropolitan France. Regions other than its own
            are tried only for a number that says its country, or has the ten digits that all of
            France dials: « 41 96 10 » in Anjou is no number of Saint-Pierre.

    Source: numbering plans of the phonenumberslite package; short numbers live in
    its short-number module.
    """
    text = meant.phone_text(text)
    if has_letters(text):
        return None
    home = region_of(code_postal)
    compact = re.sub(r"[\s.\-()/]", "", text)
    if _SHORT.fullmatch(compact):
        return _short(compact)
    if home == "FR" and _metropolitan().fullmatch(compact):
        return Phone(" ".join(re.findall("..", compact)), "+33" + compact[1:])
    if len(compact) == 9 and home == "FR" and compact.startswith(_SIX_DIGIT_COUNTRIES):
        return None
    others = ("FR", *REGIONS.values()) if _is_whole(compact) else ()
    for region in dict.fromkeys((home, *others)):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if number.extension is None and phonenumbers.is_valid_number(number):
            return _national(number)
    return None


def has_letters(text: str) -> bool:
    """Tell whether *text* holds more than digits and signs."""
    return any(map(str.isalpha, text))


def _is_whole(compact: str) -> bool:
    return compact.startswith(("+", "00")) or len(re.sub(r"\D", "", compact)) == 10


@cache
def _metropolitan() -> re.Pattern[str]:
    """Return the pattern of a ten-digit number, landline or mobile, from the package's own plan.

    Nearly all houses have such a number; parsing each in full takes 0.1 ms.
    """
    plan: Any = PhoneMetadata.metadata_for_region("FR")
    kinds = (plan.fixed_line, plan.mobile, plan.voip)
    return re.compile("0(?:" + "|".join(kind.national_number_pattern for kind in kinds) + ")")


def _short(digits: str) -> Phone | None:
    number = phonenumbers.parse(digits, "FR")
    if not shortnumberinfo.is_valid_short_number_for_region(number, "FR"):
        return None
    return Phone(f"{digits[:2]} {digits[2:]}" if len(digits) == 4 else digits, digits)


def _national(number: phonenumbers.PhoneNumber) -> Phone:
    dialled = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    region = phonenumbers.region_code_for_number(number)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    digits = re.sub(r"\D", "", national)
    if region in _TEN_DIGITS and len(digits) == 10:
        if digits.startswith("08"):
            return Phone(f"{digits[:4]} {digits[4:7]} {digits[7:]}", dialled)
        return Phone(" ".join(re.findall("..", digits)), dialled)
    return Phone(phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL), dialled)
