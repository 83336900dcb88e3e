"""Tells Pelican's plugins of every page that is written, as Pelican's own writer does.

Most pages are written in other processes, where a plugin would not remember what it is told: all
are told of here, once the files are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Page

from plugins.site.pelican_contents import contents_by_address, moment
from plugins.site.written_page import WrittenPage


def announce(pages: Iterable[WrittenPage], output: Path, context: Mapping[str, Any]) -> None:
    """Send ``content_written`` for each of *pages*, with its content.

    Articles and editorial pages are the contents that Pelican made; the others are pages that
    have an address, a title, a date, and are hidden where search engines shall not find them.
    """
    contents = contents_by_address(context)
    for page in pages:
        kind, content = contents.get(page.path) or ("page", _content(page, context))
        local = {**context, kind: content, "output_file": page.name}
        signals.content_written.send(str(output / page.name), context=local)


def _content(page: WrittenPage, context: Mapping[str, Any]) -> Page:
    metadata = {
        "title": page.title,
        "url": page.path,
        "save_as": page.name,
        "status": "published" if page.is_listed else "hidden",
    }
    if page.updated:
        metadata["date"] = moment(date.fromisoformat(page.updated))
    return Page("", metadata, settings=context, context=context)
