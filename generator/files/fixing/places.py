"""INSEE codes that a commune's name and postcode settle, and how INSEE spells that name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.files.agreeing import commune_named, spelled
from generator.files.explaining import named
from generator.files.fixing.edits import Edit, Fix, setting
from generator.files.fixing.values import holder, replacing
from generator.files.raw_scalars import RawPage, RawScalar
from generator.geography.divisions import Commune
from generator.geography.territory import Territory


def wrong_codes(
    page: RawPage, fields: dict[str, Any], territory: Territory | None
) -> Iterator[Edit]:
    """Yield the codes, wrong or empty, that a commune's name and postcode agree against."""
    for scalar in page.scalars:
        if scalar.steps[-1] == "code_insee" and scalar.is_simple and territory is not None:
            code = _sure_code(holder(fields, scalar.steps), territory)
            if code and code != scalar.value:
                yield replacing(scalar, page, code)


def missing_codes(
    page: RawPage, fields: dict[str, Any], territory: Territory | None
) -> Iterator[Edit]:
    """Yield the codes that are not there, below or beside their commune."""
    if territory is None:
        return
    given = {key.steps for key in page.keys}
    for scalar in page.scalars:
        place = (*scalar.steps[:-1], "code_insee")
        if scalar.steps[-1] == "commune" and scalar.is_simple and place not in given:
            code = _sure_code(holder(fields, scalar.steps), territory)
            if code:
                yield _inserting(scalar, page, code)


def commune_names(
    page: RawPage, fields: dict[str, Any], territory: Territory | None
) -> Iterator[Edit]:
    """Yield the names of communes in other capitals, accents or hyphens than INSEE's."""
    if territory is None:
        return
    for scalar in page.scalars:
        if scalar.steps[-1] == "commune" and scalar.is_simple and scalar.value:
            postcode = holder(fields, scalar.steps).get("code_postal")
            if not isinstance(postcode, str):
                continue
            commune = commune_named(scalar.value, postcode, territory)
            if commune and (name := spelled(scalar.value, commune)) != scalar.value:
                yield replacing(scalar, page, name)


def _sure_code(place: dict[str, Any], territory: Territory) -> str | None:
    """Return the code that a place's name and postcode agree on, where its own is wrong."""
    name, postcode, code = (place.get(key) for key in ("commune", "code_postal", "code_insee"))
    if not isinstance(name, str) or not isinstance(postcode, str):
        return None
    by_name = territory.find(name, postcode)
    if by_name is None or postcode not in by_name.postcodes:
        return None
    by_code = territory.commune(code.strip().upper()) if isinstance(code, str) else None
    return None if by_code and _may_be(by_code, by_name, postcode) else by_name.code_insee


def _may_be(by_code: Commune, by_name: Commune, postcode: str) -> bool:
    return by_code.code_insee == by_name.code_insee or postcode in by_code.postcodes


def _inserting(commune: RawScalar, page: RawPage, code: str) -> Edit:
    steps = (*commune.steps[:-1], "code_insee")
    fix = Fix(commune.line, commune.column, named(steps, f"« {code} » ajouté."))
    end = commune.end if commune.in_flow else page.line_end(commune.end)
    start = ", " if commune.in_flow else f"{page.line_break(end)}{' ' * commune.key_column}"
    return Edit(((end, end, f"{start}code_insee: {code}"),), fix, setting(steps, code))
