"""No text makes a page wider than a telephone of 320 pixels (RGAA 10.11, WCAG 1.4.10)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from generator.files.prose import render

LONG = "https://www.exemple.fr/" + "demarches-en-ligne-et-sans-espace" * 8
WIDE_TEXTS = {
    "indented": f"Bonjour.\n\n    Un alinéa de quatre espaces, {'comme dans un traitement ' * 8}",
    "pre": f"<pre>{'une seule ligne de code, ' * 12}\n{'x' * 300}</pre>",
    "fence": f"```\n{'code_sans_espace' * 20}\n```",
    "address": f"{LONG} et <{LONG}> et `{LONG}`\n\n- {LONG}\n\n> {LONG}",
    "heading": f"## {'Anticonstitutionnellement' * 6}",
    "table": "| a | b | c | d |\n|---|---|---|---|\n" + f"| {'mot ' * 30} | {'x' * 90} | 1 | 2 |",
    "nested tables": f"<table><tr><td><table><tr><td>{LONG}</td></tr></table></td></tr></table>",
    "table in a list": f"<ul><li><table><tr><td><pre>{'y' * 200}</pre></td></tr></table></li></ul>",
    "picture": '<img src="../../partage.png" alt="Une carte" width="1200" height="630">',
}


@pytest.mark.parametrize(
    "place", ["maisons/durtal/", "actualites/defenseur-des-droits/", "le-programme/"]
)
def test_no_text_widens_the_page(page: Page, address: str, place: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + place)
    widths = {}
    for name, text in WIDE_TEXTS.items():
        html = render(text).html
        widths[name] = page.evaluate(
            "html => { document.querySelector('.prose').innerHTML = html;"
            " return document.documentElement.scrollWidth; }",
            html,
        )
    assert {name: width for name, width in widths.items() if width > 320} == {}
