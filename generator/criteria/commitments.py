"""What a label asks and no field of a page can tell: training, signatures, the network."""

from __future__ import annotations

from collections.abc import Iterator

from generator.criteria.asked import Asked
from generator.criteria.gathering import Gathering
from generator.criteria.judgement import Verdict, not_declared
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies

# The bearer and the prefect know: code, name.
_COMMITMENTS = (
    ("formation", "Agent formé par les opérateurs"),
    ("convention", "Convention signée avec les opérateurs"),
    ("schema", "Accord avec le schéma départemental des services"),
    ("reseau", "Participation au réseau"),
)


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[None]]:
    """Yield what a text of *label* asks and a page cannot say."""
    wanted = {code for text in label.texts for code in text.criteria}
    for code, name in _COMMITMENTS:
        if code in wanted:
            yield Asked(code, name, _fact, never_declared, declarable=False)


def never_declared(_: None) -> Verdict:
    """Judge what no page says."""
    return not_declared("Une page n’a pas de champ pour le dire.")


def _fact(house: House, gathering: Gathering) -> None:
    return None
