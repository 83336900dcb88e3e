"""What is to be sent after a build: what changed, what is gone, and what was not sent before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publishing.publication import Publication
from generator.publishing.refusal import PublicationRefused
from generator.publishing.send_lists import SendLists
from generator.publishing.workplace import Workplace

PAGES = {"index.html": "accueil", "maisons/a/index.html": "a", "404.html": "rien"}


def publish(output: Path, files: dict[str, str], lists: SendLists) -> None:
    """Publish a site of these *files*, with its lists."""

    def make(work: Workplace) -> None:
        for name, text in (PAGES | files).items():
            file = work.site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    Publication(output, fewer_houses=True, flushed=False, finish=lists.add).publish(make)


@pytest.fixture
def lists(tmp_path: Path) -> SendLists:
    return SendLists(tmp_path / "envoi.txt")


@pytest.fixture
def output(tmp_path: Path, lists: SendLists) -> Path:
    """Return where a first site is published, whose lists have been sent."""
    publish(tmp_path / "site", {"flux.atom": "1", "static/a.css": "a"}, lists)
    assert set(lists.file.read_text("utf-8").split()) == _files(tmp_path / "site")
    assert lists.gone.read_text("utf-8") == ""
    sent(lists)
    return tmp_path / "site"


def _files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def sent(lists: SendLists) -> None:
    lists.file.unlink()
    lists.gone.unlink()


def told(lists: SendLists) -> tuple[list[str], list[str]]:
    return lists.file.read_text("utf-8").split(), lists.gone.read_text("utf-8").split()


def test_what_changed_came_and_went_is_listed_pages_last(output: Path, lists: SendLists) -> None:
    publish(output, {"index.html": "accueil 2", "static/b.css": "b", "z.svg": "z"}, lists)
    changed, gone = told(lists)
    assert changed[-1] == "index.html"
    assert changed[:-1] == sorted(changed[:-1])
    assert set(changed) - {".msap-generations.json"} == {"index.html", "static/b.css", "z.svg"}
    assert gone == ["flux.atom", "static/a.css"]


def test_a_change_of_the_same_length_at_once_is_listed(output: Path, lists: SendLists) -> None:
    publish(output, {"flux.atom": "2", "static/a.css": "a"}, lists)
    assert told(lists) == (["flux.atom"], [])


def test_the_same_site_again_needs_nothing(output: Path, lists: SendLists) -> None:
    publish(output, {"flux.atom": "1", "static/a.css": "a"}, lists)
    assert told(lists) == ([], [])


def test_what_was_not_sent_stays_listed(output: Path, lists: SendLists) -> None:
    publish(output, {"flux.atom": "1", "static/a.css": "b", "n.svg": "n"}, lists)
    publish(output, {"static/a.css": "b", "m.svg": "m"}, lists)
    assert told(lists) == (["m.svg", "static/a.css"], ["flux.atom", "n.svg"])
    publish(output, {"flux.atom": "1", "static/a.css": "b"}, lists)
    assert told(lists) == (["flux.atom", "static/a.css"], ["m.svg", "n.svg"])


def test_sending_by_the_lists_makes_the_server_like_the_site(
    output: Path, lists: SendLists, tmp_path: Path
) -> None:
    """Over a few builds, some of which are not sent."""
    server: dict[str, bytes] = {file: (output / file).read_bytes() for file in _files(output)}
    for rank in range(8):
        files = {f"f{each}.txt": f"{rank * each % 3}" for each in range(6) if (rank + each) % 3}
        publish(output, files, lists)
        if rank % 3 == 1:
            continue
        changed, gone = told(lists)
        server |= {name: (output / name).read_bytes() for name in changed}
        server = {name: content for name, content in server.items() if name not in gone}
        sent(lists)
        assert server == {name: (output / name).read_bytes() for name in _files(output)}


@pytest.mark.parametrize(
    "text",
    ["---\nnom: Durtal\n", "a b\n", "../x\n", "a/../../x\n", "/etc/x\n", "# notes\n", "-rf\n"],
)
def test_another_file_is_not_written_over(output: Path, lists: SendLists, text: str) -> None:
    lists.file.write_text(text)
    with pytest.raises(PublicationRefused, match="n'est pas une liste"):
        lists.refuse_others(output)
    with pytest.raises(PublicationRefused):
        publish(output, {}, lists)
    assert lists.file.read_text() == text


def test_a_link_or_a_folder_is_not_written_over(output: Path, lists: SendLists) -> None:
    lists.file.symlink_to(output / "index.html")
    with pytest.raises(PublicationRefused):
        lists.refuse_others(output)
    lists.file.unlink()
    lists.gone.mkdir()
    with pytest.raises(PublicationRefused):
        lists.refuse_others(output)


def test_the_lists_are_not_put_into_the_site(output: Path) -> None:
    with pytest.raises(PublicationRefused, match="dans le site"):
        SendLists(output / "envoi.txt").refuse_others(output)
    with pytest.raises(PublicationRefused, match="pas un dossier"):
        SendLists(output.parent / "nulle" / "envoi.txt").refuse_others(output)


def test_a_name_that_no_build_writes_is_never_deleted(output: Path, lists: SendLists) -> None:
    (output / "à la main.txt").write_text("x")
    (output / "-r").write_text("x")
    os.link(output / "index.html", output / "line\nend")
    publish(output, {"flux.atom": "1", "static/a.css": "a"}, lists)
    assert told(lists) == ([], [])
