"""The anchors of a text never double those of its page, nor each other."""

import re
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.files.anchors import PREFIX
from generator.files.prose import ProseRefused, render

ROOT = Path(__file__).resolve().parents[2]
_ID = re.compile(r' id="([^"]*)"')


def test_no_id_of_the_theme_begins_as_those_of_texts_do():
    theme = ROOT / "themes" / "msap"
    files = [file for kind in ("html", "js") for file in theme.rglob(f"*.{kind}")]
    assert files
    assert not [file for file in files if PREFIX in file.read_text("utf-8")]


def test_a_heading_named_like_a_part_of_the_page_has_an_anchor_of_its_own():
    html = render("## Horaires\n\n[plus haut](#horaires), [les services](#services)").html
    assert f'id="{PREFIX}horaires"' in html
    assert f'href="#{PREFIX}horaires"' in html
    assert 'href="#services"' in html


def test_an_anchor_given_twice_is_there_once():
    html = render('<p id="a">un</p>\n\n<p id="a">deux</p>\n\n<p id="">trois</p>').html
    assert _ID.findall(html) == [f"{PREFIX}a"]


PIECES = [
    "## a\n", "## b\n", '<p id="a">', "<p id=b>", "</p>", "[^1]", "\n\n[^1]: x\n", "\n\n",
    '<h2 id="contenu">', "[l](#a)", "<p ID='menu'>", '<b title=" id=x">', "texte ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_text_has_an_anchor_without_the_prefix_or_twice(text):
    try:
        found = _ID.findall(render(text).html)
    except ProseRefused:
        return
    assert all(name.startswith(PREFIX) for name in found)
    assert max(Counter(found).values(), default=1) == 1
