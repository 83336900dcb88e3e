"""A list a month later, thirty changes of every kind, on pages of which ten were edited.

On the national list where it is at hand, and always on a small one of made-up houses.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.import_folder import scanned, standing
from generator.cli.imports import LEFT_TO_DECIDE, import_group
from generator.imports.france_services import COLUMNS

ROOT = Path(__file__).resolve().parents[2]
NATIONAL = ROOT.parent / "shared" / "data" / "liste-fs-20240801.csv"
Rows = list[dict[str, str]]


def _made_up() -> Rows:
    places = [
        ("49127", "49430", "Durtal"), ("48095", "48000", "Mende"),
        ("01033", "01200", "Valserhône"), ("2A004", "20000", "Ajaccio"),
        ("97302", "97300", "Cayenne"),
    ]  # fmt: skip
    rows = []
    for number in range(1, 81):
        code, postcode, commune = places[number % len(places)]
        rows.append(dict.fromkeys(COLUMNS, "") | {
            "id_fs": str(number), "lib_fs": f"France services n{number}", "insee_com": code,
            "insee_dep": code[:2], "adresse": f"{number} rue Haute", "code_postal": postcode,
            "lib_com": commune, "telephone": f"0241{number:06}", "mail": f"a{number}@b.fr",
            "h_lundi": "09:00 - 12:00", "h_mardi": "09:00 - 12:00 / 13:30 - 17:00",
            "prise_rdv": "Non", "commentaire": f"Sonner au {number}.", "type_fs": "Principal",
            "format_fs": "Fixe", "labellisation_fs": "Espace labellisé 01/01/2020",
        })  # fmt: skip
    return rows


def _national() -> Rows:
    if not NATIONAL.is_file():
        pytest.skip(f"{NATIONAL} is not there: the small list alone is tried")
    with NATIONAL.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _usual(rows: Rows) -> Rows:
    """Return rows in which a change of any column is a change of its own field."""
    return [
        row for row in rows
        if row["telephone"].strip() and row["mail"].strip() and row["h_lundi"] and row["h_mardi"]
        and row["format_fs"] == "Fixe" and row["type_fs"] == "Principal"
        and len(row["commentaire"]) < 60
    ]  # fmt: skip


CHANGES = (
    ("telephone", "0241999901", "telephone"),
    ("mail", "nouveau@exemple.fr", "courriels"),
    ("adresse", "1 place Neuve", "adresse"),
    ("complement_adresse", "Bâtiment B", "complement_adresse"),
    ("h_mercredi", "08:00 - 12:00", "horaires"),
    ("h_lundi", "", "horaires"),
    ("lib_fs", "France services Renommée", "nom"),
    ("prise_rdv", "Oui", "prise_rdv"),
    ("labellisation_fs", "Espace labellisé 02/03/2021", "label_depuis"),
    ("mail", "", "courriels"),
)
EDITS = (
    ("label: france-services\n", "label: france-services  # vu\nagents: 2\n"),
    ("telephone: ", "# vérifié par Anne\ntelephone: "),
    ("---\nid: ", "---\n# relue\nid: "),
    ("date_maj: ", "services: [aides-prestations-sociales]\ndate_maj: "),
    ("source: ", "langues: [fr, en]\nsource: "),
)


class Month:
    """Two lists and the pages between them."""

    def __init__(self, folder: Path, rows: Rows) -> None:
        self.folder, self.out, self.rows = folder, folder / "content" / "msap", rows

    def run(self, day: str, delimiter: str, encoding: str, *options: str) -> Result:
        path = self.folder / f"liste-fs-{day}.csv"
        with path.open("w", encoding=encoding, errors="replace", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, delimiter=delimiter)
            writer.writeheader()
            writer.writerows(self.rows)
        arguments = [str(path), "--out", str(self.out), "--cache", str(ROOT / ".cache"), *options]
        return CliRunner().invoke(import_group, arguments)

    def pages(self) -> dict[str, bytes]:
        """Return the pages by their identifiers."""
        folder = scanned(self.out)
        return {identifier: folder.contents[path] for identifier, path in folder.known.items()}


@pytest.fixture(params=[_made_up, _national], ids=["made-up", "national"])
def month(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Month]:
    rows: Rows = request.param()
    if request.param is _national:
        monkeypatch.chdir(tmp_path)  # no project: the check of 2,845 pages is tried elsewhere
    yield Month(tmp_path, rows)


def test_thirty_changes_meet_ten_edited_pages(month: Month) -> None:
    first = month.run("20261001", ",", "utf-8")
    assert first.exit_code == 0, first.output
    usual = _usual(month.rows)
    changed, edited = usual[:26], usual[21:31]
    for row, (old, new) in zip(edited, EDITS * 2, strict=True):
        _edit(month, row["id_fs"], old, new)
    _edit_value(month, edited[0]["id_fs"], "telephone", "02 41 00 00 00")
    before = month.pages()

    expected = {}
    for row, (column, value, key) in zip(changed, (*CHANGES, *CHANGES, *CHANGES), strict=False):
        row[column] = value
        expected[row["id_fs"]] = key
    conflict = edited[0]["id_fs"]
    next(row for row in usual if row["id_fs"] == conflict)["telephone"] = "0241888888"
    gone = [row["id_fs"] for row in usual[-2:]]
    month.rows[:] = [row for row in month.rows if row["id_fs"] not in gone]
    for number in ("99001", "99002"):
        new = usual[40] | {"id_fs": number, "lib_fs": f"France services Neuve {number}"}
        month.rows.append(new | {"telephone": f"02419{number}"})

    done = month.run("20261101", ";", "utf-8-sig")
    assert done.exit_code == LEFT_TO_DECIDE, done.output
    assert "Bilan : 21 mises à jour, 4 fusionnées, 1 conflit, 2 disparues, 2 nouvelles." in (
        done.output
    )
    after = month.pages()
    assert set(after) - set(before) == {"fs-99001", "fs-99002"}
    touched = {identifier for identifier in before if before[identifier] != after[identifier]}
    assert touched == {f"fs-{number}" for number in expected}
    for number, key in expected.items():
        _only_changed(before[f"fs-{number}"], after[f"fs-{number}"], key)

    if len(month.rows) > 1000:
        return  # the same list once more takes its time, and shows no more than on few houses
    again = month.run("20261101", "\t", "utf-16")
    assert "Bilan : 1 conflit, 2 disparues." in again.output
    assert month.pages() == after


def _edit(month: Month, number: str, old: str, new: str) -> None:
    folder = scanned(month.out)
    page = month.out / folder.known[f"fs-{number}"]
    text = page.read_text("utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), "utf-8")


def _edit_value(month: Month, number: str, key: str, value: str) -> None:
    text = month.pages()[f"fs-{number}"].decode()
    line = next(line for line in text.splitlines() if line.startswith(f"{key}: "))
    _edit(month, number, line, f"{key}: {value}")


def _only_changed(before: bytes, after: bytes, key: str) -> None:
    """Hold that *key* and whence and when it comes changed, and no line of others."""
    old, new = standing(before).fields, standing(after).fields
    changed = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    assert changed == {key, "source", "date_maj"}
    for comment in ("# vu", "# vérifié par Anne", "# relue"):
        assert before.count(comment.encode()) == after.count(comment.encode())
