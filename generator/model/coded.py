"""Codes of the vocabularies: known, or refused with the nearest known one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from generator.model.scalars import code_text
from generator.model.value import refuse
from generator.model.vocabulary import Term, Vocabularies, Vocabulary
from generator.problems import suggestion


@dataclass(slots=True)
class ReadingContext:
    """What a page is read against, and which of its codes have been replaced since."""

    vocabularies: Vocabularies
    replaced: dict[str, str] = field(default_factory=dict)
    # Looking for a near code costs a third of a millisecond: a page full of wrong ones
    # gets its suggestions at the top.
    suggestions_left: int = 50


def _code_of(kind: str) -> Callable[[Any, ValidationInfo], str]:
    def known(value: Any, info: ValidationInfo) -> str:
        context: ReadingContext | None = info.context
        if context is None:
            return code_text(value)
        vocabulary = context.vocabularies.of(kind)
        if isinstance(value, str) and value in vocabulary:
            return value
        code = code_text(value)
        if current := vocabulary.replaced.get(code):
            context.replaced[code] = current
            return current
        refuse(
            "code-inconnu",
            f"« {code} » n'est pas un code de {kind}.yaml." + _near(code, vocabulary, context),
        )

    return known


def _near(code: str, vocabulary: Vocabulary[Term], context: ReadingContext) -> str:
    context.suggestions_left -= 1
    if context.suggestions_left < 0:
        return ""
    return suggestion(code, (*vocabulary.codes(), *vocabulary.replaced))


def _schema(kind: str) -> WithJsonSchema:
    # The schema names the vocabulary; its codes are put in when it is written out.
    return WithJsonSchema({"type": "string", "x-vocabulaire": kind})


NatureCode = Annotated[str, BeforeValidator(_code_of("natures")), _schema("natures")]
PartnerCode = Annotated[str, BeforeValidator(_code_of("partenaires")), _schema("partenaires")]
ModeCode = Annotated[str, BeforeValidator(_code_of("modes")), _schema("modes")]
ServiceCode = Annotated[str, BeforeValidator(_code_of("services")), _schema("services")]
LabelCode = Annotated[str, BeforeValidator(_code_of("labels")), _schema("labels")]
FormatCode = Annotated[str, BeforeValidator(_code_of("formats")), _schema("formats")]
EquipmentCode = Annotated[str, BeforeValidator(_code_of("equipements")), _schema("equipements")]
AccessibilityCode = Annotated[
    str, BeforeValidator(_code_of("accessibilites")), _schema("accessibilites")
]
LanguageCode = Annotated[str, BeforeValidator(_code_of("langues")), _schema("langues")]
