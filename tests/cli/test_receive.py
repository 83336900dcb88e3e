"""``msap receive`` and the stamp in ``msap check``: proposals of the form."""

import subprocess
from email.message import EmailMessage
from pathlib import Path

import pytest

from generator.files.stamp import stamp_of

NAME = "durtal.md"


def _git(project: Path, *arguments: str) -> None:
    author = ["-c", "user.name=A", "-c", "user.email=a@exemple.fr", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, *arguments], cwd=project, check=True, capture_output=True)


@pytest.fixture
def kept(project):
    """Return the sound page of the project, which Git keeps."""
    _git(project, "init", "-q")
    _git(project, "add", "content")
    _git(project, "commit", "-qm", "Une page")
    return project / "content" / "msap" / "49" / NAME


@pytest.fixture
def proposed(tmp_path_factory):
    """Write a proposal made from *raw*, with a telephone, outside of the project."""

    def proposed_(raw: bytes, phone: bytes = b"02 41 00 00 00") -> Path:
        file = tmp_path_factory.mktemp("recu") / NAME
        changed = raw.replace(b"02 41 96 10 40", phone)
        stamp = f"# page ouverte : {stamp_of(raw)}\n---\nB".encode()
        file.write_bytes(changed.replace(b"---\nB", stamp))
        return file

    return proposed_


def test_a_received_page_is_told_and_put_in_its_place_without_its_stamp(run, kept, proposed):
    before = kept.read_bytes()
    result = run("receive", str(proposed(before)))
    assert result.exit_code == 0
    assert "02 41 00 00 00" in result.stdout.replace("\u00a0", " ")
    assert kept.read_bytes() == before.replace(b"02 41 96 10 40", b"02 41 00 00 00")


def test_two_changes_that_do_not_touch_are_both_kept(run, kept, proposed):
    opened = kept.read_bytes()
    file = proposed(opened)
    kept.write_bytes(opened.replace(b"11 rue", b"12 rue"))
    assert "[page-changee]" in run("check", str(file)).stdout
    result = run("receive", str(file))
    assert (result.exit_code, "les deux changements" in result.stdout) == (0, True)
    raw = kept.read_bytes()
    assert b"12 rue" in raw and b"02 41 00 00 00" in raw and b"page ouverte" not in raw


def test_two_changes_of_one_field_are_settled_by_a_person(run, kept, proposed):
    opened = kept.read_bytes()
    file = proposed(opened)
    changed = opened.replace(b"02 41 96 10 40", b"02 41 11 11 11")
    kept.write_bytes(changed)
    result = run("receive", str(file))
    assert (result.exit_code, "telephone" in result.stderr, kept.read_bytes()) == (1, True, changed)
    assert run("receive", "--force", str(file)).exit_code == 0
    assert b"02 41 00 00 00" in kept.read_bytes()


def test_without_the_opened_version_nothing_is_written(run, project, page, proposed):
    standing = page(f"49/{NAME}")
    file = proposed(standing.read_bytes())
    changed = standing.read_bytes().replace(b"11 rue", b"12 rue")
    standing.write_bytes(changed)
    assert run("receive", str(file)).exit_code == 1
    assert standing.read_bytes() == changed


@pytest.mark.parametrize("attached", [True, False])
def test_a_saved_mail_holds_the_page(run, kept, proposed, tmp_path_factory, attached):
    raw = proposed(kept.read_bytes()).read_bytes()
    mail = EmailMessage()
    mail["Subject"] = "Proposition : Durtal"
    told = f"Bonjour,\n\nLe fichier {NAME} :\n\n"
    mail.set_content(told + ("" if attached else raw.decode()))
    if attached:
        mail.add_attachment(raw, maintype="text", subtype="markdown", filename=NAME)
    file = tmp_path_factory.mktemp("courrier") / "message.eml"
    file.write_bytes(mail.as_bytes())
    assert run("receive", str(file)).exit_code == 0
    assert b"02 41 00 00 00" in kept.read_bytes()


def _mail(folder: Path, pages: dict[str, bytes]) -> Path:
    mail = EmailMessage()
    mail["Subject"] = "Deux propositions"
    mail.set_content("Bonjour,\n\nvoici les pages.\n")
    for name, raw in pages.items():
        mail.add_attachment(raw, maintype="text", subtype="markdown", filename=name)
    (folder / "deux.eml").write_bytes(mail.as_bytes())
    return folder / "deux.eml"


