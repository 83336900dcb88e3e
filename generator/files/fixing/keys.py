"""Names of fields and days that are written in another way: ``Courriel:``, ``téléphone :``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.files.explaining import known_keys, named
from generator.files.fixing.edits import Edit, Fix, renaming
from generator.files.raw_scalars import RawKey, RawPage
from generator.model.house import House
from generator.model.key_names import HOURS_KEYS, key_meant
from generator.model.tidy_hours import tidy_day_name
from generator.problems import shown

_TEXT_FIELDS = frozenset(
    {"telephone", "site_web", "adresse", "commune", "code_postal", "code_insee", "date_maj"}
)


def key_names(page: RawPage, _fields: dict[str, Any]) -> Iterator[Edit]:
    """Yield the keys that name a field or a day in another way, where that one is not there yet."""
    given = {key.steps for key in page.keys}
    texts = {scalar.steps for scalar in page.scalars}
    for key in page.keys:
        meant = _meant(key)
        if meant in _TEXT_FIELDS and key.steps not in texts:
            continue  # « sites: » above a list is no web address
        if meant and (*key.steps[:-1], meant) not in given:
            given.add((*key.steps[:-1], meant))
            old = str(key.steps[-1])
            message = named(key.steps[:-1], f"« {shown(old)} » devient « {meant} ».")
            piece = (key.span.start, key.span.stop, meant)
            fix = Fix(key.line, key.column, message)
            yield Edit((piece,), fix, renaming(key.steps, meant))


def _meant(key: RawKey) -> str | None:
    name, above = str(key.steps[-1]), key.steps[:-1]
    if above and above[-1] in HOURS_KEYS:
        day = tidy_day_name(name)
        return day if day != name else None
    known = known_keys(above, House) if _is_known(above) else None
    if known is None or name in known:
        return None
    return key_meant(name, known)


def _is_known(steps: tuple[str | int, ...]) -> bool:
    """Tell whether every mapping on the way is one that a page has."""
    for depth, step in enumerate(steps):
        if isinstance(step, str):
            known = known_keys(steps[:depth], House)
            if known is None or step not in known:
                return False
    return True
