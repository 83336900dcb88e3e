"""The next month's list on pages that people have edited, deleted, moved, or broken."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.imports import LEFT_TO_DECIDE, import_group
from generator.imports.france_services import COLUMNS

SAME = {
    "adresse": "Place", "insee_com": "49127", "code_postal": "49430", "lib_com": "Durtal",
    "insee_dep": "49", "type_fs": "Principal", "format_fs": "Fixe", "mail": "a@b.fr",
}  # fmt: skip
MANS = {"insee_com": "72181", "code_postal": "72000", "lib_com": "Le Mans", "insee_dep": "72"}


class Project:
    """A folder ``content/msap`` and the lists of two months."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = folder / "content" / "msap"
        self.base = folder / "content" / ".sources" / "france-services.jsonl"
        self.rows = {
            "1": SAME | {"id_fs": "1", "lib_fs": "France services A", "telephone": "0241961040"},
            "2": SAME | {"id_fs": "2", "lib_fs": "France services B", "telephone": "0241961050"},
            "3": SAME | MANS | {"id_fs": "3", "lib_fs": "France services C"},
        }

    def list(self, month: int = 10, delimiter: str = ",") -> Path:
        table = io.StringIO()
        writer = csv.DictWriter(table, COLUMNS, restval="", delimiter=delimiter)
        writer.writeheader()
        writer.writerows(self.rows.values())
        path = self.folder / f"liste-2026{month}01.csv"
        path.write_text(table.getvalue())
        return path

    def run(self, *options: str | Path, month: int = 10) -> Result:
        arguments = [str(self.list(month)), "--out", str(self.pages), "--cache", str(self.folder)]
        return CliRunner().invoke(import_group, [*arguments, *map(str, options)])

    def files(self) -> dict[str, bytes]:
        """Return the pages, and the base as the last of them."""
        files = [*self.pages.rglob("*.md"), *self.base.parent.glob("*")]
        return {file.relative_to(self.folder).as_posix(): file.read_bytes() for file in files}

    def edit(self, name: str, old: str, new: str) -> Path:
        page = self.pages / name
        assert old in page.read_text()
        page.write_text(page.read_text().replace(old, new, 1))
        return page

    def table(self) -> list[list[str]]:
        text = (self.pages / "differences.csv").read_text("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    first = made.run()
    assert (first.exit_code, len(made.files())) == (0, 4), first.output
    return made


def test_the_list_is_taken_the_edit_kept_and_the_conflict_left(project: Project) -> None:
    project.edit("49/a.md", "telephone: 02 41 96 10 40", "telephone: 02 41 00 00 00  # mairie")
    project.edit("49/b.md", "label: ", "agents: 2\nlabel: ")
    project.rows["1"] |= {"mail": "c@d.fr"}
    project.rows["2"] |= {"telephone": "0241961059"}
    done = project.run(month=11)
    assert done.exit_code == 0 and "Bilan : 2 fusionnées." in done.output
    first = (project.pages / "49/a.md").read_text()
    assert "telephone: 02 41 00 00 00  # mairie\ncourriels: [c@d.fr]" in first
    assert "1er novembre 2026\ndate_maj: 2026-11-01" in first
    assert "agents: 2" in (second := (project.pages / "49/b.md").read_text())
    assert "telephone: 02 41 96 10 59" in second
    assert "date_maj: 2026-10-01" in (project.pages / "72/c.md").read_text()
    assert project.table() == [
        ["49/a.md", "courriels", "a@b.fr", "c@d.fr", "a@b.fr", "pris dans la liste"],
        ["49/b.md", "telephone", "02 41 96 10 50", "02 41 96 10 59", "02 41 96 10 50",
         "pris dans la liste"],
        ["49/a.md", "telephone", "02 41 96 10 40", "02 41 96 10 40", "02 41 00 00 00",
         "gardé : modifié dans la page"],
    ]  # fmt: skip


def test_a_conflict_is_told_until_it_is_settled(project: Project) -> None:
    project.edit("49/a.md", "02 41 96 10 40", "02 41 00 00 00")
    project.rows["1"] |= {"telephone": "0241111111"}
    before = project.files()
    for _ in range(2):
        told = project.run(month=11)
        assert told.exit_code == LEFT_TO_DECIDE and "1 conflit" in told.output
        assert "telephone : 02 41 00 00 00 → 02 41 11 11 11" in told.output
        assert before["content/msap/49/a.md"] == project.files()["content/msap/49/a.md"]
    assert project.run("--conflits-vus", month=11).exit_code == 0
    assert project.run(month=11).exit_code == 0
    assert "02 41 00 00 00" in (project.pages / "49/a.md").read_text()


def test_a_conflict_is_settled_by_writing_what_the_list_says(project: Project) -> None:
    project.edit("49/a.md", "02 41 96 10 40", "02 41 00 00 00")
    project.rows["1"] |= {"telephone": "0241111111"}
    project.run(month=11)
    project.edit("49/a.md", "02 41 00 00 00", "0241111111")
    assert project.run(month=11).exit_code == 0


def test_a_trial_writes_nothing_but_the_table_one_asks_for(project: Project) -> None:
    before = {file: file.read_bytes() for file in project.folder.rglob("*") if file.is_file()}
    project.rows["1"] |= {"telephone": "0241111111"}
    done = project.run("--dry-run", month=11)
    assert "Essai : rien n'est écrit. Bilan : 1 mise à jour." in done.output
    after = {file: file.read_bytes() for file in project.folder.rglob("*") if file.is_file()}
    new = project.folder / "liste-20261101.csv"
    assert {file: text for file, text in after.items() if file != new} == before
    table = project.folder / "essai.csv"
    project.run("--dry-run", "--differences", table, month=11)
    assert "pris dans la liste" in table.read_text("utf-8-sig")


@pytest.mark.parametrize("codes", ["72", " 72 ; 2a", "72,1"])
def test_one_department_leaves_the_others(project: Project, codes: str) -> None:
    for number in ("1", "3"):
        project.rows[number] |= {"telephone": "0241111111"}
    del project.rows["2"]
    done = project.run("--departement", codes, month=11)
    assert (done.exit_code, "Bilan : 1 mise à jour." in done.output) == (0, True), done.output
    assert "Bilan : 1 mise à jour, 1 disparue." in project.run(month=11).output


@pytest.mark.parametrize("codes", ["Anjou", "490", ",", "../49"])
def test_a_department_that_is_none_is_wrong_usage(project: Project, codes: str) -> None:
    assert project.run("--departement", codes).exit_code == 2


def test_a_page_deleted_by_hand_stays_deleted_unless_one_asks(project: Project) -> None:
    (project.pages / "49/a.md").unlink()
    project.rows["1"] |= {"telephone": "0241111111"}
    for month in (11, 12):
        done = project.run(month=month)
        assert done.exit_code == 0 and "1 supprimée à la main" in done.output
        assert "content/msap/49/a.md" not in project.files()
    assert "1 nouvelle" in project.run("--replace", month=12).output
    assert "content/msap/49/a.md" in project.files()


def test_a_house_that_left_is_proposed_as_closed_until_its_page_says_so(project: Project) -> None:
    gone = project.rows.pop("2")
    for month in (11, 12):
        done = project.run(month=month)
        assert "49/b.md : cette maison ne figure plus" in done.output
        assert "fermee_le: 2026-11-01" in done.output and done.exit_code == 0
    assert "fermee_le" not in (project.pages / "49/b.md").read_text()
    project.edit("49/b.md", "label: ", "fermee_le: 2026-11-01\nlabel: ")
    assert "rien n'a changé" in project.run(month=12).output
    project.rows["2"] = gone
    assert "rien n'a changé" in project.run(month=12).output


def test_a_refused_row_has_not_left_the_list(project: Project) -> None:
    project.rows["1"] |= {"code_postal": "4943"}
    done = project.run(month=11)
    assert done.exit_code == 1 and "disparue" not in done.output


def test_two_rows_with_one_identifier_touch_nothing(project: Project) -> None:
    project.rows["4"] = project.rows["1"] | {"telephone": "0241111111"}
    before = project.files()["content/msap/49/a.md"]
    done = project.run(month=11)
    assert done.exit_code == 1 and "ligne 5" in done.output and "ligne 2" in done.output
    assert project.files()["content/msap/49/a.md"] == before


def test_an_identifier_that_changed_house_is_a_doubt(project: Project) -> None:
    project.rows["1"] |= {"lib_fs": "France services Mende", "lib_com": "Mende"}
    before = project.files()
    for _ in range(2):
        done = project.run(month=11)
        assert done.exit_code == LEFT_TO_DECIDE and "autre maison" in done.output
        assert project.files()["content/msap/49/a.md"] == before["content/msap/49/a.md"]
    project.edit("49/a.md", "nom: France services A", "nom: France services Mende")
    assert project.run(month=11).exit_code == 0
    assert "commune: Mende" in (project.pages / "49/a.md").read_text()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("telephone: ", "<<<<<<< HEAD\ntelephone: 1\n=======\n>>>>>>> x\ntelephone: ", "ligne"),
        ("date_maj: 2026-10-01\n---\n",
         "date_maj: 2026-10-01\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", "conflit de git"),
        ("nom: ", "nom: [", "illisible, ligne"),
    ],
)  # fmt: skip
def test_a_broken_page_is_left_alone_and_taken_up_when_it_is_mended(
    project: Project, old: str, new: str, said: str
) -> None:
    project.rows["1"] |= {"telephone": "0241111111"}
    page = project.edit("49/a.md", old, new)
    before = page.read_bytes()
    done = project.run(month=11)
    assert (done.exit_code, said in done.output, page.read_bytes()) == (3, True, before)
    project.edit("49/a.md", new, old)
    assert "1 mise à jour" in project.run(month=11).output


