"""A workflow's own commands, run in a clone of a bare repository with a proposal.

Those of the other forges, and those that build, take long: ``whole_runs.py``.
"""

from __future__ import annotations

from pathlib import Path

from tests.forges.bare import checked_out, run_steps
from tests.forges.proposals import DURTAL, github_variables, proposal_steps, propose, summary_of


def test_an_error_is_annotated_and_told(work: Path, tmp_path: Path) -> None:
    """At its line, in French; nothing is built, and what changes is told all the same."""
    propose(work, "12")
    checkout = checked_out(work, tmp_path, merged=True)
    ran = run_steps(checkout, proposal_steps("github", checkout), github_variables(checkout))
    assert ran.failed == "Vérifier les pages", ran.said
    line = (checkout.folder / DURTAL).read_text("utf-8").split("telephone:")[0].count("\n") + 1
    assert f"::error file={DURTAL},title=telephone,line={line},col=12::" in ran.said
    summary = summary_of(checkout)
    assert "### Erreurs" in summary
    assert f"- {DURTAL}, modifié" in summary
    assert not (checkout.folder / "output").exists()
