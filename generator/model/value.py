"""The base of every value read from a file, and the way a value is refused."""

from __future__ import annotations

from sys import intern
from typing import Any, NoReturn

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from generator.problems import Code

_NONE_GIVEN: set[str] = set()
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

    def __getstate__(self) -> dict[Any, Any]:
        """Return what is pickled, without the names of the fields that a file gave.

        Nobody asks for them, and of a house this set is 1.2 kB, a quarter of what it takes. Texts
        that many houses have, such as codes, communes and sources, are one for all that are pickled
        together: they are a tenth of what is left.
        """
        fields = {name: _shared(value) for name, value in self.__dict__.items()}
        return {
            **super().__getstate__(),
            "__dict__": fields,
            "__pydantic_fields_set__": _NONE_GIVEN,
        }


def _shared(value: object) -> object:
    """Return *value*; a short text as the one object that all equal ones are."""
    return intern(value) if type(value) is str and len(value) < _SHORT_CHARS else value


def refuse(code: Code, message: str, *inside: str | int) -> NoReturn:
    """Refuse a value from within a pydantic validator.

    Args:
        code: the stable code of the problem, such as ``code-postal``.
        message: a French sentence with an example of the right form.
        inside: keys and ranks below the validated value where the fault lies (``lundi``).
    """
    # The braces of a template would be taken for fields: the message goes as context.
    raise PydanticCustomError(code, "{message}", {"message": message, "inside": inside})
