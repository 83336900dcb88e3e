"""The three servers, and a table of what each did."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.servers.obtain import NotObtained, Program, programs
from tests.servers.running import Ground, ground

# Set by ``make test-servers``: a server that is missing is then a failure, and the table is shown.
ASKED_FOR = "TEST_SERVERS"


@pytest.fixture(scope="session")
def servers_programs() -> dict[str, Program]:
    """Return the servers' programs; without them the tests are passed over, by name."""
    try:
        return programs()
    except NotObtained as error:
        if os.environ.get(ASKED_FOR):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def on(servers_programs: dict[str, Program]) -> Iterator[Ground]:
    """Return where the servers are run."""
    with ground(servers_programs) as made:
        yield made


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the table: a line for each check, a column for each server, place and protocol."""
    if not os.environ.get(ASKED_FOR):
        return
    cells: dict[str, dict[str, str]] = {}
    for state, mark in (("passed", "oui"), ("failed", "NON"), ("error", "NON")):
        for report in terminalreporter.stats.get(state, []):
            told = dict(getattr(report, "user_properties", ()))
            if "check" in told:
                cells.setdefault(told["check"], {})[told["column"]] = mark
    columns = sorted({column for row in cells.values() for column in row})
    if not columns:
        return
    terminalreporter.section("servers")
    width = max(map(len, cells))
    terminalreporter.write_line(f"{'':{width}}  " + "  ".join(columns))
    for check, row in cells.items():
        marks = (row.get(column, "").center(len(column)) for column in columns)
        terminalreporter.write_line(f"{check:{width}}  " + "  ".join(marks))
