"""Which keys of a page hold codes, of which vocabulary: read from the fields themselves.

A new coded field is known to the schema, to the fixes and to the reader of vocabularies at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel, BeforeValidator

from generator.model.article import ArticleFields
from generator.model.coded import CodeOf
from generator.model.house import House
from generator.model.offers import ShortForm
from generator.model.vocabulary import Label


@cache
def kind_of_key() -> Mapping[str, str]:
    """Return the vocabulary of the codes below each key of a house's page."""
    found = dict(_coded_keys(House))
    for key, code_key in short_forms().items():
        found[key] = found[code_key]
    return MappingProxyType(found)


@cache
def short_forms() -> Mapping[str, str]:
    """Return the keys of lists where a code may stand alone, and the key that it stands for."""
    return MappingProxyType(
        {
            field.alias or name: part.func.key
            for name, field in House.model_fields.items()
            for part in _parts(field.annotation)
            if isinstance(part, BeforeValidator) and isinstance(part.func, ShortForm)
        }
    )


@cache
def vocabulary_kinds() -> tuple[str, ...]:
    """Return every vocabulary that a house, an article or a label has codes of, and the labels'."""
    kinds = [kind for model in (House, ArticleFields, Label) for _, kind in _coded_keys(model)]
    return tuple(dict.fromkeys(kinds))


def _coded_keys(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        for part in (*field.metadata, *_parts(field.annotation)):
            if isinstance(part, CodeOf):
                yield field.alias or name, part.kind
            elif isinstance(part, type) and issubclass(part, BaseModel):
                yield from _coded_keys(part)


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield the types and the metadata that *annotation* is made of."""
    yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)