def test_all_pages_of_a_mail_are_received(run, kept, project, proposed, tmp_path_factory):
    opened = kept.read_bytes()
    gare = opened.replace(b"Services Durtal", b"services Gare")
    pages = {NAME: proposed(opened).read_bytes(), "gare.md": gare}
    result = run("receive", str(_mail(tmp_path_factory.mktemp("courrier"), pages)))
    assert result.exit_code == 0, result.stderr
    assert b"02 41 00 00 00" in kept.read_bytes()
    assert (project / "content" / "msap" / "49" / "gare.md").read_bytes() == gare


def test_a_page_of_a_mail_that_is_refused_is_told_by_its_name(
    run, kept, proposed, tmp_path_factory
):
    opened = kept.read_bytes()
    pages = {"Ma Page.md": opened, "gare.md": b"rien", NAME: proposed(opened).read_bytes()}
    result = run("receive", str(_mail(tmp_path_factory.mktemp("courrier"), pages)))
    assert result.exit_code == 1
    assert "deux.eml, Ma Page.md : " in result.stderr
    assert "deux.eml, gare.md:1:1" in result.stderr
    assert b"02 41 00 00 00" in kept.read_bytes()


def test_a_received_page_is_held_against_the_other_pages(run, kept, page, proposed):
    other = page("49/bauge.md")
    other.write_bytes(other.read_bytes().replace(b"---\n", b"---\nid: fs-904\n", 1))
    opened = kept.read_bytes()
    file = proposed(opened)
    file.write_bytes(file.read_bytes().replace(b"---\n", b"---\nid: fs-904\n", 1))
    result = run("receive", str(file))
    assert (result.exit_code, "[id-double]" in result.stderr) == (1, True)
    assert kept.read_bytes() == opened


def test_a_page_that_is_not_written_is_promised_no_correction(run, kept, proposed):
    file = proposed(kept.read_bytes(), b"02.41.96.10.40, 02 41 96 10 41")
    file.write_bytes(file.read_bytes().replace(b"---\n", b"---\nhoraires: {lundi: 9h-12h}\n", 1))
    result = run("receive", str(file))
    assert (result.exit_code, "--fix" in result.stderr) == (1, False)


def test_a_new_page_goes_to_the_folder_of_its_department(run, kept, project, tmp_path_factory):
    file = tmp_path_factory.mktemp("recu") / "durtal-gare.md"
    raw = kept.read_bytes().replace(b"Services Durtal", b"services Gare")
    file.write_bytes(raw)
    assert run("receive", str(file)).exit_code == 0
    assert (project / "content" / "msap" / "49" / "durtal-gare.md").read_bytes() == raw


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("../x.md", None),
        ("Ma Page.md", "---\nnom: A\n---\n"),
        ("durtal.md", "pas une page"),
        ("durtal.md", "---\nnom: A\n---\n"),
        ("lettre.txt", "Bonjour"),
        ("nouvelle.md", "---\nnom: A\ncode_postal: ../..\n---\n"),
    ],
)
def test_what_is_no_sound_page_is_refused(run, kept, tmp_path_factory, name, text):
    before = kept.read_bytes()
    file = tmp_path_factory.mktemp("recu") / Path(name).name
    if text is not None:
        file.write_text(text, "utf-8")
    result = run("receive", str(file))
    assert result.exit_code != 0
    assert result.stderr and "Traceback" not in result.stderr
    assert kept.read_bytes() == before


def test_a_proposal_is_held_against_the_version_that_it_would_replace(run, kept, proposed):
    project, opened = kept.parents[3], kept.read_bytes()
    _git(project, "checkout", "-qb", "proposition")
    kept.write_bytes(proposed(opened).read_bytes())
    _git(project, "commit", "-qam", "Une proposition")
    _git(project, "branch", "principale", "HEAD~1")
    assert "[page-changee]" not in run("check", "--since", "principale").stdout
    _git(project, "checkout", "-q", "principale")
    kept.write_bytes(opened.replace(b"11 rue", b"12 rue"))
    _git(project, "commit", "-qam", "Un autre changement")
    _git(project, "checkout", "-q", "proposition")
    assert "la page a changé depuis" in run("check", "--since", "principale").stdout


