"""Only pictures are published, told by their content, under safe names, and through no link."""

import os
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from generator.files.picture_names import is_fit_name, published_names
from generator.files.pictures import (
    PICTURE_BYTES_MAX,
    made_picture,
    picture_fault,
    unpublished,
)
from generator.pictures.kinds import kind_of
from tests.pictures.drawn import as_bytes, quarters

PNG = as_bytes(quarters(), "PNG")
KINDS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "avif": "AVIF"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "images").mkdir(parents=True)
    return tmp_path / "content"


@pytest.mark.parametrize(("suffix", "kind"), KINDS.items())
def test_a_picture_is_told_by_its_content_whatever_its_suffix(
    content: Path, suffix: str, kind: str
) -> None:
    for name in (f"a.{suffix}", f"a.{suffix}.gif", "b.png", "c.JPEG", "d.heic"):
        (content / "images" / name).write_bytes(as_bytes(quarters(), kind))
    assert picture_fault(content, f"a.{suffix}") == ""
    assert picture_fault(content, f"a.{suffix}.gif")
    for name in ("b.png", "c.JPEG", "d.heic"):
        assert picture_fault(content, name) == ""


@pytest.mark.parametrize(
    ("start", "words"),
    [(b"", ""), (b"<html>", ""), (b"<svg xmlns=", "un dessin SVG"), (b"GIF89a", "une image GIF"),
     (b"%PDF-1.7", "un PDF"), (b"PNG", ""), (b"RIFF\0\0\0\0WAVE", ""), (b"#!/bin/sh", ""),
     (b"PK\x03\x04word", "un document"), (b"II*\0", "une image TIFF"),
     (b"\0\0\0\x18ftypmp42\0\0\0\0isom", ""), (b"\0\0\0\x10ftypmp42\0\0\0\0avif", "")],
)  # fmt: skip
def test_what_is_no_picture_is_none_whatever_it_is_called(
    content: Path, start: bytes, words: str
) -> None:
    assert kind_of(start) == ""
    (content / "images" / "a.png").write_bytes(start)
    assert "n'est pas une image JPEG, PNG" in picture_fault(content, "a.png")
    assert words in picture_fault(content, "a.png")


