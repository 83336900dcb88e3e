"""A signal that ends a build ends it at once and in order: processes, workplace, exit status.

The exit status is the shells' own for a program that a signal ended: 128 and its number.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(SystemExit):
    """A signal came: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP."""

    def __init__(self, number: int) -> None:
        """Say that the signal *number* came."""
        super().__init__(128 + number)


class _State:
    """What the handler knows: the signal that came, and whether it must wait."""

    received = 0
    holders = 0


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Raise ``Stopped`` in the block when SIGINT, SIGTERM or SIGHUP comes; the first one counts.

    A signal that is ignored (``nohup``, a script's background) stays ignored. To be called in
    the main thread.
    """
    heard = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    _State.received = _State.holders = 0
    before = {each: signal.signal(each, _stop) for each in heard}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        _State.received = _State.holders = 0


@contextmanager
def held() -> Iterator[None]:
    """Let a signal wait until the end of the block, which must not be left half-way."""
    _State.holders += 1
    try:
        yield
    finally:
        _State.holders -= 1
    if _State.received and not _State.holders:
        raise Stopped(_State.received)


def too_late_to_stop() -> None:
    """Let no signal end what remains: the site is being put in its place, and will be there."""
    _State.holders += 1


def _stop(number: int, frame: FrameType | None) -> None:
    if _State.received:
        return  # what was begun to be put in order is put in order
    _State.received = number
    if not _State.holders:
        raise Stopped(number)
