"""Where the page of a house goes that a workbook tells for the first time."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from generator.files.below import BelowPath
from generator.fold import slug
from generator.geography.codes import usual_department
from generator.imports.cleaning import STEM_MAX, shortened, stem_of
from generator.imports.zeros import department_of_codes, whole_department

_FIVE_DIGITS = re.compile(r"[0-9]{5}")


def new_path(page: str, fields: Mapping[str, Any], taken: Collection[str]) -> str:
    """Return where a new page goes, below the folder of the pages.

    Where « Page » is the place of one in its department, there; else by its name, then its
    commune, then a number.

    Args:
        page: what the column « Page » says.
        taken: names that pages have, without ``.md``.

    Raises:
        PathRefused: its codes name no department.
    """
    folder = department_of_new(fields, page).lower()
    wished = page.rpartition("/")[2]
    if page == f"{folder}/{wished}" and wished == slug(wished) and wished not in taken:
        return str(BelowPath.page(folder, wished))
    stem = stem_of(str(fields["nom"]), str(fields["commune"]))
    names = [stem, shortened(f"{stem}-{slug(str(fields['commune']))}", STEM_MAX)]
    names += [f"{shortened(stem, STEM_MAX - 4)}-{rank}" for rank in range(2, 1000)]
    free = next(name for name in names if name not in taken)
    return str(BelowPath.page(folder, free))


def department_of_new(fields: Mapping[str, Any], page: str) -> str:
    """Return the department of a new house, in capitals; nothing where nothing tells one.

    Its codes tell it, else the folder that the column « Page » names.
    """
    insee, postcode = (str(fields.get(key, "")) for key in ("code_insee", "code_postal"))
    if found := department_of_codes(insee):
        return found.upper()
    if _FIVE_DIGITS.fullmatch(postcode):
        return usual_department(postcode)
    folder, sign, _ = page.partition("/")
    return whole_department(folder) if sign else ""
