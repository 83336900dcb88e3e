"""Which files of two built sites differ, by kind: what a day, other code or an edit makes anew.

python -m tests.tools.compare_sites BEFORE AFTER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# A name of the bytes: ``resume-f8665ed1.json``.
_HASH = re.compile(r"(?<=-)[0-9a-f]{8}(?=[./]|$)")
_KIND_NAMES = {
    "integrer",
    "maisons",
    "departements",
    "communes",
    "regions",
    "services",
    "partenaires",
}


@dataclass(frozen=True, slots=True)
class Differences:
    """Names of files below the two sites, sorted; ``bytes_new`` are those to be sent."""

    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    bytes_new: int

    @property
    def is_empty(self) -> bool:
        """Tell whether both sites are the same, byte for byte."""
        return not (self.changed or self.new or self.gone)


def compared(before: Path, after: Path) -> Differences:
    """Return what differs between the files of two sites.

    Raises:
        OSError: a site cannot be read.
    """
    old, now = _files(before), _files(after)
    new = tuple(sorted(now.keys() - old.keys()))
    changed = tuple(
        name
        for name in sorted(now.keys() & old.keys())
        if now[name].read_bytes() != old[name].read_bytes()
    )
    size = sum(now[name].stat().st_size for name in (*changed, *new))
    return Differences(changed, new, tuple(sorted(old.keys() - now.keys())), size)


def kind_of(name: str) -> str:
    """Return what kind of file *name* is: ``maisons/*/index.html``, ``recherche/resume-*.json``."""
    first, *inner = _HASH.sub("*", name).split("/")
    if first not in _KIND_NAMES or not inner:
        return "/".join((first, *inner))
    slug, *rest = inner
    return "/".join((first, "*" if rest else f"*{Path(slug).suffix}", *rest))


def _files(site: Path) -> dict[str, Path]:
    if not site.is_dir():
        raise NotADirectoryError(site)
    return {str(path.relative_to(site)): path for path in site.rglob("*") if path.is_file()}


def _counts(title: str, names: Iterable[str]) -> None:
    kinds = [kind_of(name) for name in names]
    for kind in sorted(set(kinds), key=kinds.count, reverse=True):
        print(f"{title:<8} {kinds.count(kind):>6}  {kind}")


def main(before: str, after: str) -> int:
    """Print what differs, by kind; 0 where nothing does."""
    found = compared(Path(before), Path(after))
    _counts("changed", found.changed)
    _counts("new", found.new)
    _counts("gone", found.gone)
    files = len(found.changed) + len(found.new)
    print(f"{files} files to send, {found.bytes_new:,} bytes; {len(found.gone)} gone")
    return int(not found.is_empty)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