@pytest.mark.parametrize("part", [3, 2])
def test_a_picture_that_is_cut_or_too_large_is_a_sentence(content: Path, part: int) -> None:
    (content / "images" / "a.png").write_bytes(PNG[: -len(PNG) // part])
    assert "abîmée" in picture_fault(content, "a.png")
    with (content / "images" / "b.png").open("wb") as file:
        file.write(PNG)
        file.truncate(PICTURE_BYTES_MAX + 1)
    assert "dépasse 20 Mo" in picture_fault(content, "b.png")


@pytest.mark.parametrize(
    "name",
    ["", ".png", ".a.png", "a.svg", "a.html", "a.png.html", ".htaccess", "../a.png", "a/../b.png",
     "/a.png", "a b.png", "a\n.png", "a\0.png", "con.png", "-a.png", "a?.png", "a%20.png",
     "a//b.png", "a" * 300 + ".png", "a\\b.png", "nul/a.png", ".git/a.png", "a.petite.png"],
)  # fmt: skip
def test_an_unsafe_name_is_refused(content: Path, name: str) -> None:
    assert not is_fit_name(name)
    assert picture_fault(content, name)


@pytest.mark.parametrize("name", ["durtal.jpg", "Façade_2.JPEG", "49/durtal-1.webp", "été.avif"])
def test_a_safe_name_is_kept(name: str) -> None:
    assert is_fit_name(name)


@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("on_page", ["NFC", "NFD"])
def test_accents_are_the_same_however_they_are_composed(
    content: Path, on_disk: str, on_page: str
) -> None:
    name = "été/façade.png"
    file = content / "images" / unicodedata.normalize(on_disk, name)  # type: ignore[arg-type]
    file.parent.mkdir()
    file.write_bytes(PNG)
    assert picture_fault(content, unicodedata.normalize(on_page, name)) == ""  # type: ignore[arg-type]
    assert list(unpublished(content, content, {name})) == []


def test_a_name_that_is_nearly_right_is_told(content: Path) -> None:
    (content / "images" / "Facade.JPG").write_bytes(PNG)
    assert "« Facade.JPG » y est" in picture_fault(content, "facade.jpg")
    assert "« Facade.JPG » y est" in picture_fault(content, "facade.jpeg")
    assert "y est" not in picture_fault(content, "mairie.jpg")


def test_links_pipes_and_folders_are_no_pictures(content: Path) -> None:
    images = content / "images"
    (content / "vrai.png").write_bytes(PNG)
    (images / "lien.png").symlink_to("../vrai.png")
    (images / "dossier").symlink_to("..")
    (images / "boucle.png").symlink_to("boucle.png")
    (images / "rond").symlink_to("../images")
    os.mkfifo(images / "tube.png")
    (images / "d.png").mkdir()
    for name in ("lien.png", "dossier/vrai.png", "boucle.png", "rond/lien.png", "tube.png",
                 "d.png"):  # fmt: skip
        assert picture_fault(content, name), name


def test_a_folder_of_pictures_that_is_a_link_holds_none(content: Path) -> None:
    (content / "images").rename(content / "autre")
    (content / "autre" / "a.png").write_bytes(PNG)
    (content / "images").symlink_to("autre")
    assert "lien" in picture_fault(content, "a.png")


def test_what_is_made_is_kept_beside_the_content(content: Path) -> None:
    (content / "images" / "a.png").write_bytes(PNG)
    made = made_picture(content, "a.png")
    assert [version.content for version in made.versions] == [PNG]
    assert not (content.parent / ".cache").exists()
    (content.parent / ".cache").mkdir()
    assert made_picture(content, "a.png") == made
    assert len(list((content.parent / ".cache" / "pictures").iterdir())) == 1


def test_a_picture_that_changed_is_looked_at_again(content: Path) -> None:
    file = content / "images" / "a.png"
    file.write_bytes(PNG)
    assert picture_fault(content, "a.png") == ""
    file.write_bytes(PNG[:-30])
    assert "abîmée" in picture_fault(content, "a.png")


def test_every_file_that_is_not_published_is_named_but_shadows_of_editors(content: Path) -> None:
    images = content / "images"
    (images / "49").mkdir()
    (images / "vue.png").write_bytes(PNG)
    (images / "49" / "seule.png").write_bytes(PNG)
    for name in ("page.html", "a.js", "a.svg", ".htaccess", "._vue.png", ".#vue.png", "vue.png~",
                 ".DS_Store", "Thumbs.db", ".gitkeep", "notes.txt", "note.docx"):  # fmt: skip
        (images / name).write_text("x")
    (images / "secret.png").symlink_to("/etc/passwd")
    (images / "rond").symlink_to(".")
    told = {problem.path: problem for problem in unpublished(content, content, {"vue.png"})}
    assert set(told) == {
        f"images/{name}"
        for name in ("page.html", "a.js", "a.svg", ".htaccess", "notes.txt", "secret.png", "rond",
                     "note.docx", "49/seule.png")
    }  # fmt: skip
    assert {(p.line, p.column, p.code, p.severity) for p in told.values()} == {
        (0, 0, "image", "avertissement")
    }
    assert "aucune page ne la montre" in told["images/49/seule.png"].message
    assert "n'est pas une image" in told["images/note.docx"].message


def test_a_picture_that_moves_is_told(content: Path) -> None:
    then = [quarters().transpose(Image.Transpose.ROTATE_180)]
    moving = as_bytes(quarters(), "WEBP", save_all=True, append_images=then)
    (content / "images" / "a.webp").write_bytes(moving)
    (problem,) = unpublished(content, content, {"a.webp"})
    assert problem.code == "image" and "première vue" in problem.message


@pytest.mark.parametrize(
    ("name", "suffixes", "published"),
    [
        ("facade.jpg", ("jpg", "jpg"), ("facade.jpg", "facade.petite.jpg")),
        ("49/Façade.JPEG", ("jpg", "jpg"), ("49/Façade.jpeg", "49/Façade.petite.jpeg")),
        ("plan.png", ("png",), ("plan.png",)),
        ("vue.png", ("jpg", "jpg"), ("vue.png.jpg", "vue.png.petite.jpg")),
        ("vue.heic", ("jpg", "jpg"), ("vue.heic.jpg", "vue.heic.petite.jpg")),
        ("vue.jpg", ("png", "png"), ("vue.jpg.png", "vue.jpg.petite.png")),
    ],
)
def test_published_names_keep_old_addresses_and_never_meet(
    name: str, suffixes: tuple[str, ...], published: tuple[str, ...]
) -> None:
    assert published_names(name, suffixes) == published
    assert not any(is_fit_name(each) for each in published if each.lower() != name.lower())
