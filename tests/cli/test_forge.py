"""``msap forge``: workflows copied into place, and nothing of anybody's written over."""

from __future__ import annotations

import pytest

from generator.cli.forge import FORGES, RECIPES


@pytest.mark.parametrize("name", FORGES)
def test_the_workflows_are_copied_and_what_remains_is_said(run, project, name):
    """The same again changes nothing."""
    result = run("forge", name)
    assert result.exit_code == 0
    for recipe, place in FORGES[name].places.items():
        assert (project / place).read_bytes() == (RECIPES / recipe).read_bytes()
        assert f"écrit : {place}" in result.stdout
    assert "Reste à faire" in result.stdout
    assert "MSAP_CONTACT" in result.stdout
    again = run("forge", name)
    assert (again.exit_code, again.stdout.count("déjà en place")) == (0, len(FORGES[name].places))


def test_a_file_that_differs_is_named_and_left(run, project):
    """Until it is said that it may be replaced."""
    file = project / ".gitlab-ci.yml"
    file.write_text("à moi")
    result = run("forge", "gitlab")
    assert (result.exit_code, file.read_text()) == (1, "à moi")
    assert ".gitlab-ci.yml est déjà là et diffère" in result.stderr
    assert "Reste à faire" not in result.stdout
    assert "remplacé : .gitlab-ci.yml" in run("forge", "gitlab", "--replace").stdout
    assert "pages:" in file.read_text()


@pytest.mark.parametrize("made", ["folder", "file", "dangling"])
def test_no_link_leads_out_of_the_project(run, project, tmp_path_factory, made):
    elsewhere = tmp_path_factory.mktemp("ailleurs")
    if made == "folder":
        (project / ".github").symlink_to(elsewhere)
    else:
        (project / ".github" / "workflows").mkdir(parents=True)
        target = elsewhere / "x.yml"
        if made == "file":
            target.write_text("à moi")
        (project / ".github" / "workflows" / "proposition.yml").symlink_to(target)
    for options in ([], ["--replace"]):
        result = run("forge", "github", *options)
        assert result.exit_code == 1
        assert "lien" in result.stderr
    assert [file.read_text() for file in elsewhere.rglob("*") if file.is_file()] == (
        ["à moi"] if made == "file" else []
    )


def test_a_project_within_a_repository_is_told_why_not(run, project):
    """Forges read these files at the root of the repository only."""
    (project.parent / ".git").mkdir()
    try:
        result = run("forge", "github")
    finally:
        (project.parent / ".git").rmdir()
    assert result.exit_code == 2
    assert "qu'à la racine du dépôt" in result.stderr
    assert not (project / ".github").exists()


def test_another_forge_is_a_sentence(run):
    result = run("forge", "bitbucket")
    assert result.exit_code == 2
    assert "github" in result.stderr
