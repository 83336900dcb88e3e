"""What the plugins of one build share."""

from __future__ import annotations

from plugins.site.build import Build


def test_what_several_plugins_use_is_made_once() -> None:
    """Each kind by itself, when it is first asked for."""
    build = Build(*(None,) * 5)  # type: ignore[arg-type]
    made: list[str] = []

    def make() -> dict[str, int]:
        made.append("made")
        return {}

    first = build.shared(dict, make)
    assert build.shared(dict, make) is first
    assert build.shared(list, list) == []
    assert made == ["made"]
