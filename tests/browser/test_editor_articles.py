"""The form of articles: one written from nothing to its file, one corrected, a day to come."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe

ROOT = Path(__file__).resolve().parents[2]
MSAP = Path(sys.executable).with_name("msap")
STANDING = "content/actualites/2026-11-16-affiches-et-livrets.md"
CORRECTED = "modifier/?article=actualites/affiches-et-livrets"
NEW = "modifier/?nouvel-article=sur-le-terrain"
TODAY = datetime(2026, 11, 28, 10, 0)
Opened = Callable[[str], Page]


@pytest.fixture
def opened(page: Page, address: str) -> Opened:
    """Return a function that opens the form of an article on a day that is always the same."""

    def go(path: str) -> Page:
        page.clock.install(time=TODAY)
        page.route("**/modifier/local.json", lambda route: route.fulfill(json={}))
        page.goto(address + path)
        expect(page.locator(".editor, .editor-start, .editor-summary").first).to_be_visible()
        return page

    return go


def unfold(page: Page, *parts: str) -> None:
    """Open parts of the form."""
    for part in parts:
        page.locator(f"#{part} > summary").click()


def downloaded(page: Page, folder: Path) -> Path:
    """Send, and return the file that the browser keeps."""
    page.get_by_role("button", name="Envoyer", exact=True).click()
    with page.expect_download() as kept:
        page.get_by_role("button", name="Télécharger le fichier").click()
    file = folder / kept.value.suggested_filename
    kept.value.save_as(file)
    return file


def test_a_new_article_from_nothing_to_a_file_that_is_received_and_sound(
    opened: Opened, tmp_path: Path
) -> None:
    """Its name, its section and its fields; « msap receive » puts it where it says."""
    page = opened(NEW)
    expect(page.get_by_label("Sur le terrain")).to_be_checked()
    page.get_by_label("Titre", exact=False).first.fill("Un café des aidants à Durtal")
    page.get_by_label("Résumé").fill("Chaque premier mardi, on se retrouve et on s’informe.")
    page.get_by_label("D’où viennent les faits").fill("La maison elle-même, 20 novembre 2026")
    unfold(page, "texte", "sujets")
    page.get_by_label("Texte de l’article").fill("On y vient **sans rendez-vous**.")
    page.get_by_label("Chercher un thème").fill("droit")
    page.get_by_label("Chercher un thème").press("Enter")
    expect(page.get_by_role("button", name="Accès au droit : retirer")).to_be_visible()
    page.get_by_label("Chercher une maison").fill("Durtal")
    page.get_by_label("Chercher une maison").press("Enter")
    page.get_by_role("button", name="Ajouter : France services Durtal").click()
    expect(page.get_by_role("button", name="France services Durtal, Durtal")).to_be_visible()
    file = downloaded(page, tmp_path)
    changes = page.locator(".editor-changes").first
    expect(changes).to_contain_text("Maisons : ajout de France services Durtal, Durtal")
    assert file.name == "2026-11-28-un-cafe-des-aidants-a-durtal.md"
    text = file.read_text("utf-8")
    assert "themes:\n  - acces-au-droit\n" in text or "themes: [acces-au-droit]\n" in text
    assert "fs-908" in text
    assert "# page nouvelle : sur-le-terrain\n---\n" in text
    project = _copied(tmp_path)
    received = _msap(project, "receive", str(file))
    assert received.returncode == 0, received.stderr
    standing = project / "content" / "sur-le-terrain" / file.name
    assert "page nouvelle" not in standing.read_text("utf-8")
    checked = _msap(project, "check", str(standing))
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_corrected_article_changes_one_line(opened: Opened, tmp_path: Path) -> None:
    """And what changes is said; its day, which is its file's name, is not to be changed."""
    page = opened(CORRECTED)
    title = page.get_by_label("Titre", exact=False).first
    before = (ROOT / STANDING).read_text("utf-8")
    title.fill(f"{title.input_value()} !")
    title.blur()
    file = downloaded(page, tmp_path)
    assert file.name == Path(STANDING).name
    after = file.read_text("utf-8")
    lines = [line for line in after.splitlines() if not line.startswith("# page ouverte")]
    changed = [pair for pair in zip(before.splitlines(), lines, strict=True) if pair[0] != pair[1]]
    assert len(changed) == 1
    assert changed[0][1].startswith("titre: ")
    expect(page.locator(".editor-changes").first).to_contain_text("Titre : ")
    page.get_by_label("Date de parution").fill("2026-11-30")
    page.get_by_label("Date de parution").blur()
    expect(page.locator("#champ-date-erreurs")).to_contain_text(
        "« 2026-11-30 », mais le nom du fichier dit 16 novembre 2026."
    )


