"""What a label may ask, by the codes and keys of ``labels.yaml``: how they are judged is not here.

Kept beside ``generator/criteria``, whose modules use each of these and no other; a test holds both.
"""

from __future__ import annotations

CRITERIA_CODES = (
    "operateurs", "bouquet", "heures", "jours", "agents", "espacement",
    "formation", "convention", "schema", "reseau",
)  # fmt: skip
"""The criteria that a text may set, besides ``equipement-`` and the code of an equipment."""
EQUIPMENT_PREFIX = "equipement-"
CONDITIONS = (
    "heures_par_semaine", "jours_par_semaine", "agents", "partenaires_minimum",
    "partenaires_parmi", "equipements", "trajet_minutes",
)  # fmt: skip
"""The keys of a label's ``criteres``."""
CODES_OF_CONDITION = {"partenaires_parmi": "partenaires", "equipements": "equipements"}
"""Of conditions that are lists of codes, their vocabulary."""
