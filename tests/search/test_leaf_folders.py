"""The folders of the leaves: one house that changes leaves the others' addresses as they are."""

from __future__ import annotations

from generator.search.leaf_folders import LEAVES_OF_A_FOLDER, in_folders

COUNT = 2 * LEAVES_OF_A_FOLDER + 1
LEAVES = [b"%d" % rank for rank in range(COUNT)]
STREETS = [b"rue %d" % rank for rank in range(COUNT)]


def test_every_leaf_is_in_the_folder_of_its_group() -> None:
    hashes, files = in_folders(LEAVES, STREETS)
    assert len(hashes.split()) == 3
    for rank in range(COUNT):
        folder = f"maisons-{hashes.split()[rank // LEAVES_OF_A_FOLDER]}"
        assert files[f"{folder}/{rank}.json"] == LEAVES[rank]
        assert files[f"{folder}/rues-{rank}.json"] == STREETS[rank]
    assert len(files) == 2 * COUNT


def test_a_change_renames_its_own_folder_alone() -> None:
    before, _ = in_folders(LEAVES, STREETS)
    for leaves, streets in (
        ([*LEAVES[:-1], b"autre"], STREETS),
        (LEAVES, [*STREETS[:-1], b"autre rue"]),
    ):
        after, _ = in_folders(leaves, streets)
        assert after.split()[:2] == before.split()[:2]
        assert after.split()[2] != before.split()[2]


def test_without_houses_there_is_none() -> None:
    assert in_folders([], []) == ("", {})
