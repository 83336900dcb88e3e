"""``/recherche/`` holds the manifest that its search would read."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

from generator import addresses
from generator.search.output import MANIFEST


class _Held(HTMLParser):
    """Collects the text of the element ``data-manifeste``."""

    def __init__(self) -> None:
        super().__init__()
        self.is_in, self.texts = False, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_in = tag == "script" and "data-manifeste" in dict(attrs)

    def handle_endtag(self, tag: str) -> None:
        self.is_in = False

    def handle_data(self, data: str) -> None:
        if self.is_in:
            self.texts.append(data)


def test_the_page_holds_the_manifest_of_its_own_publication(small_site: Path) -> None:
    """The very one that stands beside the search files."""
    reading = _Held()
    reading.feed((small_site / addresses.SEARCH / "index.html").read_text("utf-8"))
    [held] = reading.texts
    file = small_site / (addresses.SEARCH_DATA + MANIFEST)
    assert json.loads(held) == json.loads(file.read_text("utf-8"))
