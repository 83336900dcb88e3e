"""What is written lies below its root, whole or not at all, and goes through no link."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files.below import (
    BelowPath,
    MadeFolders,
    PathRefused,
    WritingFailed,
    delete_below,
    write_all,
    write_below,
)
from generator.regular_files import FileRefused

WAYS_OUT = [
    "", "/", ".", "..", "../a", "a/../b", "a/..", "/etc/passwd", "//a", "a//b", "a/", "./a", "a\\b",
    "..\\a", "C:\\a", "c:a", "a\0b", "a\nb", "a\x7fb", "a\u2028b", "a\udc80b", "a ", " a", "a.",
    "con", "a/NUL", "aux.md", "Com1.tar.gz", "lpt²", "conin$", "a?b", "a*b", 'a"b', "<a>", "a|b",
    "a" * 241, "é" * 121, "/".join("a" * 200 for _ in range(6)),
]  # fmt: skip


@pytest.mark.parametrize("text", WAYS_OUT)
def test_what_is_no_plain_name_everywhere_is_no_path(text: str) -> None:
    with pytest.raises(PathRefused):
        BelowPath.of(text)


@given(
    st.text(max_size=30) | st.lists(st.sampled_from(["..", ".", "a", "", "/", "\\"])).map("/".join)
)
def test_every_path_stays_below_its_root(text: str) -> None:
    try:
        path = BelowPath.of(text)
    except PathRefused:
        return
    joined = os.path.normpath(os.path.join("/racine", str(path)))  # noqa: PTH118
    assert joined == f"/racine/{text}"


@pytest.mark.parametrize("text", ["49/durtal.md", "maisons/a/index.html", ".htaccess", "404.html",
                                  "images/façade.jpg", "Une page.md"])  # fmt: skip
def test_a_plain_name_is_kept_as_it_is(text: str) -> None:
    assert str(BelowPath.of(text)) == text


@pytest.mark.parametrize(
    ("department", "stem"),
    [("..", "a"), ("../4", "a"), ("49127", "a"), ("", "a"), ("2A", "a"), ("٤٩", "a"),
     ("49", "../a"), ("49", "A"), ("49", ""), ("49", "con"), ("49", "a" * 240)],
)  # fmt: skip
def test_a_page_lies_in_a_department_under_a_page_s_name(department: str, stem: str) -> None:
    with pytest.raises(PathRefused):
        BelowPath.page(department, stem)


def test_spellings_that_some_disk_takes_for_one_have_one_key() -> None:
    spellings = ("Façade.jpg", "façade.jpg", "FAÇADE.JPG", "fac\u0327ade.jpg")
    assert len({BelowPath.of(text).key for text in spellings}) == 1


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_below(tmp_path, BelowPath.of("49/durtal.md"), b"un")
    assert [file.name for file in (tmp_path / "49").iterdir()] == ["durtal.md"]
    assert (tmp_path / "49" / "durtal.md").read_bytes() == b"un"


def test_a_full_disk_leaves_the_old_file_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "durtal.md"
    page.write_text("ancien")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(WritingFailed, match="le disque est plein"):
        write_below(tmp_path, BelowPath.of("durtal.md"), b"nouveau")
    assert [file.name for file in tmp_path.iterdir()] == ["durtal.md"]
    assert page.read_text() == "ancien"


@pytest.mark.parametrize("link", ["49", "49/durtal.md"])
def test_no_link_is_written_through(tmp_path: Path, link: str) -> None:
    """Neither a folder on the way nor the file itself; what it leads to stays as it was."""
    root, outside = tmp_path / "racine", tmp_path / "dehors"
    outside.mkdir()
    (outside / "durtal.md").write_text("à moi")
    place = root / link
    place.parent.mkdir(parents=True)
    place.symlink_to(outside if link == "49" else outside / "durtal.md")
    with pytest.raises(WritingFailed, match="est un lien"):
        write_below(root, BelowPath.of("49/durtal.md"), b"x")
    assert [file.read_text() for file in outside.iterdir()] == ["à moi"]


def test_a_root_that_is_a_link_was_chosen_by_a_person(tmp_path: Path) -> None:
    (tmp_path / "vrai").mkdir()
    (tmp_path / "racine").symlink_to(tmp_path / "vrai")
    write_below(tmp_path / "racine", BelowPath.of("a/b"), b"x")
    assert (tmp_path / "vrai" / "a" / "b").read_bytes() == b"x"


def test_a_folder_or_a_pipe_in_the_way_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    os.mkfifo(tmp_path / "b")
    for name in ("a", "b", "b/c"):
        with pytest.raises(WritingFailed, match=r"Impossible d'écrire"):
            write_below(tmp_path, BelowPath.of(name), b"x")


def test_several_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("vieux")
    (tmp_path / "dossier").write_text("un fichier")
    files = [(tmp_path, BelowPath.of(name), b"neuf") for name in ("a.md", "b.md", "dossier/c.md")]
    with pytest.raises(WritingFailed, match=r"dossier/c\.md"):
        write_all(files)
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {
        "a.md": "vieux", "dossier": "un fichier",
    }  # fmt: skip
    write_all(files[:2])
    assert (tmp_path / "a.md").read_text() == (tmp_path / "b.md").read_text() == "neuf"


def test_a_file_is_deleted_and_nothing_behind_a_link_is(tmp_path: Path) -> None:
    write_below(tmp_path, BelowPath.of("49/durtal.md"), b"x")
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "durtal.md").write_bytes(b"kept")
    (tmp_path / "72").symlink_to(tmp_path / "away")
    (tmp_path / "49" / "lien.md").symlink_to(tmp_path / "away" / "durtal.md")
    delete_below(tmp_path, BelowPath.of("49/durtal.md"))
    for path in ("72/durtal.md", "49/lien.md", "49/durtal.md"):
        with pytest.raises(WritingFailed):
            delete_below(tmp_path, BelowPath.of(path))
    assert not (tmp_path / "49" / "durtal.md").exists()
    assert (tmp_path / "away" / "durtal.md").read_bytes() == b"kept"


def test_folders_that_were_forgotten_are_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many no more than so many are known; a link that took one's place meanwhile is told."""
    monkeypatch.setattr("generator.files.below._KNOWN_FOLDERS_MAX", 2)
    folders = MadeFolders(tmp_path)
    paths = [BelowPath.of(f"maisons/{name}/index.html") for name in ("a", "b", "c", "a")]
    made = [folders.of(path) for path in paths]
    assert all(Path(folder).is_dir() for folder in made)
    assert made[0] == made[3]
    (tmp_path / "maisons" / "b").rmdir()
    (tmp_path / "maisons" / "b").symlink_to(tmp_path)
    with pytest.raises(FileRefused):
        folders.of(paths[1])
