"""A directory of a few houses, each told by what matters to a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from generator.directory import Directory

MakeDirectory = Callable[..., Directory]

BASE = {
    "label": "msap",
    "adresse": "1 rue de la Mairie",
    "commune": "Mende",
    "code_postal": "48000",
    "date_maj": "2026-01-01",
}


@pytest.fixture
def directory_of(read_page: Any, vocabularies: Any, territory: Any) -> MakeDirectory:
    """Return a function from the fields of houses, beyond ``BASE``, to their directory."""

    def make(*houses: dict[str, Any], placed: bool = True) -> Directory:
        made = []
        for rank, fields in enumerate(houses):
            page = yaml.safe_dump({"nom": f"Maison {rank}"} | BASE | fields, allow_unicode=True)
            house, problems = read_page(f"---\n{page}---\n")
            assert house is not None, problems
            made.append(house.of_page(f"maison-{rank}", f"48/maison-{rank}.md", ""))
        return Directory(made, vocabularies, territory if placed else None)

    return make
