"""Addresses of a text that start at the site's root, made to stay in the site's own folder."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urljoin

# Of sanitised HTML, where every value stands between double quotes and holds none.
_FROM_ROOT = re.compile(r'(<(?:a|img)\b(?:[^">]|"[^"]*")*?\s(?:href|src)=")/(?!/)')
_INNER = re.compile(r'(<(?:a|img)\b(?:[^">]|"[^"]*")*?\s(?:href|src)=")([^"]*)(?=")')


def rooted(html: str, root: str) -> str:
    """Return sanitised *html* with *root* before each address that starts with one slash.

    ``/maisons/durtal/`` would leave a site that is published at ``https://exemple.fr/dossier``.

    Args:
        root: the way from the page back to the site's root: ``../../``.
    """
    if '="/' not in html:
        return html
    return _FROM_ROOT.sub(lambda found: found[1] + root, html)


def absolute(html: str, page_url: str) -> str:
    """Return sanitised *html* with every address whole, as programs want them that read feeds.

    Args:
        page_url: the public address of the page that the text stands on.
    """
    return _INNER.sub(
        lambda found: found[1] + escape(urljoin(page_url, unescape(found[2])), quote=True), html
    )
