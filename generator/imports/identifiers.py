"""Which row has which identifier, and what to say where two rows claim the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Claims:
    """The rows of a list by identifier.

    A row that repeats another one word for word is passed over; where two differ, nobody knows
    which is right: neither is taken.
    """

    def __init__(self, rows: Iterable[tuple[str, str, object]]) -> None:
        """Take for each row its identifier, its place (« ligne 7 ») and what it says."""
        self._places: dict[str, dict[str, object]] = {}
        for identifier, place, content in rows:
            self._places.setdefault(identifier, {})[place] = content

    def refusal(self, identifier: str, place: str) -> str:
        """Return why the row at *place* is not taken; empty where it is the only one."""
        rows: Mapping[str, object] = self._places.get(identifier, {})
        others = [other for other in rows if other != place]
        if not others:
            return ""
        if all(rows[other] == rows[place] for other in others):
            first = next(iter(rows))
            return "" if place == first else f"{identifier} figure déjà {first}, mot pour mot"
        return (
            f"{identifier} est aussi l'identifiant de {' et '.join(others[:5])} : "
            "rien n'en est pris, corrigez la liste"
        )
