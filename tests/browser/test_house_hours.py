"""What the page of a house says of now, in a browser whose clock is set: js/house/house.js."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

HIDDEN_DAYS = "li[data-dernier-jour]"
# Both sites are built on Monday 23 November 2026. Durtal is open 8:30-12:00, 13:30-17:00.
DURTAL = (
    ("2026-11-23T10:00:00+01:00", "Ouvert — ferme à 12 h", "ouvert", "lundi"),
    ("2026-11-23T12:00:00+01:00", "Fermé — ouvre à 13 h 30", "ferme", "lundi"),
    ("2026-11-25T15:00:00+01:00", "Fermé — ouvre demain à 8 h 30", "ferme", "mercredi"),
    ("2026-11-27T20:00:00+01:00", "Fermé — ouvre lundi à 8 h 30", "ferme", "vendredi"),
    ("2026-12-25T10:00:00+01:00", "Fermé (Noël) — ouvre lundi à 8 h 30", "ferme", "vendredi"),
    ("2027-07-14T10:00:00+02:00", "Fermé (Fête nationale) — ouvre demain à 8 h 30", "ferme",
     "mercredi"),
)  # fmt: skip
# The house of Réunion is open 9:00-12:00 from Monday to Wednesday; its clock is 3 hours ahead.
ISLAND = (
    ("2026-11-23T06:30:00+01:00", "Ouvert — ferme à 12 h", "lundi"),
    ("2026-11-23T09:30:00+01:00", "Fermé — ouvre demain à 9 h", "lundi"),
    ("2026-11-22T21:30:00+01:00", "Fermé — ouvre à 9 h", "lundi"),
    ("2026-11-22T20:30:00+01:00", "Fermé — ouvre demain à 9 h", "dimanche"),
)
# The tour of Brest: what its page says of now, and the first of the passages to come. A day, three
# weeks and thirteen months after the page was made.
TOUR = (
    ("2026-11-23T08:00:00+01:00", "Prochain passage à 9 h, à Brest, Centre social de Bellevue",
     "lundi 23 novembre, 9 h – 12 h Centre social de Bellevue, Brest"),
    ("2026-11-23T10:00:00+01:00", "À Brest, Centre social de Bellevue, jusqu’à 12 h",
     "lundi 23 novembre, 9 h – 12 h Centre social de Bellevue, Brest"),
    ("2026-11-23T12:00:00+01:00", "Prochain passage mercredi à 9 h, à Brest, CSF de Quizac",
     "mercredi 25 novembre, 9 h – 12 h CSF de Quizac, Brest"),
    ("2026-11-24T10:00:00+01:00", "Prochain passage demain à 9 h, à Brest, CSF de Quizac",
     "mercredi 25 novembre, 9 h – 12 h CSF de Quizac, Brest"),
    ("2026-12-14T10:00:00+01:00", "À Brest, Centre social de Bellevue, jusqu’à 12 h",
     "lundi 14 décembre, 9 h – 12 h Centre social de Bellevue, Brest"),
    ("2026-12-31T20:00:00+01:00",
     "Prochain passage lundi à 9 h, à Brest, Centre social de Bellevue",
     "lundi 4 janvier 2027, 9 h – 12 h Centre social de Bellevue, Brest"),
)  # fmt: skip


@pytest.fixture(scope="session")
def small_address(small_site: Path, served: Callable[[Path], str]) -> str:
    """Return the address of the small site."""
    return served(small_site)


def plain(locator: Locator) -> str:
    """Return the text that is seen, with plain spaces."""
    text = locator.inner_text().replace("\u2060", "").replace("\u00a0", " ")
    return " ".join(text.split())


def today(page: Page) -> list[str]:
    """Return the days of the week's table that are marked as today's, and heard as such."""
    return marked_days(page.locator("[data-semaine]"))


def marked_days(table: Locator) -> list[str]:
    """Return the marked days of *table*; no other row says that it is today's."""
    heard = table.locator("th", has_text="aujourd’hui").all_text_contents()
    assert heard == table.locator("[aria-current=date]").all_text_contents()
    return [text.removesuffix(", aujourd’hui") for text in heard]


