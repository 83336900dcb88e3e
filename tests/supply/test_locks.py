"""Nothing is installed but what a hash of the repository names, and nothing runs on its own."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest

from tests.supply.locks import GROUPS, ROOT, asked, lock_file, locked, node_packages

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.parametrize("group", GROUPS)
def test_every_python_package_has_its_hashes(group: str) -> None:
    for package in locked(group):
        assert package.hashes, package.name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in package.hashes)


@pytest.mark.parametrize("group", GROUPS)
def test_what_is_asked_for_is_pinned_and_locked_as_such(group: str) -> None:
    """``make lock`` was run after the last change of pyproject.toml."""
    versions = {package.name: package.version for package in locked(group)}
    for name, version in asked()[group].items():
        assert versions.get(name) == version, f"{name}: run « make lock »"


def test_a_package_has_one_version_in_all_lock_files() -> None:
    """They are installed into one folder."""
    found: dict[str, set[str]] = {}
    for group in GROUPS:
        for package in locked(group):
            found.setdefault(package.name, set()).add(package.version)
    assert {name: versions for name, versions in found.items() if len(versions) > 1} == {}


def test_what_builds_the_project_is_locked_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (backend,) = project["build-system"]["requires"]
    assert backend in project["dependency-groups"]["site"]


def test_no_registry_is_named() -> None:
    """Each machine has its own: a mirror, a folder."""
    for file in [*map(lock_file, GROUPS), ROOT / "package-lock.json", ROOT / ".npmrc"]:
        text = file.read_text("utf-8")
        if file.suffix == ".json":
            text = json.dumps(_without_funding(json.loads(text)))
        assert re.findall(r"\w+://[^\s\"]+|index-url|find-links|\"resolved\"", text) == [], (
            file.name
        )


def _without_funding(value: Any) -> Any:
    """Return *value* without what asks for money for a package, which package-lock.json repeats."""
    if isinstance(value, list):
        return [_without_funding(each) for each in value]
    if isinstance(value, dict):
        return {k: _without_funding(own) for k, own in value.items() if k != "funding"}
    return value


def test_every_install_of_the_set_up_asks_for_hashes() -> None:
    """But that of the project itself, which takes nothing from elsewhere."""
    installs = re.findall(r"(?:pip install|\$\(INSTALL\w*\)).*", MAKEFILE)
    assert "--require-hashes --only-binary :all:" in MAKEFILE.split("INSTALL_LOCKED :=")[1][:80]
    unlocked = [line for line in installs if not line.startswith("$(INSTALL_LOCKED) -r req")]
    assert unlocked == [
        "pip install --quiet --disable-pip-version-check --no-deps",
        "$(INSTALL) --require-hashes --only-binary :all:",
        "$(INSTALL) --no-build-isolation -e .",
    ]


def test_every_node_package_has_its_hash_and_runs_no_script() -> None:
    for path, package in node_packages().items():
        assert package["integrity"].startswith("sha512-"), path
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text("utf-8").splitlines()
    # npm ci, not npm install: the lock as it is, or nothing.
    assert "npm ci " in MAKEFILE
    assert json.loads((ROOT / "package.json").read_text("utf-8"))["private"] is True
