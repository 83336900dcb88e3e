"""What the workflows of forges say: jobs, steps, the commands that they run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "docs" / "forges"
ACTIONS = ("github/proposition.yml", "github/annuaire.yml",
           "forgejo/proposition.yml", "forgejo/annuaire.yml")  # fmt: skip
GITLAB = "gitlab/gitlab-ci.yml"
EVERY = (*ACTIONS, GITLAB)
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass(frozen=True)
class Step:
    """A command with its environment, or an action with what it is given."""

    name: str
    run: str = ""
    uses: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)
    only_after_failure: bool = False


def text_of(recipe: str) -> str:
    return (RECIPES / recipe).read_text("utf-8")


def read(recipe: str) -> dict[Any, Any]:
    """Return a workflow; its key « on » is True, as YAML 1.1 has it."""
    return dict(yaml.safe_load(text_of(recipe)))


def steps_of(recipe: str, job: str, values: Mapping[str, str]) -> Iterator[Step]:
    """Yield the steps of a job of GitHub's kind, each expression replaced by its value.

    One that is in no step but ``uses`` needs none: nobody evaluates it here.
    """
    own = read(recipe)["jobs"][job]
    for step in own["steps"]:
        env = {**own.get("env", {}), **step.get("env", {})}
        yield Step(
            name=step.get("name", ""),
            run=_evaluated(step.get("run", ""), values),
            uses=step.get("uses", ""),
            given=step.get("with", {}),
            env={name: _evaluated(str(value), values) for name, value in env.items()},
            only_after_failure="failure()" in str(step.get("if", "")),
        )


def commands_of(job: str) -> list[str]:
    """Return the commands of a job of GitLab."""
    return list(read(GITLAB)[job]["script"])


def _evaluated(text: str, values: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: values[found[1]], text)
