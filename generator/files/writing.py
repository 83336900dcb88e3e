"""The text of a page: front matter that a person can read, then its body.

The YAML is the small part of the language that an editor needs: block mappings, lists on one
line, and quotes only around a text that would otherwise mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

Field = str | Sequence["Field"] | Mapping[str, "Field"]
"""The value of a key of a page: text, or a list or mapping of such values."""

_PLAIN = re.compile(r"[^\W_][^\n\t]*|\+[0-9][0-9 ]*|-[0-9][0-9.]*")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(f": |:$| #|{_UNPRINTABLE.pattern}")
_FLOW_UNSAFE = re.compile(r"[,\[\]{}:#]")
_OTHER_TYPES = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_NAMED_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_LINE_MAX = 100


def page_text(fields: Mapping[str, Field], body: str) -> str:
    """Return the text of a page: *fields* as front matter in their order, then *body*.

    Every scalar must be text; a key whose value is empty is left out. The same arguments always
    give the same text, in LF lines.
    """
    lines = [line for key, value in fields.items() if value for line in entry_lines(key, value, "")]
    text = body.strip("\n")
    return "\n".join(("---", *lines, "---", *((text,) if text else ()), ""))


def entry_lines(key: str, value: Field, indent: str = "") -> Iterator[str]:
    """Yield the lines of one key and its value, which is not empty, in block style."""
    start = f"{indent}{scalar_text(key)}:"
    if isinstance(value, str):
        yield f"{start} {scalar_text(value)}"
    elif isinstance(value, Mapping):
        yield start
        for name, inner in value.items():
            yield from entry_lines(name, inner, indent + "  ")
    else:
        yield from _list(start, value, indent)


def _list(start: str, items: Sequence[Field], indent: str) -> Iterator[str]:
    if all(isinstance(item, str) for item in items):
        line = f"{start} [{', '.join(scalar_text(str(item), flow=True) for item in items)}]"
        if len(line) <= _LINE_MAX:
            yield line
            return
    yield start
    for item in items:
        yield from _item(item, indent + "  ")


def _item(item: Field, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield f"{indent}- {scalar_text(item)}"
    elif isinstance(item, Mapping):
        lines = [
            line for key, value in item.items() for line in entry_lines(key, value, indent + "  ")
        ]
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        raise TypeError("a list within a list has no place in a page")


@lru_cache(maxsize=8192)
def scalar_text(text: str, flow: bool = False) -> str:
    """Return *text* as one YAML scalar, in quotes only where it needs them.

    Between brackets (*flow*) it needs them more often.
    """
    return text if _is_plain(text, flow) else _quoted(text)


def _is_plain(text: str, flow: bool) -> bool:
    return (
        bool(_PLAIN.fullmatch(text))
        and not _UNSAFE.search(text)
        and not (flow and _FLOW_UNSAFE.search(text))
        and text == text.strip()
        and text.lower() not in _OTHER_TYPES
    )


def _quoted(text: str) -> str:
    return f'"{"".join(_escaped(char) for char in text)}"'


def _escaped(char: str) -> str:
    if char in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[char]
    return f"\\u{ord(char):04x}" if _UNPRINTABLE.match(char) else char