def test_a_day_to_come_is_said_and_the_preview_shows_tables(opened: Opened) -> None:
    """Under the day, and above the article as it will be."""
    page = opened(NEW)
    page.get_by_label("Date de parution").fill("2026-11-29")
    page.get_by_label("Date de parution").blur()
    said = "Cet article paraîtra le 29 novembre 2026, quand le site sera construit ce jour-là"
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    unfold(page, "texte", "apercu")
    page.get_by_label("Texte de l’article").fill(
        "| Maison | Où |\n|---|---|\n| Durtal | <b>Anjou</b> |"
    )
    page.get_by_role("button", name="Voir l’article comme il sera").click()
    expect(page.locator("#apercu")).to_contain_text(said)
    expect(page.locator("#apercu td").first).to_have_text("Durtal")
    expect(page.locator("#apercu td").last).to_have_text("<b>Anjou</b>")


def test_a_draft_keeps_its_section_and_is_found_again(opened: Opened, address: str) -> None:
    """The section is in no field of the article."""
    page = opened("modifier/?nouvel-article")
    expect(page.get_by_label("Actualités")).to_be_checked()
    page.get_by_label("Titre", exact=False).first.fill("Un café")
    page.get_by_label("Titre", exact=False).first.blur()
    expect(page.get_by_text("Brouillon gardé sur cet appareil.")).to_be_visible()
    page.get_by_label("Sur le terrain").check()
    page.clock.run_for(3000)
    expect(page.get_by_text("Brouillon gardé sur cet appareil.")).to_be_visible()
    page.goto(f"{address}modifier/")
    page.get_by_role("link", name="Un café").click()
    expect(page.get_by_label("Sur le terrain")).to_be_checked()
    expect(page.get_by_label("Titre", exact=False).first).to_have_value("Un café")


def test_an_article_that_is_not_there_is_said(opened: Opened, faults: list[str]) -> None:
    """With what to do."""
    page = opened("modifier/?article=actualites/nulle-part")
    expect(page.get_by_role("alert")).to_contain_text("n’a pas pu être ouvert")
    faults.clear()  # Chromium reports the file that is missing


@pytest.mark.parametrize("width_px", [320, 1280])
def test_every_part_is_for_everyone(opened: Opened, axe: Axe, width_px: int) -> None:
    """No rule broken, with a fault shown, and nothing to scroll sideways."""
    page = opened(CORRECTED)
    page.set_viewport_size({"width": width_px, "height": 900})
    unfold(page, "texte", "sujets", "image", "apercu", "envoyer")
    page.get_by_label("Date de parution").fill("2026-12-30")
    page.get_by_label("Date de parution").blur()
    page.get_by_role("button", name="Voir l’article comme il sera").click()
    expect(page.locator("#apercu .prose")).to_be_visible()
    assert axe(page) == []
    assert (
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        <= 0
    )


def _copied(folder: Path) -> Path:
    """Return a project of its own with the content of this one."""
    project = folder / "projet"
    copytree(ROOT / "content", project / "content")
    (project / "pelicanconf.py").write_bytes((ROOT / "pelicanconf.py").read_bytes())
    return project


def _msap(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [MSAP, *arguments], cwd=project, capture_output=True, text=True, check=False, timeout=300
    )
