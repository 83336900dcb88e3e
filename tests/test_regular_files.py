"""Only a regular file is read, within its size, and through no link that leads out."""

import os
import socket
from pathlib import Path

import pytest

from generator.regular_files import FileRefused, read_bytes, start_of

pytestmark = pytest.mark.usefixtures("no_hang")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2_000_000_000)


KINDS = {
    "pipe": (_pipe, "ordinaire"),
    "socket": (_socket, "ordinaire"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "ordinaire"),
    "folder": (Path.mkdir, "c'est un dossier"),
    "huge": (_huge, "2 Go, et 1 ko au plus"),
    "dangling": (lambda path: path.symlink_to("absent"), "n'existe pas"),
    "loop": (lambda path: path.symlink_to(path.name), "tourne en rond"),
    "absent": (lambda path: None, "n'existe pas"),
}


@pytest.mark.parametrize(("make", "reason"), KINDS.values(), ids=KINDS)
def test_what_is_no_sound_file_is_refused_at_once(tmp_path: Path, make, reason: str) -> None:
    make(tmp_path / "a.md")
    with pytest.raises(FileRefused, match=reason):
        read_bytes(tmp_path / "a.md", 1000)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * 400_000)
    assert read_bytes(file, 400_000) == b"x" * 400_000
    with pytest.raises(FileRefused, match="400 ko, et 399 ko au plus"):
        read_bytes(file, 399_999)


def test_a_file_whose_size_is_not_told_is_read_up_to_its_limit() -> None:
    """Files of /proc say that they are empty, and are not."""
    with pytest.raises(FileRefused, match="au plus"):
        read_bytes(Path("/proc/self/status"), 10)


def test_a_name_with_a_nul_is_one_sentence() -> None:
    with pytest.raises(FileRefused, match="nul"):
        read_bytes(Path("a\0b"), 10)


def test_links_may_lead_elsewhere_inside_and_not_out(tmp_path: Path) -> None:
    inside = tmp_path / "content"
    (inside / "a").mkdir(parents=True)
    (inside / "a" / "vrai.md").write_text("dedans")
    (tmp_path / "dehors.md").write_text("dehors")
    links = {"court.md": "a/vrai.md", "loin.md": inside / "a" / "vrai.md"}
    out = {"dehors.md": "../dehors.md", "b": "..", "c": "/etc"}
    for name, target in (links | out).items():
        (inside / name).symlink_to(target)
    for name in links:
        assert read_bytes(inside / name, 100, [inside]) == b"dedans"
    for name in ("dehors.md", "b/dehors.md", "c/passwd"):
        with pytest.raises(FileRefused, match="hors du dossier « content »"):
            read_bytes(inside / name, 100_000, [inside])


def test_a_content_folder_that_is_a_link_itself_is_one_folder(tmp_path: Path) -> None:
    (tmp_path / "vrai").mkdir()
    (tmp_path / "vrai" / "a.md").write_text("a")
    (tmp_path / "content").symlink_to("vrai")
    content = tmp_path / "content"
    assert read_bytes(content / "a.md", 10, [content]) == b"a"


def test_the_start_of_a_large_file_is_read_alone(tmp_path: Path) -> None:
    _huge(tmp_path / "a.png")
    assert start_of(tmp_path / "a.png", 8) == bytes(8)
