"""Each workflow is what its forge reads, and gives a stranger's proposal nothing."""

from __future__ import annotations

import re

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from generator.media_types import TEXTS
from generator.settings.model import NAMES
from tests.forges.workflows import ACTIONS, EVERY, GITLAB, RECIPES, ROOT, read, text_of

_SCHEMAS = dict.fromkeys(ACTIONS, "vendor.github-workflows") | {GITLAB: "vendor.gitlab-ci"}
_PROPOSALS = ("github/proposition.yml", "forgejo/proposition.yml")


def _validated(schema: str, file: str) -> int:
    options = ["--builtin-schema", schema, *(["--data-transform", "gitlab-ci"]
                                            if "gitlab" in schema else []), file]  # fmt: skip
    return CliRunner().invoke(check_jsonschema, options).exit_code


@pytest.mark.parametrize("recipe", EVERY)
def test_a_workflow_is_as_its_published_schema_has_it(recipe: str) -> None:
    """Forgejo's are those of GitHub, which it reads."""
    assert _validated(_SCHEMAS[recipe], str(RECIPES / recipe)) == 0


def test_the_schemas_refuse_what_is_none(tmp_path) -> None:
    """Guards the test above."""
    wrong = tmp_path / "x.yml"
    wrong.write_text("on: push\njobs: {a: {steps: 3}}\nstages: 3\n")
    assert _validated("vendor.github-workflows", str(wrong)) == 1
    assert _validated("vendor.gitlab-ci", str(wrong)) == 1


@pytest.mark.parametrize("recipe", ACTIONS)
def test_every_action_is_pinned_by_its_commit(recipe: str) -> None:
    """And its release is named beside: a tag can be moved, a commit cannot."""
    lines = [line for line in text_of(recipe).splitlines() if re.search(r"\buses:", line)]
    assert lines
    for line in lines:
        assert re.search(r"uses: (?:https://data\.forgejo\.org/)?actions/[a-z/-]+@[0-9a-f]{40} "
                         r"# v\d+\.\d+\.\d+", line), line  # fmt: skip
        assert ("https://" in line) == recipe.startswith("forgejo")


@pytest.mark.parametrize("recipe", _PROPOSALS)
def test_a_proposal_has_no_secret_and_may_write_nothing(recipe: str) -> None:
    """Its files are a stranger's, and the program that runs is its own."""
    workflow, text = read(recipe), text_of(recipe)
    assert set(workflow[True]) == {"pull_request"}
    code = re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
    for word in ("secrets", "pull_request_target", "github.token", "vars.", "write"):
        assert word not in code, word
    if recipe.startswith("github"):  # Forgejo gives a fork's proposal a token that only reads
        assert workflow["permissions"] == {"contents": "read"}
    (job,) = workflow["jobs"].values()
    assert "permissions" not in job
    checkout = next(step for step in job["steps"] if "/checkout@" in step.get("uses", ""))
    assert checkout["with"]["persist-credentials"] is False
    caches = [step["uses"] for step in job["steps"] if "/cache" in step.get("uses", "")]
    assert caches
    assert all("/cache/restore@" in uses for uses in caches)  # nothing is given to later runs


@pytest.mark.parametrize("recipe", ACTIONS)
def test_no_command_has_a_text_of_somebody_in_it(recipe: str) -> None:
    """A branch or a title could close the quotes: what comes from outside is in the environment."""
    for job in read(recipe)["jobs"].values():
        assert [step["run"] for step in job["steps"] if "${{" in step.get("run", "")] == []


def test_each_job_of_the_main_branch_may_do_what_it_does_and_no_more() -> None:
    workflow = read("github/annuaire.yml")
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert jobs["construction"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["publication"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].split("@")[0] for step in jobs["publication"]["steps"]] == [
        "actions/deploy-pages"
    ]
    assert "secrets" not in text_of("github/annuaire.yml")


def test_gitlabs_proposals_read_the_caches_only() -> None:
    jobs = read(GITLAB)
    proposal = jobs["proposition"]
    assert [cache["policy"] for cache in proposal["cache"]] == ["pull"]
    assert [rule["if"] for rule in proposal["rules"]] == [
        '$CI_PIPELINE_SOURCE == "merge_request_event"'
    ]
    assert proposal["artifacts"]["reports"] == {"codequality": "gl-code-quality.json"}
    assert proposal["artifacts"]["when"] == "always"
    assert re.fullmatch(r"[\w][-\w ]*", proposal["artifacts"]["expose_as"], re.ASCII)
    assert "TOKEN" not in text_of(GITLAB)


def test_gitlab_pages_are_compressed_as_every_text_is() -> None:
    assert read(GITLAB)["pages"]["artifacts"]["paths"] == ["public"]
    endings = re.search(r"\.\(([a-z|]+)\)", text_of(GITLAB))
    assert endings
    assert set(endings[1].split("|")) == {suffix[1:] for suffix in TEXTS}


@pytest.mark.parametrize("recipe", ["github/annuaire.yml", "forgejo/annuaire.yml"])
def test_the_main_branch_is_built_at_each_change_and_each_night(recipe: str) -> None:
    """With a policy in each page, for want of headers; and over the site before."""
    workflow, text = read(recipe), text_of(recipe)
    assert set(workflow[True]) == {"push", "schedule", "workflow_dispatch"}
    assert workflow[True]["push"] == {"branches": ["main"]}
    assert "MSAP_META_POLICY: oui" in text
    assert "path: output\n" in text
    assert "restore-keys: site-" in text


@pytest.mark.parametrize("recipe", EVERY)
def test_commands_and_settings_exist(recipe: str) -> None:
    text = text_of(recipe)
    assert set(re.findall(r"\bMSAP_\w+|\bSITEURL", text)) <= set(NAMES)
    targets = re.findall(r"make ([a-z-]+)", re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE))
    assert targets
    for target in targets:
        assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_every_recipe_is_named_in_the_guide_and_tried() -> None:
    guide = (RECIPES / "README.md").read_text("utf-8")
    named = set(re.findall(r"\]\(((?:github|gitlab|forgejo)/[^)]+)\)", guide))
    there = {file.relative_to(RECIPES).as_posix() for file in RECIPES.rglob("*.yml")}
    assert named == there == set(EVERY)
