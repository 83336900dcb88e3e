"""Addresses of a text that begin with a slash stay below the site's own folder."""

from __future__ import annotations

import pytest

from generator.files.prose import render
from generator.files.rooted import absolute, rooted


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[a](/maisons/durtal/)", 'href="../../maisons/durtal/"'),
        ("[a](/maisons/durtal/#horaires)", 'href="../../maisons/durtal/#horaires"'),
        ("[a](/)", 'href="../../"'),
        ("![a](/images/a.png)", 'src="../../images/a.png"'),
        ('<a title="> x" href="/services/">a</a>', 'href="../../services/"'),
        ("[a](../durtal/)", 'href="../durtal/"'),
        ("[a](//exemple.fr/)", 'href="//exemple.fr/"'),
        ("[a](https://exemple.fr/)", 'href="https://exemple.fr/"'),
        ("[a](#x)", 'href="#x"'),
        ("`href=\"/maisons/\"`", 'href="/maisons/"'),
    ],
)  # fmt: skip
def test_an_address_from_the_root_goes_back_to_it(written: str, shown: str) -> None:
    assert shown in rooted(render(written).html, "../../")


def test_in_feeds_addresses_are_whole() -> None:
    html = render(
        "[a](/maisons/durtal/) [b](../autre/) [c](#d) [e](mailto:a@b.fr) [f](https://f.fr/?a=1&b=2)"
        "\n\n![g](../../images/g.png)"
    ).html
    page = "https://exemple.fr/dossier/actualites/un/"
    whole = absolute(rooted(html, "../../"), page)
    for address in (
        'href="https://exemple.fr/dossier/maisons/durtal/"',
        'href="https://exemple.fr/dossier/actualites/autre/"',
        f'href="{page}#d"',
        'href="mailto:a@b.fr"',
        'href="https://f.fr/?a=1&amp;b=2"',
        'src="https://exemple.fr/dossier/images/g.png"',
    ):
        assert address in whole
