"""Tables of texts: their headings are said, keys can scroll them, and nothing else is let in."""

from __future__ import annotations

import re

import pytest

from generator.files.prose import render

NAMED = "| Règle | Résultat |\n|---|---|\n| Clavier | oui |\n| Texte | non |"
DATED = "| Date | Texte |\n|---|---|\n| 2 août 2006 | a |\n| 2016 | b |\n| mars 2017 | c |"
REGION = '<div class="table" role="region" tabindex="0" aria-label="'


def cells(html: str) -> list[str]:
    """Return the cells of the tables of *html*, each with its own tag."""
    return re.findall(r"<t[hd][ >].*?</t[hd]>", html)


def test_the_first_column_names_its_rows():
    """Column headings at the top, row headings at the side."""
    assert cells(render(NAMED).html) == [
        '<th scope="col">Règle</th>', '<th scope="col">Résultat</th>',
        '<th scope="row">Clavier</th>', "<td>oui</td>",
        '<th scope="row">Texte</th>', "<td>non</td>",
    ]  # fmt: skip


def test_a_date_names_no_row_and_is_never_cut():
    """A column of dates is data; its spaces do not break."""
    assert cells(render(DATED).html)[2::2] == [
        "<td>2&nbsp;août&nbsp;2006</td>", "<td>2016</td>", "<td>mars&nbsp;2017</td>",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        "| a | 1 |\n| a | 2 |",
        "|  | 1 |\n| b | 2 |",
        "| 12 | 1 |\n| 13 | 2 |",
    ],
    ids=["twice the same", "an empty one", "numbers"],
)
def test_what_does_not_name_its_row_is_no_heading(rows):
    """Better no heading than a wrong one."""
    assert 'scope="row"' not in render(f"| x | y |\n|---|---|\n{rows}").html


def test_every_table_scrolls_by_keys_and_has_a_name():
    """In Markdown or in HTML, whatever the page says of it; the heading above names it."""
    html = render(
        f'## Les « règles »\n\n{NAMED}\n\n<table tabindex="-1"><tr><td>x</table>\n\n'
        "<table><caption>Trajets</caption><tr><td>y</table>"
    ).html
    assert re.findall("<table[^>]*>", html) == ["<table>"] * 3
    labels = re.findall(f'{REGION}([^"]+)"><table>', html)
    assert labels == [
        "Tableau&nbsp;: Les « règles »", "Tableau&nbsp;: Les « règles » (2)",
        "Tableau&nbsp;: Trajets",
    ]  # fmt: skip
    assert html.count("</table></div>") == 3


def test_a_table_within_a_table_stays_as_it_is():
    """One region for both, and no cell is taken for a heading."""
    html = render("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>").html
    assert html.count(REGION) == 1
    assert "<th" not in html


def test_a_page_cannot_give_roles_names_or_keys_of_its_own():
    """Only what is written here passes: other values of the same attributes are taken out."""
    html = render(
        '<div role="button" tabindex="5">x</div>\n\n'
        '<table><tr><th scope="evil" role="button">a</th></tr></table>'
    ).html
    assert "button" not in html
    assert 'tabindex="5"' not in html
    assert "evil" not in html


def test_quotes_of_a_heading_do_not_leave_its_attribute():
    """The region's name is the heading's text, whatever signs it has."""
    html = render(f'## "><b onclick="x">a\n\n{NAMED}').html
    assert re.search(f'{REGION}Tableau&nbsp;: [^"<]*"><table>', html)
    assert "onclick" not in html
