"""What docs/benchmarks.md compares: the same kinds on all sides, the memory of all processes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.memory import peak_of
from tests.bench.running import RunFailed
from tests.bench.site_size import kind_of, site_weights

_SAME = [
    ("posters", "maisons/durtal/affiche.html", "affiche/maisons/durtal/index.html"),
    ("booklets", "departements/01-ain/livret/index.html", "livret/departements/01-ain/index.html"),
    (
        "houses' cards for other sites",
        "integrer/durtal/index.html",
        "integrer/maisons/x/index.html",
    ),
    ("contact cards", "maisons/durtal.vcf", "contacts/maisons/durtal/index.vcf"),
    ("JSON of a house", "donnees/maisons/durtal.json", "donnees/maisons/durtal/index.json"),
]


@pytest.mark.parametrize(("kind", "ours", "hugos"), _SAME)
def test_a_kind_is_the_same_at_our_address_and_at_hugos(kind: str, ours: str, hugos: str) -> None:
    assert (kind_of(ours), kind_of(hugos)) == (kind, kind)


def test_every_file_of_a_site_is_weighed_once(tmp_path: Path) -> None:
    for name in ("maisons/durtal/index.html", "index.html", "robots.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"12345")
    weights = site_weights(tmp_path)
    assert weights["houses"].shown == ("1", "5")
    assert sum(weight.size_bytes for weight in weights.values()) == 15


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="of Linux only")
def test_memory_counts_the_processes_that_a_program_starts() -> None:
    # The one below waits until it has held 60 MB for a second.
    held = "import time; kept = bytearray(b'1') * 60_000_000; time.sleep(1)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {held!r}], check=True)"
    peak = peak_of([sys.executable, "-c", outer])
    assert peak is not None
    assert peak.pss_mb > 60


def test_a_program_that_fails_is_said_to_fail() -> None:
    with pytest.raises(RunFailed):
        peak_of([sys.executable, "-c", "raise SystemExit(3)"])
