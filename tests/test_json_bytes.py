"""Values as JSON without spaces."""

from __future__ import annotations

import json
from collections import OrderedDict
from enum import StrEnum
from typing import Any, NamedTuple

import pytest
from markupsafe import Markup

from generator.json_bytes import json_bytes, json_value


class Pair(NamedTuple):
    one: int
    other: str


class Kind(StrEnum):
    HOUSE = "maison"


VALUES = [
    {"é": ["’", "\n\u2028</script>"], "a": (1, -2.5, None, True)},
    {1: [], "b": Pair(1, "x")},
    [Kind.HOUSE, Markup("<b>"), OrderedDict(b=1, a=2), 45.123456, -0.353609, 0.1, 1e3],
]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("has_sorted_keys", [False, True])
def test_it_is_what_python_writes(value: Any, has_sorted_keys: bool) -> None:
    if has_sorted_keys and isinstance(value, dict):
        value = {str(key): part for key, part in value.items()}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=has_sorted_keys)
    written = json_bytes(value, has_sorted_keys=has_sorted_keys)
    assert written == text.encode()
    assert json_value(written) == json.loads(text)


def test_keys_are_sorted_by_code_points() -> None:
    written = json_bytes({"é": 1, "z": 2, "\U0001f3e0": 3, "\uffff": 4}, has_sorted_keys=True)
    assert list(json_value(written)) == ["z", "é", "\uffff", "\U0001f3e0"]


@pytest.mark.parametrize("value", ["\ud800", {"a": {1, 2}}, object()])
def test_what_json_has_not_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_bytes(value)


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"a": NaN}', b'"\\ud800"', b"\xff", b"[" * 5000 + b"]" * 5000]
)
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_value(content)
