"""A list that has suddenly lost many of its houses is more likely cut than true."""

from __future__ import annotations

from generator.imports.page import ImportFault

_LOST_MANY, _MANY_SHARE = 5, 0.1
_LOST_SOME, _SOME_SHARE = 2, 1 / 3


def refuse_sudden_loss(before: int, now: int) -> None:
    """Refuse a list that lost a tenth of its houses (five at least), or a third.

    Args:
        before: how many houses the last list had, in the departments that are imported.
        now: how many of these the new one still has.

    Raises:
        ImportFault: with both numbers, and the option that accepts it.
    """
    lost = before - now
    is_many = lost >= _LOST_MANY and lost > before * _MANY_SHARE
    is_some = lost >= _LOST_SOME and lost > before * _SOME_SHARE
    if is_many or is_some:
        raise ImportFault(
            f"Cette liste n'a plus que {now} des {before} maisons de la précédente : est-elle "
            "entière ? Rien n'est écrit. Pour un seul département, ajoutez « --departement 49 » ; "
            "si c'est voulu, relancez avec « --moins-de-maisons »."
        )
