"""Codes of the vocabularies: known, or refused with the nearest known one."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Struct, field
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from generator.fold import slug
from generator.model import meant
from generator.model.scalars import code_text
from generator.model.value import refuse
from generator.model.vocabulary import Term, Vocabularies, Vocabulary
from generator.problems import shown, suggestion

VOCABULARY = "x-vocabulaire"
"""The word of the JSON schema that names the vocabulary of a code."""


class ReadingContext(Struct):
    """What a page is read against, and which of its codes have been replaced since."""

    vocabularies: Vocabularies
    replaced: dict[str, str] = field(default_factory=dict)
    # Looking for a near code costs a third of a millisecond: a page full of wrong ones
    # gets its suggestions at the top.
    suggestions_left: int = 50


class CodeOf(Struct, frozen=True):
    """Makes a text a code of the vocabulary *kind*: ``Annotated[str, CodeOf("langues")]``.

    The JSON schema names the vocabulary; its codes are put in when it is written out.
    """

    kind: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_before_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", VOCABULARY: self.kind}

    def _known(self, value: Any, info: core_schema.ValidationInfo) -> str:
        context: ReadingContext | None = info.context
        if context is None:
            return code_text(value)
        vocabulary = context.vocabularies.of(self.kind)
        if isinstance(value, str) and value in vocabulary:
            return value
        if isinstance(value, str):
            self._refuse_names(value, vocabulary, context)
        code = code_text(value)
        if current := vocabulary.replaced.get(code):
            context.replaced[code] = current
            return current
        refuse(
            "code-inconnu",
            f"« {code} » n'est pas un code de {self.kind}.yaml." + _near(code, vocabulary, context),
        )

    def _refuse_names(
        self, value: str, vocabulary: Vocabulary[Term], context: ReadingContext
    ) -> None:
        """Refuse names in place of codes by the codes that they are, or that are near."""
        if value.strip() in vocabulary or value.strip() in vocabulary.replaced:
            return
        codes = codes_meant(value, vocabulary)
        if len(codes) == 1:
            refuse(
                "code",
                f"« {shown(value)} » s'écrit par son code, {codes[0]} : "
                "« msap check --fix » le fait.",
            )
        if codes:
            refuse("code", f"plusieurs codes s'écrivent en liste : [{', '.join(codes)}].")
        near = "" if slug(value) == value else _near(slug(value), vocabulary, context)
        if near:
            refuse("code", f"« {shown(value)} » n'est pas un code de {self.kind}.yaml.{near}")


def codes_meant(text: str, vocabulary: Vocabulary[Term]) -> list[str]:
    """Return the codes that *text* names, one or several; none where one piece names none."""
    if whole := vocabulary.named(meant.bare(text)):
        return [whole]
    codes = [vocabulary.named(piece) for piece in meant.parts(text)]
    return [code for code in codes if code] if all(codes) else []


def _near(code: str, vocabulary: Vocabulary[Term], context: ReadingContext) -> str:
    context.suggestions_left -= 1
    if context.suggestions_left < 0:
        return ""
    near = suggestion(code, (*vocabulary.codes(), *vocabulary.replaced))
    return near or _by_synonym(code, vocabulary)


def _by_synonym(code: str, vocabulary: Vocabulary[Term]) -> str:
    typed = slug(code)
    found = [term.code for term in vocabulary if typed in map(slug, term.synonyms)]
    return f" Vouliez-vous dire « {found[0]} » ?" if len(found) == 1 else ""


NatureCode = Annotated[str, CodeOf("natures")]
PartnerCode = Annotated[str, CodeOf("partenaires")]
ModeCode = Annotated[str, CodeOf("modes")]
ServiceCode = Annotated[str, CodeOf("services")]
LabelCode = Annotated[str, CodeOf("labels")]
FormatCode = Annotated[str, CodeOf("formats")]
EquipmentCode = Annotated[str, CodeOf("equipements")]
AccessibilityCode = Annotated[str, CodeOf("accessibilites")]
LanguageCode = Annotated[str, CodeOf("langues")]
