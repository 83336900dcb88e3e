"""An address in a text is a link, and nothing that stands beside it is part of it."""

from __future__ import annotations

import re

import pytest

from generator.files.prose import render


def links(text: str) -> list[tuple[str, str]]:
    """Return where each link of *text* leads, and its words."""
    return re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', render(text).html)


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Voir https://www.exemple.fr/demarches.", "https://www.exemple.fr/demarches"),
        ("Voir (https://exemple.fr/a_(b)) ici", "https://exemple.fr/a_(b)"),
        ("« https://exemple.fr/x » !", "https://exemple.fr/x"),
        ("«https://exemple.fr/x»", "https://exemple.fr/x"),
        ('"https://exemple.fr/x"', "https://exemple.fr/x"),
        ("Voir https://exemple.fr/x : c'est là", "https://exemple.fr/x"),
        ("https://exemple.fr/x…", "https://exemple.fr/x"),
        ("https://exemple.fr/?a=1&b=2;", "https://exemple.fr/?a=1&amp;b=2"),
        ("https://exemple.fr/_a_/*b*/c", "https://exemple.fr/_a_/*b*/c"),
        ("HTTP://EXEMPLE.FR/", "HTTP://EXEMPLE.FR/"),
        ("**https://exemple.fr**", "https://exemple.fr"),
        ("- https://exemple.fr/#a", "https://exemple.fr/#a"),
        ("https://exemple.fr:8080/a", "https://exemple.fr:8080/a"),
        ("www.exemple.fr, puis", "https://www.exemple.fr"),
        ("Écrire à accueil@exemple.fr.", "mailto:accueil@exemple.fr"),
        ("(jean.dupont+a@mairie.exemple.fr)", "mailto:jean.dupont+a@mairie.exemple.fr"),
        ("| a |\n|---|\n| https://exemple.fr |", "https://exemple.fr"),
    ],
)  # fmt: skip
def test_a_bare_address_leads_there(text: str, href: str) -> None:
    assert [found for found, _ in links(text)] == [href]


@pytest.mark.parametrize(
    "text",
    [
        "`https://exemple.fr` et `accueil@exemple.fr`",
        "<code>www.exemple.fr</code>",
        "```\nhttps://exemple.fr\n```",
        "https://", "https://localhost", "www.exemple", "a@b", "@exemple.fr", "x@y@exemple.fr",
        "https://moi:secret@exemple.fr",
    ],
)  # fmt: skip
def test_code_and_what_is_no_address_stay_text(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[www.exemple.fr](https://exemple.fr)",
        '<a href="https://exemple.fr">www.exemple.fr</a>',
        "<https://exemple.fr>",
        "[a@exemple.fr][1]\n\n[1]: https://exemple.fr",
        '[ici](https://exemple.fr "www.exemple.fr")',
    ],
)
def test_no_link_stands_in_a_link_nor_in_an_attribute(text: str) -> None:
    assert [href for href, _ in links(text)] == ["https://exemple.fr"]
    assert render(text).html.count("<a ") == 1


def test_a_bare_address_cannot_hold_markup() -> None:
    html = render('https://exemple.fr/"onclick=alert(1)<script>').html
    assert "onclick" not in re.sub(r">[^<]*<", "><", html) and "<script" not in html
