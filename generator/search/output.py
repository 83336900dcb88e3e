"""All files of the search, by name: the manifest at a fixed name, the others named by content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from generator.fold import words
from generator.json_bytes import json_bytes
from generator.search import gazetteer, index_shards, needs, store, zones
from generator.search.beginnings import by_beginning
from generator.search.calendar import calendar
from generator.search.cutting import nested
from generator.search.encoding import deltas, hashed_name, in_own_folder
from generator.search.entry import Entry
from generator.search.leaf_folders import in_folders
from generator.search.leaves import BOX_STEPS_PER_DEGREE, box
from generator.search.numbered import NumberedHouses
from generator.search.protected_names import protected_numbers

MANIFEST = "manifeste.json"
FORMAT = 9
RARE_SHARE = 0.05
"""A need that a smaller share of the houses offers is rare; reading.js has the same number."""

Files = dict[str, bytes]


class Region(NamedTuple):
    """A region as a place to search in; ``other_names`` are what people call it ("PACA")."""

    code: str
    name: str
    department_codes: tuple[str, ...]
    other_names: tuple[str, ...] = ()


class Gazetteer(NamedTuple):
    """The shards of every commune, and what the manifest says of them.

    They depend on the territory alone: a build may keep them for the next one. ``names`` are all
    those that places go by, folded, articles included, each once; ``protected`` the numbers of
    those that the needs' phrases would take apart, where somebody keeps them (``with_protected``).
    """

    files: Files
    manifest: dict[str, Any]
    names: tuple[str, ...] = ()
    protected: tuple[int, ...] | None = None

    def with_protected(self, vocabulary: Iterable[needs.Term]) -> Gazetteer:
        """Return it with the protected names of a *vocabulary*: services, then partners."""
        if self.protected is not None:
            return self
        numbers = protected_numbers(self.names, needs.phrases(vocabulary))
        return self._replace(protected=tuple(numbers))


def search_files(
    houses: NumberedHouses,
    shards: Gazetteer,
    services: Sequence[needs.Term],
    partners: Sequence[needs.Term],
    departments: Mapping[str, str],
    today: date,
    regions: Iterable[Region] = (),
) -> Files:
    """Every file the browser may load, by its name inside one folder.

    Args:
        houses: all houses, with their index.
        shards: every commune, arrondissement and former commune (``gazetteer_files``).
        services: the vocabulary, in the order of its file.
        partners: the same for partners.
        departments: the name of each department by its code.
        today: the hours are those of the days that ``covered_days`` gives.
        regions: those of several departments; one of a single department is that department.

    Returns:
        Contents by relative name (``manifeste.json``, ``maisons-<hash>/12.json`` …). The same
        input gives the same bytes; a file's name changes when its content does, the manifest's
        never.
    """
    need_numbers = needs.numbers(services, partners)
    vocabulary = (*services, *partners)
    groups = houses.leaves
    files, manifest = dict(shards.files), dict(shards.manifest)
    summary = json_bytes(store.summary(tuple(houses.entries), need_numbers))
    manifest["resume"] = hashed_name("resume", summary)
    files[manifest["resume"]] = summary
    told, manifest["besoins"] = _need_files(services, partners)
    terms, manifest["index"] = index_shards.index_files(houses.index)
    details, leaf_columns = _leaf_files(groups, need_numbers)
    codes = [code for leaf in groups for entry in leaf for code in entry.department_codes]
    manifest |= leaf_columns | {
        "format": FORMAT,
        "debuts": needs.beginning_numbers(vocabulary),
        "proteges": shards.with_protected(vocabulary).protected,
        "departements": dict(departments),
        "regions": {region.code: _region(region) for region in regions},
        "calendrier": calendar(codes, today),
    }
    return files | told | terms | details | {MANIFEST: json_bytes(manifest)}


def _region(region: Region) -> list[str]:
    return [region.name, " ".join(region.department_codes), *region.other_names]


def _need_files(
    services: Sequence[needs.Term], partners: Sequence[needs.Term]
) -> tuple[Files, str]:
    """All needs in one file, their parts beside it, and the name of their folder."""
    every = json_bytes(needs.needs(services, partners))
    parts = [json_bytes(part) for part in needs.parts(services, partners)]
    numbered_parts = {f"{number}.json": content for number, content in enumerate(parts)}
    folder, files = in_own_folder("besoins", {"tous.json": every} | numbered_parts)
    return files, folder


def _leaf_files(
    groups: Sequence[Sequence[Entry]], need_numbers: needs.NeedNumbers
) -> tuple[Files, dict[str, Any]]:
    contents = [json_bytes(store.details(leaf, need_numbers)) for leaf in groups]
    streets = [json_bytes(store.streets(leaf)) for leaf in groups]
    hashes, files = in_folders(contents, streets)
    nobody = store.offered_counts((), need_numbers)
    offered = [store.offered_counts(leaf, need_numbers) for leaf in groups]
    return files, {
        "maisons": hashes,
        "nombres": [len(leaf) for leaf in groups],
        "boites": _boxes(groups),
        "territoires": [_departments(leaf) for leaf in groups],
        "pas": BOX_STEPS_PER_DEGREE,
        "offerts": [sum(counts) for counts in zip(nobody, *offered, strict=True)],
        "rares": _rare_needs(offered, sum(map(len, groups))),
    }


def _boxes(groups: Sequence[Sequence[Entry]]) -> list[list[int]]:
    """The boxes of the leaves as columns, which compress to two thirds of a list of boxes.

    Souths and wests, as deltas, then heights and widths; a height of -1 stands for no box.
    """
    boxes = [box(leaf) for leaf in groups]
    corners = [(found[0], found[1]) if found else (0, 0) for found in boxes]
    return [
        deltas(south for south, _ in corners),
        deltas(west for _, west in corners),
        [found[2] - found[0] if found else -1 for found in boxes],
        [found[3] - found[1] if found else 0 for found in boxes],
    ]


def _rare_needs(offered: Sequence[Sequence[int]], house_count: int) -> dict[int, list[int]]:
    """The leaves where each rare need is offered: the browser loads no other for it.

    ``offered``: of each leaf, how many of its houses offer each need.
    """
    return {
        number: [rank for rank, count in enumerate(counts) if count]
        for number, counts in enumerate(zip(*offered, strict=True))
        if 0 < sum(counts) < house_count * RARE_SHARE
    }


def _departments(leaf: Sequence[Entry]) -> str:
    return " ".join(sorted({code for entry in leaf for code in entry.department_codes}))


def gazetteer_files(
    places: Sequence[gazetteer.Place], every_zone: Sequence[zones.Zone] = ()
) -> Gazetteer:
    """The shards of ``places`` and of ``every_zone``, what several of them make.

    One folder named by the content of all keeps their names short.
    """
    names = gazetteer.by_name(places)
    by_name = _encoded("n", names)
    by_postcode = _encoded("p", gazetteer.by_postcode(places))
    by_ending = _encoded("f", gazetteer.by_ending(places))
    beginnings = by_beginning(places, names)
    by_beginnings = _encoded(
        "d", {key: gazetteer.columns(some) for key, some in beginnings.items()}
    )
    by_zone = _encoded("z", zones.by_letters(every_zone))
    shards = by_name | by_postcode | by_ending | by_beginnings | by_zone
    folder, files = in_own_folder("lieux", shards)
    manifest = {
        "lieux": folder,
        "noms": _keys(by_name),
        "postaux": _keys(by_postcode),
        "fins": _keys(by_ending),
        "zones": _keys(by_zone),
        "ailleurs": gazetteer.elsewhere(places),
    }
    spelled = dict.fromkeys(" ".join(words(place.called)) for place in places)
    return Gazetteer(files, manifest, tuple(spelled))


def _encoded(prefix: str, shards: Mapping[str, dict[str, Any]]) -> Files:
    return {f"{prefix}-{key}.json": json_bytes(columns) for key, columns in shards.items()}


def _keys(shards: Iterable[str]) -> str:
    return nested(name.split("-")[1].split(".")[0] for name in shards)
