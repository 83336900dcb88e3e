"""Messages that promise ``msap check --fix``: only those that it really mends may.

What a value means is known to the model; whether ``--fix`` can write it depends on where it stands
in its file: a block of several lines, a field that is there twice. So the correction is tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.problems import Problem

if TYPE_CHECKING:
    from generator.files.fixing import Fixer

_PROMISE = re.compile(r" ?(?:: « msap check --fix » le fait|\(« msap check --fix » le fait\))")


def is_promised(problem: Problem) -> bool:
    """Tell whether the sentence of *problem* promises ``--fix``."""
    return _PROMISE.search(problem.message) is not None


def without_promise(problem: Problem) -> Problem:
    """Return *problem* told without a promise, as of a file that ``--fix`` does not correct."""
    return replace(problem, message=_PROMISE.sub("", problem.message))


def kept_promises(
    problems: Sequence[Problem],
    raw: bytes,
    fixer: Fixer,
    read_again: Callable[[bytes], Iterable[Problem]],
) -> list[Problem]:
    """Return *problems* without the promises that ``--fix`` would not keep.

    Args:
        problems: those of one page.
        raw: the bytes of that page.
        read_again: gives the problems of the page once it is corrected.
    """
    fixed, fixes = fixer.fixed(raw)
    left = {(one.code, one.message) for one in (read_again(fixed) if fixes else problems)}
    return [
        without_promise(one) if is_promised(one) and (one.code, one.message) in left else one
        for one in problems
    ]