def test_a_page_that_would_not_pass_the_check_any_more_is_left_alone(project: Project) -> None:
    """Without an address a travelling house is sound, one that stays where it is is not."""
    project.rows["1"] |= {"format_fs": "Itinérante"}
    assert project.run(month=11).exit_code == 0
    page = project.edit("49/a.md", "adresse: Place\n", "")
    project.rows["1"] |= {"format_fs": "Fixe"}
    before = project.files()
    done = project.run(month=12)
    assert done.exit_code == LEFT_TO_DECIDE and "ne serait plus valable" in done.output
    assert page.read_bytes() == before["content/msap/49/a.md"]
    page.write_text(page.read_text().replace("commune: ", "adresse: 2 rue B\ncommune: "))
    assert "1 fusionnée" in project.run(month=12).output


def test_a_page_moved_and_renamed_is_found(project: Project) -> None:
    (project.pages / "angers").mkdir()
    (project.pages / "49/a.md").rename(project.pages / "angers/accueil.md")
    project.rows["1"] |= {"telephone": "0241111111"}
    assert "1 mise à jour" in project.run(month=11).output
    assert "02 41 11 11 11" in (project.pages / "angers/accueil.md").read_text()
    assert not (project.pages / "49/a.md").exists()


def _damage(text: bytes) -> bytes:
    return text.replace(b"France services A", b"France services Z")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_damage, "abîmé ou a été modifié"),
        (lambda text: text[:100], "abîmé"),
        (lambda text: b"\xff" + text, "UTF-8"),
        (lambda text: text.replace(b'"france-services"', b'"msap-dila"', 1), "autre source"),
        (lambda text: text.replace(b'"format":1', b'"format":9', 1), "autre version"),
    ],
)
def test_a_base_that_is_damaged_stops_all(
    project: Project, spoil: Callable[[bytes], bytes], said: str
) -> None:
    old, good = project.list(), project.base.read_bytes()
    project.base.write_bytes(spoil(good))
    project.rows["1"] |= {"telephone": "0241111111"}
    before = project.files()
    done = project.run(month=11)
    assert done.exit_code == 1 and said in done.output and done.output.count("\n") == 2
    assert project.files() == before
    again = project.run("--depuis", old, month=11)
    assert (again.exit_code, "1 mise à jour" in again.output) == (0, True)


