"""The base of every value read from a file, and the way a value is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from sys import intern
from typing import Any, ClassVar, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from generator.problems import Code

_NONE_GIVEN: set[str] = set()
_GIVEN = object()
_DAYS: dict[date, date] = {}
_SHORT_CHARS = 200


class Value(BaseModel):
    """An immutable value. Its fields are English, their aliases are the keys of the file."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=False,
        arbitrary_types_allowed=True,
        defer_build=True,
    )

    # What the class answers for a value that lacks it: see ``answers_for_absent``.
    _absent: ClassVar[Mapping[str, object]] = {}

    def __getstate__(self) -> dict[Any, Any]:
        """Return what is pickled, without the names of the fields that a file gave.

        Nobody asks for them, and of a house this set is 1.2 kB, a quarter of what it takes. Days,
        and texts that many houses have, such as codes, communes and sources, are one for all that
        are pickled together: they are a tenth of what is left. What the class answers for is not
        there either.
        """
        absent = self._absent
        fields = {
            name: _shared(value)
            for name, value in self.__dict__.items()
            if value is not absent.get(name, _GIVEN)
        }
        return {
            **super().__getstate__(),
            "__dict__": fields,
            "__pydantic_fields_set__": _NONE_GIVEN,
        }

    def __eq__(self, other: object) -> bool:
        """Tell whether all fields of *other* are the same, whatever either leaves to the class."""
        if not isinstance(other, Value) or type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__ or self._fields() == other._fields()

    def __hash__(self) -> int:
        """Return a number that equal values have in common."""
        return hash(self._fields())

    def _fields(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in type(self).model_fields)


V = TypeVar("V", bound=Value)


def answers_for_absent(model: type[V]) -> type[V]:
    """Have *model* answer for what a value that was kept does not hold itself.

    Of the 52 fields of a house 30 are as the model has them where a file says nothing: kept, it
    is a dictionary of 21 entries for one of 58, 0.4 kB for 1.6. Only for classes that no other
    extends: pydantic would take what the class answers for a new default.
    """
    fields = model.model_fields.items()
    absent = {name: field.default for name, field in fields if not field.is_required()}
    for name, value in absent.items():
        setattr(model, name, value)
    own = {name: getattr(model, name) for name in model.__class_vars__ if not name.startswith("_")}
    model._absent = {**absent, **own}
    return model


def _shared(value: object) -> object:
    """Return *value*; a short text or a day as the one object that all equal ones are."""
    if type(value) is str:
        return intern(value) if len(value) < _SHORT_CHARS else value
    return _DAYS.setdefault(value, value) if type(value) is date else value


def refuse(code: Code, message: str, *inside: str | int) -> NoReturn:
    """Refuse a value from within a pydantic validator.

    Args:
        code: the stable code of the problem, such as ``code-postal``.
        message: a French sentence with an example of the right form.
        inside: keys and ranks below the validated value where the fault lies (``lundi``).
    """
    # The braces of a template would be taken for fields: the message goes as context.
    raise PydanticCustomError(code, "{message}", {"message": message, "inside": inside})
