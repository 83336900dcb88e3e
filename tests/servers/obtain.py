"""Finds nginx, Apache, Caddy and OpenSSL; what is missing is unpacked from Debian's packages.

    python -m tests.servers.obtain

Nothing is installed: no service starts, no file of the system changes, no rights are needed. The
packages are unpacked into ``.cache/servers``, where the tests look first.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "servers"
UNPACKED = CACHE / "unpacked"
# Names that a program has, and Debian's package of it.
PROGRAMS = {
    "nginx": (("nginx",), "nginx"),
    "apache": (("apache2", "httpd"), "apache2-bin"),
    "caddy": (("caddy",), "caddy"),
    "openssl": (("openssl",), "openssl"),
}
_SYSTEM = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_MODULES = ("lib/apache2/modules", "lib64/httpd/modules", "libexec/apache2")
# A second C library beside the machine's own would stop every program.
_NEVER_UNPACKED = ("libc6_", "libc-bin_")


class NotObtained(Exception):
    """A server is missing here, and could not be unpacked; says what to do."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that can be run: its file, the environment it needs."""

    file: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def modules(self) -> Path:
        """The folder of Apache's modules.

        Raises:
            NotObtained: there is none near the program.
        """
        roots = (self.file.parents[1], Path("/usr"))
        for folder in (root / name for root in roots for name in _MODULES):
            if folder.is_dir():
                return folder
        raise NotObtained(f"Les modules d'Apache ne sont pas près de {self.file}.")


def programs() -> dict[str, Program]:
    """Return the programs by their names in ``PROGRAMS``.

    Raises:
        NotObtained: some are missing; the sentence names them.
    """
    found = {name: program for name in PROGRAMS if (program := _find(name))}
    if missing := sorted(PROGRAMS.keys() - found):
        raise NotObtained(
            f"Il manque {', '.join(missing)} : sous Debian et Ubuntu, « make test-servers » les "
            "prend tout seul ; ailleurs, installez-les."
        )
    return found


def _find(name: str) -> Program | None:
    inside = [UNPACKED / "usr" / folder for folder in ("sbin", "bin")]
    for candidate in PROGRAMS[name][0]:
        for folder in inside:
            if (folder / candidate).is_file():
                return Program(folder / candidate, {"LD_LIBRARY_PATH": _libraries()})
        if file := shutil.which(candidate, path=f"{os.environ.get('PATH', '')}:{_SYSTEM}"):
            return Program(Path(file).resolve())
    return None


def _libraries() -> str:
    return ":".join(sorted({str(file.parent) for file in UNPACKED.rglob("*.so.*")}))


def obtain() -> None:
    """Unpack from Debian's packages the programs that are missing here.

    Raises:
        NotObtained: this is no Debian, or its packages cannot be reached.
    """
    missing = [package for name, (_, package) in PROGRAMS.items() if not _find(name)]
    if not missing:
        return
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        raise NotObtained(f"Installez {', '.join(missing)} : il n'y a pas d'apt-get ici.")
    shutil.rmtree(CACHE, ignore_errors=True)
    for folder in ("lists/partial", "archives/partial"):
        (CACHE / folder).mkdir(parents=True)
    _apt("update")
    _apt("--yes", "--download-only", "--no-install-recommends", "install", *missing)
    fresh = UNPACKED.with_suffix(".partiel")
    for package in sorted((CACHE / "archives").glob("*.deb")):
        if not package.name.startswith(_NEVER_UNPACKED):
            _run("dpkg-deb", "--extract", str(package), str(fresh))
    fresh.rename(UNPACKED)
    for folder in ("lists", "archives"):
        shutil.rmtree(CACHE / folder)
    programs()


def _apt(*arguments: str) -> None:
    options = {
        "Dir::State::lists": CACHE / "lists",
        "Dir::Cache": CACHE,
        "Dir::Cache::archives": CACHE / "archives",
        "Debug::NoLocking": 1,
        "APT::Sandbox::User": "root",
        "Acquire::Languages": "none",
    }
    _run("apt-get", "-qq", *(f"-o{key}={value}" for key, value in options.items()), *arguments)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["rien de dit"])[-1]
        raise NotObtained(f"Les paquets de Debian n'ont pas pu être pris ({command[0]} : {said}).")


def main() -> int:
    """Obtain what is missing; the exit status is 1, after a sentence, when that fails."""
    try:
        obtain()
    except NotObtained as error:
        print(f"Serveurs non testés. {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
