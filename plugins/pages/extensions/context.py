"""The context of a page of a host's own kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plugins.site.page import Head


@dataclass(frozen=True, slots=True)
class ExtensionPage:
    """``shown`` is what the extension gives, by the names that its own template knows."""

    head: Head
    heading: str
    shown: Any
