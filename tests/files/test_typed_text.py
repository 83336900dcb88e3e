"""A page's text is read like an e-mail: what its writer saw is what the site shows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.nodes import Mapping
from generator.files.proofreading import text_problems
from generator.files.prose import ProseRefused, render
from generator.files.source import Source

BULLETS = [
    "- ", "* ", "+ ", "– ", "— ", "· ", "•", "• ", "•\t", "•\u00a0", "▪ ", "►", "➢ ", "◦ ", "✓ ",
    "o\t", "o   ", "o\u00a0\u00a0", "\uf0b7\t", "\uf0a7 ", "\uf0d8\t", "-\t", "–\u202f", "-",
    "− ", "‑ ", "Ø\t", "ü\t", "§\t",
]  # fmt: skip
TWO = "<ul><li>un courrier</li><li>un dossier</li></ul>"


def shown(text: str) -> str:
    """Return the HTML of *text* without the line ends that do not show."""
    return re.sub(r"\n\s*", "", render(text).html)


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_list_needs_no_blank_line_and_any_sign_marks_it(bullet: str) -> None:
    items = f"{bullet}un courrier\n{bullet}un dossier"
    assert shown(items) == TWO
    assert shown(f"On vous aide.\n{items}") == f"<p>On vous aide.</p>{TWO}"
    assert shown(f"{items}\nMerci.") == f"{TWO}<p>Merci.</p>"


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize(("marks", "indent"), [("---", "  "), ("•••", "    "), ("123", "   ")])
def test_an_item_may_have_two_paragraphs(marks: str, indent: str, between: str) -> None:
    """And the next one begins behind them, whether a blank line parts it or not."""
    one, two, three = (f"{mark}. " if mark.isdigit() else f"{mark} " for mark in marks)
    text = f"{one}un\n\n{indent}suite\n{between}{two}deux\n{three}trois"
    html = shown(text)
    assert html.count("<li>") == 3
    assert "<p>suite</p></li><li>" in html


@pytest.mark.parametrize("indent", ["  ", "    ", "\t", "\u00a0\u00a0"])
def test_an_indented_list_is_a_list(indent: str) -> None:
    assert shown(f"{indent}• un courrier\n{indent}• un dossier") == TWO


@pytest.mark.parametrize("form", ["{}. ", "{}) ", "{}.\t", "{})\u00a0"])
def test_numbers_mark_a_list(form: str) -> None:
    text = f"Venez avec :\n{form.format(1)}un courrier\n{form.format(2)}un dossier"
    assert "<ol><li>un courrier</li><li>un dossier</li></ol>" in shown(text)


NESTED = "<ul><li>Papiers<ul><li>passeport</li><li>carte</li></ul></li><li>Emploi</li></ul>"


@pytest.mark.parametrize(
    "text",
    [
        "- Papiers\n  - passeport\n  - carte\n- Emploi",
        "- Papiers\n    - passeport\n    - carte\n- Emploi",
        "- Papiers\n\t- passeport\n\t- carte\n- Emploi",
        "* Papiers\n   * passeport\n   * carte\n* Emploi",
        "  - Papiers\n    - passeport\n    - carte\n  - Emploi",
        "•\tPapiers\no\tpasseport\no\tcarte\n•\tEmploi",
        "• Papiers\n– passeport\n– carte\n• Emploi",
        "• Papiers\n  • passeport\n  • carte\n• Emploi",
    ],
)
def test_lists_stand_in_lists(text: str) -> None:
    assert shown(text) == NESTED


def test_three_levels_and_numbers_within_signs() -> None:
    assert shown("1. a\n  - b\n    - c\n2. d") == (
        "<ol><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ol>"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Le 14 juillet\n2024. Une année",
        "Appelez le\n+ 33 2 41 96 10 40",
        "+ 33 2 41 96 10 40",
        "-5 degrés\n-6 degrés",
        "Chemin\n-un seul tiret",
        "3,5 km",
        "- - -",
        "Nous vous recevons dans toute la communauté de communes, du lundi au vendredi\n"
        "– même en été – et le samedi.",
    ],
)
def test_what_is_no_list_stays_none(text: str) -> None:
    assert "<li>" not in shown(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Mairie\n2 place de l'Église\n49430 Durtal", 3),
        ("Bonjour,\nvenez nous voir.\nL'équipe", 3),
        ("Tél. : 02 41 96 10 40\n**Courriel** : accueil@exemple.fr", 2),
        ("- Mairie\n  2 place de l'Église", 2),
        ("> Bonjour,\n> à demain.", 2),
    ],
)
def test_a_line_end_is_kept(text: str, lines: int) -> None:
    assert shown(text).count("<br>") == lines - 1


@pytest.mark.parametrize(
    "indent", ["  ", "   ", "    ", "        ", "\t", "\t\t", "\u00a0\u00a0\u00a0\u00a0", "\u2003"]
)
def test_an_indented_line_is_a_paragraph(indent: str) -> None:
    assert shown(f"{indent}Un alinéa.") == "<p>Un alinéa.</p>"
    assert shown(f"Bonjour.\n\n{indent}Un alinéa.") == "<p>Bonjour.</p><p>Un alinéa.</p>"


def test_quoted_lines_stay_a_quotation_and_the_answer_stands_below_it() -> None:
    assert shown("> Venez-vous ?\n> - lundi\n> - mardi\nOui, mardi.") == (
        "<blockquote><p>Venez-vous\u00a0?</p><ul><li>lundi</li><li>mardi</li></ul></blockquote>"
        "<p>Oui, mardi.</p>"
    )


def test_tables_headings_notes_and_html_stay_what_they_are() -> None:
    html = shown(
        "Prix\n====\nVoici :\n| a | b |\n|---|---|\n| 1 | 2 |\nFin[^1].\n\n[^1]: Note\n    suite\n"
        "\n<ul>\n    <li>un</li>\n\n    <li>deux</li>\n</ul>"
    )
    assert '<h2 id="texte-prix">Prix</h2><p>Voici\u00a0:</p>' in html
    assert html.count("<tr>") == 2 and "<p>Fin<sup" in html
    assert "<ul><li>un</li><li>deux</li></ul>" in html and 'id="texte-fn-1"' in html
    assert "<pre" not in html


ANY_LINE = st.tuples(
    st.sampled_from(["", " ", "  ", "    ", "\t", "\u00a0\u00a0", "      ", "\t\t "]),
    st.sampled_from(
        [
            "",
            "- ",
            "• ",
            "o\t",
            "1. ",
            "2) ",
            "-",
            "> ",
            ">> ",
            "# ",
            "| ",
            "[^1]: ",
            "<div>",
            "---",
        ]
    ),
    st.text(alphabet="aé.,: |-*_<>&@/1", max_size=80),
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(ANY_LINE, max_size=12).map("\n".join))
def test_any_text_is_read_and_no_indent_makes_code(text: str) -> None:
    """A refusal is an error with its line; nothing else is raised."""
    list(text_problems(Source(Mapping(1, 1), text, 5), "a.md", None))
    try:
        assert "<pre" not in render(text).html
    except ProseRefused as refused:
        assert refused.line >= 1
