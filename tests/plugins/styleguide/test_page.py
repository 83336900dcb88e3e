"""Each example on the style page is alone in its identifiers."""

from __future__ import annotations

import pytest

from plugins.styleguide.page import measured_pairs, with_own_ids


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="a"></p>', '<p id="k--a"></p>'),
        ('<p id="a"></p><a href="#a">', '<p id="k--a"></p><a href="#k--a">'),
        ('<b id="h"></b><path fill="url(#h)">', '<b id="k--h"></b><path fill="url(#k--h)">'),
        (
            '<p id="a"></p><i id="b"></i><i aria-labelledby="a b x">',
            '<p id="k--a"></p><i id="k--b"></i><i aria-labelledby="k--a k--b x">',
        ),
        (
            '<label for="q"></label><input id="q">',
            '<label for="k--q"></label><input id="k--q">',
        ),
    ],
)
def test_identifiers_and_what_refers_to_them_change_together(html: str, expected: str) -> None:
    """Links, labels, patterns and descriptions still lead where they led."""
    assert with_own_ids(html, "k") == expected


def test_references_to_elsewhere_stay() -> None:
    """The icons' sprite is the page's."""
    html = '<svg><use href="#icon-phone"></use></svg><a href="x/#a">'
    assert with_own_ids(html, "k") == html


def test_numbers_are_french() -> None:
    """Contrasts are told with a comma: every token black on white is 21,00."""

    class White(dict[str, str]):
        def __missing__(self, name: str) -> str:
            return "#ffffff"

    class Black(dict[str, str]):
        def __missing__(self, name: str) -> str:
            return "#000000" if name == "ink" else "#ffffff"

    pair = measured_pairs(Black(), White())[0]
    assert (pair.front, pair.light, pair.dark, pair.least) == ("ink", "21,00", "1,00", "4,50")
