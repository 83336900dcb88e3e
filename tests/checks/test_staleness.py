"""Pages that nobody has looked at for a year."""

from datetime import date

import pytest

from generator.checks.staleness import stale


@pytest.mark.parametrize(
    ("verified", "today", "codes"),
    [
        ("2025-11-22", date(2026, 11, 22), []),
        ("2025-11-21", date(2026, 11, 22), ["page-ancienne"]),
        ("2025-10-31", date(2026, 11, 1), ["page-ancienne"]),
        ("2026-11-22", date(2026, 11, 22), []),
        ("2026-11-23", date(2026, 11, 22), ["date-future"]),
        ("2024-02-29", date(2025, 2, 28), []),
        ("2023-02-28", date(2024, 2, 28), []),
        ("2023-02-28", date(2024, 2, 29), ["page-ancienne"]),
        ("2024-02-29", date(2025, 3, 1), ["page-ancienne"]),
    ],
)
def test_a_page_is_stale_after_twelve_months_to_the_day(house, verified, today, codes):
    found = list(stale(house(date_maj=verified), today))
    assert [one.code for one in found] == codes
    assert all(one.steps == ("date_maj",) for one in found)


def test_the_message_says_how_old_and_what_to_write(house):
    (found,) = stale(house(date_maj="2024-08-01"), date(2026, 11, 22))
    assert "27 mois" in found.message
    assert "« date_maj: 2026-11-22 »" in found.message
