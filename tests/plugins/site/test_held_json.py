"""JSON that stands in a page ends no element of it, and is read as it was."""

from __future__ import annotations

import json

import pytest

from plugins.site.held_json import held_json


@pytest.mark.parametrize("text", ["</script><b>", "<!--<script>", "&lt;", "Côte-d'Or", "\\u003c"])
def test_nothing_in_it_ends_the_element(text: str) -> None:
    """Whatever a name holds."""
    held = held_json(json.dumps({"name": text}, ensure_ascii=False))
    assert "<" not in held
    assert "&" not in held
    assert json.loads(held) == {"name": text}
