"""What each kind of file of the site is called over HTTP.

One table for every server: the preview, what Apache is told, and the recipes of ``docs/hosting``,
whose tests hold them against it.
"""

from __future__ import annotations

from pathlib import PurePath

TEXTS = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vcf": "text/vcard",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
"""Texts by the end of their name: all are UTF-8, all are worth compressing."""

OTHERS = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""Files that are compressed in themselves, or too small for it."""

UNKNOWN = "application/octet-stream"


def content_type(name: str) -> str:
    """Return the value of ``Content-Type`` for the file *name*, the charset included."""
    suffix = PurePath(name).suffix.lower()
    if suffix in TEXTS:
        return f"{TEXTS[suffix]}; charset=utf-8"
    return OTHERS.get(suffix, UNKNOWN)
