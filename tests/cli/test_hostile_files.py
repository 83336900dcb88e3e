"""Whatever lies in the content folder, `msap check` says so in a sentence and ends."""

import os
import socket
from pathlib import Path

import pytest

from tests.pictures.drawn import as_bytes, quarters

pytestmark = pytest.mark.usefixtures("no_hang")

ARTICLE = """---
titre: Un
date: 2026-01-01
resume: Deux.
source: Trois
---
{}
"""
TEXT_PAGE = "---\ntitre: Un\nslug: un\ndescription: Deux.\ndate_maj: 2026-01-01\n---\n{}"
PLACES = {
    "house": "content/msap/49/autre.md",
    "article": "content/actualites/2026-01-01-un.md",
    "text": "content/pages/un.md",
    "vocabulary": "content/vocabulaires/modes.yaml",
}


@pytest.fixture(autouse=True)
def without_territory(project):
    """None of these promises needs the geography, which takes longer to load than the rest."""
    (project / ".cache").unlink()


def _socket(path: Path) -> None:
    # The name of a socket is bounded: from its own folder it is short.
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)
    os.chdir(here)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2_000_000_000)


KINDS = {
    "pipe": os.mkfifo,
    "socket": _socket,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": Path.mkdir,
    "huge": _sparse,
    "dangling": lambda path: path.symlink_to("absent"),
    "loop": lambda path: path.symlink_to(path.name),
    "way out": lambda path: path.symlink_to("/etc/passwd"),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_what_is_no_sound_file_is_one_error(run, project, place, make):
    file = project / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    make(file)
    result = run("check", "--quiet")
    assert result.exit_code == 1
    assert [line.startswith(f"{place}: erreur: ") for line in result.stdout.splitlines()] == [True]


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_no_such_file_is_corrected_or_followed(run, project, make):
    make(project / PLACES["house"])
    assert run("check", "--fix", "--quiet").exit_code == 1


def test_a_page_linked_from_outside_is_not_corrected(run, project, page, tmp_path_factory):
    outside = tmp_path_factory.mktemp("dehors") / "secret.md"
    outside.write_text(page("49/durtal.md").read_text().replace("96 10 40", "961040"))
    before = outside.read_bytes()
    (project / PLACES["house"]).symlink_to(outside)
    for arguments in ((), ("content/msap/49/autre.md",), ("content/msap/49",)):
        result = run("check", "--fix", *arguments)
        assert "hors du dossier « content »" in result.stdout
    assert outside.read_bytes() == before


def test_a_link_inside_the_content_is_corrected_where_it_leads(run, page, project):
    file = page("49/autre.md", phone="02.41.96.10.40")
    file.rename(project / "content" / "msap" / "49" / ".garde.md")
    file.symlink_to(".garde.md")
    run("check", "--fix", "content/msap/49/autre.md")
    assert file.is_symlink()
    assert "02 41 96 10 40" in file.read_text()


def test_a_linked_folder_is_refused_not_walked(run, project):
    (project / "content" / "msap" / "rond").symlink_to("..")
    result = run("check", "--quiet")
    assert result.exit_code == 1
    assert "content/msap/rond: erreur: fichier illisible : c'est un lien vers un dossier" in (
        result.stdout
    )


@pytest.mark.parametrize("folder", ["msap/49", "actualites", "pages", "vocabulaires", "images"])
def test_locks_and_shadows_of_editors_are_passed_over(run, project, folder):
    target = project / "content" / folder
    target.mkdir(exist_ok=True)
    for name in (".#durtal.md", "._durtal.md", "#durtal.md#", "durtal.md~", ".durtal.md.swp",
                 "~$durtal.md", ".~lock.durtal.md#", ".DS_Store"):  # fmt: skip
        (target / name).write_bytes(b"\xff\0")
    (target / ".#lien.md").symlink_to("personne@machine.1234:5678")
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "")


CONTROLS = ["\x00", "\x0b", "\x9f", "\ufffe", "\U0001fffe"]


@pytest.mark.parametrize("char", CONTROLS, ids=ascii)
@pytest.mark.parametrize("template", ["house", "article", "text"])
def test_a_character_that_no_feed_can_hold_is_refused_in_texts(run, page, project, template, char):
    if template == "house":
        file = page("49/durtal.md")
        file.write_text(file.read_text() + "\nUn" + char)
        line = 12
    else:
        file = project / PLACES[template]
        file.parent.mkdir(exist_ok=True)
        text = (ARTICLE if template == "article" else TEXT_PAGE).format("Un" + char)
        file.write_text(text)
        line = text.count("\n", 0, text.index("Un" + char)) + 1
    result = run("check", "--quiet")
    place = f"{file.relative_to(project).as_posix()}:{line}:3: erreur: "
    assert result.stdout.startswith(place), result.stdout


@pytest.mark.parametrize("written", ["\\x01", "\\uFFFE", "\\x9f", "\\0", "\\uD800"])
@pytest.mark.parametrize("place", ["article", "text", "vocabulary"])
def test_an_escape_writes_no_such_character_in_a_field(run, project, place, written):
    file = project / PLACES[place]
    file.parent.mkdir(exist_ok=True)
    if place == "vocabulary":
        file.write_text(f'- code: a\n  nom: "a{written}"\n')
    else:
        text = ARTICLE.format("") if place == "article" else TEXT_PAGE.format("")
        file.write_text(text.replace("Deux.", f'"a{written}"'))
    result = run("check", "--quiet")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{PLACES[place]}:")


def test_two_texts_at_one_address_are_an_error(run, project):
    for name in ("un", "deux"):
        (project / "content" / "pages" / f"{name}.md").write_text(TEXT_PAGE.format("x"))
    result = run("check")
    assert result.exit_code == 1
    assert "content/pages/un.md: erreur: « slug » : l'adresse « /un/ » est déjà celle de " in (
        result.stdout
    )


@pytest.mark.parametrize("stem", ["con", "nul", "a" * 201])
def test_a_name_that_no_site_can_have_is_refused(run, page, stem):
    page(f"49/{stem}.md")
    assert "[nom-fichier]" in run("check").stdout


def test_a_picture_of_no_page_is_named(run, page, project):
    images = project / "content" / "images"
    images.mkdir()
    for name in ("vue.png", "seule.png"):
        (images / name).write_bytes(as_bytes(quarters(), "PNG"))
    (images / "page.html").write_text("<script>")
    file = page("49/durtal.md")
    file.write_text(file.read_text() + "\n![Une vue](../../images/vue.png)\n")
    result = run("check")
    assert result.exit_code == 0
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == [
        "content/images/page.html", "content/images/seule.png"
    ]  # fmt: skip
