"""A small country of the real vocabularies, with communes that sound like everyday words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from generator.files.vocabularies import read_vocabularies
from generator.geography.codes import department_code
from generator.model.position import Position
from generator.model.vocabulary import Vocabularies
from generator.search.entry import Entry
from generator.search.gazetteer import Place
from generator.search.numbered import numbered
from generator.search.output import Files, gazetteer_files, search_files
from tests.search.conftest import house

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[2]
DEPARTMENTS = {
    "12": "Aveyron",
    "32": "Gers",
    "34": "Hérault",
    "48": "Lozère",
    "44": "Loire-Atlantique",
    "49": "Maine-et-Loire",
    "63": "Puy-de-Dôme",
    "88": "Vosges",
}

# Code, name, postcode, inhabitants, position.
_COMMUNES = """
48095 Mende 48000 12000 44.518 3.500
48140 Saint-Chély-d'Apcher 48200 4200 44.801 3.276
48009 Aumont-Aubrac 48130 1200 44.723 3.284
48061 Florac 48400 2000 44.324 3.594
48092 Marvejols 48100 4900 44.554 3.291
48080 Langogne 48300 2900 44.727 3.855
34003 Agde 34300 29000 43.311 3.475
34126 Lattes 34970 17000 43.567 3.904
32125 Espas 32370 130 43.790 0.080
49177 Liré 49530 2500 47.340 -1.160
49127 Durtal 49430 3300 47.670 -0.240
97407 Le_Port 97420 33000 -20.940 55.290
12145 Millau 12100 22000 44.100 3.078
12202 Rodez 12000 24000 44.350 2.575
44109 Nantes 44000 309000 47.219 -1.554
63179 Job 63990 1000 45.615 3.744
88441 Sans-Vallois 88260 130 48.160 6.106
"""


def _communes() -> list[Place]:
    rows = [line.split() for line in _COMMUNES.strip().splitlines()]
    return [
        Place(
            code,
            name.replace("_", " "),
            (postcode,),
            Position(float(north), float(east)),
            int(most),
        )
        for code, name, postcode, most, north, east in rows
    ]


def _houses(services: tuple[str, ...], partners: tuple[str, ...]) -> list[Entry]:
    """The bundle everywhere but in villages; in Mende the mission locale too."""
    return [
        house(
            f"France services {place.name}", place.name, place.postcodes[0],
            place.position.latitude, place.position.longitude,
            services=services,
            partners=(*partners, *(("mission-locale",) if place.name == "Mende" else ())),
            department_name=DEPARTMENTS.get(department_code(place.postcodes[0]), "La Réunion"),
        )
        for place in _communes()
        if place.name not in ("Espas", "Job", "Liré", "Sans-Vallois")
    ]  # fmt: skip


def label_houses(vocabularies: Vocabularies) -> list[Entry]:
    """The houses of that country, with what the label has them offer."""
    label = vocabularies.labels["france-services"]
    return _houses(label.common_services, label.bundle)


def needs_country() -> Files:
    """The search's files of that country."""
    vocabularies, problems = read_vocabularies(ROOT / "content" / "vocabulaires", ROOT)
    assert not problems
    return search_files(
        numbered(label_houses(vocabularies)), gazetteer_files(_communes()),
        vocabularies.services, vocabularies.partners, DEPARTMENTS | {"974": "La Réunion"}, TODAY,
    )  # fmt: skip


if __name__ == "__main__":
    files = {name: json.loads(content) for name, content in needs_country().items()}
    text = json.dumps(files, ensure_ascii=False, separators=(",", ":"))
    (ROOT / "tests" / "vectors" / "needs_country.json").write_text(f"{text}\n", "utf-8")
