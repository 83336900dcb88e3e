"""``msap check --synonymes``: the vocabularies' phrases that lead nowhere, at their places."""

from __future__ import annotations


def with_synonym(project, phrase: str) -> None:
    """Write *phrase* before the synonyms of the first service."""
    file = project / "content" / "vocabulaires" / "services.yaml"
    text = file.read_text("utf-8").replace("synonymes: [", f"synonymes: [{phrase}, ", 1)
    file.write_text(text, "utf-8")


def test_an_unread_synonym_is_a_warning_of_the_whole_check_alone(run, project):
    with_synonym(project, "pour mon")
    whole, named = run("check"), run("check", "content/msap/49/durtal.md")
    assert "content/vocabulaires/services.yaml:11:15: avertissement: « pour mon »" in whole.stdout
    assert (whole.exit_code, "[synonyme]" in named.stdout) == (0, False)


def test_what_leads_nowhere_is_told_at_its_place(run):
    result = run("check", "--synonymes")
    lines = result.stdout.splitlines()
    assert any(
        line.startswith("content/vocabulaires/partenaires.yaml:")
        and "aucune maison n'offre « Mairie »" in line
        for line in lines
    )
    assert not any("« Allocations familiales (CAF) »" in line for line in lines)
    assert result.stderr.splitlines()[-1] == f"{len(lines)} remarques sur les synonymes."
    assert result.exit_code == 0


def test_pages_that_cannot_be_read_are_told(run, page):
    page("49/durtal.md", phone="12")
    result = run("check", "--synonymes")
    assert (result.exit_code, "Des pages ont une erreur" in result.stderr) == (1, True)


def test_the_report_is_for_reading_and_corrects_nothing(run):
    assert "--format text" in run("check", "--synonymes", "--format", "json").stderr
    assert run("check", "--synonymes", "--fix").exit_code == 2
