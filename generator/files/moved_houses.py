"""Former addresses of houses, which lead on: where a link to one of them comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from generator import addresses
from generator.files.neighbours import neighbours

_FILES = re.compile(r"\.(?:ics|vcf)$")


class MovedHouses:
    """The houses of a site by the names that their pages had before.

    Args:
        house_files: their pages by name, read when the first link to none of them is met.
        root: what paths are relative to in messages.
    """

    def __init__(self, house_files: Mapping[str, Path], root: Path) -> None:
        self._files, self._root = house_files, root

    @cached_property
    def _names(self) -> Mapping[str, str]:
        every = neighbours(self._files.values(), self._root)
        return {former: each.slug for each in every for former in each.former_slugs}

    def current(self, path: str) -> str | None:
        """Return the address to which the former one *path* leads; None where it is none.

        Both from the site's root: ``maisons/durtal/`` for a page, ``maisons/durtal.ics``.
        """
        if not path.startswith(addresses.HOUSES):
            return None
        name, slash, below = path.removeprefix(addresses.HOUSES).partition("/")
        slug = _FILES.sub("", name)
        if slug in self._files or slug not in self._names:
            return None
        return f"{addresses.HOUSES}{self._names[slug]}{name[len(slug) :]}{slash}{below}"
