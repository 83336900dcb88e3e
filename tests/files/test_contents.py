"""The table of contents of long texts."""

from __future__ import annotations

from generator.files.contents import contents_of
from generator.files.prose import render

LONG = "\n\n".join(f"## Partie « {n} » & *suite*\n\nTexte." for n in range(6))


def test_a_long_text_has_one_line_a_part():
    """Its words without markup, and the identifier that the heading has."""
    html = render(f"# Titre\n\n{LONG}").html.replace("<h3", "<h2").replace("</h3>", "</h2>")
    found = contents_of(html)
    assert ("texte-partie-3-suite", "Partie «\u00a03\u00a0» & suite") in found
    assert all(f'id="{name}"' in html for name, _ in found)


def test_a_short_text_has_none():
    """Four parts are seen at a glance."""
    assert contents_of(render("## A\n\n## B\n\n## C\n\n## D").html) == ()