@pytest.mark.parametrize(("moment", "sentence", "state", "day"), DURTAL)
def test_the_house_says_whether_it_is_open(
    page: Page, address: str, moment: str, sentence: str, state: str, day: str
) -> None:
    """In words and in a state that colours them; today's row is marked, and no other."""
    page.clock.set_fixed_time(moment)
    page.goto(address + "maisons/durtal/")
    opening = page.locator("[data-ouverture]")
    expect(opening).to_be_visible()
    assert plain(opening) == sentence
    expect(opening).to_have_attribute("data-etat", state)
    assert today(page) == [day]


def test_each_minute_the_page_says_it_anew(page: Page, address: str) -> None:
    """Noon comes while the page is open."""
    page.clock.install(time="2026-11-23T11:58:30+01:00")
    page.goto(address + "maisons/durtal/")
    opening = page.locator("[data-ouverture]")
    expect(opening).to_have_text("Ouvert — ferme à 12\xa0h")
    page.clock.fast_forward("01:31")
    expect(opening).to_have_text("Fermé — ouvre à 13\xa0h\xa030")
    page.clock.fast_forward("24:00:00")
    expect(page.locator("[data-semaine] [aria-current=date]")).to_have_text("mardi, aujourd’hui")


def test_a_page_that_comes_back_into_sight_says_what_holds(page: Page, address: str) -> None:
    """A telephone may have slept meanwhile: no minute was counted."""
    page.clock.set_fixed_time("2026-11-23T10:00:00+01:00")
    page.goto(address + "maisons/durtal/")
    opening = page.locator("[data-ouverture]")
    expect(opening).to_have_text("Ouvert — ferme à 12\xa0h")
    page.clock.set_fixed_time("2026-11-23T12:30:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(opening).to_have_text("Fermé — ouvre à 13\xa0h\xa030")


@pytest.mark.parametrize("moment", ["2028-01-12T10:00:00+01:00", "2028-11-23T10:00:00+01:00"])
def test_a_page_too_old_says_so(page: Page, address: str, moment: str) -> None:
    """After the 437 days that it holds there is no telling whether the house is open."""
    page.clock.set_fixed_time(moment)
    page.goto(address + "maisons/durtal/")
    opening = page.locator("[data-ouverture]")
    assert plain(opening) == "Horaires à vérifier : téléphonez"
    expect(opening).to_have_attribute("data-etat", "inconnu")


def test_the_last_day_that_a_page_knows_is_still_told(page: Page, address: str) -> None:
    """The day before it becomes too old."""
    page.clock.set_fixed_time("2027-12-27T10:00:00+01:00")
    page.goto(address + "maisons/durtal/")
    assert plain(page.locator("[data-ouverture]")) == "Ouvert — ferme à 12 h"


@pytest.mark.parametrize(("moment", "sentence", "day"), ISLAND)
def test_overseas_the_clock_is_the_house_s(
    browser: Browser, small_address: str, moment: str, sentence: str, day: str
) -> None:
    """For who looks from Paris; Sunday has no row where it is closed."""
    context = browser.new_context(locale="fr-FR", timezone_id="Europe/Paris")
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto(small_address + "maisons/ile/")
    assert plain(page.locator("[data-ouverture]")) == sentence
    assert today(page) == [day for _ in [day] if day != "dimanche"]
    context.close()


@pytest.mark.parametrize(
    ("slug", "moment", "day", "said"),
    [
        ("pleine", "2026-12-07T10:00:00+01:00", "lundi", "Aujourd’hui : fermé"),
        ("pleine", "2026-12-15T10:00:00+01:00", "mardi", "Aujourd’hui : 10 h 11 – 11 h 12"),
        ("pleine", "2026-12-17T10:00:00+01:00", "jeudi", ""),
        ("pleine", "2026-12-21T10:00:00+01:00", "lundi", ""),
        ("ile", "2026-12-25T10:00:00+04:00", "vendredi", ""),
        ("mere", "2027-03-29T10:00:00+02:00", "lundi", "Aujourd’hui : fermé"),
        ("saisons", "2026-11-23T10:00:00+01:00", "lundi", ""),
        ("saisons", "2026-12-23T10:00:00+01:00", "mercredi", ""),
        ("saisons", "2027-07-06T10:00:00+02:00", "mardi", ""),
        ("mere", "2028-06-05T10:00:00+02:00", "lundi", ""),
    ],
)
def test_today_s_row_says_today_s_own_hours(
    page: Page, small_address: str, slug: str, moment: str, day: str, said: str
) -> None:
    """A closure, other hours, Easter Monday; a message changes nothing. Paper has no today."""
    page.clock.set_fixed_time(moment)
    page.goto(small_address + f"maisons/{slug}/")
    expect(page.locator("[data-ouverture]")).to_be_visible()
    assert today(page) == [day]
    told = page.locator("[data-semaine] strong")
    assert [plain(line) for line in told.all()] == [said for _ in [said] if said]
    if said:
        row = page.locator("tr", has=page.locator("td > strong"))
        expect(row.locator("[aria-current=date]")).to_be_visible()
        page.emulate_media(media="print")
        expect(told).to_be_hidden()


def test_what_today_s_row_says_leaves_with_the_day(page: Page, small_address: str) -> None:
    """Three days of closure end while the page is open."""
    page.clock.install(time="2026-12-08T23:59:30+01:00")
    page.goto(small_address + "maisons/pleine/")
    told = page.locator("[data-semaine] tr", has=page.locator("strong"))
    expect(told).to_have_text(re.compile("mardi.*Aujourd’hui\u00a0: fermé"))
    page.clock.fast_forward("01:00")
    expect(told).to_have_text(re.compile("mercredi.*Aujourd’hui\u00a0: fermé"))
    page.clock.fast_forward("24:00:00")
    expect(told).to_have_count(0)
    assert today(page) == ["jeudi"]


@pytest.mark.parametrize(("moment", "sentence", "first"), TOUR)
def test_a_tour_says_where_it_is_and_where_it_goes_next(
    page: Page, address: str, moment: str, sentence: str, first: str
) -> None:
    """Three passages, of which each leaves when it ends; another year is told."""
    page.clock.set_fixed_time(moment)
    page.goto(address + "maisons/brest-pimms-itinerant/")
    assert plain(page.locator("[data-tournee]")) == sentence
    visits = page.locator(".next-visits li")
    expect(visits).to_have_count(3)
    assert plain(visits.first) == first
    expect(page.locator(".next-visits .hint")).to_be_hidden()


@pytest.mark.parametrize(
    ("moment", "dates"),
    [
        ("2026-11-23T08:00:00+01:00", ["lundi 23", "lundi 30", "lundi 7"]),
        ("2026-11-23T12:00:00+01:00", ["lundi 30", "lundi 7", "lundi 14"]),
        ("2027-03-02T08:00:00+01:00", ["lundi 8", "lundi 15", "lundi 22"]),
    ],
)
def test_a_stop_shows_its_next_dates(
    page: Page, address: str, moment: str, dates: list[str]
) -> None:
    """Three of them, those of today until it is over, months after the page was made."""
    page.clock.set_fixed_time(moment)
    page.goto(address + "maisons/brest-pimms-itinerant/")
    items = page.locator("#arret-1 [data-passages] li")
    expect(items).to_have_count(3)
    told = [plain(item) for item in items.all()]
    assert [text.split(" ", 2)[:2] for text in told] == [date.split() for date in dates]
    assert all(text.endswith(", 9 h – 12 h") for text in told)


def test_a_tour_s_page_that_is_too_old_says_so(page: Page, address: str) -> None:
    """Fifteen months later no date is left, nor a heading over none."""
    page.clock.set_fixed_time("2028-02-04T08:00:00+01:00")
    page.goto(address + "maisons/brest-pimms-itinerant/")
    told = "Cette page est trop ancienne pour dire les passages : téléphonez"
    assert plain(page.locator("[data-tournee]")) == told
    expect(page.get_by_text("Prochains passages").locator("visible=true")).to_have_count(0)


def test_a_stop_that_is_led_to_says_what_it_is(page: Page, address: str) -> None:
    """With the way to the others; the other stops do not."""
    page.goto(address + "maisons/brest-pimms-itinerant/#arret-4")
    here = page.locator(".place-here:visible")
    expect(here).to_have_count(1)
    assert plain(here) == "Arrêt : CSF de Quizac, Brest Tous les lieux de passage"
    expect(here.get_by_role("link")).to_have_attribute("href", "#tournee")


@pytest.mark.parametrize(
    ("slug", "moment", "shown"),
    [
        ("pleine", "2027-08-09T23:59:00+02:00", False),
        ("pleine", "2027-08-10T00:00:00+02:00", True),
        ("ile", "2027-08-11T21:59:00+02:00", False),
        ("ile", "2027-08-11T22:00:00+02:00", True),
        ("ancienne", "2026-11-23T10:00:00+01:00", True),
    ],
)
def test_a_page_older_than_twelve_months_says_so(
    page: Page, small_address: str, slug: str, moment: str, shown: bool
) -> None:
    """On the day that it is read, at the house's own midnight, under the status."""
    page.clock.set_fixed_time(moment)
    page.goto(small_address + f"maisons/{slug}/")
    expect(page.locator("[data-ouverture], [data-tournee]")).to_be_visible()
    expect(page.locator(".opening + .verified")).to_be_visible(visible=shown)


def test_that_a_page_is_old_comes_while_it_is_open(page: Page, small_address: str) -> None:
    """With the minute of midnight; what to do is said once."""
    page.clock.install(time="2027-08-11T21:59:30+02:00")
    page.goto(small_address + "maisons/ile/")
    verified = page.locator(".verified")
    expect(verified).to_be_hidden()
    page.clock.fast_forward("01:00")
    assert plain(verified) == "Horaires vérifiés en août 2026 : téléphonez avant de venir"
    page.clock.set_fixed_time("2028-08-12T10:00:00+02:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert plain(page.locator("[data-ouverture]")) == "Horaires à vérifier : téléphonez"
    assert plain(verified) == "Horaires vérifiés en août 2026"


def test_without_a_script_the_page_says_what_held_when_it_was_made(
    browser: Browser, small_address: str
) -> None:
    """Old that day, or not yet."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_address + "maisons/ancienne/")
    told = "Horaires vérifiés en mai 2023 : téléphonez avant de venir"
    assert plain(page.locator(".verified")) == told
    page.goto(small_address + "maisons/ile/")
    expect(page.locator(".verified")).to_be_hidden()
    context.close()


def test_what_is_over_is_no_longer_noted(page: Page, small_address: str) -> None:
    """Of the house and of its branch; what is to come stays, and says why the door is closed."""
    page.clock.set_fixed_time("2026-12-16T10:00:00+01:00")
    page.goto(small_address + "maisons/pleine/")
    noted = page.locator(f".house-exceptions {HIDDEN_DAYS}")
    expect(noted.nth(0)).to_be_hidden()
    expect(noted.nth(2)).to_be_visible()
    expect(page.locator("#antenne-1").get_by_text("Travaux de l’antenne")).to_be_visible()
    page.clock.set_fixed_time("2026-12-18T10:00:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#antenne-1").get_by_text("Travaux de l’antenne")).to_be_hidden()


def test_the_reason_of_a_closed_day_is_told(page: Page, small_address: str) -> None:
    """With the day when it opens again, and by appointment where it is."""
    page.clock.set_fixed_time("2026-12-08T10:00:00+01:00")
    page.goto(small_address + "maisons/pleine/")
    opening = page.locator("[data-ouverture]")
    assert plain(opening) == "Fermé (Travaux du témoin) — ouvre jeudi à 8 h 35"
    page.clock.set_fixed_time("2026-12-10T15:00:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(opening).to_have_attribute("data-etat", "rdv")
    assert plain(opening) == "Ouvert sur rendez-vous jusqu’à 16 h 10"


def test_the_season_that_holds_comes_first_and_says_so(page: Page, small_address: str) -> None:
    """Its day of the week is today's, no other season's; when it is over, it goes back."""
    page.clock.set_fixed_time("2027-07-13T10:00:00+02:00")
    page.goto(small_address + "maisons/saisons/")
    hours = page.locator(".house-hours .season-weeks").first
    summer = hours.locator(".season", has_text="Été du témoin")
    expect(hours.locator(".season").first).to_contain_text("Été du témoin")
    expect(hours.locator(".season-now:visible")).to_have_count(1)
    expect(summer.locator(".season-now")).to_be_visible()
    assert marked_days(hours) == ["mardi"]
    page.clock.set_fixed_time("2027-09-06T10:00:00+02:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(summer.locator(".season-now")).to_be_hidden()
    expect(hours.locator(".season").first).not_to_contain_text("Été du témoin")
    assert marked_days(hours) == ["lundi"]
