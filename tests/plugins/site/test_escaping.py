"""What templates show is escaped as MarkupSafe does, by whatever way it gets there."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from plugins.site.escaping import escape_in_one_call

SHOWN = {
    "in a text": "<p>{{ it }}</p>",
    "in an attribute": '<p title="{{ it }}">',
    "beside a text": "{{ 'a' ~ it }} {{ '%s b'|format(it) }}",
    "in a macro": "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(it) }} {{ m(m(it)) }}",
    "in a set block": "{% set x %}<i>{{ it }}</i>{% endset %}{{ x }}",
    "in a filter": "{{ it|string|upper }} {{ it|safe }} {{ [it, it]|join('<') }}",
    "in a loop": "{% for each in [it] %}{{ each }}{{ loop.index }}{% endfor %}",
    "where nothing is escaped": "{% autoescape false %}{{ it }}{% endautoescape %}",
    "where that is only known later": "{% autoescape on %}{{ it }}{% endautoescape %}",
    "in a block": "{% block a %}{{ it }}{% endblock %}{{ self.a() }}",
}


class Html:
    """Says its own HTML."""

    def __html__(self) -> str:
        return "<hr>"


class Shouted(str):
    """A text of another type, which says its own HTML."""

    def __html__(self) -> str:
        return f"<b>{self.upper()}</b>"


class Quoted(Markup):
    """HTML of another type."""


VALUES = ("<a href='x'>\"&amp;\"</a>", Markup("<br>&"), 3, None, 1.5, Html(), Shouted("a<b"),
          Quoted("<q>"), ("<",), "", "é\u00a0…")  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=repr)
@pytest.mark.parametrize("template", SHOWN.values(), ids=SHOWN)
def test_a_value_is_shown_as_jinja_itself_shows_it(template: str, value: Any) -> None:
    assert rendered(template, value, quick=True) == rendered(template, value, quick=False)


def test_a_text_is_escaped() -> None:
    shown = rendered("{{ it }}", "<script>'\"&", quick=True)
    assert shown == "&lt;script&gt;&#39;&#34;&amp;"


def rendered(template: str, value: Any, quick: bool) -> str:
    """Render *template* of ``it``, compiled by Jinja's own generator of code or not."""
    environment = Environment(loader=DictLoader({"page.html": template}), autoescape=True)
    if quick:
        escape_in_one_call(environment)
    return environment.get_template("page.html").render(it=value, on=True)
