"""Kills builds at random moments while a site is read over HTTP: every answer must be 200.

    python -m tests.publishing.kills --kills 100

The server is nginx where it is installed, else Python's own. Builds are ``msap build``, killed
with SIGKILL; every tenth one is let to its end, and one in ten fails on a page.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.publishing.sites import MSAP, PAGE, bare_project, pages

# Some hundred questions a second: more would only slow the builds.
_PAUSE_S = 0.003
ADDRESSES = ("/", "/maisons/maison-0/", "/recherche/", "/404.html", "/robots.txt")
_NGINX = """
daemon off; master_process off; error_log {folder}/error.log; pid {folder}/nginx.pid;
user root;
events {{}}
http {{
    access_log off; default_type text/html;
    client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{ listen 127.0.0.1:{port}; root {site}; }}
}}
"""


class Reader(threading.Thread):
    """Asks for pages one after the other, and counts the answers."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.answers: Counter[str] = Counter()
        self._port, self._ended = port, threading.Event()

    def run(self) -> None:
        """Read until ``end``."""
        while not self._ended.is_set():
            for address in ADDRESSES:
                self.answers[self._answer(address)] += 1
                self._ended.wait(_PAUSE_S)

    def end(self) -> Counter[str]:
        """Stop, and return the answers: status or fault to count."""
        self._ended.set()
        self.join()
        return self.answers

    def _answer(self, address: str) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            connection.request("GET", address)
            answer = connection.getresponse()
            whole = len(answer.read()) > 0
            return str(answer.status) if whole else "empty"
        except (OSError, http.client.HTTPException) as error:
            return type(error).__name__
        finally:
            connection.close()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


@contextmanager
def serving(site: Path, folder: Path, server: str) -> Iterator[int]:
    """Serve *site* by *server*, ``nginx`` or ``python``; yield the port."""
    if server == "python":
        own = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
        threading.Thread(target=own.serve_forever, daemon=True).start()
        yield own.server_port
        own.shutdown()
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder.mkdir()
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port, site=site))
    running = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"])
    while running.poll() is None and not _answers(port):
        time.sleep(0.01)
    try:
        yield port
    finally:
        running.terminate()
        running.wait()


def _answers(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


def kill_builds(project: Path, output: Path, houses: Path, kills: int) -> Counter[str]:
    """Build again and again, and kill *kills* of the builds; return what became of them."""
    became: Counter[str] = Counter()
    longest_s = 1.0
    broken = houses / "cassee.md"
    while became["killed"] < kills:
        fails = became.total() % 10 == 5
        if fails:
            broken.write_text(PAGE.format(name="Cassée").replace("48000", "4800"), "utf-8")
        start = time.monotonic()
        building = subprocess.Popen(
            [MSAP, "build", "--tout-refaire", "--houses", houses, "--output", output], cwd=project,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            whole = fails or became.total() % 10 == 0
            status = building.wait(None if whole else random.uniform(0, longest_s))
        except subprocess.TimeoutExpired:
            os.kill(building.pid, signal.SIGKILL)
            building.wait()
            became["killed"] += 1
            print(f"\r{became['killed']} of {kills} killed", end="", file=sys.stderr)
        else:
            became[f"status {status}"] += 1
            longest_s = time.monotonic() - start if not status else longest_s
        broken.unlink(missing_ok=True)
    return became


def read_while_killing(folder: Path, kills: int, server: str) -> tuple[Counter[str], Counter[str]]:
    """Return what became of builds in *folder*, and what a reader of their site was answered."""
    project = folder / "projet"
    project.mkdir()
    bare_project(project)
    houses, output = pages(folder / "maisons", 3), folder / "www" / "site"
    order = [MSAP, "build", "--houses", houses, "--output", output]
    subprocess.run(order, cwd=project, check=True, capture_output=True)
    with serving(output, folder / "server", server) as port:
        reader = Reader(port)
        reader.start()
        became = kill_builds(project, output, houses, kills)
        answers = reader.end()
    subprocess.run(order, cwd=project, check=True, capture_output=True)
    left = sorted(path.name for path in output.parent.iterdir())
    assert left == ["site"], left
    return became, answers


def main() -> int:
    """Kill, and print the counts; 1 when an answer was not 200."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    kills: int = parser.parse_args().kills
    server = "nginx" if shutil.which("nginx") else "python"
    with TemporaryDirectory() as folder:
        became, answers = read_while_killing(Path(folder), kills, server)
    print(f"builds: {dict(became)}; answers of {server}: {dict(answers)}")
    return int(set(answers) != {"200"})


if __name__ == "__main__":
    sys.exit(main())
