"""The form's preview says what the built page says then; and at another moment, what it will."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.files.nodes import plain
from generator.files.source import decode, split_page
from tests.browser.clerk import HOUSES, NOON, Clerk, source_of

ROOT = Path(__file__).resolve().parents[2]
SAID = (Path(__file__).parent / "said_by_pages.js").read_text("utf-8")
FILES = sorted(HOUSES.glob("*/*.md"))
# Draws any page by the script of the preview, which the form has loaded, as the form does.
DRAW = """async ([scripts, tree, text, instant]) => {
  const { formulaire } = document.querySelector('[data-formulaire]').dataset;
  const address = new URL(formulaire, document.baseURI);
  const first = await (await fetch(address)).json();
  const rest = await (await fetch(new URL(first.rest, address))).json();
  for (const [kind, told] of Object.entries(rest.descriptions))
    for (const term of first.vocabularies[kind]) term.description = told[term.code] ?? '';
  const known = { ...first, ...rest };
  const modules = await Promise.all(scripts.map(script => import(script)));
  const { draw } = modules.find(each => each.draw);
  const place = document.createElement('div');
  document.body.append(place);
  draw(place, { tree, text, known, instant: Date.parse(instant) });
  return (SAID)(place);
}""".replace("SAID", SAID)


@pytest.fixture
def clerk(page: Page, address: str) -> Clerk:
    """Return who uses the form, at noon of the day of the build."""
    return Clerk(page, address)


def previewed(clerk: Clerk, slug: str = "durtal", source: bytes | None = None) -> Any:
    """Open the preview of a page; return what shows it."""
    clerk.open(slug, source)
    part = clerk.part("Aperçu")
    clerk.press("Voir la page comme elle sera", part)
    shown = part.locator(".editor-page > article")
    expect(shown).to_be_visible()
    return part


def at(part: Any, date: str, time: str) -> Any:
    """Choose a moment; return the sentence of what is open then."""
    part.get_by_label("Date (vide : maintenant)").fill(date)
    part.get_by_label("Heure").fill(time)
    return part.locator(".opening")


def test_each_house_of_the_demonstration_is_previewed_as_it_is_published(clerk: Clerk) -> None:
    """Status, hours, notes, offers, branches, stops, welcome: the same words in the same order."""
    page, drawn, published = clerk.page, {}, {}
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    previewed(clerk)
    scripts = [url for url in loaded if url.endswith(".js")]
    for file in FILES:
        source = split_page(decode(file.read_bytes()))
        given = [scripts, plain(source.front), source.body, NOON]
        drawn[file.stem] = page.evaluate(DRAW, given)
    for file in FILES:
        page.goto(f"{clerk.address}maisons/{file.stem}/")
        if page.locator("[data-ouverture], [data-tournee]").count():
            expect(page.locator(".essentials .opening")).to_be_visible()
        published[file.stem] = page.evaluate(SAID, page.locator("article.house").element_handle())
    assert len(drawn) == 28
    unlike = [
        (slug, section, drawn[slug][section], said)
        for slug, sections in published.items()
        for section, said in sections.items()
        if drawn[slug][section] != said
    ]
    assert unlike == []


def test_a_holiday_is_closed_with_its_reason(clerk: Clerk) -> None:
    """Christmas of this year, a Friday on which the house would be open."""
    part = previewed(clerk)
    expect(at(part, "2026-12-24", "10:00")).to_contain_text("Ouvert")
    expect(at(part, "2026-12-25", "10:00")).to_contain_text("Fermé (Noël)")


def test_a_moment_is_in_the_time_of_the_place(clerk: Clerk) -> None:
    """At nine in the morning in Martinique, the house there is open."""
    part = previewed(clerk, "le-morne-vert")
    expect(at(part, "2026-11-24", "09:00")).to_contain_text("Ouvert")
    expect(at(part, "2026-11-24", "17:00")).to_contain_text("Fermé")


def test_a_closed_house_is_told_with_what_replaces_it(clerk: Clerk) -> None:
    """Before the day that it closes, from it on nothing else."""
    closed = b"fermee_le: 2027-01-01\nremplacee_par: etrepagny\n---\n"
    head, _, body = source_of("49/durtal.md").rpartition(b"---\n")
    part = previewed(clerk, source=head + closed + body)
    shown = part.locator(".editor-page")
    expect(shown).to_contain_text("Ferme définitivement le 1er janvier 2027")
    expect(shown).to_contain_text("Horaires de la semaine")
    at(part, "2027-01-01", "10:00")
    expect(shown).to_contain_text("Fermée définitivement depuis le 1er janvier 2027")
    expect(shown).to_contain_text("remplacée par « etrepagny »")
    expect(shown).not_to_contain_text("Horaires de la semaine")
