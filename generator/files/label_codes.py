"""Whether each code that ``labels.yaml`` names is one: a mistyped one would ask nothing, unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.label_criteria import (
    CODES_OF_CONDITION,
    CONDITIONS,
    CRITERIA_CODES,
    EQUIPMENT_PREFIX,
)
from generator.model.vocabulary import Label, Term, Vocabulary
from generator.problems import Problem, Severity, shown, suggestion

ByKind = Mapping[str, Vocabulary[Term]]


def unknown_label_codes(path: str, by_kind: ByKind) -> Iterator[Problem]:
    """Yield an error for each code of a label that no vocabulary and no criterion has.

    Args:
        path: how ``labels.yaml`` is called in problems.
    """
    for label in by_kind["labels"]:
        if isinstance(label, Label):
            for reason in (*_bundle(label, by_kind), *_conditions(label, by_kind),
                           *_texts(label, by_kind)):  # fmt: skip
                message = f"« {label.code} » : {reason}"
                yield Problem(path, 0, 0, Severity.ERROR, "code-inconnu", message)


def _bundle(label: Label, by_kind: ByKind) -> Iterator[str]:
    yield from _unknown(label.bundle, "partenaires", by_kind)
    yield from _unknown(label.common_services, "services", by_kind)


def _conditions(label: Label, by_kind: ByKind) -> Iterator[str]:
    for key, written in label.criteria.items():
        if key not in CONDITIONS:
            yield (
                f"« criteres » n'a pas de condition « {shown(key)} »."
                f"{suggestion(key, CONDITIONS)} Les conditions sont {', '.join(CONDITIONS)}."
            )
        elif kind := CODES_OF_CONDITION.get(key):
            codes = (part.strip() for part in written.split(","))
            yield from _unknown([code for code in codes if code], kind, by_kind)


def _texts(label: Label, by_kind: ByKind) -> Iterator[str]:
    known = (
        *CRITERIA_CODES,
        *(f"{EQUIPMENT_PREFIX}{code}" for code in by_kind["equipements"].codes()),
    )
    for text in label.texts:
        for code in text.criteria:
            if code not in known:
                yield (
                    f"le texte « {shown(text.text)} » fixe un critère inconnu, « {shown(code)} »."
                    f"{suggestion(code, known)} Les critères sont {', '.join(CRITERIA_CODES)}, et "
                    "equipement- suivi du code d'un équipement."
                )


def _unknown(codes: Iterable[str], kind: str, by_kind: ByKind) -> Iterator[str]:
    for code in codes:
        if code not in by_kind[kind]:
            hint = suggestion(code, by_kind[kind].codes())
            yield f"« {shown(code)} » n'est pas un code de {kind}.yaml.{hint}"
