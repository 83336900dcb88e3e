"""A repository with this project, which proposals are made to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.forges.bare import base_repository


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return base_repository(tmp_path_factory.mktemp("depot"))
