"""Figures published elsewhere, each with its source: all that this package does not compute."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Published(NamedTuple):
    """A number of houses in a department, as a source gives it."""

    department_code: str
    houses: int


# The five best equipped departments. Source: press file on the maisons de services au public,
# ministry in charge of territories and La Poste, 24 June 2015 (state of 1 January 2015).
BEST_EQUIPPED_2015 = (
    Published("88", 21),
    Published("71", 16),
    Published("58", 15),
    Published("08", 14),
    Published("73", 14),
)
BEST_EQUIPPED_2015_ON = date(2015, 1, 1)
BEST_EQUIPPED_2015_SOURCE = (
    "dossier de presse du ministère chargé des territoires et de La Poste, 24 juin 2015"
)
# Source: the same.
HOUSES_2015 = 363

# Structures with the label France services; a structure may have several places. Source: Senate,
# amendment II-900 to the finance bill for 2026, 2 December 2025
# (https://www.senat.fr/enseance/2025-2026/138/Amdt_II-900.html).
LABELLED_2025 = 2804
LABELLED_2025_ON = date(2025, 9, 1)
LABELLED_2025_SOURCE = "Sénat, amendement II-900 au projet de loi de finances pour 2026"
