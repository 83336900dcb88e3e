"""What the search costs and finds: sizes, times, loads, next to MiniSearch and Pagefind.

    make bench-search LIST=liste.csv

The other two are measured when they are among node's packages.
"""

from __future__ import annotations

import json
import os
import random
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import combining, normalize

from generator.geography.codes import usual_department
from generator.search.output import MANIFEST
from tests.bench import search_browser as browsing
from tests.bench.houses import add_options, houses_folder
from tests.bench.running import ROOT, RunFailed, installed, run
from tests.bench.search_files import SearchFiles, heaviest, made_files, weight
from tests.bench.slow_line import Line, served_slowly
from tests.bench.tables import table, write_section
from tests.bench.ten_times import write_ten_times

LINES = {"2 s, 400 kbit/s": (2.0, 50_000), "400 ms, 400 kbit/s": (0.4, 50_000)}
"""How late each answer begins (seconds), and bytes a second: one bar in a valley; a poor 3G."""
QUERIES = ("48000", "mende", "retraite mende", "msap", "dutral", "france services dutral")
_SEED = 20261123
_TOWNS = 127
_COLD_TOWNS = 50
_NEED = "retraite"
_NEED_TOWNS = 15
_AIM_BYTES = 45_000
_LATENCY = ROOT / "tests" / "js" / "search_latency.js"
_OTHERS = ROOT / "tests" / "bench" / "search_others"


def main() -> None:
    """Measure, print, and put the tables into the benchmarks page."""
    parser = ArgumentParser(description="Mesure la recherche sur une liste nationale.")
    add_options(parser)
    options = parser.parse_args()
    with TemporaryDirectory(prefix="msap-mesure-") as name:
        work = Path(name)
        try:
            houses = houses_folder(options, parser, work)
            load = os.getloadavg()[0]
            report = "\n\n".join([*_sections(houses, work), _load_line(load)])
        except RunFailed as failed:
            raise SystemExit(str(failed)) from None
    print(report)
    write_section("search", report)


def _sections(houses: Path, work: Path) -> Iterator[str]:
    write_ten_times(houses, work / "ten")
    sizes = [made_files(houses, work / "files"), made_files(work / "ten", work / "files10")]
    yield _files_table(sizes)
    yield _latency_table(sizes)
    run([installed("msap"), "build", "--houses", houses, "--output", work / "site"])
    asked = _questions(sizes[0].folder, work / "questions.json")
    with browsing.chromium() as browser, browsing.served(work / "site") as address:
        yield _load_table(browser, address)
        yield _communes_line(browser, address, asked)
        yield _lines_table(browser, work / "site")
        yield _typing_line(browser, address, asked)
        yield _others_table(browser, sizes[0], asked, work)


def _load_line(before: float) -> str:
    """How busy the machine was besides: times of a busy one say little."""
    return (
        f"{os.cpu_count()} processors; load average {before:.1f} before these measures, "
        f"{os.getloadavg()[0]:.1f} after."
    )


def _files_table(sizes: Sequence[SearchFiles]) -> str:
    headings = ["Files", *(f"{size.houses:,} houses: raw, gzip, Brotli (kB)" for size in sizes)]
    kinds = {
        "heaviest shard of the index": "index-*/mots-*.json",
        "heaviest shard of its endings": "index-*/fins-*.json",
        "summary of all houses": "resume-*.json",
        "services and partners": "besoins-*/tous.json",
        "heaviest part of them": "besoins-*/[0-9]*.json",
        "manifest": "manifeste.json",
        "heaviest group of neighbours": "maisons-*/*.json",
        "heaviest shard by name": "lieux-*/n-*.json",
        "heaviest shard by postcode": "lieux-*/p-*.json",
        "heaviest shard by ending": "lieux-*/f-*.json",
    }
    rows = [
        [name, *(_heaviest(size, pattern) for size in sizes)] for name, pattern in kinds.items()
    ]
    rows.append(["index and houses made in, s", *(f"{size.houses_s:.2f}" for size in sizes)])
    rows.append(["gazetteer made in, s", *(f"{size.gazetteer_s:.2f}" for size in sizes)])
    return table(headings, rows)


