"""From the wheel's tables to communes: full names, postcodes, positions, former communes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field
from shapely import union_all
from shapely.geometry.base import BaseGeometry

from generator.geography.codes import department_code
from generator.geography.divisions import Commune
from generator.geography.names import district_names, with_article
from generator.geography.shapes import Origin, Place, own_halls, place, read_geometries
from generator.geography.tables import Supplement, former_names, supplements
from generator.geography.wheel import Row, read_table

_POSTCODE_LINE = re.compile(r"^\d{5}(?= )", re.MULTILINE)


class Source(Struct):
    """The wheel's rows that matter, and the links between them (by the wheel's own row ids)."""

    communes: list[Row]
    districts: list[Row]
    former: list[Row]
    code_of_id: dict[str, str]
    department_of_id: dict[str, str]
    postcodes_of_id: dict[str, list[str]]
    former_of_parent: dict[str, list[Row]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.former:
            self.former_of_parent.setdefault(row["commune_parent_id"], []).append(row)

    @property
    def rows(self) -> list[Row]:
        """Communes and districts, the order in which everything else lists them."""
        return [*self.communes, *self.districts]


def read_source(wheel: Path) -> Source:
    """Read the wheel's tables of communes, departments and postcodes."""
    rows = read_table(wheel, "communes")
    return Source(
        communes=[row for row in rows if row["type"] == "COM"],
        districts=[row for row in rows if row["type"] == "ARM"],
        former=[row for row in rows if row["type"] in ("COMD", "COMA")],
        code_of_id={row["id"]: row["code"] for row in rows},
        department_of_id={row["id"]: row["code"] for row in read_table(wheel, "departements")},
        postcodes_of_id=_postcodes(wheel),
    )


def read_outlines(source: Source) -> list[BaseGeometry | None]:
    """One outline per row of ``source.rows``; a missing one is put together from the former
    communes that the commune replaced.
    """
    outlines = read_geometries(source.rows, "geometry")
    return [
        outline or _united(source.former_of_parent.get(row["id"], []))
        for row, outline in zip(source.rows, outlines, strict=True)
    ]


def places(source: Source, outlines: list[BaseGeometry | None]) -> list[Place]:
    """Position and radius of each row, from the wheel or from the supplement."""
    halls = own_halls(outlines, read_geometries(source.rows, "mairie_localisation"))
    known = {each.code: each for each in supplements()}
    return [
        place(outline, hall) or _supplied(row, known)
        for row, outline, hall in zip(source.rows, outlines, halls, strict=True)
    ]


def communes(source: Source, found: list[Place]) -> list[Commune]:
    """Every commune and district, those that the wheel lacks included, in the order of codes."""
    districts = _districts_of_parent(source)
    renamed = former_names()
    made = [
        _commune(source, row, place_, districts, renamed)
        for row, place_ in zip(source.rows, found, strict=True)
    ]
    added = [_added(each) for each in supplements() if each.name]
    return sorted([*made, *added], key=lambda commune: commune.code_insee)


def former_codes(source: Source) -> dict[str, str]:
    """Today's code of each former commune whose own code is no longer in use."""
    in_use = {row["code"] for row in source.rows}
    return {
        row["code"]: source.code_of_id[row["commune_parent_id"]]
        for row in source.former
        if row["code"] not in in_use and row["commune_parent_id"] in source.code_of_id
    }


def groupings(source: Source, wheel: Path) -> list[dict[str, str]]:
    """Intercommunalities: ``siren``, ``name``, ``communes`` (their codes, spaces between)."""
    members: dict[str, list[str]] = {}
    for row in source.communes:
        members.setdefault(row["epci_id"], []).append(row["code"])
    rows = sorted(read_table(wheel, "epci"), key=lambda row: row["code"])
    return [
        {"siren": row["code"], "name": row["nom"], "communes": " ".join(sorted(members[row["id"]]))}
        for row in rows
        if row["id"] in members
    ]


def _postcodes(wheel: Path) -> dict[str, list[str]]:
    codes = {row["id"]: row["code"] for row in read_table(wheel, "codes_postaux")}
    found: dict[str, list[str]] = {}
    for row in read_table(wheel, "codes_postaux_communes"):
        found.setdefault(row["commune_id"], []).append(codes[row["codepostal_id"]])
    return found


def _united(former: Iterable[Row]) -> BaseGeometry | None:
    shapes = [shape for shape in read_geometries(list(former), "geometry") if shape]
    return union_all(shapes) if shapes else None


def _supplied(row: Row, known: Mapping[str, Supplement]) -> Place:
    supplement = known[row["code"]]
    return Place(supplement.position, supplement.radius_km, Origin.SUPPLEMENT)


def _districts_of_parent(source: Source) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in source.districts:
        found.setdefault(row["commune_parent_id"], []).append(row)
    return found


def _commune(
    source: Source,
    row: Row,
    place_: Place,
    districts: Mapping[str, list[Row]],
    renamed: Mapping[str, list[str]],
) -> Commune:
    name, aliases = _names(source, row, renamed.get(row["code"], []))
    return Commune(
        code_insee=row["code"],
        name=name,
        postcodes=_own_postcodes(source, row, districts.get(row["id"], [])),
        position=place_.position,
        population=int(row["population_municipale"] or 0),
        department_code=_department(source, row),
        radius_km=place_.radius_km,
        aliases=aliases,
        parent_code=source.code_of_id.get(row["commune_parent_id"]),
    )


def _names(source: Source, row: Row, renamed: list[str]) -> tuple[str, tuple[str, ...]]:
    """The name, and the other names that designate the same place."""
    if row["type"] == "ARM":
        short, official = district_names(row["nom"])
        return short, (official,)
    name = with_article(row["nom"], row["type_nom"])
    former = source.former_of_parent.get(row["id"], [])
    others = [with_article(each["nom"], each["type_nom"]) for each in former]
    return name, tuple(other for other in dict.fromkeys([*others, *renamed]) if other != name)


def _own_postcodes(source: Source, row: Row, districts: Iterable[Row]) -> tuple[str, ...]:
    """A commune's postcodes, else its districts', else the one of its town hall's address."""
    found = source.postcodes_of_id.get(row["id"])
    if not found:
        found = [code for each in districts for code in source.postcodes_of_id.get(each["id"], [])]
    return tuple(sorted(set(found or _POSTCODE_LINE.findall(row["mairie_adresse"]))))


def _department(source: Source, row: Row) -> str:
    """The department's code; districts have none of their own in the wheel."""
    code = source.department_of_id.get(row["departement_id"])
    return code or department_code(row["code"])


def _added(supplement: Supplement) -> Commune:
    return Commune(
        code_insee=supplement.code,
        name=supplement.name,
        postcodes=supplement.postcodes,
        position=supplement.position,
        population=supplement.population,
        department_code=supplement.department,
        radius_km=supplement.radius_km,
        aliases=(),
        parent_code=None,
    )
