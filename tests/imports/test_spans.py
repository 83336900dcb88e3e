"""Hours of one day as the sources write them."""

import pytest

from generator.imports.spans import SpanRefused, parsed_spans, written


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("08:30 - 12:00 / 13:30 - 17:00", "08:30-12:00, 13:30-17:00"),
        ("13:30 - 17:00 / 08:30 - 12:00", "08:30-12:00, 13:30-17:00"),
        ("09:00 - 13:30 / 13:30 - 16:30", "09:00-16:30"),
        ("", ""),
    ],
)
def test_spans_are_sorted_and_adjoining_ones_joined(text: str, page: str) -> None:
    day = parsed_spans(text)
    assert (written(day.spans), day.doubt) == (page, "")


@pytest.mark.parametrize(
    ("text", "page", "doubt"),
    [
        ("09:00 - 12:00 / 09:00 - 16:30", "09:00-16:30", "se recouvrent"),
        ("00:00 - 00:00", "", "est vide"),
    ],
)
def test_odd_spans_are_doubtful(text: str, page: str, doubt: str) -> None:
    day = parsed_spans(text)
    assert written(day.spans) == page and doubt in day.doubt


@pytest.mark.parametrize("text", ["25:00 - 26:00", "12:00 - 09:00", "9h-12h", "08:70 - 09:00"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(SpanRefused):
        parsed_spans(text)
