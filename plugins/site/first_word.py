"""Of the processes of a build that fail of one thing, a full disk, only the first says so."""

from __future__ import annotations

import mmap
import sys


class FirstWord:
    """To be made before processes are forked, which then share it."""

    def __init__(self) -> None:
        self._said = mmap.mmap(-1, 1)

    def say(self, sentence: str) -> None:
        """Print *sentence* to the standard error, unless another process said its own before."""
        if not self._said[0]:
            self._said[0] = 1
            print(sentence, file=sys.stderr)
