"""A proposal to this project, and what each forge tells a job of it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.repository import commit_all, git
from tests.forges.bare import Checkout
from tests.forges.workflows import Step, steps_of

DURTAL = Path("content/msap/49/durtal.md")
TOLD = "Téléphone\xa0: 02 41 96 10 41 (avant\xa0: 02 41 96 10 40)."


def propose(work: Path, phone: str) -> None:
    """Commit a proposal that changes a telephone number."""
    git(work, "switch", "--quiet", "--force-create", "proposition", "main")
    text = (work / DURTAL).read_text("utf-8")
    (work / DURTAL).write_text(text.replace("02 41 96 10 40", phone), "utf-8")
    commit_all(work, "Téléphone de Durtal")


def github_variables(checkout: Checkout) -> dict[str, str]:
    """Return the variables that a runner of GitHub sets."""
    return {
        "GITHUB_STEP_SUMMARY": str(checkout.home / "resume.md"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(checkout.folder),
        "RUNNER_TEMP": str(checkout.home),
    }


def summary_of(checkout: Checkout) -> str:
    """Return what stands on the page of the run."""
    return (checkout.home / "resume.md").read_text("utf-8")


def proposal_steps(forge: str, checkout: Checkout) -> list[Step]:
    """Return what the workflow of a *forge* does with a proposal."""
    values = {"github.event.pull_request.base.sha": checkout.base}
    return list(steps_of(f"{forge}/proposition.yml", "proposition", values))


def forgejo_variables(checkout: Checkout, place: Path) -> dict[str, str]:
    """Return the variables of a runner of Forgejo's; no package of Debian is installed here."""
    programs = place / "programmes"
    programs.mkdir(exist_ok=True)
    (programs / "apt-get").write_text("#!/bin/sh\n")
    (programs / "apt-get").chmod(0o755)
    return {**github_variables(checkout), "PATH": f"{programs}:{os.environ['PATH']}"}
