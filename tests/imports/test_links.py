"""Links: kept, repaired when sure, dropped when they tell nothing or nothing sure."""

import pytest

from generator.imports.links import link

_FORMER = "https://www.maisondeservicesaupublic.fr"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"{_FORMER}/content/durtal", f"{_FORMER}/content/durtal"),
        (f"{_FORMER}content/durtal", f"{_FORMER}/content/durtal"),
        ("http://www.epernay-agglo.frnode/186270", "http://www.epernay-agglo.fr/node/186270"),
        ("http://www.fretigney.fr/index.php?a=1", "http://www.fretigney.fr/index.php?a=1"),
        ("http://cs.fourchambault.free.fr/MSAP.html", "http://cs.fourchambault.free.fr/MSAP.html"),
        (_FORMER, ""),
        (f"{_FORMER}/", ""),
        (f"{_FORMER}carte-msap", ""),
        ("", ""),
    ],
)
def test_sure_links(text: str, address: str) -> None:
    assert (link(text).address, link(text).doubt) == (address, "")


@pytest.mark.parametrize(
    "text",
    ["http://www.mairie-tignes.frfrinformation/6", "javascript:alert(1)", "http://[", "ftp://a.fr"],
)
def test_unsure_links_are_dropped_with_a_doubt(text: str) -> None:
    assert link(text).address == "" and "mal formé" in link(text).doubt
