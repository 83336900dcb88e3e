"""Only a folder that a build made, an empty or an absent one is replaced; what is kept is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publishing.mark import MARK_NAME, SiteMark
from generator.publishing.refusal import PublicationRefused
from generator.publishing.target import Kept, refuse_contents, refuse_place, resolved
from generator.publishing.workplace import PREFIX, is_own_name


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a folder of sources, three deep."""
    (tmp_path / "projet" / "content" / "msap").mkdir(parents=True)
    return tmp_path / "projet" / "content"


@pytest.mark.parametrize("way", [".", "..", "../..", "msap", "msap/site", "site", "msap/../site"])
def test_no_site_is_holds_or_lies_in_the_sources(sources: Path, way: str) -> None:
    with pytest.raises(PublicationRefused) as refused:
        refuse_place(resolved(sources / way), [Kept("les sources", sources)])
    assert "les sources" in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("way", [".", "..", "../.."])
def test_no_site_takes_the_place_of_a_folder_that_may_hold_it(sources: Path, way: str) -> None:
    with pytest.raises(PublicationRefused):
        refuse_place(resolved(sources / way), [Kept("chez vous", sources, may_hold=True)])


@pytest.mark.parametrize("way", ["site", "msap/site"])
def test_a_site_may_lie_where_the_folder_allows_it(sources: Path, way: str) -> None:
    refuse_place(resolved(sources / way), [Kept("chez vous", sources, may_hold=True)])


def test_the_whole_disk_is_refused_whatever_is_kept() -> None:
    with pytest.raises(PublicationRefused, match="disque"):
        refuse_place(Path("/"), [])


@pytest.mark.parametrize("linked", ["the output", "the sources", "a folder above"])
def test_links_are_followed_on_both_sides(sources: Path, tmp_path: Path, linked: str) -> None:
    link = tmp_path / "lien"
    if linked == "the output":
        link.symlink_to(sources / "msap")
        output, kept = link, sources
    elif linked == "the sources":
        link.symlink_to(sources)
        output, kept = sources / "msap", link
    else:
        link.symlink_to(sources.parent)
        output, kept = link / "content" / "site", sources
    with pytest.raises(PublicationRefused):
        refuse_place(resolved(output), [Kept("les sources", kept)])


def test_a_link_that_turns_in_circles_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(PublicationRefused, match="tourne en rond"):
        resolved(tmp_path / "a")


def test_absent_empty_and_marked_folders_are_accepted(tmp_path: Path) -> None:
    refuse_contents(tmp_path / "absent" / "plus bas")
    refuse_contents(tmp_path)
    (tmp_path / "index.html").write_text("x")
    SiteMark(3).write(tmp_path)
    refuse_contents(tmp_path)


@pytest.mark.parametrize(
    "mark", ["", "{}", "[]", "3", '{"kind": "autre", "form": 1, "houses": 1}',
             '{"kind": "msap-site", "form": 99, "houses": 1}', "\x00" * 5000],
)  # fmt: skip
def test_a_file_that_only_has_the_mark_s_name_marks_nothing(tmp_path: Path, mark: str) -> None:
    (tmp_path / MARK_NAME).write_text(mark)
    with pytest.raises(PublicationRefused, match="aucune construction"):
        refuse_contents(tmp_path)


@pytest.mark.parametrize("kind", ["a link", "a pipe", "a folder"])
def test_a_mark_is_a_regular_file_of_the_folder_itself(tmp_path: Path, kind: str) -> None:
    made = tmp_path / "site"
    made.mkdir()
    SiteMark(1).write(made)
    other = tmp_path / "documents"
    other.mkdir()
    if kind == "a link":
        (other / MARK_NAME).symlink_to(made / MARK_NAME)
    elif kind == "a pipe":
        os.mkfifo(other / MARK_NAME)
    else:
        (other / MARK_NAME).mkdir()
    with pytest.raises(PublicationRefused):
        refuse_contents(other)


def test_a_build_that_has_just_begun_or_is_just_gone_is_no_stranger(tmp_path: Path) -> None:
    """Of two first builds of one volume, each may see the other's place of work before its name."""
    begun = tmp_path / f"{PREFIX}k3v9x2q8"
    begun.mkdir()
    refuse_contents(tmp_path)
    assert is_own_name(tmp_path / f"{PREFIX}a1b2c3d4")
    (begun / "lettre.odt").write_text("x")
    with pytest.raises(PublicationRefused, match="aucune construction"):
        refuse_contents(tmp_path)


@pytest.mark.parametrize("kind", ["a file", "a link to an empty folder"])
def test_what_is_only_called_like_a_place_of_work_is_a_stranger(tmp_path: Path, kind: str) -> None:
    out, elsewhere = tmp_path / "site", tmp_path / "ailleurs"
    out.mkdir()
    elsewhere.mkdir()
    if kind == "a file":
        (out / f"{PREFIX}k3v9x2q8").write_text("x")
    else:
        (out / f"{PREFIX}k3v9x2q8").symlink_to(elsewhere)
    with pytest.raises(PublicationRefused, match="aucune construction"):
        refuse_contents(out)


def test_somebody_s_files_are_named_and_stay(tmp_path: Path) -> None:
    (tmp_path / "lettre.odt").write_text("x")
    with pytest.raises(PublicationRefused, match=r"lettre\.odt.*supprimez"):
        refuse_contents(tmp_path)
    assert (tmp_path / "lettre.odt").read_text() == "x"


@pytest.mark.parametrize("repository", [".git", ".hg", ".svn"])
def test_a_built_site_that_is_also_a_repository_is_refused(tmp_path: Path, repository: str) -> None:
    SiteMark(1).write(tmp_path)
    (tmp_path / repository).mkdir()
    with pytest.raises(PublicationRefused, match="dépôt"):
        refuse_contents(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    with pytest.raises(PublicationRefused, match="est un fichier"):
        refuse_contents(tmp_path / "site")
    with pytest.raises(PublicationRefused, match="un fichier porte le nom"):
        refuse_contents(tmp_path / "site" / "plus bas")
