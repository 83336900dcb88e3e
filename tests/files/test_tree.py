"""All pages of a folder together: names, identifiers, links, files that cannot be read."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from generator.files.tree import house_files, read_houses
from generator.files.tree_reader import is_page_name
from generator.problems import Severity
from tests.pictures.drawn import as_bytes, quarters

PAGE = """---
nom: Maison
label: msap
adresse: Mairie
code_postal: 49430
commune: Durtal
date_maj: 2024-08-01
{extra}
---
"""
SITES = Path(__file__).resolve().parents[1] / "sites"


@pytest.fixture
def project(tmp_path, vocabularies, territory):
    """Write pages by name below ``content/msap`` and read them all."""

    def read(pages):
        folder = tmp_path / "content" / "msap"
        for name, content in pages.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_houses(house_files(folder), tmp_path, vocabularies, territory)

    read.root = tmp_path
    return read


def page(extra="reseau: a"):
    return PAGE.format(extra=extra)


def codes(problems):
    return sorted((p.path.removeprefix("content/msap/"), p.code) for p in problems)


def test_two_pages_of_one_name_are_told(project):
    houses, problems = project({"49/durtal.md": page(), "72/durtal.md": page()})
    assert len(houses) == 2
    assert codes(problems) == [("72/durtal.md", "nom-double")]
    assert "content/msap/49/durtal.md" in problems[0].message


@pytest.mark.parametrize("name", ["Durtal.md", "durtal.MD", "dûrtal.md", "dur tal.md", "-a.md"])
def test_a_name_that_would_not_make_one_address_is_told(project, name):
    houses, problems = project({"49/durtal.md": page(), f"72/{name}": page()})
    assert len(houses) == 1
    assert [p.code for p in problems] == ["nom-fichier"]


@pytest.mark.parametrize("name", ["aux.md", "CON.md", "com1.md"])
def test_a_name_of_a_device_is_told_with_one_that_a_page_may_have(project, name):
    _, problems = project({f"49/{name}": page()})
    assert [p.code for p in problems] == ["nom-fichier"]
    right = f"maison-{name.lower()}"
    assert f"Windows garde ce nom pour lui-même ; nommez le fichier {right}." in problems[0].message
    assert is_page_name(right)


def test_two_pages_of_one_identifier_are_told_whatever_its_case(project):
    _, problems = project({"49/a.md": page("id: fs-1"), "49/b.md": page("id: FS-1")})
    assert codes(problems) == [("49/b.md", "id-double")]
    assert (problems[0].line, problems[0].column) == (8, 5)


def test_a_page_s_name_counts_as_its_identifier(project):
    _, problems = project({"49/a.md": page(), "49/b.md": page("id: a")})
    assert codes(problems) == [("49/b.md", "id-double")]


def test_a_branch_of_no_house_is_a_warning(project):
    _, problems = project({"49/a.md": page("antenne_de: b"), "49/b.md": page("antenne_de: rien")})
    assert codes(problems) == [("49/b.md", "lien")]
    assert problems[0].severity is Severity.WARNING
    assert (problems[0].line, problems[0].column) == (8, 13)


def test_a_house_is_no_branch_of_itself(project):
    _, problems = project({"49/a.md": page("antenne_de: a")})
    assert codes(problems) == [("49/a.md", "lien")]
    assert "c'est elle-même" in problems[0].message


def test_a_folder_named_like_a_page_is_one_sentence(project):
    (project.root / "content/msap/49/dossier.md").mkdir(parents=True)
    houses, problems = project({"49/a.md": page()})
    assert len(houses) == 1
    assert codes(problems) == [("49/dossier.md", "fichier")]


def test_hidden_files_are_no_pages(project):
    houses, problems = project({"49/a.md": page(), "49/.b.md": "x", ".git/c.md": "x"})
    assert (len(houses), problems) == (1, [])


def test_one_broken_page_hides_no_other(project):
    houses, problems = project({"49/a.md": "", "49/b.md": b"\xff", "49/c.md": page()})
    assert [house.slug for house in houses] == ["c"]
    assert codes(problems) == [("49/a.md", "page-vide"), ("49/b.md", "encodage")]


def test_a_photo_and_a_picture_of_the_images_folder_are_sound(project):
    images = project.root / "content" / "images"
    images.mkdir(parents=True)
    (images / "façade.jpg").write_bytes(as_bytes(quarters(), "JPEG"))
    photo = "photo: {fichier: façade.jpg, description: La façade}"
    body = "![La façade](../../images/fa%C3%A7ade.jpg) ![Le hall](/images/façade.jpg)"
    assert project({"49/a.md": page(photo) + body})[1] == []


def test_a_link_out_of_the_content_folder_through_a_symbolic_link_is_an_error(project):
    images = project.root / "content" / "images"
    images.mkdir(parents=True)
    (project.root / "secret.txt").write_text("x")
    (images / "photo.jpg").symlink_to(project.root / "secret.txt")
    _, problems = project({"49/a.md": page() + "![a](../../images/photo.jpg)"})
    assert codes(problems) == [("49/a.md", "fichier-lie")]


@pytest.mark.parametrize("site", ["small", "ünïcode"])
def test_a_sound_site_has_no_problem(site, vocabularies, territory):
    files = house_files(SITES / site / "content" / "msap")
    houses, problems = read_houses(files, SITES / site, vocabularies, territory)
    assert len(houses) == len(files) >= 3
    assert not problems


BROKEN = sorted(folder.name for folder in (SITES / "broken").iterdir())


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_site_says_what_is_expected_of_it_within_a_second(case, vocabularies, territory):
    root = SITES / "broken" / case
    start = process_time()
    files = house_files(root / "content" / "msap")
    _, problems = read_houses(files, root, vocabularies, territory)
    assert process_time() - start < 1
    expected = (root / "attendu.txt").read_text("utf-8").splitlines()
    assert sorted(f"{p.line}:{p.column}:{p.code}" for p in problems) == sorted(expected)


def test_there_are_broken_sites():
    assert len(BROKEN) > 10
