"""The one exception of this package that is meant for people."""

from __future__ import annotations


class PublicationRefused(Exception):
    """The site is not published and nothing was changed; the text is one French sentence."""
