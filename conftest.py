"""The site built once for all tests that ask something of it, and a server and browser for it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from plugins.files.hosting import FRAMED
from plugins.site.content_policy import framed_policy, header_policy
from tests.reader.building import BUILT, pelican_command, reader_environment, whole_content

# How long an example takes is the machine's affair; in CI Hypothesis draws the same ones each time.
settings.register_profile(
    "any machine", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

# A shell that runs the suite in the background, or under nohup, has these ignored; every process
# that a test starts and then ends by one of them would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)

ROOT = Path(__file__).resolve().parent
SITE_URL = "https://annuaire.example.fr"
TODAY = "2026-11-23"  # a Monday
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def msap() -> Command:
    """Run ``msap`` in the project, as a person does; returns the finished process."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [Path(sys.executable).with_name("msap"), *arguments],
            cwd=ROOT,
            env=os.environ | {"SITEURL": SITE_URL, "MSAP_TODAY": TODAY} | environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, msap: Command) -> Path:
    """Return the folder of the site built from ``content/``, or of the one that stands already."""
    if "BUILT_SITE" in os.environ:
        return Path(os.environ["BUILT_SITE"])
    output = tmp_path_factory.mktemp("site") / "output"
    done = msap("build", "--output", output)
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the small site built from ``tests/reader/content``."""
    if BUILT in os.environ:
        return Path(os.environ[BUILT])
    folder = tmp_path_factory.mktemp("reader")
    output = folder / "output"
    done = subprocess.run(
        pelican_command(whole_content(folder / "content"), output),
        cwd=ROOT,
        env=os.environ | reader_environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def end_headers(self) -> None:
        """Send the policy that the site promises to run under, as docs/hosting has it."""
        is_framed = bool(re.search(FRAMED, self.path))
        self.send_header(
            "Content-Security-Policy", framed_policy() if is_framed else header_policy()
        )
        if is_framed:
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on a free port of this machine; returns its address, a slash at the end."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path, served: Callable[[Path], str]) -> str:
    """Return the address of the built site, served under its content security policy."""
    return served(site)
