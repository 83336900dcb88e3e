"""Problems as the form is told of them: with the way to the field."""

from __future__ import annotations

import pytest

from generator.files.explaining import named
from generator.preview.told_problems import field_of


@pytest.mark.parametrize("steps", [
    ("telephone",), ("antennes", 0, "nom"), ("tournee", 11, "horaires"), ("partenaires", 2),
    ("structure_porteuse", "nom"), ("exceptions", 1, "horaires"), ("titre",),
])  # fmt: skip
def test_the_way_is_that_of_the_message(steps: tuple[str | int, ...]) -> None:
    assert field_of(named(steps, "non.")) == ".".join(map(str, steps))


@pytest.mark.parametrize("message", [
    "le fichier est vide.", "« 4943 » : non.", "« durtal.md » : un nom de fichier s'écrit …",
    "« mairie » : non.", "le texte « nom » : ne dit rien.", "« nom, »  : x", "",
])  # fmt: skip
def test_a_message_of_no_field_has_no_way(message: str) -> None:
    """What was typed is quoted too: it is no field."""
    assert field_of(message) == ""
