"""A house in a page of another origin, with and without scripts; the page of the codes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

OPEN = "2026-11-23T10:00:00+01:00"
_HOST = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mairie</title>
<link rel="icon" href="data:,"></head>
<body><h1>Mairie de Durtal</h1>{body}</body></html>"""


class _Quiet(SimpleHTTPRequestHandler):
    """Another site's server, which sends no policy of its own."""

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


@pytest.fixture
def town_hall(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Return a function: the address, on an origin of its own, of a page with *body*."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def publish(body: str) -> str:
        (tmp_path / "index.html").write_text(_HOST.format(body=body), "utf-8")
        return f"http://127.0.0.1:{server.server_port}/"

    yield publish
    server.shutdown()
    server.server_close()


def _component(address: str, slug: str) -> str:
    link = f'<a href="{address}maisons/{slug}/">Nos horaires</a>'
    return (
        f'<maison-services id="{slug}">{link}</maison-services>'
        f'<script src="{address}integrer/maison-services.js" async></script>'
    )


def test_a_frame_of_another_site_shows_what_holds_now(
    page: Page, address: str, town_hall: Callable[[str], str]
) -> None:
    """The card, and no other page: that one stays out of every frame."""
    page.clock.set_fixed_time(OPEN)
    body = f'<iframe src="{address}integrer/durtal/" title="Horaires" width="320" height="420">'
    page.goto(town_hall(body + "</iframe>"))
    card = page.frame_locator("iframe")
    expect(card.locator("[data-ouverture]")).to_have_text("Ouvert — ferme à 12\xa0h")
    card.locator("summary").click()
    expect(card.locator("[aria-current=date]")).to_have_text("lundi, aujourd’hui")
    expect(card.locator(".embed-page")).to_have_attribute("target", "_blank")


def test_another_page_stays_out_of_frames(
    page: Page, address: str, town_hall: Callable[[str], str], faults: list[str]
) -> None:
    """The browser refuses it, and says so."""
    body = f'<iframe src="{address}maisons/durtal/" title="Horaires"></iframe>'
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        page.goto(town_hall(body))
    page.wait_for_function("document.querySelector('iframe').contentDocument === null")
    faults.clear()


def test_the_component_stands_in_the_page_itself(
    page: Page, address: str, town_hall: Callable[[str], str]
) -> None:
    """With its own style, the same status as the house's page, links that are whole."""
    page.clock.install(time=OPEN)
    page.goto(town_hall(_component(address, "durtal")))
    card = page.locator("maison-services")
    expect(card.locator("[data-ouverture]")).to_have_text("Ouvert — ferme à 12\xa0h")
    expect(card.locator("h3")).to_have_text("France services Durtal")
    expect(card.locator(".embed-page")).to_have_attribute("href", f"{address}maisons/durtal/")
    expect(card.locator(".embed")).to_have_css("padding-top", "16px")
    page.clock.fast_forward("02:10:00")
    expect(card.locator("[data-ouverture]")).to_have_text("Fermé — ouvre à 13\xa0h\xa030")


def test_without_a_script_the_component_is_its_link(
    browser: Browser, address: str, town_hall: Callable[[str], str]
) -> None:
    """And a frame says hours, never that it is open."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    frame = f'<iframe src="{address}integrer/durtal/" title="Horaires"></iframe>'
    page.goto(town_hall(_component(address, "durtal") + frame))
    expect(page.get_by_role("link", name="Nos horaires")).to_be_visible()
    card = page.frame_locator("iframe")
    expect(card.locator("[data-ouverture]")).to_be_hidden()
    card.locator("summary").click()
    expect(card.locator(".week-table")).to_contain_text("8 h 30")
    context.close()


@pytest.mark.parametrize("slug", ["Durtal", ""])
def test_what_names_no_house_keeps_its_link(
    page: Page, address: str, town_hall: Callable[[str], str], slug: str
) -> None:
    """Nothing is asked for."""
    page.goto(town_hall(_component(address, slug)), wait_until="networkidle")
    expect(page.get_by_role("link", name="Nos horaires")).to_be_visible()


@pytest.mark.parametrize("slug", ["inconnue", "../secret"])
def test_an_unknown_house_keeps_its_link(
    page: Page, address: str, town_hall: Callable[[str], str], slug: str, faults: list[str]
) -> None:
    """Nothing breaks in the other site's page, whose makers are told."""
    with page.expect_console_message(lambda said: "garde son lien" in said.text):
        page.goto(town_hall(_component(address, slug)))
    expect(page.get_by_role("link", name="Nos horaires")).to_be_visible()
    faults[:] = [said for said in faults if "404" not in said and "CORS" not in said
                 and "ERR_FAILED" not in said]  # fmt: skip


def test_the_page_of_codes_makes_those_of_one_house(page: Page, address: str) -> None:
    """From the house's page, by its link; the text is dated."""
    page.clock.set_fixed_time(OPEN)
    page.goto(address + "maisons/durtal/")
    page.locator("summary", has_text="Montrer cette maison sur votre site").click()
    expect(page.get_by_label("Code à coller dans une page")).to_have_value(
        '<iframe src="https://annuaire.example.fr/integrer/durtal/" '
        'title="Horaires : France services Durtal" width="100%" height="420" '
        'loading="lazy"></iframe>'
    )
    page.get_by_role("link", name="Tous les codes").click()
    expect(page.locator("[data-maison]")).to_have_text(
        "Les codes sont prêts pour « France services Durtal »."
    )
    assert 'id="durtal"' in page.get_by_label("Code du composant").input_value()
    text = page.get_by_label("Code du texte daté").input_value()
    assert "Horaires du 23 novembre 2026." in text
    assert "https://annuaire.example.fr/maisons/durtal/" in text


def test_an_address_that_is_no_house_is_told(page: Page, address: str, faults: list[str]) -> None:
    """In the page, beside the field that it was typed in."""
    page.goto(address + "integrer/")
    field = page.get_by_label("L’adresse de la page de la maison, dans cet annuaire")
    field.fill("https://annuaire.example.fr/maisons/rien-ici/")
    page.get_by_role("button", name="Préparer les codes").click()
    expect(page.locator("[data-maison]")).to_contain_text("Aucune maison n’est à l’adresse")
    field.fill("n’importe quoi")
    page.get_by_role("button", name="Préparer les codes").click()
    expect(page.locator("[data-maison]")).to_contain_text("n’est pas celle d’une maison")
    faults.clear()  # the browser itself tells of the 404