def test_without_a_base_the_old_list_serves(project: Project) -> None:
    project.edit("49/a.md", "label: ", "agents: 2\nlabel: ")
    old = project.list().rename(project.folder / "ancienne-20261001.csv")
    project.base.unlink()
    project.rows["1"] |= {"telephone": "0241111111"}
    assert "1 conflit" in project.run("--dry-run", month=11).output
    done = project.run("--depuis", old, month=11)
    assert (done.exit_code, "1 fusionnée" in done.output) == (0, True)
    assert project.base.is_file()


def test_without_a_base_what_agrees_is_one_and_what_differs_is_left(project: Project) -> None:
    project.base.unlink()
    project.edit("49/a.md", "02 41 96 10 40", "02 41 00 00 00")
    assert project.run(month=11).exit_code == LEFT_TO_DECIDE
    project.rows["2"] |= {"telephone": "0241111111"}
    done = project.run(month=12)
    assert "Bilan : 1 mise à jour, 1 conflit." in done.output


def test_a_list_that_lost_many_houses_is_refused_unless_one_says_so(project: Project) -> None:
    for number in ("2", "3"):
        del project.rows[number]
    before = project.files()
    done = project.run(month=11)
    assert done.exit_code == 1 and "1 des 3 maisons" in done.output
    assert project.files() == before
    assert "2 disparues" in project.run("--moins-de-maisons", month=11).output
    assert project.run(month=12).exit_code == 0


