"""A clerk at the form of ``/modifier/``: what is pressed and typed, by name, with the keyboard."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import ndiff
from pathlib import Path

from playwright.sync_api import Locator, Page, Response, expect

from generator.cli.edited_pages import EditedPages
from generator.files.stamp import without_stamp
from generator.geography.territory import Territory
from generator.preview.page_files import PageFile

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
HOUSES = CONTENT / "msap"
NOON = "2026-11-23T12:00:00+01:00"  # of the Monday of whose build the site is
FORM = ".editor, .editor-start, .editor-raw"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A file that the form handed out: its name, where it goes, its bytes as they are, stamped."""

    name: str
    path: str
    stamped: bytes

    @property
    def raw(self) -> bytes:
        """Its bytes without the stamp."""
        return without_stamp(self.stamped)

    def problems(self, territory: Territory) -> list[str]:
        """Return all that ``msap check`` says of it, as the file that it would be."""
        file = PageFile.of(CONTENT, self.path)
        checks = EditedPages(ROOT, territory, lambda: date(2026, 11, 23))
        return [f"{problem.line}: {problem.message}" for problem in checks.problems(file, self.raw)]


class Clerk:
    """Uses the form in *page*; the site is at *address*."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        page.clock.set_fixed_time(NOON)
        # Nobody writes into a folder here: « msap edit » is another server.
        page.route("**/modifier/local.json", lambda route: route.fulfill(json={}))

    def open(self, slug: str, source: bytes | None = None) -> Response:
        """Open the page of a house, or *source* in its place; return its source's answer."""
        if source is not None:
            self.page.route(f"**/maisons/{slug}.md", lambda route: route.fulfill(body=source))
        with self.page.expect_response(f"**/maisons/{slug}.md") as heard:
            self.page.goto(f"{self.address}modifier/?maison={slug}")
        expect(self.page.locator(FORM).first).to_be_visible()
        return heard.value

    def begin(self) -> None:
        """Begin a house that has no page."""
        self.page.goto(f"{self.address}modifier/")
        self.press("Ajouter une maison")

    def part(self, title: str) -> Locator:
        """Unfold a part of the form, or what is folded in one; return it."""
        part = self.page.locator("details", has=self.page.locator("> summary", has_text=title)).last
        if part.get_attribute("open") is None:
            part.locator("> summary").press("Enter")
        expect(part.locator("> .editor-folded")).to_be_visible()
        return part

    def group(self, name: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        """Return the group of that name."""
        return (within or self.page.locator(".editor")).get_by_role(
            "group", name=name, exact=isinstance(name, str)
        )

    def press(self, name: str | re.Pattern[str], within: Locator | None = None) -> None:
        """Press the button of that name with the keyboard."""
        place = within or self.page.locator(FORM)
        place.get_by_role("button", name=name, exact=isinstance(name, str)).press("Enter")

    def field(self, label: str, within: Locator | None = None) -> Locator:
        """Return the field of that name, obligatory or not."""
        named = re.compile(rf"^\s*{re.escape(label)}( \(obligatoire\))?\s*$")
        return (within or self.page.locator(".editor")).get_by_label(named)

    def write(self, label: str, text: str, within: Locator | None = None) -> None:
        """Write a text into the field of that name, and go on to the next."""
        field = self.field(label, within)
        field.fill(text)
        field.press("Tab")

    def pick(self, group: str, name: str, within: Locator | None = None) -> None:
        """Choose among the round boxes of a group."""
        named = re.compile(rf"^{re.escape(group)}( \(obligatoire\))?$")
        place = (within or self.page.locator(".editor")).get_by_role("group", name=named)
        box = place.get_by_role("radio", name=re.compile(f"^{re.escape(name)}"))
        box.press("Space")
        expect(box).to_be_checked()

    def tick(self, name: str, within: Locator | None = None) -> Locator:
        """Tick the box of that name, or of one that begins so, square or round; return it."""
        place = within or self.page.locator(".editor")
        named = re.compile(f"^{re.escape(name)}")
        box = place.get_by_role("checkbox", name=named).or_(place.get_by_role("radio", name=named))
        box.press("Space")
        expect(box).to_be_checked()
        return box

    def hours(self, week: Locator, day: str, *spans: str) -> None:
        """Write the hours of a day of a week that has none for it: ``8h30-12h``."""
        own = self.group(day.capitalize(), week)
        for rank, span in enumerate(spans):
            own.get_by_role("button", name=re.compile("Ajouter des heures")).press("Enter")
            start = self.page.locator(":focus")
            expect(start).to_have_attribute("id", re.compile(f"-plage-{rank}$"))
            self.page.keyboard.insert_text(span.partition("-")[0])
            self.page.keyboard.press("Tab")
            self.page.keyboard.insert_text(span.partition("-")[2])

    def go_to_the_end(self) -> None:
        """Press « Envoyer » and be where it leads."""
        self.press("Envoyer")
        # One is led there in a later frame: a key pressed before would go astray.
        expect(self.page.locator("#envoyer > summary")).to_be_focused()

    def take(self) -> HandedOut:
        """Go to the end and keep the file that is handed out."""
        self.go_to_the_end()
        # What the form asks for after its start may be on its way, and draws this part anew.
        self.page.wait_for_load_state("networkidle")
        with self.page.expect_download() as downloading:
            self.press(re.compile("^Télécharger le fichier"))
        told = self.page.get_by_text(re.compile("^Pour la personne qui tient l’annuaire : "))
        path = (told.text_content() or "").partition(" : ")[2]
        taken = downloading.value
        return HandedOut(taken.suggested_filename, path, Path(taken.path()).read_bytes())

    def changes(self) -> list[str]:
        """Return what the form says that changes."""
        self.go_to_the_end()
        return self.page.locator(".editor-send > .editor-changes li").all_inner_texts()


def changed_lines(before: bytes, after: bytes) -> list[str]:
    """Return the lines that went, after « - », and those that came, after « + »."""
    lines = ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line for line in lines if line[:1] in "-+"]


def source_of(path: str) -> bytes:
    """Return the file of a house of the demonstration: ``49/durtal.md``."""
    return (HOUSES / path).read_bytes()
