"""A list that suddenly has far fewer houses is refused; one that lost a few is not."""

import pytest

from generator.imports.loss import refuse_sudden_loss
from generator.imports.page import ImportFault


@pytest.mark.parametrize(("before", "now"), [(2845, 1700), (28, 20), (6, 3), (3, 1), (50, 44)])
def test_a_sudden_loss_is_refused(before: int, now: int) -> None:
    with pytest.raises(ImportFault, match=f"que {now} des {before} maisons.*--moins-de-maisons"):
        refuse_sudden_loss(before, now)


@pytest.mark.parametrize(("before", "now"), [(2845, 2700), (28, 26), (28, 24), (2, 1), (0, 0)])
def test_a_few_houses_may_close(before: int, now: int) -> None:
    refuse_sudden_loss(before, now)
