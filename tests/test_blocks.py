"""Parts that are written together."""

from __future__ import annotations

from generator.blocks import in_blocks


def test_small_parts_are_joined_and_none_is_lost() -> None:
    """Until they are large enough to be worth a call; of nothing there is none."""
    parts = [bytes([number % 251]) * 1000 for number in range(900)]
    blocks = list(in_blocks(iter(parts)))
    assert b"".join(blocks) == b"".join(parts)
    assert len(blocks) == 4
    assert all(len(block) >= 1 << 18 for block in blocks[:-1])
    assert list(in_blocks(())) == []
