"""What a label asks and no field of a page can tell: training, signatures, the network."""

from __future__ import annotations

from collections.abc import Iterator

from generator.criteria import sources
from generator.criteria.asked import Asked
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, not_declared
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies

# The bearer and the prefect know: label, code, name, the texts that ask it.
_COMMITMENTS = (
    ("msap", "formation", "Agent formé par les opérateurs", sources.MSAP),
    ("msap", "convention", "Convention signée avec les opérateurs", sources.MSAP),
    (
        "msap",
        "schema",
        "Accord avec le schéma départemental des services",
        sources.MSAP_SINCE_2017,
    ),
    ("msap", "reseau", "Participation au réseau", sources.MSAP),
)


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[None]]:
    """Yield what *label* asks and a page cannot say."""
    for whose, code, name, texts in _COMMITMENTS:
        if whose == label.code:
            yield Asked(code, name, _fact, never_declared, {whose: texts}, declarable=False)


def never_declared(_: None) -> Verdict:
    """Judge what no page says."""
    return not_declared("Une page n’a pas de champ pour le dire.")


def _fact(house: House, gathering: Gathering) -> None:
    return None
