"""The context of a page of a host's own kind."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from plugins.site.page import Head


class ExtensionPage(Struct, frozen=True):
    """``shown`` is what the extension gives, by the names that its own template knows."""

    head: Head
    heading: str
    shown: Any