def test_an_older_list_is_refused_unless_one_says_so(project: Project) -> None:
    before = project.files()
    done = project.run("--date", "2026-09-01")
    assert done.exit_code == 1 and "--liste-plus-ancienne" in done.output
    assert project.files() == before
    again = project.run("--date", "2026-09-01", "--liste-plus-ancienne")
    assert again.exit_code == 0


def test_a_missing_column_takes_nothing_from_pages(project: Project) -> None:
    path = project.list(11)
    path.write_text(path.read_text().replace("mail", "courriel", 1))
    arguments = ["--out", str(project.pages), "--cache", str(project.folder)]
    done = CliRunner().invoke(import_group, ["france-services", str(path), *arguments])
    assert done.exit_code == 0 and "« mail »" in done.output and "« courriel »" in done.output
    assert "courriels: [a@b.fr]" in (project.pages / "49/a.md").read_text()
    assert '"courriels":["a@b.fr"]' in project.base.read_text()


def test_two_sources_for_one_house_are_told_and_none_is_written_twice(project: Project) -> None:
    standard = project.folder / "lieux.csv"
    standard.write_text(
        "id,nom,commune,code_postal,adresse,telephone,date_maj,typologie\n"
        "7,France services Durtal,Durtal,49430,1 rue Haute,+33241961040,2026-11-01,RFS\n"
        "fs-2,France services B,Durtal,49430,Place,+33241111111,2026-11-01,RFS\n"
        "8,France services Angers,Angers,49000,1 rue Basse,,2026-11-01,RFS\n"
    )
    arguments = ["--out", str(project.pages), "--cache", str(project.folder)]
    before = project.files()
    done = CliRunner().invoke(import_group, [str(standard), *arguments])
    assert done.exit_code == LEFT_TO_DECIDE
    assert "semble déjà dans 49/a.md (même commune, même téléphone)" in done.output
    assert "vient déjà d'une autre source, « france-services »" in done.output
    new = {name for name in project.files() if name not in before}
    assert new == {"content/msap/49/angers.md", "content/.sources/mediation-numerique.jsonl"}
    assert {name: project.files()[name] for name in before} == before
    assert CliRunner().invoke(import_group, [str(standard), *arguments, "--doublons"]).exit_code
    assert "content/msap/49/durtal.md" in project.files()


def test_a_disk_that_fails_leaves_all_as_it_was(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.rows["1"] |= {"telephone": "0241111111"}
    project.rows["2"] |= {"telephone": "0241111112"}
    before = project.files()
    real, calls = os.fdopen, []

    def full(*arguments: object, **options: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        return real(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "fdopen", full)
    done = project.run(month=11)
    assert done.exit_code == 1 and "le disque est plein" in done.output
    assert project.files() == before
    assert list(project.pages.rglob(".*.tmp")) == []


def test_an_unknown_file_is_named_and_an_unknown_command_too(project: Project) -> None:
    page = project.folder / "liste.html"
    page.write_text("<!DOCTYPE html><html></html>")
    arguments = ["--out", str(project.pages)]
    done = CliRunner().invoke(import_group, [str(page), *arguments])
    assert done.exit_code == 1 and "est une page web" in done.output
    assert CliRunner().invoke(import_group, ["francoservices", *arguments]).exit_code == 2
    done = CliRunner().invoke(import_group, ["nulle-part.csv", *arguments])
    assert done.exit_code == 1 and "n'existe pas" in done.output
