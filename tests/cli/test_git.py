"""What Git tells of a project: whatever its files are called, wherever it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.file_changes import FileChange, Happened, changed_between
from generator.cli.git import NotInGit, changed_since, commit_of, content_at
from tests.cli.repository import commit_all, git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "depot"
    (folder / "content" / "msap" / "49").mkdir(parents=True)
    (folder / "content" / "msap" / "49" / "durtal.md").write_text("avant")
    (folder / "Makefile").write_text("avant")
    return folder


def test_files_that_came_went_and_changed_are_told(root: Path) -> None:
    """Committed or not; names with accents, spaces, quotes and line ends as they are."""
    commit = commit_all(root)
    strange = root / "content" / "é \"'\n\t.md"
    strange.write_text("x")
    (root / "content" / "msap" / "49" / "durtal.md").write_text("après")
    commit_all(root)
    (root / "Makefile").unlink()
    (root / "neuf.txt").write_text("x")
    assert changed_since(root, commit) == [
        FileChange("Makefile", Happened.REMOVED),
        FileChange("content/msap/49/durtal.md", Happened.CHANGED),
        FileChange("content/é \"'\n\t.md", Happened.ADDED),
        FileChange("neuf.txt", Happened.ADDED),
    ]


def test_a_project_in_a_folder_of_its_repository_has_its_own_paths(root: Path) -> None:
    """What lies outside of it is told too."""
    commit = commit_all(root.parent)
    (root / "content" / "msap" / "49" / "durtal.md").write_text("après")
    (root.parent / "ailleurs.txt").write_text("x")
    assert changed_since(root, commit) == [
        FileChange("../ailleurs.txt", Happened.ADDED),
        FileChange("content/msap/49/durtal.md", Happened.CHANGED),
    ]
    with content_at(root, commit) as folder:
        assert (folder / "content/msap/49/durtal.md").read_text() == "avant"


def test_compared_is_what_was_before_the_branch_left(root: Path) -> None:
    """What others did on the main branch meanwhile is no change of the proposal."""
    first = commit_all(root)
    git(root, "switch", "--quiet", "--create", "proposition")
    (root / "content" / "b.md").write_text("b")
    commit_all(root)
    git(root, "switch", "--quiet", "main")
    (root / "content" / "c.md").write_text("c")
    commit_all(root)
    git(root, "switch", "--quiet", "proposition")
    assert commit_of(root, "main") == first
    assert [each.path for each in changed_since(root, first)] == ["content/b.md"]


def test_a_clone_without_its_history_is_compared_with_the_very_version(
    root: Path, tmp_path: Path
) -> None:
    """As forges clone: the last commit of each side, and no common ancestor."""
    commit_all(root)
    git(root, "switch", "--quiet", "--create", "proposition")
    (root / "content" / "b.md").write_text("b")
    commit_all(root)
    git(root, "switch", "--quiet", "main")
    main = commit_all(root)
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=proposition", root.as_uri(), "copie")
    git(tmp_path / "copie", "fetch", "--quiet", "--depth=1", "origin", main)
    assert commit_of(tmp_path / "copie", main) == main
    assert [each.path for each in changed_since(tmp_path / "copie", main)] == ["content/b.md"]


def test_the_content_of_a_version_has_no_links_and_is_taken_away(root: Path) -> None:
    """Nor names that no page may have."""
    (root / "content" / "lien.md").symlink_to("/etc/passwd")
    (root / "content" / "nul.md").write_text("x")
    commit = commit_all(root)
    with content_at(root, commit) as folder:
        files = {file.relative_to(folder).as_posix() for file in folder.rglob("*.md")}
        assert files == {"content/msap/49/durtal.md"}
    assert not folder.exists()


def test_a_version_without_content_is_an_empty_one(root: Path) -> None:
    (root / "content").rename(root / "ailleurs")
    commit = commit_all(root)
    with content_at(root, commit) as folder:
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["inconnue", "", "--output=x", "-h", "a..b", "HEAD^{tree}", "é"])
def test_what_is_no_version_is_a_sentence(root: Path, name: str) -> None:
    commit_all(root)
    with pytest.raises(NotInGit, match="n'est ni un dossier, ni une version"):
        commit_of(root, name)


def test_without_a_repository_or_without_git_it_is_a_sentence(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotInGit, match="pas un dépôt Git"):
        commit_of(root, "HEAD")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotInGit, match="n'est pas installé"):
        commit_of(root, "HEAD")


def test_two_folders_are_compared_file_by_file(root: Path, tmp_path: Path) -> None:
    before = tmp_path / "avant"
    (before / "content").mkdir(parents=True)
    (before / "content" / "parti.md").write_text("x")
    assert changed_between(before, root) == [
        FileChange("content/msap/49/durtal.md", Happened.ADDED),
        FileChange("content/parti.md", Happened.REMOVED),
    ]
    (before / "content" / "msap" / "49").mkdir(parents=True)
    (before / "content" / "msap" / "49" / "durtal.md").write_text("autre")
    assert changed_between(before, root)[0].kind is Happened.CHANGED
