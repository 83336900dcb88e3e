"""Every workflow from its first command to its last, builds included: ``make test-forges``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.repository import git
from tests.forges.bare import checked_out, run_steps
from tests.forges.proposals import (
    DURTAL,
    TOLD,
    forgejo_variables,
    github_variables,
    proposal_steps,
    propose,
    summary_of,
)
from tests.forges.workflows import Step, commands_of, steps_of


def test_a_sound_proposal_is_told_and_can_be_looked_at(work: Path, tmp_path: Path) -> None:
    propose(work, "02 41 96 10 41")
    checkout = checked_out(work, tmp_path, merged=True)
    ran = run_steps(checkout, proposal_steps("github", checkout), github_variables(checkout))
    assert ran.failed == "", ran.said
    assert TOLD in summary_of(checkout)
    pages = checkout.folder / "apercu"
    assert "02 41 96 10 41" in (pages / "maisons/durtal/index.html").read_text("utf-8")
    assert [own.name for own in (pages / "maisons").iterdir() if own.is_dir()] == ["durtal"]


def test_forgejo_tells_a_proposal_in_its_log(work: Path, tmp_path: Path) -> None:
    propose(work, "02 41 96 10 41")
    checkout = checked_out(work, tmp_path, merged=False)
    ran = run_steps(
        checkout, proposal_steps("forgejo", checkout), forgejo_variables(checkout, tmp_path)
    )
    assert ran.failed == "", ran.said
    assert TOLD.replace("\xa0", " ") in ran.said  # a terminal shows plain spaces
    assert (checkout.folder / "apercu" / "maisons/durtal/index.html").is_file()


def test_gitlab_tells_a_proposal_and_reports_its_problems(work: Path, tmp_path: Path) -> None:
    propose(work, "02 41 96 10 41")
    checkout = checked_out(work, tmp_path, merged=False)
    steps = [Step(command, command) for command in commands_of("proposition")]
    own = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": checkout.base, "GITLAB_CI": "true"}
    ran = run_steps(checkout, steps, own)
    assert ran.failed == "", ran.said
    assert TOLD.replace("\xa0", " ") in ran.said  # a terminal shows plain spaces
    assert isinstance(json.loads((checkout.folder / "gl-code-quality.json").read_text()), list)
    assert (checkout.folder / "apercu" / "maisons/durtal/index.html").is_file()


def test_gitlab_says_an_error_where_its_page_shows_it(work: Path, tmp_path: Path) -> None:
    propose(work, "12")
    checkout = checked_out(work, tmp_path, merged=False)
    steps = [Step(command, command) for command in commands_of("proposition")]
    ran = run_steps(checkout, steps, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": checkout.base})
    assert "msap check --since" in ran.failed
    report = json.loads((checkout.folder / "gl-code-quality.json").read_text())
    errors = [each for each in report if each["severity"] == "major"]
    assert [each["location"]["path"] for each in errors] == [str(DURTAL)]


def test_github_builds_the_public_site(work: Path, tmp_path: Path) -> None:
    propose(work, "02 41 96 10 41")
    checkout = checked_out(work, tmp_path, merged=True)
    values = {
        "vars.MSAP_CONTACT": "annuaire@exemple.fr", "vars.MSAP_PUBLISHER": "", "vars.MSAP_DIRECTOR":
        "", "github.server_url": "https://github.com", "github.repository": "exemple/annuaire",
        "steps.pages.outputs.base_url": "https://exemple.github.io/annuaire",
    }  # fmt: skip
    steps = list(steps_of("github/annuaire.yml", "construction", values))
    ran = run_steps(checkout, steps, github_variables(checkout))
    assert ran.failed == "", ran.said
    home = (checkout.folder / "output" / "index.html").read_text("utf-8")
    assert "https://exemple.github.io/annuaire/" in home
    assert "Content-Security-Policy" in home


def test_gitlab_builds_the_public_site_compressed(work: Path, tmp_path: Path) -> None:
    propose(work, "02 41 96 10 41")
    checkout = checked_out(work, tmp_path, merged=True)
    steps = [Step(command, command) for command in commands_of("pages")]
    own = {"CI_PAGES_URL": "https://exemple.gitlab.io/annuaire", "MSAP_META_POLICY": "oui"}
    ran = run_steps(checkout, steps, own)
    assert ran.failed == "", ran.said
    assert (checkout.folder / "public" / "index.html.gz").is_file()


def test_forgejo_publishes_a_branch(work: Path, tmp_path: Path) -> None:
    """That of the site alone, without the mark of the build; again over the one before."""
    propose(work, "02 41 96 10 41")
    checkout = checked_out(work, tmp_path, merged=True)
    values = {
        **dict.fromkeys(
            ("vars.MSAP_CONTACT", "vars.MSAP_PUBLISHER", "vars.MSAP_DIRECTOR", "vars.MSAP_HOST"), ""
        ),
        "vars.SITEURL": "https://exemple.codeberg.page/annuaire",
        "github.token": "jeton", "github.server_url": f"file://{tmp_path}",
        "github.repository": "depot",
    }  # fmt: skip
    steps = list(steps_of("forgejo/annuaire.yml", "annuaire", values))
    steps = [
        Step(each.name, each.run, env={n: v for n, v in each.env.items() if n != "MSAP_REPOSITORY"})
        for each in steps
    ]
    for _ in range(2):
        ran = run_steps(checkout, steps, forgejo_variables(checkout, tmp_path))
        assert ran.failed == "", ran.said
        assert "jeton" not in ran.said
    files = git(checkout.bare, "ls-tree", "-r", "--name-only", "pages").splitlines()
    assert "index.html" in files
    assert not [name for name in files if name.startswith(".msap")]
    assert git(checkout.bare, "rev-list", "--count", "pages").strip() == "1"
