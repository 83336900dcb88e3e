"""``msap edit`` in a browser: the form writes the pages of the folder, or says why it does not."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.cli.edited_pages import EditedPages
from generator.geography.territory import Territory
from generator.preview.writing import Writing
from tests.browser.clerk import NOON, Clerk, changed_lines, source_of
from tests.browser.test_editor_scenarios import write_place
from tests.preview.previewed import Previewed

ROOT = Path(__file__).resolve().parents[2]
DURTAL = source_of("49/durtal.md")
PARTS = ("themes", "plugins", "generator", "node_modules", ".cache", "pelicanconf.py")
SAVE = "Enregistrer dans le dossier"
DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('msap-brouillon'))"
SITE_SECONDS = 180


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the page of Durtal and that of Étrépagny alone."""
    for name in PARTS:
        (tmp_path / name).symlink_to(ROOT / name)
    for name in ("vocabulaires", "pages"):
        shutil.copytree(ROOT / "content" / name, tmp_path / "content" / name)
    for path in ("49/durtal.md", "27/etrepagny.md"):
        file = tmp_path / "content" / "msap" / path
        file.parent.mkdir(parents=True)
        file.write_bytes(source_of(path))
    return tmp_path


class Editor(Clerk):
    """A clerk whose form is shown by ``msap edit``: it writes into *folder*."""

    def __init__(self, page: Page, address: str, folder: Path) -> None:
        super().__init__(page, address)
        page.unroute("**/modifier/local.json")
        self.folder = folder

    def file(self, path: str) -> bytes:
        """Return what is in the file of a house."""
        return (self.folder / "content" / "msap" / path).read_bytes()

    def save(self) -> None:
        """Write the page into the folder."""
        self.go_to_the_end()
        self.press(SAVE)


@pytest.fixture
def editor(project: Path, site: Path, page: Page, territory: Territory) -> Iterator[Editor]:
    """Return who writes into *project*, shown the site that is built; nothing builds it again."""
    checks = EditedPages(project, territory, lambda: date(2026, 11, 23))
    running = Previewed(site, writing=lambda port: Writing(checks, project / "content", port))
    yield Editor(page, f"http://localhost:{running.port}/", project)
    page.close()
    running.stop()
    assert running.faults == []


def test_a_file_that_changed_meanwhile_is_not_written_over_unasked(
    editor: Editor, faults: list[str]
) -> None:
    """It is said in French, what was typed stays, and the person may insist."""
    editor.open("durtal")
    file = editor.folder / "content" / "msap" / "49" / "durtal.md"
    other = DURTAL.replace(b"11 rue Joseph Cugnot", b"12 rue Joseph Cugnot")
    file.write_bytes(other)
    editor.write("Téléphone", "02 41 96 10 41")
    editor.save()
    told = editor.page.get_by_text("Le fichier a changé depuis que vous l'avez ouvert")
    expect(told).to_be_visible()
    assert file.read_bytes() == other
    expect(editor.field("Téléphone")).to_have_value("02 41 96 10 41")
    faults.clear()  # Chromium reports the refused request
    editor.press(re.compile("^L’enregistrer quand même"))
    expect(editor.page.get_by_text("Enregistré.")).to_be_visible()
    assert changed_lines(DURTAL, file.read_bytes()) == [
        "- telephone: 02 41 96 10 40",
        "+ telephone: 02 41 96 10 41",
    ]


def test_a_page_with_an_error_is_not_written(editor: Editor, faults: list[str]) -> None:
    """The reason is that of ``msap check``, with its line; mended, it is saved."""
    editor.open("durtal")
    editor.write("Téléphone", "0241")
    editor.save()
    told = editor.page.locator("#envoyer .editor-way [role=status]")
    expect(told).to_contain_text("Pas enregistré : la fiche a des erreurs.")
    expect(told).to_contain_text("« 0241 » n'est pas un numéro de téléphone")
    assert editor.file("49/durtal.md") == DURTAL
    faults.clear()
    editor.write("Téléphone", "02 41 96 10 41")
    editor.save()
    expect(editor.page.get_by_text("Enregistré.")).to_be_visible()


def test_a_new_house_is_written_into_the_folder_of_its_department(editor: Editor) -> None:
    """Loaded again, the form has its page; it is a draft no more."""
    editor.begin()
    editor.write("Nom de la maison", "France services du Loir")
    editor.pick("Label", "France services")
    where = editor.part("Où")
    editor.write("Adresse", "2 place de l’Europe", where)
    write_place(editor, where, "49430", "Durtal")
    editor.go_to_the_end()
    editor.tick("J’ai vérifié tout")
    editor.save()
    expect(editor.page.get_by_text("Enregistré.")).to_be_visible()
    assert b"nom: France services du Loir\n" in editor.file("49/loir.md")
    assert editor.page.url.endswith("?maison=loir")
    assert editor.page.evaluate(DRAFTS) == []


@pytest.fixture
def edited(project: Path, page: Page) -> Iterator[Editor]:
    """Return who uses the command itself, which builds the project before and after."""
    command = [Path(sys.executable).with_name("msap"), "edit", "--port", "0", "--output", "output"]
    environment = os.environ | {"MSAP_TODAY": "2026-11-23", "MSAP_POSTERS": "non"}
    running = subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    said = iter(running.stdout.readline, "")
    address = next(line for line in said if "Le site est là" in line).split()[-1]
    page.set_default_timeout(SITE_SECONDS * 1000)  # the first build may still be under way
    yield Editor(page, address.removesuffix("modifier/"), project)
    page.close()
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=60)
    assert running.returncode == 0


def test_the_real_page_shows_what_was_saved(edited: Editor) -> None:
    """One line of the file differs; the form stays as it is while the site is built again."""
    edited.open("durtal")
    edited.write("Téléphone", "02 41 96 10 41")
    edited.save()
    expect(edited.page.get_by_text("Enregistré.")).to_be_visible()
    assert changed_lines(DURTAL, edited.file("49/durtal.md")) == [
        "- telephone: 02 41 96 10 40",
        "+ telephone: 02 41 96 10 41",
    ]
    assert edited.page.evaluate(DRAFTS) == []
    expect(edited.page.get_by_text("Rien n’est encore changé.")).to_be_visible()
    real = edited.page.context.new_page()
    real.clock.set_fixed_time(NOON)
    real.goto(f"{edited.address}maisons/durtal/")
    phone = real.locator(".essentials .number")
    expect(phone).to_have_text("02 41 96 10 41", timeout=SITE_SECONDS * 1000)
    expect(edited.page.get_by_text("Enregistré.")).to_be_visible()
