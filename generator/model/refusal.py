"""Hours that cannot be understood."""

from __future__ import annotations


class HoursRefused(ValueError):
    """A text that is not hours, with the French sentence that says why.

    ``day`` is the key below the refused value where the fault lies, if any.
    """

    def __init__(self, message: str, day: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.day = day
