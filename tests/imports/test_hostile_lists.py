"""Whatever a list holds, nothing is written outside, and what is written passes the check."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli.import_checking import PageCheck
from generator.cli.import_plan import Choices, Origin
from generator.cli.import_run import Target, carry_out, plan_of
from generator.cli.imports import import_group
from generator.files.reading import HouseReader
from generator.files.tree import house_files, read_houses
from generator.imports import france_services, msap_dila
from generator.imports.france_services import COLUMNS

pytestmark = pytest.mark.usefixtures("no_hang")

ROW = {
    "id_fs": "1", "lib_fs": "France services A", "adresse": "Place", "insee_com": "49127",
    "code_postal": "49430", "lib_com": "Durtal", "insee_dep": "49", "type_fs": "Principal",
    "format_fs": "Fixe",
}  # fmt: skip
FEATURE: dict[str, Any] = {
    "id": "msap-49080-01", "Nom": "MSAP de Durtal", "codeInsee": "49127",
    "dateMiseAJour": "2017-12-01",
    "Adresse": {"Ligne": ["1 rue Haute"], "NomCommune": "Durtal", "CodePostal": "49430"},
}  # fmt: skip
WAYS_OUT = [
    "../../49127", "/q9127", "..", "/", "../..", "..\\..\\49", "C:\\49", "49\0", "٤٩127",
    "49/../..",
    "2c123", "49127/../../x", "con", " ../x", "\\x2e\\x2e/\\x2e\\x2e/49", "９７/../..",
]  # fmt: skip


def _csv(*rows: dict[str, str]) -> str:
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return table.getvalue()


def _geojson(*properties: object) -> str:
    return json.dumps({"features": [{"properties": one} for one in properties]})


def _run(folder: Path, kind: str, name: str, *options: str) -> Result:
    out = folder / "a" / "b" / "pages"
    return CliRunner().invoke(
        import_group, [kind, str(folder / name), "--out", str(out), "--cache", str(out), *options]
    )


def _outside(folder: Path, given_: str) -> set[str]:
    """Return the files below *folder* but the list and what lies where pages belong."""
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    return {file for file in files - {given_} if not file.startswith("a/b/pages/")}


@pytest.mark.parametrize("code", WAYS_OUT)
@pytest.mark.parametrize("kind", ["france-services", "msap-dila"])
def test_a_code_that_is_none_leads_nowhere(tmp_path: Path, kind: str, code: str) -> None:
    name = "liste-20240801.csv" if kind == "france-services" else "49.json"
    text = _csv(ROW | {"insee_com": code, "insee_dep": code, "id_fs": "1"})
    (tmp_path / name).write_text(
        text if kind == "france-services" else _geojson(FEATURE | {"codeInsee": code})
    )
    result = _run(tmp_path, kind, name)
    assert not isinstance(result.exception, Exception), result.exception
    assert _outside(tmp_path, name) == set()
    pages = {file.parent.name for file in (tmp_path / "a/b/pages").rglob("*.md")}
    assert pages <= {"49", "2c", "97"}
    assert not Path("/q9").exists()


def test_a_link_in_the_folder_of_the_pages_is_not_written_through(tmp_path: Path) -> None:
    name, pages = "liste-20240801.csv", tmp_path / "a" / "b" / "pages"
    (tmp_path / name).write_text(_csv(ROW))
    (tmp_path / "dehors").mkdir()
    for place, target in (("49", tmp_path / "dehors"), ("doutes.csv", tmp_path / "dehors/x")):
        pages.mkdir(parents=True, exist_ok=True)
        (pages / place).symlink_to(target)
        result = _run(tmp_path, "france-services", name, "--replace")
        assert result.exit_code == 1
        assert "lien" in result.output
        (pages / place).unlink()
    assert list((tmp_path / "dehors").iterdir()) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("x" * 1_100_000, "dépasse 1000000 caractères"),
        (_csv(ROW | {"commentaire": "x" * 5000}), "« commentaire » dépasse 4000 caractères"),
        (_csv(ROW | {"commentaire": "x" * 140_000}), "« commentaire » dépasse 4000 caractères"),
        ("", "est vide"),
        ("\n\n", "est vide"),
    ],
)
def test_a_list_out_of_proportion_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "liste-20240801.csv").write_text(text)
    result = _run(tmp_path, "france-services", "liste-20240801.csv")
    assert result.exit_code == 1
    assert sentence in result.output


@pytest.mark.parametrize(
    "text", ["[" * 200_000, '{"a":' * 200_000, "1" * 10_000, '"\\ud800', "NaN"]
)
def test_json_that_is_no_list_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "49.json").write_text(text)
    result = _run(tmp_path, "msap-dila", "49.json")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)


def test_a_pipe_and_a_list_without_end_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "liste-20240801.csv")
    (tmp_path / "49.json").symlink_to("/dev/zero")
    with (tmp_path / "50.json").open("wb") as file:
        file.truncate(2_000_000_000)
    assert "ordinaire" in _run(tmp_path, "france-services", "liste-20240801.csv").output
    assert "ordinaire" in _run(tmp_path, "msap-dila", "49.json").output
    assert "au plus sont lus" in _run(tmp_path, "msap-dila", "50.json").output


CELLS = st.one_of(
    st.sampled_from([
        "", "../x", "\x01", "\\u0001", "\\ud800", "\ufffe", "٤٩٤٣٠", "x" * 350, "y " * 160, "# a",
        "<b>", "![x](https://a.fr/x.png)", "[a](mailto:a@b.fr?bcc=c)", "a?bcc=x@b.fr", "a@b.fr",
        "02 41 96 10 40", "49430", "20000", "97133", "98800", "2A004", "48.1", "-0.25", "1e5",
        "09:00 - 12:00", "24:00 - 24:00", "12:00 - 09:00", "- a: b", "'", '"', "&#1;", "\u202e",
        "\uf0b7", "> " * 30, "[" * 300, "|a|\n|-|", "&amp;#1;", "x\n---\ny",
        "https://a.fr", "http://[", "Fixe", "Itinérante", "Espace labellisé 01/09/1820", "con",
    ]),
    st.text(max_size=30),
)  # fmt: skip


def _every_page_passes(results: Any, tmp: Path, vocabularies: Any) -> None:
    check, target = PageCheck(lambda: HouseReader(vocabularies)), Target(tmp)
    carry_out(plan_of(results, target, None, Origin("essai"), Choices(), check), target, {})
    _, problems = read_houses(house_files(tmp), tmp, vocabularies, None)
    assert [str(problem) for problem in problems if problem.severity.value == "erreur"] == []


@given(st.dictionaries(st.sampled_from(COLUMNS), CELLS, max_size=8))
@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_an_import_of_the_national_list_writes_the_check_accepts(
    vocabularies, tmp_path_factory, changed
):
    rows = [france_services.Row(2, dict.fromkeys(COLUMNS, "") | ROW | changed)]
    pages = france_services.pages(rows, date(2024, 8, 1))
    _every_page_passes(pages, tmp_path_factory.mktemp("pages"), vocabularies)


VALUES = st.recursive(CELLS | st.none() | st.integers(), lambda inner: st.lists(inner, max_size=2)
                      | st.dictionaries(st.sampled_from(["Téléphone", "Email", "Url", "Ligne",
                                                         "début", "fin", "PlageH", "Note"]),
                                        inner, max_size=3), max_leaves=4)  # fmt: skip
KEYS = ["Nom", "codeInsee", "dateMiseAJour", "Commentaire", "Ouverture", "CoordonnéesNum"]


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4),
       st.dictionaries(st.sampled_from(list(FEATURE["Adresse"])), VALUES, max_size=2))  # fmt: skip
@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_an_import_of_the_old_list_writes_the_check_accepts(
    vocabularies, tmp_path_factory, changed, address
):
    properties = FEATURE | changed | {"Adresse": FEATURE["Adresse"] | address}
    pages = msap_dila.pages([msap_dila.Row("49.json", 1, properties)])
    _every_page_passes(pages, tmp_path_factory.mktemp("pages"), vocabularies)


def test_a_page_that_the_check_would_refuse_is_a_row_refused(vocabularies, tmp_path: Path) -> None:
    rows = [france_services.Row(7, dict.fromkeys(COLUMNS, "") | ROW | {"lib_com": "x" * 350})]
    pages = france_services.pages(rows, date(2024, 8, 1), "liste.csv")
    check = PageCheck(lambda: HouseReader(vocabularies))
    plan = plan_of(pages, Target(tmp_path), None, Origin("essai"), Choices(), check)
    (refused,) = plan.refused
    assert (refused.source, refused.row, "300 au plus" in refused.reason) == ("liste.csv", 7, True)
    assert list(tmp_path.iterdir()) == []
