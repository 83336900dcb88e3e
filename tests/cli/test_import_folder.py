"""Pages are found by the identifier they hold, however it is written."""

from pathlib import Path

import pytest

from generator.cli.import_folder import scanned, standing
from generator.imports.page import ImportFault


def _folder(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, newline="")
    return folder


@pytest.mark.parametrize(
    "front",
    ["id: fs-1", "id: 'fs-1'  # note", "\ufeffid: fs-1", '"id": fs-1', "nom: x\r\nid: fs-1\r"],
)
def test_the_identifier_is_read_in_every_writing(tmp_path: Path, front: str) -> None:
    folder = scanned(_folder(tmp_path, a=f"---\n{front.lstrip(chr(0xFEFF))}\n---\nid: fs-2\n"))
    assert folder.known["fs-1"] == "a.md" and "fs-2" not in folder.known


def test_a_page_without_one_has_its_files_name(tmp_path: Path) -> None:
    folder = scanned(_folder(tmp_path, durtal="---\nnom: x\n---\nid: fs-2\n"))
    assert (folder.known, folder.anonymous) == ({"durtal": "durtal.md"}, ("durtal.md",))


def test_two_pages_with_one_identifier_stop_the_import(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match=r"a\.md et .*b\.md ont le même « id »"):
        scanned(_folder(tmp_path, a="---\nid: x\n---\n", b="---\nid: x\n---\n"))


def test_the_memory_of_imports_is_no_page(tmp_path: Path) -> None:
    (tmp_path / ".sources").mkdir()
    (tmp_path / ".sources" / "x.md").write_text("---\nid: x\n---\n")
    assert scanned(tmp_path).contents == {}


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("---\nfermee_le: 2026-11-01\n---\n", True),
        ("---\nfermee_le:\n---\n", False),
        ("---\nid: x\n---\nfermee_le: 2026-11-01\n", False),
    ],
)
def test_a_page_tells_that_its_house_is_closed(tmp_path: Path, text: str, closed: bool) -> None:
    assert scanned(_folder(tmp_path, a=text)).is_closed("a.md") is closed


def test_a_page_that_cannot_be_changed_says_why() -> None:
    assert "un conflit de git" in standing(b"---\nid: x\n---\n<<<<<<< HEAD\n").why
    assert standing(b"---\nid: [\n---\n").why.startswith("illisible, ligne ")
    assert standing(b"---\nid: x\n---\nun <<<<<<< deux\n").why == ""
