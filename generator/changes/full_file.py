"""Where the full file of a site is: apart, for who asks needs to know nothing of houses."""

from __future__ import annotations

from pathlib import Path

DATA = "donnees/"
DOCUMENT_NAME = "annuaire.json"


def document_file(site: Path) -> Path:
    """Return where the full file of the folder *site* is."""
    return site / DATA / DOCUMENT_NAME
