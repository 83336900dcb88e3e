"""What who listens hears of hours, which are shown with a dash."""

from __future__ import annotations

import re

import pytest

from generator.french import clock_time, span_text
from generator.model.opening_hours import Span
from plugins.site.heard_hours import heard_hours


def heard(html: str) -> str:
    """What a reader says: without what is hidden from it."""
    kept = re.sub(r'<span aria-hidden="true">[^<]*</span>', "", html)
    return re.sub("<[^>]*>", "", kept).replace("\xa0", " ")


def seen(html: str) -> str:
    """What is shown: without what is only heard."""
    kept = re.sub(r'<span class="week-heard">[^<]*</span>', "", html)
    return re.sub("<[^>]*>", "", kept)


@pytest.mark.parametrize(
    ("start_min", "end_min", "said"),
    [
        (510, 720, "de 8 h 30 à 12 h"),
        (0, 1440, "de 0 h à 24 h"),
        (545, 1055, "de 9 h 05 à 17 h 35"),
    ],
)
def test_a_dash_between_two_times_is_heard_as_from_and_to(
    start_min: int, end_min: int, said: str
) -> None:
    """And is seen as it was written."""
    line = span_text(Span(start_min, end_min))
    assert heard(heard_hours(line)) == said
    assert seen(heard_hours(line)) == line


def test_each_range_of_a_line_is_heard_and_what_stands_around_stays() -> None:
    """« 1er du mois : … », two ranges a day."""
    spans = [span_text(Span(540, 720)), span_text(Span(840, 960))]
    line = f"1er du mois\xa0: {', '.join(spans)}"
    assert heard(heard_hours(line)) == "1er du mois : de 9 h à 12 h, de 14 h à 16 h"


@pytest.mark.parametrize("line", ["Fermé", "", "de 9 h – le matin", f"{clock_time(540)} – midi"])
def test_other_lines_stay(line: str) -> None:
    """A dash that is no range says nothing of hours."""
    assert heard_hours(line) == line


def test_a_line_is_escaped() -> None:
    """Content is not trusted."""
    assert heard_hours("<script>") == "&lt;script&gt;"
