"""Weeks, exceptions and seasons of the form, on a page of their own under the site's policy."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.assets import targets

ROOT = Path(__file__).parents[2]
SOURCES = Path(__file__).parent / "editor_hours"
HTML = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Horaires</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="page.css"><main><h1>Horaires</h1></main>
<script type="module" src="page.js"></script></html>"""
OFFICE = {
    "horaires": {
        "lundi": "8:30-12:00 / 13:30-17:00",
        "mardi": "1er et 3e du mois 09:00-12:00",
        "mercredi": "sur rendez-vous le matin",
        "jeudi": "fermé",
    },
}
EVERYTHING = {
    **OFFICE,
    "horaires_rdv": "Mo-Fr 09:00-12:00,14:00-17:00",
    "exceptions": [
        {"du": "2026-12-24", "au": "2026-12-31", "type": "ferme", "motif": "Congés"},
        {"du": "22/11/2026", "type": "horaires", "horaires": {"lundi": "9h-12h"}},
        {"du": "2026-12-01", "au": "jusqu'à nouvel ordre", "type": "message", "motif": "Travaux"},
    ],
    "saisons": [
        {"du": "1er juillet", "au": "08-31", "horaires": "fermé", "motif": "Été"},
        {"quand": "vacances scolaires", "horaires": {"lundi": "une semaine sur deux depuis "
         "2026-01-05 09:00-12:00 ; hors vacances scolaires fermé"}},
        {"du": "été", "au": "02-31", "horaires": "10:00-12:00"},
    ],
}  # fmt: skip

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def form_address(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    """Return the address of the page, bundled as the site's scripts are."""
    folder = tmp_path_factory.mktemp("horaires")
    (folder / "index.html").write_text(HTML, "utf-8")
    (folder / "favicon.ico").touch()
    (program,) = (ROOT / "node_modules").glob("@esbuild/*/bin/esbuild")
    command = [
        program, SOURCES / "page.jsx", SOURCES / "page.css", "--bundle", f"--outdir={folder}",
        "--format=esm", f"--target={targets(ROOT)}", "--supported:destructuring=true",
        "--jsx=automatic", "--jsx-import-source=preact", "--loader:.svg=file",
        "--log-level=warning",
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True)
    return served(folder)


@pytest.fixture
def opened(page: Page, form_address: str) -> Open:
    """Return a function: the page holding some fields."""

    def go(fields: dict[str, Any]) -> Page:
        page.goto(f"{form_address}?tenu={quote(json.dumps(fields))}")
        expect(page.locator("#tenu")).not_to_be_empty()
        return page

    return go


def held(page: Page) -> Any:
    """Return the fields as the form has them."""
    return json.loads(page.locator("#tenu").inner_text())


def day(page: Page, name: str, field: str = "horaires") -> Locator:
    return page.locator(f"#champ-{field}-{name}")


def test_hours_are_typed_as_people_write_them(opened: Open) -> None:
    """From an empty week; what is written is the page's notation, and only what was touched."""
    page = opened({"horaires": {"mardi": "9:00-12:00 / 14:00-17:00"}})
    day(page, "lundi").get_by_role("button", name="Ajouter des heures").click()
    expect(page.get_by_label("lundi, de")).to_be_focused()
    page.keyboard.type("8h30")
    page.keyboard.press("Tab")
    expect(page.get_by_label("lundi, de")).to_have_value("08:30")
    page.keyboard.type("midi")
    page.keyboard.press("Tab")
    expect(page.get_by_label("lundi, à")).to_have_value("12:00")
    assert held(page) == {"horaires": {"lundi": "08:30-12:00", "mardi": "9:00-12:00 / 14:00-17:00"}}
    assert list(held(page)["horaires"]) == ["lundi", "mardi"]


def test_a_day_is_copied_on_others_and_a_row_removed(opened: Open) -> None:
    page = opened({"horaires": {"lundi": "08:30-12:00, 13:30-17:00", "samedi": "09:00-11:00"}})
    page.get_by_role("button", name="Copier sur les autres jours (lundi)").click()
    expect(page.get_by_label("mardi", exact=True)).to_be_focused()
    page.get_by_label("vendredi", exact=True).uncheck()
    page.get_by_role("button", name="Copier", exact=True).click()
    expect(page.get_by_role("button", name="Copier sur les autres jours (lundi)")).to_be_focused()
    expect(page.locator("#champ-horaires-dit")).to_have_text(
        "Heures du lundi copiées sur mardi, mercredi et jeudi."
    )
    both = "08:30-12:00, 13:30-17:00"
    week = dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi"), both) | {"samedi": "09:00-11:00"}
    assert held(page) == {"horaires": week}
    page.get_by_role("button", name="Retirer ces heures (mardi, plage 1)").click()
    expect(page.get_by_label("mardi, de")).to_be_focused()
    page.get_by_role("button", name="Retirer ces heures (mardi)").click()
    expect(day(page, "mardi").get_by_role("button", name="Ajouter des heures")).to_be_focused()
    expect(day(page, "mardi")).to_contain_text("Fermé")
    assert "mardi" not in held(page)["horaires"]


def test_a_rhythm_is_chosen_in_words(opened: Open) -> None:
    page = opened({"horaires": {"mardi": "09:00-12:00"}})
    when = page.get_by_label("mardi, Quand")
    when.select_option(label="certaines semaines du mois (1er, 3e…)")
    page.get_by_label("3e", exact=True).check()
    assert held(page)["horaires"]["mardi"] == "1er et 3e du mois 09:00-12:00"
    when.select_option(label="une semaine sur deux")
    expect(day(page, "mardi").locator(".editor-problems")).to_contain_text("5 janvier 2026")
    page.get_by_label("mardi, depuis le").fill("2026-12-01")
    text = "une semaine sur deux depuis 2026-12-01 09:00-12:00"
    assert held(page)["horaires"]["mardi"] == text
    page.get_by_label("mardi, et").select_option(label="hors vacances scolaires")
    assert held(page)["horaires"]["mardi"] == text.replace(" 09", " hors vacances scolaires 09")
    expect(page.locator(".editor-problems")).to_have_count(0)


def test_what_is_no_week_stays_a_text_until_it_is_asked_for(opened: Open) -> None:
    page = opened(EVERYTHING)
    text = page.get_by_label("Texte", exact=True)
    expect(text).to_have_value("Mo-Fr 09:00-12:00,14:00-17:00")
    wednesday = page.get_by_label("mercredi, heures, en texte")
    expect(wednesday).to_have_value("sur rendez-vous le matin")
    expect(wednesday).to_have_attribute("aria-describedby", "champ-horaires-mercredi-erreurs")
    page.get_by_role("button", name="Montrer ces heures jour par jour").click()
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
    assert held(page)["horaires_rdv"] == dict.fromkeys(days, "09:00-12:00, 14:00-17:00")
    assert held(page)["horaires"] == OFFICE["horaires"]


def test_a_closing_is_added_by_its_dates(opened: Open) -> None:
    page = opened({})
    page.get_by_role("button", name="Fermé entre Noël et le jour de l’an").click()
    expect(page.locator("#champ-exceptions-0-type")).to_be_focused()
    expect(page.get_by_role("group", name="Du 25")).to_be_visible()
    assert held(page)["exceptions"] == [
        {"du": "2026-12-25", "au": "2027-01-01", "type": "ferme", "motif": "Congés de fin d’année"}
    ]
    page.get_by_role("button", name="Ajouter d’autres heures").click()
    second = page.locator("#champ-exceptions-1")
    second.get_by_label("Premier jour").fill("2026-11-30")
    second.get_by_label("Heures de ces jours, de").fill("9h")
    second.get_by_label("Heures de ces jours, à").fill("12h")
    second.get_by_label("Motif").fill("Réunion")
    assert held(page)["exceptions"][1] == {
        "du": "2026-11-30", "type": "horaires", "horaires": "09:00-12:00", "motif": "Réunion",
    }  # fmt: skip
    page.locator("#champ-exceptions-0").get_by_label("Jusqu’à nouvel ordre").check()
    assert held(page)["exceptions"][0]["au"] == "jusqu'à nouvel ordre"
    page.get_by_role("button", name="Supprimer").first.click()
    expect(page.locator("#champ-exceptions-0-type")).to_be_focused()
    page.get_by_role("button", name="Supprimer").click()
    expect(page.get_by_role("button", name="Ajouter une fermeture")).to_be_focused()
    assert held(page) == {}


def test_a_summer_is_added_with_its_days(opened: Open) -> None:
    page = opened({"horaires": {"lundi": "09:00-12:00"}})
    page.get_by_role("button", name="Ajouter une saison").click()
    season = page.locator("#champ-saisons-0")
    season.get_by_label("Nom de la saison").fill("Horaires d’été")
    season.get_by_role("combobox", name="Mois").nth(1).select_option(label="septembre")
    season.get_by_role("combobox", name="Jour").nth(1).select_option(label="15")
    season.get_by_label("Jour par jour").check()
    season.get_by_role("button", name="Ajouter des heures (jeudi)").click()
    page.keyboard.type("10")
    page.keyboard.press("Tab")
    page.keyboard.type("1200")
    page.keyboard.press("Tab")
    assert held(page)["saisons"] == [
        {"du": "07-01", "au": "09-15", "horaires": {"jeudi": "10:00-12:00"},
         "motif": "Horaires d’été"}
    ]  # fmt: skip
    season.get_by_label("Fermé", exact=True).check()
    assert held(page)["saisons"][0]["horaires"] == "fermé"
    expect(page.locator(".editor-problems")).to_have_count(0)


def test_everything_at_once_is_sound_and_fits_a_narrow_page(
    opened: Open, axe: Callable[[Page], list[str]]
) -> None:
    """No rule of WCAG broken, nothing wider than 320 pixels, and nothing changed by being shown."""
    page = opened(EVERYTHING)
    assert held(page) == EVERYTHING
    page.locator("#champ-horaires-lundi-copier").click()
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe(page) == []
