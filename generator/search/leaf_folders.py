"""The folders that the leaves are in, each named by the content of its own.

One house that changes then changes the addresses of some thirty leaves instead of all: those are
sent again to the server, and loaded again by whoever has searched before. A hash for each leaf
would be a tenth of the manifest, which every search waits for.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.search.encoding import in_own_folder

LEAVES_OF_A_FOLDER = 32
"""lib/leaves.js has the same number."""
_STEM = "maisons"


def in_folders(leaves: Sequence[bytes], streets: Sequence[bytes]) -> tuple[str, dict[str, bytes]]:
    """The hashes of the folders, a space between, and the files by their names.

    Args:
        leaves: what each leaf holds: ``<rank>.json``.
        streets: the streets of each, beside it: ``rues-<rank>.json``.
    """
    hashes: list[str] = []
    files: dict[str, bytes] = {}
    for first in range(0, len(leaves), LEAVES_OF_A_FOLDER):
        ranks = range(first, min(first + LEAVES_OF_A_FOLDER, len(leaves)))
        group = {f"{rank}.json": leaves[rank] for rank in ranks}
        group |= {f"rues-{rank}.json": streets[rank] for rank in ranks}
        folder, placed = in_own_folder(_STEM, group)
        hashes.append(folder.removeprefix(f"{_STEM}-"))
        files |= placed
    return " ".join(hashes), files
