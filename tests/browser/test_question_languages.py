"""Questions in other languages: a need and a place, a danger; all after the French answer."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect


def ask(page: Page, address: str, question: str, more: str = "") -> None:
    """Open the results of *question*."""
    page.goto(f"{address}recherche/?q={quote(question)}{more}")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("تقاعد ٤٨٠٠٠", "Assurance retraite"),
        ("паспорт Мeнде", "France Titres"),
        ("jubilación mende", "Assurance retraite"),
    ],
    ids=["arab", "cyrl", "latn"],
)
def test_a_need_beside_a_place_is_understood(
    page: Page, address: str, question: str, said: str
) -> None:
    """One of each script; the person's own words stay in the box and the address."""
    ask(page, address, question)
    chips = page.locator(".chip")
    expect(chips.filter(has_text=said)).to_have_count(1)
    expect(chips.filter(has_text="Mende (48000")).to_have_count(1)
    expect(page.locator(".result").first).to_be_visible()
    expect(page.locator("#q")).to_have_value(question)
    assert quote(question) in page.url


def test_the_place_goes_on_without_the_need(page: Page, address: str) -> None:
    """What is taken away stays away."""
    ask(page, address, "паспорт Мeнде")
    need = page.locator(".chip", has_text="France Titres")
    need.locator(".chip-remove").click()
    expect(need).to_have_count(0)
    expect(page.locator(".chip", has_text="Mende (48000")).to_have_count(1)


def test_a_danger_is_told_whom_to_call_in_the_language(page: Page, address: str) -> None:
    """And how to leave."""
    ask(page, address, "домашнє насильство", "&langue=uk")
    help_ = page.locator("[data-appeler]")
    expect(help_).to_contain_text("Насильство над жінками")
    expect(help_.locator("a[href='tel:3919']")).to_be_visible()
    expect(help_.locator("[data-quitter]")).to_have_text("Швидко вийти")


@pytest.mark.parametrize("question", ["raped", "me pega"])
def test_a_danger_that_a_town_or_a_house_is_like_is_told_whom_to_call(
    page: Page, address: str, question: str
) -> None:
    """Rapey is a village a letter away; French makes nothing sure of either."""
    ask(page, address, question)
    expect(page.locator("[data-appeler] a[href='tel:3919']")).to_be_visible()


def test_who_asks_in_another_language_is_offered_to_read_in_one(page: Page, address: str) -> None:
    """By the names of the languages; the question stays, and French questions are offered none."""
    ask(page, address, "زوجي يضربني")
    expect(page.locator("[data-appeler] a[href='tel:3919']")).to_be_visible()
    page.locator("form[data-boite]").get_by_role("link", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("[data-appeler]")).to_contain_text("العنف ضد المرأة")
    expect(page.locator("#q")).to_have_value("زوجي يضربني")
    expect(page.locator("form[data-boite] .language-list")).to_have_count(0)
    ask(page, address, "retraite mende")
    expect(page.locator(".result").first).to_be_visible()
    expect(page.locator("form[data-boite] .language-list")).to_have_count(0)


def test_a_french_question_asks_for_no_words_of_other_languages(page: Page, address: str) -> None:
    """Words that French leaves aside are looked for after its first answer."""
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path))
    ask(page, address, "retraite mende")
    expect(page.locator(".result").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert [path for path in paths if re.search("languages-|/langues/", path)] == []
    with page.expect_request("**/langues/latn.json"):
        ask(page, address, "retraite zzzz mende")
        expect(page.locator("[data-annonce]")).to_contain_text("Mots laissés de côté")
