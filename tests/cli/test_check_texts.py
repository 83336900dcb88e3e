"""``msap check`` of an article, an editorial page, a vocabulary; what waits; links."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

ARTICLE = """---
titre: Un essai
date: {day}
resume: Un essai.
source: La mairie.
{more}---
{body}
"""
TEXT = """---
titre: Une page
slug: une-page
description: Ce que dit cette page.
date_maj: 2026-01-01
{more}---
{body}
"""


@pytest.fixture
def write(project: Path):
    """Return a function that writes a file of the content and returns its path as one types it."""

    def write_(name: str, text: str) -> str:
        file = project / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return f"content/{name}"

    return write_


def article(day: str = "2026-01-02", more: str = "", body: str = "Bonjour.") -> str:
    return ARTICLE.format(day=day, more=more, body=body)


def test_each_file_is_judged_as_what_it_is(run, write):
    """Neither an article nor an editorial page is read as a house."""
    sound = [
        write("actualites/2026-01-02-essai.md", article()),
        write("sur-le-terrain/2026-01-02-essai.md", article()),
        write("pages/une-page.md", TEXT.format(more="", body="Bonjour.")),
        "content/vocabulaires/services.yaml",
    ]
    for path in sound:
        done = run("check", path)
        assert (done.exit_code, done.stdout) == (0, ""), path


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("actualites/2026-01-02-a.md", article(more="commune: Durtal\n"), ":6:1: erreur"),
        ("actualites/2026-01-02-a.md", article(day="2026-01-03"), ":3:7: erreur"),
        ("sur-le-terrain/essai.md", article(), "[nom-fichier]"),
        ("actualites/2026-01-02-a.md", article(body="[a](www.exemple.fr)"), ":7:5: erreur"),
        ("actualites/2026-01-02-a.md", article(body="[a](/maisons/durtale/)"), ":7:5: erreur"),
        ("pages/p.md", TEXT.format(more="adresse: x\n", body="a"), ":6:1: erreur"),
        ("pages/p.md", TEXT.format(more="", body="[a](/maisons/durtale/)"), ":7:5: erreur"),
        ("pages/p.md", TEXT.format(more="statut: fini\n", body="a"), ":6:9: erreur"),
        ("actualites/2026-01-02-a.md", article(more="statut: prêt\n"), ":6:9: erreur"),
    ],
)
def test_its_faults_are_told_where_they_are(run, write, name, text, problem):
    path = write(name, text)
    other = write("actualites/2026-01-09-autre.md", article())  # its date is another
    done = run("check", path)
    assert done.exit_code == 1 and problem in done.stdout
    assert all(line.startswith(path) for line in done.stdout.splitlines())
    assert other not in done.stdout


def test_a_broken_vocabulary_is_told_when_it_is_named(run, project):
    file = project / "content" / "vocabulaires" / "services.yaml"
    file.write_text(file.read_text("utf-8") + "- code: Pas bon\n", "utf-8")
    done = run("check", "content/vocabulaires/services.yaml")
    assert done.exit_code == 1 and "services.yaml:" in done.stdout


def test_an_article_to_come_says_its_day(run, write, monkeypatch):
    monkeypatch.setenv("MSAP_TODAY", "2026-11-27")
    path = write("actualites/2027-03-01-plus-tard.md", article(day="2027-03-01"))
    for asked in ((path,), ()):
        done = run("check", *asked)
        assert done.exit_code == 0
        assert f"{path}:3:7: avertissement" in done.stdout
        assert "1er mars 2027" in done.stdout.replace("\u00a0", " ")
        assert "[date-future]" in done.stdout
    monkeypatch.setenv("MSAP_TODAY", "2027-03-01")
    assert path not in run("check").stdout


@pytest.mark.parametrize("kind", ["article", "text", "house"])
def test_a_draft_is_named_and_its_faults_stop_nothing(run, write, project, kind):
    draft = "statut: brouillon\ncouleur: bleu\n"
    path, line = {
        "article": lambda: (write("actualites/2026-01-02-a.md", article(more=draft)), 6),
        "text": lambda: (write("pages/a.md", TEXT.format(more=draft, body="a")), 6),
        "house": lambda: (_draft_house(project, draft), 2),
    }[kind]()
    done = run("check", path)
    assert done.exit_code == 0
    assert f"{path}:{line + 1}:1: avertissement" in done.stdout and "[cle-inconnue]" in done.stdout


def test_a_sound_draft_is_told_not_to_be_published(run, write, project):
    paths = [
        write("actualites/2026-01-02-a.md", article(more="statut: brouillon\n")),
        write("pages/a.md", TEXT.format(more="statut: brouillon\n", body="a")),
        _draft_house(project, "statut: Brouillon\n"),
    ]
    lines = [line for line in run("check").stdout.splitlines() if "[statut]" in line]
    assert sorted(line.split(":")[0] for line in lines) == sorted(paths)


def _draft_house(project: Path, more: str) -> str:
    file = project / "content" / "msap" / "49" / "durtal.md"
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{more}", 1), "utf-8")
    return "content/msap/49/durtal.md"


def test_the_home_page_is_no_draft(run, write):
    text = TEXT.format(more="statut: brouillon\n", body="a").replace("une-page", "accueil")
    path = write("pages/accueil.md", text)
    done = run("check", path)
    assert done.exit_code == 1 and f"{path}:6:9: erreur" in done.stdout


def test_one_page_named_knows_the_others_of_the_site(run, page, write):
    page("48/mende.md")
    page("72/seul.md")
    file = page("49/durtal.md")
    write("actualites/2026-01-02-essai.md", article())
    body = "[a](/maisons/mende/) [b](../seul/) [c](/actualites/essai/) [d](/maisons/mendee/)"
    file.write_text(file.read_text("utf-8").replace("Bienvenue.", body), "utf-8")
    done = run("check", "content/msap/49/durtal.md")
    (line,) = done.stdout.splitlines()
    assert "« /maisons/mendee/ »" in line and "« /maisons/mende/ »" in line and "[lien]" in line


def test_the_photo_of_a_closed_house_is_shown_by_nobody(run, project, monkeypatch):
    """From its last day on, and not before: its page is then a short one."""
    picture = project / "content" / "images" / "durtal.png"
    picture.parent.mkdir()
    Image.new("RGB", (640, 480), "white").save(picture)
    file = project / "content" / "msap" / "49" / "durtal.md"
    photo = "fermee_le: 2026-12-01\nphoto: {fichier: durtal.png, description: La façade}\n"
    text = file.read_text("utf-8").replace("---\n", f"---\n{photo}", 1)
    file.write_text(text.replace("Bienvenue.", "[a](/maisons/durtale/)"), "utf-8")
    for day, is_shown in (("2026-11-30", True), ("2026-12-01", False)):
        monkeypatch.setenv("MSAP_TODAY", day)
        done = run("check").stdout
        assert ("durtal.png" not in done) is is_shown, done
        assert ("[lien]" in done) is is_shown, "and its text, whose links are judged"


def test_of_an_article_nothing_is_promised_that_fix_would_not_do(run, write):
    """It corrects the pages of houses alone; a stamp that is left is told with it too."""
    stamped = article().replace("---\nB", "# page nouvelle : actualites\n---\nB")
    path = write("actualites/2026-01-02-essai.md", stamped)
    for options in ((), ("--fix",)):
        said = run("check", *options, path).stdout
        assert (
            "« # page nouvelle » ne sert qu'à une proposition : retirez-la. [page-changee]" in said
        )
    path = write("actualites/2026-01-03-essai.md", article(day="3 janvier 2026"))
    said = run("check", path).stdout
    assert "« 3 janvier 2026 » s'écrit 2026-01-03. [date]" in said
