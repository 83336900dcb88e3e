"""A picture has words for those who do not see it; words that say nothing are told."""

import json
from pathlib import Path

import pytest

from generator.files.descriptions import description_fault
from generator.files.sanitising import Address

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "descriptions.json"
FILE = "../../images/facade-durtal.jpg"


@pytest.mark.parametrize(
    "words",
    ["", "image", "Image", "PHOTO", "Photos", "une photo", "Photo de la maison", "logo", "...",
     "12", "facade-durtal", "facade durtal", "facade-durtal.jpg", "autre.JPG", "IMG_1234",
     "DSC00012", "IMG-20230101-WA0003", "PXL_20230101_101112123.MP", "Photo 12", "image (2)",
     "WhatsApp Image 2026-01-01 at 10.00.00", "Capture d’écran", "sans titre"],
)  # fmt: skip
def test_words_that_say_nothing_are_told(words: str) -> None:
    assert "par exemple" in description_fault(Address(FILE, True, words))


@pytest.mark.parametrize(
    "words",
    ["La façade", "Façade de Durtal", "Photo de l’équipe", "Photo 2 du hall",
     "Plan du rez-de-chaussée", "Le bus", "Logo de la MSA", "Image du guichet vu de la rue"],
)  # fmt: skip
def test_words_that_say_something_are_left(words: str) -> None:
    assert description_fault(Address(FILE, True, words)) == ""


def test_the_form_says_the_same() -> None:
    """Its vectors: none, the file's name, a camera's, a word that any picture has."""
    for vector in json.loads(VECTORS.read_text("utf-8")):
        picture = Address(vector["file"], True, vector["description"])
        assert description_fault(picture) == vector["fault"], vector["description"]
