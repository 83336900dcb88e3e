"""A comment shows exactly its own text: nothing in it becomes markup."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.files.prose import render
from generator.imports.cleaning import paragraphs
from generator.imports.plain_text import markdown_of

_MARKDOWN = Markdown(extensions=["extra", "sane_lists"])
_SIGNS = st.text(alphabet="ab1 .-+*_`#>=:~|!<&;[](){}\\^/'\"é\n", max_size=60)


def _shown(text: str) -> list[str]:
    html = _MARKDOWN.reset().convert(markdown_of(paragraphs(text)))
    assert not re.sub(r"</?p>", "", html).count("<"), html
    return [
        " ".join(unescape(line).split()) for line in re.findall(r"<p>(.*?)</p>", html, re.DOTALL)
    ]


@given(_SIGNS)
def test_any_text_shows_itself(text: str) -> None:
    assert _shown(text) == list(paragraphs(text))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[ici](javascript:alert(1))",
        "![x](y)",
        "- lundi",
        "1. mardi",
        "# titre",
        "    code",
        "```\ncode\n```",
        "&lt;b&gt;",
        "a_b_c *d*",
        "*[abc]: def",
    ],
)
def test_markup_is_only_text(text: str) -> None:
    assert _shown(text) == list(paragraphs(text))


@pytest.mark.parametrize("mark", ["•", "– ", "— ", "· ", "o  ", "1) ", "-", "▪ "])
def test_no_sign_makes_a_list(mark: str) -> None:
    """The site reads more signs as a list's than Markdown does."""
    html = render(markdown_of([f"{mark}lundi", f"{mark}mardi"])).html
    assert "<li>" not in html and html.count("<p>") == 2
