"""``msap changes``: a proposal in words, and its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.file_changes import FileChange, Happened
from generator.cli.proposal import ChangedText, Proposal
from generator.cli.proposal_pages import copy_pages
from generator.cli.proposal_words import proposal_words
from generator.problems import shown
from tests.cli.conftest import write_page
from tests.cli.repository import commit_all

ARTICLE = """---
titre: Mille *maisons*
date: 2026-11-22
resume: Le réseau a mille maisons.
source: Le réseau, novembre 2026.
---
Mille.
"""


def test_a_proposal_is_told_in_words(run, project):
    """A house in facts, what is no fact by its key, a text by its title, the rest by its name."""
    write_page(project, "49/segre.md", phone="02 41 00 00 01")
    write_page(project, "49/partie.md", phone="02 41 00 00 02")
    write_page(project, "49/cassee.md", phone="02 41 00 00 03")
    write_page(project, "49/reecrite.md", phone="02 41 00 00 04")
    commit_all(project)
    file = write_page(project, "49/durtal.md", phone="02 41 96 10 41")
    file.write_text(file.read_text().replace("Bienvenue", "Entrez"))
    segre = project / "content/msap/49/segre.md"
    segre.write_text(segre.read_text().replace("Bienvenue", "Entrez"))
    (project / "content/msap/49/partie.md").unlink()
    write_page(project, "49/cassee.md", phone="12")
    rewritten = project / "content/msap/49/reecrite.md"
    rewritten.write_text(rewritten.read_text().replace("Durtal\nlabel", "Durtal # x\nlabel"))
    write_page(project, "49/nouvelle.md", phone="02 41 00 00 05")
    (project / "content" / "actualites").mkdir()
    (project / "content/actualites/2026-11-22-mille-maisons.md").write_text(ARTICLE)
    (project / "content/vocabulaires/labels.yaml").write_text(
        (project / "content/vocabulaires/labels.yaml").read_text() + "# x\n"
    )
    (project / "Makefile").write_text("x:")
    said = run("changes", "--since", "HEAD").stdout.replace("\xa0", " ")
    assert said.splitlines() == [
        "Ce qui change", "",
        "Maisons :", "",
        "- France services Durtal (Durtal), modifiée",
        "  - Téléphone : 02 41 96 10 41 (avant : 02 41 96 10 40).",
        "  - Aussi : le texte de la page.",
        "- France services Durtal (Durtal), nouvelle maison",
        "  - Nouvelle dans l’annuaire : 11 rue Joseph Cugnot, 49430 Durtal.",
        "- France services Durtal (Durtal), départ",
        "  - Elle n’est plus dans l’annuaire.",
        "- France services Durtal (Durtal), modifiée",
        "  - Seulement : le texte de la page.", "",
        "Articles et pages :", "",
        "- « Mille *maisons* », ajouté (content/actualites/2026-11-22-mille-maisons.md)", "",
        "Fiches illisibles, avant ou après : voyez la vérification :", "",
        "- content/msap/49/cassee.md, modifié", "",
        "Fiches réécrites sans que le site dise autre chose, ou brouillons :", "",
        "- content/msap/49/reecrite.md, modifié", "",
        "Autres fichiers de content :", "",
        "- content/vocabulaires/labels.yaml, modifié", "",
        "Hors de content : le programme ou ses réglages changent, relisez-les avec soin :", "",
        "- Makefile, ajouté",
    ]  # fmt: skip


def test_the_same_state_changes_nothing(run, project):
    commit_all(project)
    assert run("changes", "--since", "HEAD").stdout == "Ce qui change\n\nRien ne change.\n"


def test_another_state_may_be_a_folder(run, project, tmp_path_factory):
    before = tmp_path_factory.mktemp("avant")
    (before / "content" / "msap").mkdir(parents=True)
    said = run("changes", "--since", str(before), "--format", "markdown").stdout
    assert said.startswith("## Ce qui change\n\n### Maisons\n\n- France services Durtal (Durtal)")


@pytest.mark.parametrize(("options", "word"), [
    ([], "--since"),
    (["--since", "inconnue"], "ni un dossier, ni une version"),
    (["--since", "HEAD", "--pages", "apercu"], "lancez msap build avant"),
])  # fmt: skip
def test_what_cannot_be_is_a_sentence(run, project, options, word):
    commit_all(project)
    result = run("changes", *options)
    assert (result.exit_code, word in result.stderr) == (2, True)


def test_a_folder_with_files_is_not_written_into(run, project):
    commit_all(project)
    (project / "output").mkdir()
    (project / "output" / "index.html").write_text("x")
    result = run("changes", "--since", "HEAD", "--pages", "content")
    assert (result.exit_code, "n'est pas vide" in result.stderr) == (2, True)


def test_markdown_gives_no_meaning_to_what_pages_say():
    hostile = FileChange("content/actualites/[x](y).md", Happened.ADDED)
    proposal = Proposal(texts=(ChangedText(hostile, "<b>*@qui* `x`", "a/"),), content=(hostile,))
    said = proposal_words(proposal, markdown=True)
    assert "&lt;b&gt;\\*@\u2060qui\\* \\`x\\`" in said
    assert "\\[x\\](y)" in said
    assert "[x]" not in said.replace("\\[x\\]", "")


def test_a_title_cannot_break_a_line_of_the_terminal():
    hostile = FileChange("content/actualites/x.md", Happened.ADDED)
    proposal = Proposal(texts=(ChangedText(hostile, "a\x1b[31m\nb", "a/"),))
    said = proposal_words(proposal, markdown=False)
    assert "\x1b" not in said
    assert len(said.splitlines()) == 5
    assert shown("\x1b") in said


def test_very_many_are_counted():
    files = tuple(FileChange(f"content/{rank}.txt", Happened.ADDED) for rank in range(1000))
    said = proposal_words(Proposal(content=files), markdown=False)
    assert "- … et 800 autres" in said
    assert len(said.splitlines()) < 210


def test_only_what_changed_is_warned_of(run, page, project):
    """But each error is told, wherever it is."""
    for name, phone in (("ancienne", "3939"), ("autre", "3949"), ("fausse", "12")):
        file = page(f"49/{name}.md", phone=phone)
        file.write_text(file.read_text().replace("2026-08-01", "2020-08-01"))
    commit_all(project)
    changed = project / "content/msap/49/autre.md"
    changed.write_text(changed.read_text() + "Plus.\n")
    said = run("check", "--since", "HEAD").stdout
    assert "autre.md:8:11: avertissement" in said
    assert "49/ancienne.md:8" not in said
    assert "fausse.md:7:12: erreur" in said


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a built site: two houses, what they show, and what nobody asked for."""
    site = tmp_path / "site"
    for name, content in {
        "index.html": "<a href='maisons/durtal/'>x</a>",
        "maisons/durtal/index.html": '<link href="../../static/a.css"><img src="../../images/v%20'
        'ue.jpg" srcset="../../images/v%20ue.jpg 1x, ../../images/vue2.jpg 2x">'
        '<a href="../durtal.ics">x</a><a href="../../../secret.txt">x</a><a href="//[x">x</a>'
        '<a href="https://exemple.fr/static/b.css">x</a><a href="../autre/">x</a>',
        "maisons/durtal/affiche.html": '<img src="../../images/affiche.svg">',
        "maisons/durtal.ics": "x", "maisons/autre/index.html": "x", "static/a.css": "x",
        "images/v ue.jpg": "x", "images/vue2.jpg": "x", "images/affiche.svg": "x",
        "images/autre.jpg": "x", "recherche/index.html": "x",
    }.items():  # fmt: skip
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content)
    (tmp_path / "secret.txt").write_text("secret")
    (site / "maisons" / "durtal" / "lien.txt").symlink_to(tmp_path / "secret.txt")
    return site


def test_changed_pages_are_copied_with_all_that_they_show(site, tmp_path):
    """And nothing else: no other page, nothing of the machine."""
    target = tmp_path / "apercu"
    assert copy_pages(site, ["maisons/durtal/", "maisons/brouillon/"], target) == 1
    files = {file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file()}
    assert files == {
        "apercu.html", "maisons/durtal/index.html", "maisons/durtal/affiche.html",
        "maisons/durtal.ics", "static/a.css", "images/v ue.jpg", "images/vue2.jpg",
        "images/affiche.svg",
    }  # fmt: skip
    assert 'href="maisons/durtal/index.html"' in (target / "apercu.html").read_text()


def test_the_home_page_is_one_too(site, tmp_path):
    assert copy_pages(site, ["./"], tmp_path / "apercu") == 1
    assert (tmp_path / "apercu" / "index.html").is_file()
    assert not (tmp_path / "apercu" / "maisons").exists()


def test_a_preview_of_nothing_says_so(site, tmp_path):
    assert copy_pages(site, [], tmp_path / "apercu") == 0
    assert "Aucune." in (tmp_path / "apercu" / "apercu.html").read_text()
