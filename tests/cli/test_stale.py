"""``msap check --anciennes``: whom to ask, and on screen one line instead of hundreds."""

from __future__ import annotations

import csv
import io

import pytest

OLD = "date_maj: 2024-08-01"
LINE = "{} fiches n'ont pas été vérifiées depuis plus de 12 mois : msap check --anciennes"


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("MSAP_TODAY", "2026-11-23")
    monkeypatch.setenv("SITEURL", "https://annuaire.example.fr")


@pytest.fixture
def old_pages(page):
    """Write three pages, two of which nobody has looked at since August 2024."""
    for path, more in (
        ("49/ancienne.md", "courriels: [un@a.fr, deux@a.fr]\nnom: Ancienne"),
        ("49/oubliee.md", "courriels: []\nnom: =Oubliée"),
    ):
        file = page(path)
        text = file.read_text("utf-8").replace("date_maj: 2026-08-01", OLD)
        lines = [line for line in text.splitlines() if not line.startswith("nom:")]
        told = [line for line in more.splitlines() if line != "courriels: []"]
        name = [line.replace("nom: =Oubliée", "nom: '=Oubliée'") for line in told]
        file.write_text("\n".join([lines[0], *name, *lines[1:]]) + "\n", "utf-8")


def rows(result):
    assert result.stdout.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff")), delimiter=";"))


def test_stale_pages_are_one_line_which_buries_no_other_warning(run, old_pages, page):
    file = page("49/sans-numero.md")
    file.write_text(file.read_text().replace("date_maj: 2026-08-01", "date_maj: 2027-08-01"))
    result = run("check")
    assert LINE.format(2) in result.stdout.splitlines()
    assert "[date-future]" in result.stdout
    assert "[page-ancienne]" not in result.stdout
    assert result.exit_code == 0


def test_a_page_that_is_named_is_told_in_full(run, old_pages):
    result = run("check", "content/msap/49/ancienne.md")
    assert "[page-ancienne]" in result.stdout
    assert "--anciennes" not in result.stdout


def test_a_folder_that_is_named_is_in_the_command_to_write(run, old_pages):
    out = run("check", "content/msap/49").stdout
    assert f"{LINE.format(2)} content/msap/49" in out.splitlines()


@pytest.mark.parametrize("format_", ["json", "github"])
def test_programs_are_told_of_each(run, old_pages, format_):
    assert run("check", "--format", format_).stdout.count("page-ancienne") == 2


def test_quiet_is_quiet(run, old_pages):
    assert run("check", "--quiet").stdout == ""


def test_the_table_has_what_a_mail_merge_needs(run, old_pages):
    result = run("check", "--anciennes", "--format", "csv")
    assert result.exit_code == 0
    first, second = rows(result)
    assert first == {
        "departement": "49", "nom_departement": "Maine-et-Loire", "nom": "Ancienne",
        "commune": "Durtal", "date_maj": "2024-08-01", "mois": "27", "courriel": "un@a.fr",
        "autres_courriels": "deux@a.fr", "telephone": "02 41 96 10 40",
        "page": "https://annuaire.example.fr/maisons/ancienne/",
        "fichier": "content/msap/49/ancienne.md", "id": "ancienne",
    }  # fmt: skip
    assert (second["nom"], second["courriel"]) == ("'=Oubliée", "")


@pytest.mark.parametrize(("months", "count"), [("1", 3), ("27", 2), ("28", 0), ("1200", 0)])
def test_the_months_are_those_asked(run, old_pages, months, count):
    assert len(rows(run("check", "--anciennes", months, "--format", "csv"))) == count


def test_a_path_after_the_option_is_a_path(run, old_pages):
    out = run("check", "--anciennes", "content/msap/49/oubliee.md").stdout
    assert "oubliee.md: 2024-08-01" in out
    assert "ancienne.md:" not in out
    assert "1 fiche sur 1 à vérifier, pas vue depuis plus de 12 mois." in out


def test_a_closed_house_is_asked_nothing(run, old_pages, project):
    file = project / "content" / "msap" / "49" / "oubliee.md"
    file.write_text(file.read_text().replace("label:", "fermee_le: 2026-01-01\nlabel:"))
    assert [row["id"] for row in rows(run("check", "--anciennes", "--format", "csv"))] == [
        "ancienne"
    ]


def test_nothing_to_ask_is_said(run):
    assert "Aucune fiche n'attend" in run("check", "--anciennes").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--anciennes", "douze"), "« douze » n'est pas un nombre de mois"),
        (("--anciennes", "0"), "« 0 » n'est pas un nombre de mois"),
        (("--anciennes", "99999999999999999999"), "n'est pas un nombre de mois"),
        (("--anciennes", "--format", "json"), "--format text ou csv"),
        (("--anciennes", "--fix"), "ne vont pas ensemble"),
        (("--format", "csv"), "--label ou --anciennes"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(run, arguments, said):
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_page_with_an_error_is_told_beside(run, old_pages, page):
    page("49/fausse.md").write_text("---\nnom: x\n---\n", "utf-8")
    result = run("check", "--anciennes", "--format", "csv")
    assert len(rows(result)) == 2
    assert (result.exit_code, "fausse.md" in result.stderr) == (1, True)
