"""Only pictures are published, told by their content, under safe names, and through no link."""

import os
from pathlib import Path

import pytest

from generator.files.pictures import (
    HEAVY_BYTES,
    PICTURE_BYTES_MAX,
    is_fit_name,
    kind_of,
    picture_fault,
    unpublished,
)

STARTS = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "avif": b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    return tmp_path


@pytest.mark.parametrize(("suffix", "start"), STARTS.items())
def test_a_picture_is_told_by_its_content(content: Path, suffix: str, start: bytes) -> None:
    (content / "images" / f"a.{suffix}").write_bytes(start)
    (content / "images" / f"a.{suffix}.gif").write_bytes(start)
    assert picture_fault(content, f"a.{suffix}") == ""
    assert picture_fault(content, f"a.{suffix}.gif")
    other = "png" if suffix != "png" else "jpg"
    (content / "images" / f"b.{other}").write_bytes(start)
    assert "son nom se termine par" in picture_fault(content, f"b.{other}")


@pytest.mark.parametrize(
    "start",
    [b"", b"<html>", b"<svg xmlns=", b"GIF89a", b"%PDF-1.7", b"PNG", b"RIFF\0\0\0\0WAVE",
     b"\0\0\0\x18ftypmp42\0\0\0\0avif", b"\0\0\0\x10ftypmp42\0\0\0\0avif", b"#!/bin/sh"],
)  # fmt: skip
def test_what_is_no_picture_is_none_whatever_it_is_called(content: Path, start: bytes) -> None:
    if b"\x18ftyp" in start:
        start = start.replace(b"\0avif", b"\0isom")
    assert kind_of(start) == ""
    (content / "images" / "a.png").write_bytes(start)
    assert "n'est pas une image" in picture_fault(content, "a.png")


@pytest.mark.parametrize(
    "name",
    ["", ".png", ".a.png", "a.svg", "a.html", "a.png.html", ".htaccess", "../a.png", "a/../b.png",
     "/a.png", "a b.png", "a\n.png", "a\0.png", "con.png", "-a.png", "a?.png", "a%20.png",
     "a//b.png", "fac\u0327ade.jpg", "a" * 300 + ".png", "a\\b.png", "nul/a.png", ".git/a.png"],
)  # fmt: skip
def test_an_unsafe_name_is_refused(content: Path, name: str) -> None:
    assert not is_fit_name(name)
    assert picture_fault(content, name)


@pytest.mark.parametrize("name", ["durtal.jpg", "Façade_2.JPEG", "49/durtal-1.webp", "été.avif"])
def test_a_safe_name_is_kept(name: str) -> None:
    assert is_fit_name(name)


def test_links_pipes_and_folders_are_no_pictures(content: Path) -> None:
    images = content / "images"
    (content / "vrai.png").write_bytes(STARTS["png"])
    (images / "lien.png").symlink_to("../vrai.png")
    (images / "dossier").symlink_to("..")
    (images / "boucle.png").symlink_to("boucle.png")
    (images / "rond").symlink_to("../images")
    os.mkfifo(images / "tube.png")
    (images / "d.png").mkdir()
    for name in (
        "lien.png",
        "dossier/vrai.png",
        "boucle.png",
        "rond/lien.png",
        "tube.png",
        "d.png",
    ):
        assert picture_fault(content, name), name


def test_a_folder_of_pictures_that_is_a_link_holds_none(content: Path) -> None:
    (content / "images").rename(content / "autre")
    (content / "autre" / "a.png").write_bytes(STARTS["png"])
    (content / "images").symlink_to("autre")
    assert "lien" in picture_fault(content, "a.png")


def test_size_is_bounded_and_weight_is_told(content: Path) -> None:
    for name, size_bytes in (
        ("lourde.png", HEAVY_BYTES + 1),
        ("enorme.png", PICTURE_BYTES_MAX + 1),
    ):
        with (content / "images" / name).open("wb") as file:
            file.write(STARTS["png"])
            file.truncate(size_bytes)
    assert picture_fault(content, "lourde.png") == ""
    assert "10 Mo" in picture_fault(content, "enorme.png")
    told = [problem.message for problem in unpublished(content, content, {"lourde.png"})]
    assert ["pèse" in message for message in told] == [False, True]


def test_every_file_that_is_not_published_is_named_but_shadows_of_editors(content: Path) -> None:
    images = content / "images"
    (images / "49").mkdir()
    (images / "vue.png").write_bytes(STARTS["png"])
    (images / "49" / "seule.png").write_bytes(STARTS["png"])
    for name in ("page.html", "a.js", "a.svg", ".htaccess", "._vue.png", ".#vue.png", "vue.png~",
                 ".DS_Store", "Thumbs.db", ".gitkeep", "notes.txt"):  # fmt: skip
        (images / name).write_text("x")
    (images / "secret.png").symlink_to("/etc/passwd")
    (images / "rond").symlink_to(".")
    told = {problem.path for problem in unpublished(content, content, {"vue.png"})}
    assert told == {
        f"images/{name}"
        for name in ("page.html", "a.js", "a.svg", ".htaccess", "notes.txt", "secret.png", "rond",
                     "49/seule.png")
    }  # fmt: skip
