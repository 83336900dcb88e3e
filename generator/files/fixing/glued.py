"""Fields inside a field whose lines lack the space behind « : »: YAML takes them for one text.

horaires:
  lundi :9h-12h
  mardi :9h-12h
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.files.explaining import known_keys, named
from generator.files.fixing.edits import Edit, Fix, setting
from generator.files.raw_scalars import RawPage, RawScalar, Steps
from generator.model.house import House
from generator.model.key_names import HOURS_KEYS, key_meant
from generator.model.tidy_hours import tidy_day_name

_LINE = re.compile(r"(?P<indent>\s*)(?P<key>[^\W\d][\w-]*)(?P<glue>[ \t]*:)(?=[^\s/])[^#\n]*")
_MAPPINGS = (*HOURS_KEYS, "structure_porteuse", "photo", "image", "video")


def glued_fields(page: RawPage, _fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield the texts that stand where fields do, each line of which is a field without a space."""
    for scalar in page.scalars:
        if scalar.in_flow or scalar.style not in (None, "") or not _holds_fields(scalar.steps):
            continue
        if page.before(scalar.start).strip(" -"):
            continue  # behind its key, where no field may stand
        if edit := _spaced(scalar, page):
            yield edit


def _holds_fields(steps: Steps) -> bool:
    if known_keys(steps, House) is None:
        return False
    return isinstance(steps[-1], int) or steps[-1] in _MAPPINGS


def _spaced(scalar: RawScalar, page: RawPage) -> Edit | None:
    text = page.text[scalar.start : scalar.end]
    found = [_LINE.fullmatch(line) for line in text.splitlines()]
    matches = [match for match in found if match and _is_key(match["key"], scalar.steps)]
    if len(matches) < len(found):
        return None
    pieces, at = [], scalar.start
    for line, match in zip(text.splitlines(keepends=True), matches, strict=True):
        pieces.append((at + match.start("glue"), at + match.end("glue"), ": "))
        at += len(line)
    plain = "\n".join(f"{match['key']}: {match[0][match.end('glue') :]}" for match in matches)
    try:
        fields = yaml.load(plain, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None
    fix = Fix(scalar.line, scalar.column, named(scalar.steps, "espace ordinaire après « : »."))
    return Edit(tuple(pieces), fix, setting(scalar.steps, fields))


def _is_key(name: str, steps: Steps) -> bool:
    if steps[-1] in HOURS_KEYS:
        return tidy_day_name(name) is not None
    known = known_keys(steps, House) or ()
    return name in known or key_meant(name, known) is not None
