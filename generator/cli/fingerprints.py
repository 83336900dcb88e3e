"""One text for one problem, whatever lines were added above it: forges tell old from new by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from generator.problems import Problem


def with_fingerprints(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Yield each of *problems* with its fingerprint, 64 hexadecimal digits.

    It is made of the path, the code and the message; what is said several times of one file is
    told apart by its rank.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        key = (problem.path, problem.code, problem.message)
        seen[key] += 1
        yield problem, sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest()
