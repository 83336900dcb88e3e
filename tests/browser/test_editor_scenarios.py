"""Ten things that a town hall does with the form: the file that comes out is right, and no more
differs from what was opened than what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.files.stamp import stamp_in, stamp_of
from generator.geography.territory import Territory
from tests.browser.clerk import Clerk, changed_lines, source_of
from tests.browser.conftest import PATIENCE_MS

DURTAL = source_of("49/durtal.md")
STAMP = stamp_of(DURTAL)
NEW_HOUSE = """\
---
nom: France services Durtal-sur-Loir
label: france-services
adresse: 2 place de l’Europe
code_postal: 49430
commune: Durtal
code_insee: 49127
telephone: 0241000000
horaires:
  lundi: 08:30-12:00, 13:30-17:00
  mardi: 08:30-12:00, 13:30-17:00
  mercredi: 08:30-12:00, 13:30-17:00
  jeudi: 08:30-12:00, 13:30-17:00
  vendredi: 08:30-12:00, 13:30-17:00
date_maj: 2026-11-23
---
"""


@pytest.fixture
def clerk(page: Page, address: str) -> Clerk:
    """Return who uses the form, at noon of the day of the build."""
    return Clerk(page, address)


def changes_of(clerk: Clerk, territory: Territory) -> list[str]:
    """Return the lines that differ in the file that comes out, which is right and stamped.

    The day of verification, which the clerk dates of today, apart.
    """
    clerk.go_to_the_end()
    clerk.tick("J’ai vérifié tout")
    given = clerk.take()
    stamp = stamp_in(given.stamped)
    assert stamp is not None
    assert stamp.digits == STAMP
    assert given.problems(territory) == []
    *lines, was, verified = changed_lines(DURTAL, given.raw)
    assert [was, verified] == ["- date_maj: 2024-08-01", "+ date_maj: 2026-11-23"]
    return lines


def write_place(clerk: Clerk, within: Locator, postcode: str, commune: str) -> None:
    """Write where a place is: its commune is chosen among those of its postcode."""
    clerk.write("Code postal", postcode, within)
    own = clerk.field("Commune", within)
    choice = within.get_by_label(f"Communes du {postcode}")
    filled = within.locator(f"input[value='{commune}']")
    expect(choice.or_(filled).first).to_be_visible()
    if choice.is_visible():
        choice.select_option(commune)
    expect(own).to_have_value(commune)


def test_a_new_house(clerk: Clerk, territory: Territory) -> None:
    """From nothing to a file with all that is needed, a name and a folder, by the keyboard."""
    clerk.begin()
    clerk.write("Nom de la maison", "France services Durtal-sur-Loir")
    clerk.pick("Label", "France services")
    clerk.write("Téléphone", "0241000000")
    where = clerk.part("Où")
    clerk.write("Adresse", "2 place de l’Europe", where)
    write_place(clerk, where, "49430", "Durtal")
    week = clerk.group("Horaires d’ouverture", clerk.part("Quand"))
    clerk.hours(week, "lundi", "8h30-12h", "1330-17:00")
    clerk.press(re.compile("Copier sur les autres jours"), clerk.group("Lundi", week))
    clerk.press("Copier", week)
    clerk.go_to_the_end()
    clerk.tick("J’ai vérifié tout")
    given = clerk.take()
    assert (given.name, given.path) == ("durtal-sur-loir.md", "49/durtal-sur-loir.md")
    assert given.raw.decode() == NEW_HOUSE
    assert given.problems(territory) == []


def test_a_bus_with_four_stops(clerk: Clerk, territory: Territory) -> None:
    """Each stop has its place, its day and its rhythm; the second is moved to the end."""
    clerk.begin()
    clerk.write("Nom de la maison", "Bus France services du Baugeois")
    clerk.pick("Label", "France services")
    clerk.pick("Forme de la maison", "Bus de services")
    clerk.write("Téléphone", "02 41 00 00 00")
    write_place(clerk, clerk.part("Où"), "49430", "Durtal")
    places = clerk.part("Antennes et passages")
    stops = (
        ("Mairie", "lundi"),
        ("Salle des fêtes", "mardi"),
        ("Marché", "jeudi"),
        ("Gare", "vendredi"),
    )
    for rank, (name, day) in enumerate(stops):
        clerk.press("Ajouter un passage", places)
        stop = clerk.page.locator(f"#champ-tournee-{rank}")
        expect(clerk.field("Lieu du passage", stop)).to_be_focused()
        clerk.page.keyboard.insert_text(name)
        clerk.page.keyboard.press("Tab")
        write_place(clerk, stop, "49140", "Seiches-sur-le-Loir")
        week = clerk.group("Horaires", stop)
        clerk.hours(week, day, "9h-12h")
        if day == "jeudi":
            own = clerk.group("Jeudi", week)
            own.get_by_label("jeudi, Quand").select_option("certaines semaines du mois (1er, 3e…)")
            clerk.tick("3e", own)
    second = clerk.page.locator("#champ-tournee-1")
    clerk.press(re.compile("^Descendre"), second)
    clerk.press(re.compile("^Descendre"), clerk.page.locator("#champ-tournee-2"))
    clerk.go_to_the_end()
    clerk.tick("J’ai vérifié tout")
    given = clerk.take()
    assert given.problems(territory) == []
    lines = given.raw.decode().split("tournee:\n")[1].split("date_maj")[0].splitlines()
    assert [line.strip(" -") for line in lines if "lieu" in line] == [
        "lieu: Mairie", "lieu: Marché", "lieu: Gare", "lieu: Salle des fêtes",
    ]  # fmt: skip
    assert "      jeudi: 1er et 3e du mois 09:00-12:00" in lines


def test_the_closing_at_christmas(clerk: Clerk, territory: Territory) -> None:
    """One button; the days are of this year."""
    clerk.open("durtal")
    clerk.press("Fermé entre Noël et le jour de l’an", clerk.part("Fermetures"))
    assert changes_of(clerk, territory) == [
        "+ exceptions:",
        "+   - du: 2026-12-25",
        "+     au: 2027-01-01",
        "+     type: ferme",
        "+     motif: Congés de fin d’année",
    ]


def test_the_hours_of_summer(clerk: Clerk, territory: Territory) -> None:
    """A season with the same hours every day that the house is open."""
    clerk.open("durtal")
    seasons = clerk.group("Saisons", clerk.part("Quand"))
    clerk.press("Ajouter une saison", seasons)
    clerk.page.keyboard.insert_text("Horaires d’été")
    hours = clerk.group("Heures de la saison", seasons)
    clerk.write("Heures de la saison, de", "9h", hours)
    clerk.write("Heures de la saison, à", "13h", hours)
    assert changes_of(clerk, territory) == [
        "+ saisons:",
        "+   - du: 07-01",
        "+     au: 08-31",
        "+     horaires: 09:00-13:00",
        "+     motif: Horaires d’été",
    ]


def test_the_permanence_of_a_partner(clerk: Clerk, territory: Territory) -> None:
    """Found in the list, with its mode, its days and what to bring."""
    clerk.open("durtal")
    partners = clerk.group("Partenaires", clerk.part("Qui aide à quoi"))
    partners.get_by_label("Chercher dans cette liste").fill("concil")
    clerk.tick("Conciliateur de justice", partners)
    more = clerk.part("Préciser : mode")
    clerk.pick("Comment il est présent", "Permanence", more)
    clerk.pick("Sur rendez-vous", "Oui", more)
    clerk.write("Document", "Pièce d’identité", more)
    week = clerk.group("Quand il est là", more)
    clerk.hours(week, "mardi", "14h-16h")
    own = clerk.group("Mardi", week)
    own.get_by_label("mardi, Quand").select_option("certaines semaines du mois (1er, 3e…)")
    clerk.tick("3e", own)
    assert changes_of(clerk, territory) == [
        "+ partenaires:",
        "+   - partenaire: conciliateur-de-justice",
        "+     mode: permanence",
        "+     horaires:",
        "+       mardi: 1er et 3e du mois 14:00-16:00",
        "+     sur_rdv: oui",
        "+     documents: [Pièce d’identité]",
    ]


def test_wrong_hours_are_put_right(clerk: Clerk, territory: Territory) -> None:
    """One time of one day: one line, and the summary says it in words."""
    clerk.open("durtal")
    tuesday = clerk.group("Mardi", clerk.group("Horaires d’ouverture", clerk.part("Quand")))
    clerk.write("mardi, plage 2, à", "16h30", tuesday)
    assert len(clerk.changes()) == 1
    assert changes_of(clerk, territory) == [
        "-   mardi: 08:30-12:00, 13:30-17:00",
        "+   mardi: 08:30-12:00, 13:30-16:30",
    ]


def test_a_house_that_moved(clerk: Clerk, territory: Territory) -> None:
    """To another commune: its code follows, and its point, of the other one, goes."""
    clerk.open("durtal")
    where = clerk.part("Où")
    clerk.write("Adresse", "4 place Auguste Gautier", where)
    write_place(clerk, where, "49140", "Seiches-sur-le-Loir")
    lines = changes_of(clerk, territory)
    assert sorted(line for line in lines if "itude" not in line) == [
        "+ adresse: 4 place Auguste Gautier",
        "+ code_insee: 49333",
        "+ code_postal: 49140",
        "+ commune: Seiches-sur-le-Loir",
        "- adresse: 11 rue Joseph Cugnot",
        "- code_insee: 49127",
        "- code_postal: 49430",
        "- commune: Durtal",
    ]
    assert [line[0] for line in lines if "itude" in line] == ["-", "-"]


def test_a_house_that_closed_for_good(clerk: Clerk, territory: Territory) -> None:
    """Its last day, and who takes over, by the name of its page."""
    clerk.open("durtal")
    rare = clerk.part("Fermetures").locator("details")
    rare.locator("> summary").press("Enter")
    clerk.write("Fermée pour toujours le", "2027-01-01", rare)
    clerk.write("Remplacée par", "etrepagny", rare)
    assert changes_of(clerk, territory) == ["+ fermee_le: 2027-01-01", "+ remplacee_par: etrepagny"]


@pytest.fixture
def phone(browser: Browser, faults: list[str]) -> Iterator[Page]:
    """Return a page on a telephone: 360 pixels, touched."""
    device = {"width": 360, "height": 740}
    context = browser.new_context(
        locale="fr-FR", viewport=device, has_touch=True, is_mobile=True, device_scale_factor=3
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    yield page
    context.close()
    assert faults == []


def test_the_telephone_on_a_telephone(phone: Page, address: str, territory: Territory) -> None:
    """By the finger, with the keyboard of numbers; nothing is beside the screen."""
    clerk = Clerk(phone, address)
    clerk.open("durtal")
    field = clerk.field("Téléphone")
    assert field.get_attribute("inputmode") == "tel"
    field.tap()
    phone.keyboard.press("Control+A")
    phone.keyboard.insert_text("02 41 96 10 41")
    phone.get_by_role("button", name="Envoyer", exact=True).tap()
    expect(phone.locator("#envoyer > summary")).to_be_in_viewport()
    with phone.expect_download() as downloading:
        phone.get_by_role("button", name="Télécharger le fichier durtal.md").tap()
    raw = Path(downloading.value.path()).read_bytes()
    assert changed_lines(DURTAL, raw) == [
        "- telephone: 02 41 96 10 40",
        "+ telephone: 02 41 96 10 41",
        f"+ # page ouverte : {STAMP}",
    ]
    wide = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    assert phone.evaluate(wide) == [360, 360]
