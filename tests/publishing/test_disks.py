"""Disks of their own: a volume as the output, a full one, a project that nobody can write to.

Each test has a mount namespace of its own: root's, or of a user where the system allows it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.publishing.mark import SiteMark
from tests.publishing.sites import MSAP, bare_project, fill, pages


def _namespace() -> list[str]:
    """Return the command that gives mounts of one's own: root's, or anybody's; empty if none."""
    for options in (["--mount"], ["--user", "--map-root-user", "--mount"]):
        command = ["unshare", *options]
        trial = [*command, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        if (
            shutil.which("unshare")
            and not subprocess.run(trial, capture_output=True, check=False).returncode
        ):
            return command
    return []


NAMESPACE = _namespace()
pytestmark = pytest.mark.skipif(
    not NAMESPACE, reason="nobody here may mount a tmpfs: no unshare, or no namespaces for users"
)


def with_mounts(script: str, folder: Path, *arguments: str | Path) -> str:
    """Run *script* of the shell in *folder* with mounts of its own; return what it printed."""
    done = subprocess.run(
        [*NAMESPACE, "sh", "-eu", "-c", script, "sh", MSAP, *arguments],
        cwd=folder, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


VOLUME = """
mount -t tmpfs -o size=64m tmpfs "$3"
"$1" build --houses "$2" --output "$3"
test -f "$3/maisons/maison-2/index.html"
before=$(stat -c %i "$3"); time=$(stat -c %Y "$3/robots.txt")
rm "$2/maison-2.md"
"$1" build --houses "$2" --output "$3"
test ! -e "$3/maisons/maison-2"
test "$before" = "$(stat -c %i "$3")" -a "$time" = "$(stat -c %Y "$3/robots.txt")"
test -z "$(find "$3" -name '.msap-*' -type d)"
grep -q "Maison 1" "$3/maisons/maison-1/index.html"

# Now it is full: the site stays, one sentence says why.
sum=$(cd "$3" && find . -type f | sort | xargs cat | cksum)
mount -o remount,size=$(du -sk "$3" | cut -f1)k "$3"
status=0; "$1" build --tout-refaire --houses "$2" --output "$3" 2>"$4" || status=$?
test "$status" = 1
test "$sum" = "$(cd "$3" && find . -type f | sort | xargs cat | cksum)"
test -z "$(find "$3" -name '.msap-*' -type d)"
"""


def test_a_volume_is_published_into_and_a_full_one_keeps_its_site(
    project: Path, tmp_path: Path
) -> None:
    houses = pages(tmp_path / "maisons", 3)
    (tmp_path / "volume").mkdir()
    said = tmp_path / "said"
    with_mounts(VOLUME, project, houses, tmp_path / "volume", said)
    lines = said.read_text().splitlines()
    told = [line for line in lines if line.startswith("erreur:")]
    assert len(told) == 1, lines
    assert "le disque est plein" in told[0]
    assert lines[-1] == "Le site n'a pas été construit ; le précédent reste en place."
    assert "Traceback" not in said.read_text()


READ_ONLY = """
mount --bind . . && mount -o remount,bind,ro . && cd .
if touch .cache/essai pelicanconf.py 2>/dev/null; then echo "not read-only" >&2; exit 1; fi
"$1" build --output "$2"
"""


@pytest.mark.parametrize("cache", ["empty", "absent"])
def test_a_read_only_project_builds_elsewhere(tmp_path: Path, cache: str) -> None:
    project = tmp_path / "projet"
    project.mkdir()
    bare_project(project)
    if cache == "empty":
        (project / ".cache").mkdir()
    with_mounts(READ_ONLY, project, tmp_path / "ailleurs" / "site")
    assert (tmp_path / "ailleurs" / "site" / "maisons" / "durtal" / "index.html").is_file()
    assert [path.name for path in (tmp_path / "ailleurs").iterdir()] == ["site"]
    assert (project / ".cache").exists() == (cache == "empty")


OVERLAY = """
mkdir lower upper work merged; mv site lower/site
mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work merged
cd "$3"; "$1" build --houses "$2" --output "$4/merged/site"
test -z "$(find "$4/merged" -name '.msap-*' -type d)"
cp -r "$4/merged/site" "$4/result"
"""


def test_a_folder_of_an_image_s_lower_layer_is_published_into(
    project: Path, tmp_path: Path
) -> None:
    """overlayfs lets no folder of a lower layer be renamed: EXDEV."""
    fill(tmp_path / "site", "old")
    SiteMark(1).write(tmp_path / "site")
    houses = pages(tmp_path / "maisons", 1)
    with_mounts(OVERLAY, tmp_path, houses, project, tmp_path)
    assert (tmp_path / "result" / "maisons" / "maison-0" / "index.html").is_file()
    assert not (tmp_path / "result" / "seulement").exists()
