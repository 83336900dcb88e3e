"""Holds the commune, the postcode and the INSEE code of a place against each other.

Three things say where a place is: where two agree, the third is doubted, with the right value. A
postcode that no commune has is a CEDEX, if its first digits are those of the department.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.fold import glue, place_words
from generator.geography.codes import postcode_area
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.model.located import Located
from generator.problems import Code, Severity, nearest, shown

_LISTED_MAX = 5
_CEDEX = re.compile(r"\s+cedex(?:\s+\d{1,2})?\s*$", re.IGNORECASE)


class Doubt(Struct, frozen=True):
    """What is wrong with the whereabouts of a place: the key at fault and the sentence."""

    severity: Severity
    code: Code
    key: str
    message: str


def commune_of(place: Located, territory: Territory) -> tuple[Commune | None, list[Doubt]]:
    """Return the commune of *place*, None when unknown, and the doubts about what names it."""
    by_code = territory.commune(place.code_insee) if place.code_insee else None
    if by_code and by_code.name == place.commune and place.code_postal in by_code.postcodes:
        return by_code, []  # as imported lists have it: no need to look the name up
    by_name = commune_named(place.commune, place.code_postal, territory)
    if by_code is None:
        return by_name, _without_code(place, by_name, territory)
    if by_name is None:
        return by_code, [_other_name(place, by_code, territory)]
    if by_name.code_insee != by_code.code_insee:
        return by_code, _other_commune(place, by_code, by_name, territory)
    return by_code, _other_postcode(place, by_code, territory)


def official_name(place: Located, commune: Commune, territory: Territory) -> str:
    """Return the name of *place*'s commune as INSEE spells it; « paris » beside 75115 is Paris."""
    name = spelled(place.commune, commune)
    if name != place.commune or name in (commune.name, *commune.aliases):
        return name
    meant = commune_named(place.commune, place.code_postal, territory)
    return spelled(place.commune, meant) if meant else name


def commune_named(name: str, code_postal: str, territory: Territory) -> Commune | None:
    """Return the commune that *name*, « Angers Cedex 01 » too, means at a postcode."""
    return territory.find(_CEDEX.sub("", name), code_postal)


def spelled(written: str, commune: Commune) -> str:
    """Return the name *written* for *commune* as INSEE spells it: ``saint etienne``, ``DURTAL``.

    A former or delegated commune keeps its own name, a CEDEX stays behind it, and a name that
    differs by more than capitals, accents, hyphens and articles comes back as it is written.
    """
    cedex = _CEDEX.search(written)
    name, behind = (written[: cedex.start()], cedex[0]) if cedex else (written, "")
    known = (commune.name, *commune.aliases)
    if name in known:
        return written
    alike = [one for one in known if glue(one) == glue(name)]
    if not alike and place_words(commune.name) == place_words(name):
        alike = [commune.name]  # « havre (le) »
    return alike[0] + behind.replace("cedex", "Cedex") if alike else written


def _without_code(place: Located, by_name: Commune | None, territory: Territory) -> list[Doubt]:
    if place.code_insee is not None:
        return [_unknown_code(place, by_name)]
    if by_name is None:
        return [_unknown_commune(place, territory)]
    return _other_postcode(place, by_name, territory)


def _other_commune(
    place: Located, by_code: Commune, by_name: Commune, territory: Territory
) -> list[Doubt]:
    """Return the doubts where name and code tell of two communes: not of a city's district."""
    if by_code.parent_code == by_name.code_insee or by_name.parent_code == by_code.code_insee:
        return _other_postcode(place, by_code, territory)
    message = (
        f"« {place.code_insee} » est le code de {by_code.name}, "
        f"pas de {by_name.name} ({by_name.code_insee})."
    )
    return [Doubt(Severity.WARNING, "code-insee", "code_insee", message)]


def _other_name(place: Located, by_code: Commune, territory: Territory) -> Doubt:
    """Return the doubt about a name that no commune has around this postcode."""
    if _serves(place.code_postal, by_code, territory):
        message = (
            f"« {shown(place.commune)} » n'est pas une commune du {place.code_postal} : "
            f"« {place.code_insee} » est le code de {by_code.name}. "
            f"Vouliez-vous dire « {by_code.name} » ?"
        )
        return Doubt(Severity.WARNING, "commune", "commune", message)
    elsewhere = territory.find(place.commune, by_code.postcodes[0]) if by_code.postcodes else None
    if elsewhere and elsewhere.code_insee == by_code.code_insee:
        return _postcode_doubt(place, by_code, territory)
    message = (
        f"« {shown(place.commune)} », {place.code_postal} et {place.code_insee} ne vont pas "
        f"ensemble : {place.code_insee} est le code de {by_code.name}."
    )
    return Doubt(Severity.WARNING, "commune", "commune", message)


def _other_postcode(place: Located, commune: Commune, territory: Territory) -> list[Doubt]:
    """Return the doubt about a postcode that is not one of *commune*, nor a CEDEX near it."""
    if _serves(place.code_postal, commune, territory):
        return []
    return [_postcode_doubt(place, commune, territory)]


def _serves(code_postal: str, commune: Commune, territory: Territory) -> bool:
    if code_postal in commune.postcodes or not commune.postcodes:
        return True
    # The name of a city stands beside the postcodes of all its districts.
    served = territory.communes_of_postcode(code_postal)
    if served:
        return any(one.parent_code == commune.code_insee for one in served)
    areas = {postcode_area(code) for code in commune.postcodes}
    return postcode_area(code_postal) in areas


def _postcode_doubt(place: Located, commune: Commune, territory: Territory) -> Doubt:
    own = territory.communes_of_postcode(place.code_postal)
    whose = f"celui de {_listed([one.name for one in own])}" if own else "d'aucune commune connue"
    message = f"{_with_postcodes(commune)} : « {place.code_postal} » est {whose}."
    return Doubt(Severity.WARNING, "commune", "code_postal", message)


def _with_postcodes(commune: Commune) -> str:
    codes = commune.postcodes
    few = ", ".join(codes) if len(codes) <= _LISTED_MAX else f"{codes[0]} à {codes[-1]}"
    kind = "le code postal" if len(codes) == 1 else "les codes postaux"
    return f"{commune.name} a {kind} {few}" if codes else commune.name


def _unknown_commune(place: Located, territory: Territory) -> Doubt:
    communes = territory.communes_of_postcode(place.code_postal)
    if not communes:
        message = f"« {place.code_postal} » n'est le code postal d'aucune commune connue."
        return Doubt(Severity.WARNING, "commune", "code_postal", message)
    message = f"« {shown(place.commune)} » n'est pas une commune du {place.code_postal}."
    names = [commune.name for commune in communes]
    near = nearest(place.commune, [*names, *(old for one in communes for old in one.aliases)])
    meant = f" Vouliez-vous dire « {near} » ?" if near else f" À ce code postal : {_listed(names)}."
    return Doubt(Severity.WARNING, "commune", "commune", message + meant)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_LISTED_MAX]) + ("…" if len(names) > _LISTED_MAX else "")


def _unknown_code(place: Located, by_name: Commune | None) -> Doubt:
    message = f"« {place.code_insee} » n'est le code INSEE d'aucune commune connue"
    message += f" ; celui de {by_name.name} est {by_name.code_insee}." if by_name else "."
    return Doubt(Severity.WARNING, "code-insee", "code_insee", message)