def _heaviest(size: SearchFiles, pattern: str) -> str:
    found = heaviest(size.folder.glob(pattern))
    return ", ".join(f"{number / 1000:.1f}" for number in (found.raw, found.gzip, found.brotli))


def _latency_table(sizes: Sequence[SearchFiles]) -> str:
    told = [_node(_LATENCY, size.folder, options=("--expose-gc",)) for size in sizes]
    headings = ["Node, ms", *(f"{size.houses:,} houses: p50, p95" for size in sizes)]
    rows = [
        [kind, *(f"{each['report'][kind][0]:.1f}, {each['report'][kind][1]:.1f}" for each in told)]
        for kind in told[0]["report"]
    ]
    for name, key, unit in (
        ("summary opened in", "summaryMs", "ms"),
        ("memory after all these questions", "memoryMb", "MB"),
    ):
        rows.append([name, *(f"{each[key]:.0f} {unit}" for each in told)])
    return table(headings, rows)


def _load_table(browser: Any, address: str) -> str:
    loads = {query: browsing.cold_load(browser, address, query) for query in QUERIES}
    rows = [
        [
            f"« {query} »",
            str(load.requests),
            f"{load.bytes / 1000:.1f}",
            f"{load.search_bytes / 1000:.1f}",
            f"{load.whole_bytes / 1000:.1f}",
        ]
        for query, load in loads.items()
    ]
    headings = [
        "Cold cache, up to the first result",
        "requests",
        "kB, page included",
        "kB of search",
        "kB of the whole visit",
    ]
    return table(headings, rows)


def _lines_table(browser: Any, site: Path) -> str:
    """The first result over slow lines: each file that waits for another costs a latency."""
    spent: dict[str, list[str]] = {query: [] for query in QUERIES}
    for latency_s, bytes_per_s in LINES.values():
        with served_slowly(site, Line(latency_s, bytes_per_s)) as address:
            for query, row in spent.items():
                row.append(f"{browsing.first_result_s(browser, address, query):.1f}")
    headings = ["Cold cache, first result after (s)", *LINES]
    return table(headings, [[f"« {query} »", *row] for query, row in spent.items()])


def _communes_line(browser: Any, address: str, asked: Path) -> str:
    towns = sorted({each["town"] for each in json.loads(asked.read_text())["questions"]})
    drawn = random.Random(_SEED).sample(towns, min(_COLD_TOWNS, len(towns)))
    alone = sorted(browsing.cold_load(browser, address, town).bytes for town in drawn)
    needs = [f"{_NEED} {town}" for town in drawn[:_NEED_TOWNS]]
    with_need = sorted(browsing.cold_load(browser, address, each).bytes for each in needs)
    few = sum(size <= _AIM_BYTES for size in alone)
    return (
        f"{len(drawn)} communes with a house, drawn, page included, up to the first result: "
        f"{median(alone) / 1000:.1f} kB (median), {alone[int(len(alone) * 0.9)] / 1000:.1f} (p90); "
        f"{few} of them in {_AIM_BYTES / 1000:.0f} kB or less. {len(needs)} of them after "
        f"« {_NEED} »: {median(with_need) / 1000:.1f} kB (median)."
    )


def _typing_line(browser: Any, address: str, asked: Path) -> str:
    names = [each["town"] for each in json.loads(asked.read_text())["questions"][:25]]
    middle, high, longest = browsing.typing_ms(browser, address, names)
    return (
        f"Chromium, processor {browsing.SLOWDOWN} times slower: a keystroke's proposals shown in "
        f"{middle:.0f} ms (p50), {high:.0f} ms (p95), its pause of {browsing.PAUSE_MS} ms not "
        f"counted; longest task of the page {longest:.0f} ms (0: none over 50)."
    )


