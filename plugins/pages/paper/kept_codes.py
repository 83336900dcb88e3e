"""Keeps the QR codes between builds: a code changes with its address only."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from generator.exports.qr import QrCode, qr_code

_NAME = "qr.json"
_FORM = 1
_KEPT_MOST = 20_000


class KeptCodes:
    """The codes of the folder *cache*; ``save`` keeps those that were made since."""

    def __init__(self, cache: Path) -> None:
        self._file = cache / _NAME
        self._known = _read(self._file)
        self._fresh = False

    def of(self, address: str) -> QrCode:
        """Return the code of *address*, made at its first call."""
        code = self._known.get(address)
        if code is None:
            code = self._known[address] = qr_code(address)
            self._fresh = True
        return code

    def save(self) -> None:
        """Write the codes, the latest ones when there are too many; without room, nothing."""
        if not self._fresh:
            return
        kept = dict(list(self._known.items())[-_KEPT_MOST:])
        fresh = self._file.with_suffix(".partiel")
        try:
            fresh.write_text(json.dumps({"form": _FORM, "codes": kept}), "utf-8")
            fresh.replace(self._file)
        except OSError:
            with suppress(OSError):  # no room or no right: the next build makes them again
                fresh.unlink()


def _read(file: Path) -> dict[str, QrCode]:
    try:
        kept = json.loads(file.read_text("utf-8"))
        if kept["form"] == _FORM:
            return {address: QrCode(*code) for address, code in kept["codes"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # absent, damaged or of another form: made again
    return {}
