"""``docs/licences.md`` lists what the lock files hold; all of it may stand beside our licence."""

from __future__ import annotations

import json

import pytest

from tests.supply.licences import PAGE, compatible, page, rows
from tests.supply.locks import ROOT, asked


def test_the_page_is_what_the_packages_say() -> None:
    """As ``make licences`` would write it."""
    assert PAGE.read_text("utf-8") == page(rows())


def test_every_direct_dependency_is_listed() -> None:
    """Of Python and of npm, with the version that is asked for."""
    text = PAGE.read_text("utf-8")
    for pins in asked().values():
        for name, version in pins.items():
            assert f"| {name} | {version} | " in text
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    for name, version in (package["dependencies"] | package["devDependencies"]).items():
        assert f"| npm: {name} | {version} | " in text


def test_every_licence_may_stand_beside_ours() -> None:
    """And what comes to the browser is listed as such."""
    packages = rows()
    assert [row for row in packages if not compatible(row.licence)] == []
    shipped = {row.name for row in packages if row.use == "browser"}
    maps, finding = {"npm: leaflet", "npm: leaflet.markercluster"}, {"npm: lunr"}
    form = {"npm: preact", "npm: yaml"}
    text = {name for name in shipped if name.startswith("npm: micromark")} | _OF_MICROMARK
    assert "npm: micromark" in text
    assert shipped == maps | finding | form | text


_OF_MICROMARK = {
    "npm: @types/debug", "npm: @types/ms", "npm: character-entities", "npm: debug",
    "npm: decode-named-character-reference", "npm: dequal", "npm: devlop", "npm: ms",
}  # fmt: skip
"""What micromark asks for besides its own packages; debug and its like stay out of the bundle."""


@pytest.mark.parametrize(
    ("licence", "sound"),
    [
        ("MIT", True), ("MIT OR Apache-2.0", True), ("GPL-2.0-only OR MIT", True),
        ("MIT AND Zlib", True), ("MPL-2.0 AND (Apache-2.0 OR MIT)", True),
        ("MPL-2.0 AND (GPL-2.0-only OR SSPL-1.0)", False), ("(MIT OR (ISC)) AND Zlib", True),
        ("GPL-2.0-only", False), ("MIT AND SSPL-1.0", False),
        ("LicenseRef-Proprietary", False), ("CC-BY-NC-4.0", False), ("", False),
    ],
)  # fmt: skip
def test_what_is_compatible(licence: str, sound: bool) -> None:
    """One of several that one may choose, each of several that hold together."""
    assert compatible(licence) is sound
