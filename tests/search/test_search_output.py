"""The set of files: names that follow the content, a manifest that names them all."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.position import Position
from generator.search.beginnings import SPELLED
from generator.search.entry import Entry
from generator.search.gazetteer import Place
from generator.search.needs import PARTS
from generator.search.numbered import numbered
from generator.search.output import MANIFEST, Files, Region, gazetteer_files, search_files
from generator.search.zones import Zone
from tests.search.shard_keys import keys_in

TODAY = date(2026, 11, 23)
COUNTRY_VECTORS = Path(__file__).parents[1] / "vectors" / "country.json"


ZONE = Zone("Cévennes", (), Position(44.2, 3.7), 35, ("48",), 0, is_grouping=False)


@pytest.fixture
def files(
    houses: tuple[Entry, ...], make_place: Callable[..., Place], services: Any, partners: Any
) -> Files:
    """The files of four houses and two communes."""
    places = (make_place("48095", "Mende", "48000"), make_place("48013", "Badaroux", "48000"))
    return search_files(
        numbered(houses),
        gazetteer_files(places, (ZONE,)),
        services,
        partners,
        {"48": "Lozère"},
        TODAY,
    )


def test_the_manifest_names_every_file(files: Files) -> None:
    """The browser guesses no address."""
    manifest = json.loads(files[MANIFEST])
    names = {manifest["resume"]}
    names |= {f"{manifest['besoins']}/{part}.json" for part in ("tous", *range(PARTS))}
    words = manifest["index"]
    names |= {f"{words['dossier']}/mots-{key}.json" for key in keys_in(words["mots"])}
    names |= {f"{words['dossier']}/fins-{key}.json" for key in keys_in(words["fins"])}
    names |= {f"{words['numeros']}/telephones-{key}.json" for key in keys_in(words["telephones"])}
    names |= {f"{manifest['lieux']}/n-{key}.json" for key in keys_in(manifest["noms"])}
    beginnings = {
        key[:length] for key in keys_in(manifest["noms"]) for length in range(1, len(key))
    }
    beginnings |= {word[:length] for word in SPELLED for length in range(1, len(word) + 1)}
    names |= {f"{manifest['lieux']}/d-{beginning}.json" for beginning in beginnings}
    names |= {f"{manifest['lieux']}/p-{key}.json" for key in keys_in(manifest["postaux"])}
    names |= {f"{manifest['lieux']}/z-{key}.json" for key in keys_in(manifest["zones"])}
    names |= {f"{manifest['lieux']}/f-{key}.json" for key in keys_in(manifest["fins"])}
    folder = f"maisons-{manifest['maisons']}"
    names |= {f"{folder}/{n}.json" for n, _ in enumerate(manifest["nombres"])}
    names |= {f"{folder}/rues-{n}.json" for n, _ in enumerate(manifest["nombres"])}
    assert names | {MANIFEST} == set(files)


def test_a_name_changes_with_its_content_only(
    files: Files,
    houses: tuple[Entry, ...],
    make_place: Callable[..., Place],
    services: Any,
    partners: Any,
) -> None:
    """Another gazetteer leaves the houses' files alone."""
    other = search_files(
        numbered(houses),
        gazetteer_files((make_place("48095", "Mende", "48001"),)),
        services,
        partners,
        {"48": "Lozère"},
        TODAY,
    )
    kept = {name for name in files if name in other}
    assert kept == {name for name in files if not name.startswith("lieux-")}


def test_every_file_is_json(files: Files) -> None:
    """Compact and UTF-8."""
    assert all(json.loads(content) is not None for content in files.values())


def test_a_site_without_houses_or_territory_still_has_its_files(services: Any) -> None:
    """A new project's first build."""
    manifest = json.loads(
        search_files(numbered(()), gazetteer_files(()), services, (), {}, TODAY)[MANIFEST]
    )
    assert (manifest["nombres"], manifest["noms"]) == ([], "")


def test_the_small_country_of_the_browser_tests_is_what_python_writes(
    houses: tuple[Entry, ...], gazetteer: tuple[Place, ...], services: Any, partners: Any
) -> None:
    """tests/js/finder.test.js searches in these very files."""
    departments = {"48": "Lozère", "974": "La Réunion", "38": "Isère"}
    shards = gazetteer_files(gazetteer)
    regions = (Region("R76", "Occitanie", ("48", "12")),)
    written = search_files(
        numbered(houses), shards, services, partners, departments, TODAY, regions
    )
    kept = json.loads(COUNTRY_VECTORS.read_text("utf-8"))
    assert kept == {name: json.loads(content) for name, content in written.items()}