def test_a_stamp_left_in_a_page_is_told_and_corrected(run, kept, proposed):
    kept.write_bytes(proposed(kept.read_bytes()).read_bytes())
    assert "[page-changee]" not in run("check").stdout  # a proposal made from the page as it is
    _git(kept.parents[3], "commit", "-qam", "Reçue")
    assert "« # page ouverte » ne sert" in run("check").stdout
    assert "corrigé: la ligne « # page ouverte » est retirée." in run("check", "--fix").stdout
    assert b"page ouverte" not in kept.read_bytes()


ARTICLE = "2026-11-22-mille-maisons.md"
TEXT = """---
titre: Mille maisons
date: 2026-11-22
resume: Le réseau compte mille maisons.
source: ANCT, novembre 2026
---
Un texte.
"""


def _new_article(folder: Path, text: str = TEXT, section: str = "sur-le-terrain") -> Path:
    file = folder / ARTICLE
    file.write_text(text.replace("\n---\n", f"\n# page nouvelle : {section}\n---\n"), "utf-8")
    return file


@pytest.mark.parametrize("section", ["actualites", "sur-le-terrain"])
def test_a_new_article_goes_to_the_section_that_it_says(
    run, kept, project, tmp_path_factory, section
):
    file = _new_article(tmp_path_factory.mktemp("recu"), section=section)
    result = run("receive", str(file))
    assert result.exit_code == 0, result.stderr
    assert "« Mille maisons »" in result.stdout
    assert (project / "content" / section / ARTICLE).read_text("utf-8") == TEXT
    assert run("receive", str(file)).exit_code == 0  # it stands as it is


def test_a_saved_mail_of_a_new_article_tells_its_section(run, kept, project, tmp_path_factory):
    folder = tmp_path_factory.mktemp("courrier")
    mail = EmailMessage()
    mail["Subject"] = "Proposition : Mille maisons"
    mail.set_content(
        f"Bonjour,\n\nLe fichier {ARTICLE} :\n\n{_new_article(folder).read_text('utf-8')}"
    )
    (folder / "message.eml").write_bytes(mail.as_bytes())
    assert run("receive", str(folder / "message.eml")).exit_code == 0
    assert (project / "content" / "sur-le-terrain" / ARTICLE).read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TEXT.replace("source: ANCT, novembre 2026\n", ""), "manquant"),
        (TEXT.replace("date: 2026-11-22", "date: 2026-11-23"), "date-article"),
        (TEXT.replace("resume: ", "themes: [nulle-part]\nresume: "), "code-inconnu"),
    ],
)
def test_an_article_with_an_error_is_told_and_not_written(
    run, kept, project, tmp_path_factory, text, code
):
    result = run("receive", str(_new_article(tmp_path_factory.mktemp("recu"), text)))
    assert (result.exit_code, f"[{code}]" in result.stderr) == (1, True)
    assert not (project / "content" / "sur-le-terrain" / ARTICLE).exists()


def test_a_new_article_takes_no_other_s_place(run, kept, project, tmp_path_factory):
    folder = project / "content" / "sur-le-terrain"
    folder.mkdir(exist_ok=True)
    other = TEXT.replace("Un texte", "Un autre")
    (folder / ARTICLE).write_text(other, "utf-8")
    file = _new_article(tmp_path_factory.mktemp("recu"))
    assert "article nouveau" in run("check", str(file)).stdout
    result = run("receive", str(file))
    assert (result.exit_code, "a déjà ce nom" in result.stderr) == (1, True)
    assert (folder / ARTICLE).read_text("utf-8") == other
    assert run("receive", "--force", str(file)).exit_code == 0
    assert (folder / ARTICLE).read_text("utf-8") == TEXT


def test_what_an_article_changes_is_told(run, kept, project, tmp_path_factory):
    folder = project / "content" / "actualites"
    folder.mkdir(exist_ok=True)
    (folder / ARTICLE).write_text(TEXT, "utf-8")
    file = tmp_path_factory.mktemp("recu") / ARTICLE
    file.write_text(TEXT.replace("Mille", "Onze cents").replace("Un texte", "Un autre"), "utf-8")
    result = run("receive", str(file))
    assert "titre : Mille maisons → Onze cents maisons" in result.stdout
    assert "texte : récrit" in result.stdout
