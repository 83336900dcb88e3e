"""What the programs of those who take the files say of them: each function returns its errors."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import jsonschema
from data_inclusion.schema.v1 import score_qualite
from data_inclusion.schema.v1.services import Service
from data_inclusion.schema.v1.structures import Structure
from frictionless import Resource, Schema, system
from frictionless import validate as frictionless_validate
from geojson_pydantic import FeatureCollection

from tests.exports.open_data.hsds_shape import SERVICES

ROOT = Path(__file__).resolve().parents[3]
TABLE_SCHEMA = ROOT.parent / "shared" / "data" / "schema-lieux-mediation-numerique.json"
"""The official table schema, where somebody has put it."""
HSDS_SCHEMA = "HSDS_SCHEMA"
"""The variable that names ``schema/compiled/service_package.json`` of the specification's
repository, which no package holds, where somebody has it."""
_STRICT = {"ignore_warnings": False}
_MAPS = ("annuaire.geojson", "annuaire-osm.geojson")
_NODE = ROOT / ".venv" / "bin" / "node"
Errors = list[str]


def js_programs(data: Path) -> Errors:
    """Ask the national map's library, check-geojson and opening_hours.js."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in _MAPS:
            shutil.copy(data / file, folder / file)
        rows = mediation_rows(data)
        (folder / "mediation.json").write_text(json.dumps(rows), "utf-8")
        done = subprocess.run(
            [_NODE, Path(__file__).with_name("validators.mjs"), folder],
            capture_output=True, text=True, check=True, cwd=ROOT,
        )  # fmt: skip
    errors: Errors = json.loads(done.stdout)
    return errors


def mediation_rows(data: Path) -> list[dict[str, str]]:
    """Return the rows of the national standard."""
    text = (data / "lieux-mediation-numerique.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def table_schema(data: Path) -> Errors:
    """Ask frictionless, by the official table schema."""
    with system.use_context(trusted=True):
        file = str(data / "lieux-mediation-numerique.csv")
        report = frictionless_validate(Resource(file, schema=Schema(str(TABLE_SCHEMA))))
    return [error.message for task in report.tasks for error in task.errors]


def data_package(data: Path) -> Errors:
    """Ask frictionless whether every file is there as ``datapackage.json`` tells it."""
    with system.use_context(trusted=True):
        report = frictionless_validate(str(data / "datapackage.json"), type="package")
    return [*map(str, report.errors), *(e.message for task in report.tasks for e in task.errors)]


def geojson(data: Path) -> Errors:
    """Ask geojson-pydantic."""
    return [
        error
        for name in _MAPS
        for error in _refused(FeatureCollection.model_validate_json, [(data / name).read_bytes()])
    ]


def data_inclusion(data: Path) -> Errors:
    """Ask the models of data.inclusion, strict, warnings being errors; services have structures."""
    structures, services = _objects(data)
    errors = _refused(lambda each: _model(Structure, each), structures)
    errors += _refused(lambda each: _model(Service, each), services)
    known = {each["id"] for each in structures}
    lost = [each["id"] for each in services if each["structure_id"] not in known]
    return errors + [f"{id_}: no structure" for id_ in lost]


def mean_score(data: Path, day: str) -> float:
    """Return the mean of data.inclusion's score of quality if all pages were of *day* (ISO)."""
    _, services = _objects(data)
    scores = [
        score_qualite.score(_model(Service, each | {"date_maj": day}))[0] for each in services
    ]
    return sum(scores) / len(scores)


def document(data: Path) -> Errors:
    """Ask jsonschema, by the published schema, of the full file and of all its parts."""
    schema = json.loads((data / "annuaire.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    files = [data / "annuaire.json", *data.glob("departements/*.json")]
    return [
        f"{file.name} {error.json_path}: {error.message[:300]}"
        for file in files
        for error in validator.iter_errors(json.loads(file.read_text("utf-8")))
    ]


def open_referral(data: Path) -> Errors:
    """Ask jsonschema what we know of HSDS 3, and whether all ids are those of one thing."""
    services = json.loads((data / "hsds/services.json").read_bytes())
    errors = _json_errors(SERVICES, services)
    ids = Counter(each["id"] for each in services)
    ids.update(each["id"] for service in services for each in service["service_at_locations"])
    return errors + [f"{id_}: {count} times" for id_, count in ids.items() if count > 1]


def hsds_schema(data: Path) -> Errors:
    """Ask jsonschema, by the specification's own compiled schema of a list of services."""
    schema = json.loads(Path(os.environ[HSDS_SCHEMA]).read_bytes())
    return _json_errors(schema, json.loads((data / "hsds/services.json").read_bytes()))


def _json_errors(schema: Any, value: Any) -> Errors:
    checker = jsonschema.FormatChecker()
    validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
    return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(value)]


def told(errors: Iterable[str]) -> str:
    """Return *errors* in a few lines, equal ones counted."""
    counted = Counter(errors)
    return "\n".join(f"{count} × {error}" for error, count in counted.most_common(10))


def _objects(data: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    folder = data / "data-inclusion"
    read = [json.loads((folder / f"{n}.json").read_bytes()) for n in ("structures", "services")]
    return read[0], read[1]


def _model(model: Any, value: dict[str, Any]) -> Any:
    return model.model_validate_json(json.dumps(value), strict=True, context=_STRICT)


def _refused(read: Callable[[Any], object], values: Iterable[Any]) -> Errors:
    errors = []
    for value in values:
        try:
            read(value)
        except ValueError as error:
            errors.append(str(error)[:500])
    return errors


CHECKS: dict[str, Callable[[Path], Errors]] = {
    "the national map's library, check-geojson, opening_hours.js": js_programs,
    "frictionless, data package": data_package,
    "geojson-pydantic": geojson,
    "data.inclusion, strict": data_inclusion,
    "jsonschema": document,
    "jsonschema, HSDS 3 in our own words": open_referral,
}
