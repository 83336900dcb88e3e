"""``msap check``."""

import json

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import cli


def test_sound_pages_end_with_status_0(run):
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 page : 0 erreur, 0 avertissement.\n"


def test_an_error_ends_with_status_1_and_its_place(run, page):
    page("49/durtal.md", phone="12")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("content/msap/49/durtal.md:7:12: erreur: « telephone » : ")


def test_warnings_alone_end_with_status_0_and_quiet_hides_them(run, page):
    file = page("49/durtal.md")
    file.write_text(file.read_text().replace("2026-08-01", "2020-08-01"))
    result = run("check")
    assert (result.exit_code, "8:11: avertissement: page vérifiée" in result.stdout) == (0, True)
    assert run("check", "--quiet").stdout == ""


def test_problems_of_all_pages_are_sorted_and_each_said_once(run, page):
    for name in ("b", "a", "c"):
        page(f"49/{name}.md", phone="12")
    lines = run("check", "content/msap", "content/msap/49/a.md").stdout.splitlines()
    assert lines == sorted(set(lines))
    assert len([line for line in lines if "[telephone]" in line]) == 3


@pytest.mark.parametrize("target", ["content/msap/49/autre.md", "content/msap/49"])
def test_named_pages_are_checked_against_the_whole_site(run, page, target):
    """A name or a link to a page that is not checked is known all the same."""
    page("72/durtal.md")
    main = page("72/sable.md")
    main.write_text(main.read_text().replace("nom:", "id: fs-1\nnom:"))
    branch = page("49/autre.md")
    branch.write_text(branch.read_text().replace("nom:", "antenne_de: fs-1\nnom:"))
    out = run("check", target).stdout
    assert "[lien]" not in out
    assert ("[nom-double]" in out) == (target == "content/msap/49")


def test_a_page_from_elsewhere_is_checked_alone(run, page, tmp_path_factory):
    file = tmp_path_factory.mktemp("ailleurs") / "durtal.md"
    file.write_text(page("49/durtal.md").read_text())
    assert run("check", str(file)).exit_code == 0


def test_doubts_about_the_whole_directory_are_told(run, page):
    page("49/autre.md")
    out = run("check").stdout
    assert "content/msap/49/durtal.md:2:6: avertissement: cette maison semble être aussi" in out


def test_a_broken_vocabulary_is_said_alone(run, project):
    file = project / "content" / "vocabulaires" / "labels.yaml"
    file.write_text("- code: [")
    result = run("check")
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        "content/vocabulaires/labels.yaml"
    ]


def test_without_geography_the_rest_is_checked(run, project, page):
    (project / ".cache").unlink()
    page("49/durtal.md", phone="12")
    result = run("check")
    assert "[telephone]" in result.stdout
    assert "ne sont pas vérifiées" in result.stderr


@pytest.mark.parametrize("format_", ["json", "github"])
def test_other_formats_are_alone_on_the_standard_output(run, page, format_):
    page("49/durtal.md", phone="02.41.96.10.40")
    out = run("check", "--fix", "--format", format_).stdout
    assert out == "" if format_ == "github" else json.loads(out)["problemes"] == []


def test_fix_corrects_and_says_what_it_did(run, page):
    file = page("49/durtal.md", phone="02.41.96.10.40   # fixe")
    before = file.read_bytes()
    result = run("check", "--fix")
    assert result.exit_code == 0
    assert "49/durtal.md:7:12: corrigé: « telephone »" in result.stdout
    assert "1 page corrigée." in result.stderr
    after = before.replace(b"02.41.96.10.40", b"02 41 96 10 40")
    assert file.read_bytes() == after.replace(b"Durtal\nte", b"Durtal\ncode_insee: 49127\nte")
    assert run("check", "--fix").stdout == ""


def test_a_disk_that_refuses_leaves_the_page_and_says_why(run, page, monkeypatch):
    file = page("49/durtal.md", phone="02.41.96.10.40")
    before = file.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    result = run("check", "--fix")
    assert (result.exit_code, "le disque est plein" in result.stderr) == (1, True)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("name", ["a\nb.md", "\x1b[31m.md", "É.md", "lat\udce9.md"])
def test_a_strange_file_name_stays_on_one_printable_line(run, page, name):
    page(f"49/{name}")
    result = run("check")
    (line,) = result.stdout.splitlines()
    assert line.endswith("[nom-fichier]")
    assert line.isprintable()


def test_a_folder_and_a_dead_link_named_like_pages_are_said(run, project):
    folder = project / "content" / "msap" / "49"
    (folder / "dossier.md").mkdir()
    (folder / "lien.md").symlink_to("nulle-part.md")
    out = run("check").stdout
    assert "dossier.md: erreur: fichier illisible : c'est un dossier" in out
    assert "lien.md: erreur: fichier illisible : ce fichier ou ce dossier n'existe pas" in out


FRAGMENT = st.sampled_from(
    [
        "nom: x", "horaires: {lundi: 9h-12h}", "horaires: Mo-Fr 09:00-12:00", "latitude: NaN",
        "services: [emploi-insertion, {service: x}]", "antennes: [{}]", "tournee: [[x]]",
        "exceptions: [{du: 2026-02-30}]", "telephone: '+'", "partenaires: {a: b}", "&a [*a]",
        "code_insee: 2A004", "date_maj: 2026-08-01", "label: msap", "commune: ''", "!!x y",
        "photo: {fichier: ../x, description: y}", "jours_feries: 1", "\t", "- a", "? b", "---",
    ]
)  # fmt: skip
ANYTHING = st.one_of(
    st.binary(max_size=400),
    st.lists(FRAGMENT | st.text(max_size=30), max_size=12).map(
        lambda lines: "\n".join(["---", *lines, "---", "Texte [x](y) <b>"]).encode(
            "utf-8", "replace"
        )
    ),
)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=ANYTHING, fix=st.booleans())
def test_no_input_whatever_makes_it_raise(page, raw, fix):
    page("49/durtal.md").write_bytes(raw)
    result = CliRunner().invoke(cli, ["check", *(["--fix"] if fix else [])])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code in (0, 1)
    lines = result.stdout.splitlines()
    assert all(line.startswith("content/msap/49/durtal.md") for line in lines)


def test_a_file_that_is_no_page_is_told_wherever_its_folder_is_checked(run, project):
    (project / "content/msap/49/lion.md.txt").write_text("x")
    said = "content/msap/49/lion.md.txt: avertissement: « lion.md.txt » n'est pas lu"
    assert said in run("check").stdout
    assert said in run("check", "content/msap/49").stdout
    assert "n'est pas lu" not in run("check", "content/msap/49/durtal.md").stdout


def test_fix_leaves_a_page_that_passes_and_keeps_its_notes(run, project):
    file = project / "content/msap/49/durtal.md"
    text = file.read_text("utf-8").replace("telephone:", "Téléphone\u00a0:")
    text = text.replace("date_maj: 2026-08-01", "date_maj: 01/08/2026 # vérifié\nlangues: Anglais")
    file.write_text(text, "utf-8")
    run("check", "--fix", "content/msap/49/durtal.md")
    fixed = file.read_text("utf-8")
    assert "\ntelephone: 02 41 96 10 40\n" in fixed
    assert "\ndate_maj: 2026-08-01 # vérifié\nlangues: en\n" in fixed
    assert ": erreur:" not in run("check", "content/msap/49/durtal.md").stdout