def _questions(folder: Path, file: Path) -> Path:
    """Communes with a house: as written, in plain capitals, with a letter left out."""
    houses = list(_houses(folder))
    towns = sorted({house["commune"] for house in houses})
    drawn = random.Random(_SEED).sample(towns, min(_TOWNS, len(towns)))
    asked = [
        {"q": write(town), "town": town}
        for town in drawn
        for write in (str, _plain_capitals, _letter_left_out)
    ]
    file.write_text(json.dumps({"houses": houses, "questions": asked}))
    return file


def _houses(folder: Path) -> Iterator[dict[str, Any]]:
    columns = json.loads(next(folder.glob("resume-*.json")).read_text())
    departments = json.loads((folder / MANIFEST).read_text())["departements"]
    places, commune, at = columns["lieux"], 0, 0
    towns = list(zip(places["postaux"].split("\n"), places["communes"].split("\n"), strict=True))
    counts = places["nombres"] or [1] * len(columns["offre"])
    own = []
    for step in places["commune"]:
        commune += step
        own.append(towns[commune])
    for number, name in enumerate(columns["noms"].split("\n")):
        postcode, town = own[at]
        at += counts[number]
        code = usual_department(postcode)
        department = f"{code} {departments.get(code, '')}"
        whole = name.replace("¤", town)
        yield {"id": number, "name": whole, "commune": town, "postcode": postcode,
               "department": department}  # fmt: skip


def _plain_capitals(town: str) -> str:
    return "".join(c for c in normalize("NFD", town) if not combining(c)).upper()


def _letter_left_out(town: str) -> str:
    middle = len(town) // 2
    return town[:middle] + town[middle + 1 :]


def _others_table(browser: Any, size: SearchFiles, asked: Path, work: Path) -> str:
    questions = json.loads(asked.read_text())["questions"]
    ours = _node(_OTHERS / "ours.js", asked, size.folder)
    index = sum(weight(file).brotli for file in size.folder.glob("index-*/*.json"))
    rows = [_row("this search", index, ours["answered"], ours["p50"], ours["p95"], None)]
    rows += _minisearch_rows(asked) + _pagefind_rows(browser, asked, questions, work)
    headings = [
        "The same houses and questions",
        "index, kB (Brotli)",
        f"answered of {len(questions):,}",
        "p50, ms",
        "p95, ms",
        "index made in, s",
    ]
    return table(headings, rows)


def _minisearch_rows(asked: Path) -> list[list[str]]:
    if not (ROOT / "node_modules" / "minisearch").is_dir():
        return [_absent("MiniSearch")]
    told = _node(_OTHERS / "minisearch.js", asked)
    return [
        _row(
            name, each["bytes"], each["answered"], each["p50"], each["p95"], each["buildMs"] / 1000
        )
        for name, each in told.items()
    ]


def _pagefind_rows(
    browser: Any, asked: Path, questions: Sequence[dict[str, str]], work: Path
) -> list[list[str]]:
    if not (ROOT / "node_modules" / "pagefind").is_dir():
        return [_absent("Pagefind")]
    told = _node(_OTHERS / "pagefind.js", asked, work / "pf" / "pagefind")
    (work / "pf" / "index.html").write_text("<!doctype html><title>Pagefind</title>")
    with browsing.served(work / "pf") as address:
        answered, middle, high, size = browsing.pagefind_answers(browser, address, questions)
    name = "Pagefind, in Chromium (index: all that its first answer loads)"
    return [_row(name, size, answered, middle, high, told["buildMs"] / 1000)]


def _row(
    name: str, size: int, answered: int, middle: float, high: float, build_s: float | None
) -> list[str]:
    made = "see above" if build_s is None else f"{build_s:.1f}"
    return [name, f"{size / 1000:.0f}", str(answered), f"{middle:.1f}", f"{high:.1f}", made]


def _absent(name: str) -> list[str]:
    return [f"{name}: not installed", *[""] * 5]


def _node(script: Path, *arguments: Path, options: Sequence[str] = ()) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run([installed("node"), *options, script, *arguments]).output)
    return told


if __name__ == "__main__":
    main()
