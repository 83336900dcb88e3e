"""What differs between a page as it stands and the same page as imported, said in French."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.files.source import SourceRefused, decode, plain, split_page
from generator.problems import shown

_SHOWN_MAX = 80
_ABSENT = "(absent)"


def differences(standing: bytes, imported: str) -> tuple[str, ...]:
    """Return one line per field that differs, ``telephone : 02 … → 03 …``; none if all agree.

    Order, quotes, comments and other forms of writing do not count.
    """
    try:
        old_fields, old_body = _content(decode(standing))
    except SourceRefused as refused:
        return (f"page illisible, ligne {refused.line} : {refused.message}",)
    new_fields, new_body = _content(imported)
    lines = list(_between(old_fields, new_fields, ""))
    if old_body != new_body:
        lines.append(_line("texte", old_body, new_body))
    return tuple(lines)


def _content(text: str) -> tuple[Mapping[str, object], str]:
    source = split_page(text)
    return plain(source.front), "\n".join(line.rstrip() for line in source.body.split("\n"))


def _between(old: Mapping[str, object], new: Mapping[str, object], within: str) -> Iterator[str]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from _between(before, after, f"{within}{key}, ")
        elif before != after:
            yield _line(within + key, before, after)


def _line(name: str, before: object, after: object) -> str:
    return f"{name} : {_said(before)} → {_said(after)}"


def _said(value: object) -> str:
    return shown(_text(value).replace("\n", " "), _SHOWN_MAX) or _ABSENT


def _text(value: object) -> str:
    if isinstance(value, Mapping):
        return " ; ".join(f"{key} : {_text(inner)}" for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_text(item) for item in value)
    return "" if value is None else str(value)
