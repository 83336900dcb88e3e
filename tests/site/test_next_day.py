"""A site that is built again the next day, with nothing edited, is nearly the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import Command
from tests.tools.compare_sites import Differences, compared, kind_of

# The site stands as of Monday 23 November 2026.
TUESDAY = "2026-11-24"
# Dates written out for those who have no script: gone when they are over.
_DATES = re.compile(
    r'<ul class="plain-list" data-passages>.*?</ul>'
    r'|<div (?:class="next-visits" )?data-visites>.*?</div>',
    re.DOTALL,
)


@pytest.fixture(scope="module")
def tuesday(tmp_path_factory: pytest.TempPathFactory, msap: Command) -> Path:
    """Return the site of the day after."""
    output = tmp_path_factory.mktemp("tuesday") / "output"
    done = msap("build", "--output", output, MSAP_TODAY=TUESDAY)
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="module")
def differences(site: Path, tuesday: Path) -> Differences:
    """Return what the day has changed."""
    return compared(site, tuesday)


def test_no_file_comes_or_goes(differences: Differences) -> None:
    """Names with a hash of their bytes among them: search, styles, scripts."""
    assert (differences.new, differences.gone) == ((), ())


def test_only_pages_of_houses_that_travelled_on_that_day_change(differences: Differences) -> None:
    """Of twenty-eight, and their cards; no list, calendar, booklet, form or file of the search."""
    assert {kind_of(name) for name in differences.changed} <= {
        "maisons/*/index.html", "integrer/*/index.html",
    }  # fmt: skip
    assert 0 < len(differences.changed) < 5


def test_they_change_in_the_dates_to_come_alone(
    site: Path, tuesday: Path, differences: Differences
) -> None:
    for name in differences.changed:
        monday_page, tuesday_page = ((each / name).read_text("utf-8") for each in (site, tuesday))
        assert _DATES.sub("", monday_page) == _DATES.sub("", tuesday_page), name
        assert "lundi 23\u00a0novembre" not in tuesday_page
