"""Work without the search for circles among objects."""

import gc

import pytest

from generator.cli.uncollected import uncollected


def test_the_search_rests_for_the_work_and_goes_on_after_it_even_after_a_fault() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="x"), uncollected():
        assert not gc.isenabled()
        raise ValueError("x")
    assert gc.isenabled()


def test_who_had_stopped_it_finds_it_stopped() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
