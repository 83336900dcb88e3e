"""What is packed comes back byte by byte; what is large takes less room until then."""

from __future__ import annotations

import pytest

from generator.changes.packed import Packed

LARGE = b'{"nom":"Maison de Mende"},' * 400_000


@pytest.mark.parametrize("content", [b"", b"{}\n", LARGE], ids=["empty", "short", "large"])
def test_what_was_packed_comes_back(content: bytes) -> None:
    assert Packed.of(content).content == content


def test_what_is_large_takes_little_room() -> None:
    assert len(Packed.of(LARGE).held) < len(LARGE) / 5
    assert Packed.of(b"short").held == b"short"
