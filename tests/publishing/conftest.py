"""A project to build without harm, shared by the tests that run the command itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing.sites import bare_project


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of the same sources, without geography; nobody changes it."""
    return bare_project(tmp_path_factory.mktemp("project"))
