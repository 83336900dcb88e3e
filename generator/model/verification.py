"""How long what a page says counts as verified."""

from __future__ import annotations

STALE_MONTHS = 12
"""After so many months a page is to be verified again."""
