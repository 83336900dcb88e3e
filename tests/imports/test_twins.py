"""Two sources of one house: the same commune, and the telephone, the address or the name."""

import pytest

from generator.imports.twins import likeness

HOUSE = {"nom": "France services Durtal", "commune": "Durtal", "adresse": "1 rue Haute",
         "telephone": "02 41 96 10 40"}  # fmt: skip


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ({"telephone": "0241961040", "adresse": "x", "nom": "y"}, "même téléphone"),
        ({"telephone": "x", "adresse": "1, Rue haute", "nom": "y"}, "même adresse"),
        ({"adresse": "x", "nom": "Maison de services au public - Durtal"}, "même nom"),
        ({"adresse": "x", "nom": "Mairie"}, ""),
        (HOUSE | {"commune": "Mende"}, ""),
        ({"commune": None, "nom": ["x"]}, ""),
    ],
)
def test_a_page_that_may_be_the_same_house(page: dict[str, object], said: str) -> None:
    found = likeness(HOUSE, {"commune": "DURTAL"} | page)
    assert (said in found) if said else found == ""


def test_houses_without_telephone_are_not_alike_for_it() -> None:
    assert likeness({"nom": "a", "commune": "x"}, {"nom": "b", "commune": "x"}) == ""
