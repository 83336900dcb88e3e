"""Keeps the QR codes between builds: a code changes with its address only."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from generator.exports.qr import QrCode, qr_code
from generator.sealed import SealBroken, read_sealed, write_sealed

_NAME = "qr.json"
_ABOUT = {"codes": 3}
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
        with suppress(OSError):  # the next build makes them again
            write_sealed(self._file, _ABOUT, kept)


def _read(file: Path) -> dict[str, QrCode]:
    try:
        about, kept = read_sealed(file)
    except (OSError, SealBroken):
        return {}  # absent or damaged: made again
    return {address: QrCode(*code) for address, code in kept.items()} if about == _ABOUT else {}
