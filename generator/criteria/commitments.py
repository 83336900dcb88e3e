"""What a label asks and no field of a page can tell: training, signatures, the network."""

from __future__ import annotations

from generator.criteria.facts import Facts
from generator.criteria.judgement import Judge, Verdict, not_declared

TRAINED_HOST = ("formation", "Agent formé par les opérateurs")
AGREEMENT = ("convention", "Convention signée avec les opérateurs")
DEPARTMENTAL_SCHEME = ("schema", "Accord avec le schéma départemental des services")
NETWORK = ("reseau", "Participation au réseau")


def never_declared() -> Judge:
    """Return the judge that knows nothing: the bearer and the prefect do."""
    return _judge


def _judge(_: Facts) -> Verdict:
    return not_declared("Une page n’a pas de champ pour le dire.")
