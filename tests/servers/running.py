"""Runs the three servers on the recipes of ``docs/hosting``, each in a folder of its own.

A recipe is used as it stands but for what it tells its reader to change: the domain, the folder,
the certificate, and here the ports too. ``domain`` recipes are whole; those for a ``folder`` go
into a site that is served already.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.obtain import Program

RECIPES = Path(__file__).resolve().parents[2] / "docs" / "hosting"
SERVERS = ("nginx", "apache", "caddy")
_START_SECONDS = 20
_MODULES = (
    "mpm_event", "authz_core", "unixd", "alias", "dir", "autoindex", "mime", "filter", "deflate",
    "brotli", "headers", "ssl", "http2", "socache_shmcb",
)  # fmt: skip
# What shared hosting has without anything being asked for.
BARE_MODULES = _MODULES[:6]


@dataclass(frozen=True, slots=True)
class Ground:
    """Where servers are run: their programs, a folder that all may read, a certificate."""

    programs: dict[str, Program]
    folder: Path
    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers: its name, its address without a slash at the end, the site's path."""

    name: str
    address: str
    base: str
    plain: str = ""


@contextmanager
def ground(programs: dict[str, Program]) -> Iterator[Ground]:
    """Make a folder with a certificate for ``localhost``; it goes when all is done."""
    folder = Path(tempfile.mkdtemp(prefix="serveurs-"))
    folder.chmod(0o755)  # servers give up their rights: they are strangers to this folder
    key, certificate = folder / "privkey.pem", folder / "fullchain.pem"
    try:
        subprocess.run(
            [
                programs["openssl"].file, "req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
            ],
            check=True, capture_output=True, env=os.environ | programs["openssl"].environment,
        )  # fmt: skip
        yield Ground(programs, folder, certificate, key)
    finally:
        shutil.rmtree(folder)


@contextmanager
def running(on: Ground, name: str, base: str, site: Path, **variant: str) -> Iterator[Running]:
    """Run the server *name* with *site* at *base* (``/`` or ``/annuaire/``)."""
    at = on.folder / f"{name}-{len(list(on.folder.iterdir()))}"
    at.mkdir()
    writer = {"nginx": _nginx, "apache": _apache, "caddy": _caddy}[name]
    ports = _free_ports()
    command = writer(on, at, base, site, ports, **variant)
    log = at / "log"
    with ExitStack() as stack:
        output = stack.enter_context(log.open("w"))
        process = subprocess.Popen(
            [on.programs[name].file, *command],
            stdout=output,
            stderr=output,
            env=os.environ | on.programs[name].environment | {"HOME": str(at)},
        )
        stack.callback(_stop, process)
        for port in ports if base == "/" else ports[:1]:
            _wait_for(port, process, log)
        yield Running(name, f"https://localhost:{ports[0]}", base, f"http://localhost:{ports[1]}")


def recipe(on: Ground, name: str, site: Path, ports: tuple[int, int]) -> str:
    """Return the text of the recipe *name*, changed as it asks its reader to."""
    text = (RECIPES / name).read_text("utf-8")
    changes = {
        r"/etc/letsencrypt/live/annuaire\.example\.fr/fullchain\.pem": str(on.certificate),
        r"/etc/letsencrypt/live/annuaire\.example\.fr/privkey\.pem": str(on.key),
        r"/srv/annuaire/output": str(site),
        r"annuaire\.example\.fr \{": f"https://localhost:{ports[0]} {{\n{_caddy_tls(on)}",
        r"annuaire\.example\.fr": "localhost",
        r"(?m)^ *listen \[::\]:.*\n": "",  # not every machine that tests has IPv6
        r"(listen |\*:)443\b": rf"\g<1>{ports[0]}",
        r"(listen |\*:)80\b": rf"\g<1>{ports[1]}",
    }
    for pattern, new in changes.items():
        text = re.sub(pattern, new, text)
    return text


def _nginx(
    on: Ground, at: Path, base: str, site: Path, ports: tuple[int, int], **_: str
) -> list[str]:
    for folder in ("conf.d", "snippets"):
        (at / folder).mkdir()
    (at / "conf.d" / "maps.conf").write_text(recipe(on, "nginx/maps.conf", site, ports))
    (at / "snippets" / "annuaire.conf").write_text(recipe(on, "nginx/common.conf", site, ports))
    if base == "/":
        (at / "conf.d" / "annuaire.conf").write_text(recipe(on, "nginx/domain.conf", site, ports))
    else:
        (at / "conf.d" / "other.conf").write_text(
            f"server {{ listen {ports[0]} ssl http2; server_name localhost; root {_other(at)};\n"
            f"ssl_certificate {on.certificate}; ssl_certificate_key {on.key};\n"
            f"{recipe(on, 'nginx/folder.conf', site, ports)} }}\n"
        )
    temporary = "".join(
        f"{kind}_temp_path {at}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    (at / "nginx.conf").write_text(
        f"{user} daemon off; worker_processes 1; pid {at}/pid; error_log stderr;\n"
        f"events {{}}\nhttp {{ access_log off; {temporary} include conf.d/*.conf; }}\n"
    )
    return ["-p", str(at), "-c", str(at / "nginx.conf"), "-e", "stderr"]


def _apache(
    on: Ground, at: Path, base: str, site: Path, ports: tuple[int, int],
    override: str = "", bare: str = "",
) -> list[str]:  # fmt: skip
    modules = on.programs["apache"].modules
    named = BARE_MODULES if bare else _MODULES
    loaded = [f"LoadModule {name}_module {modules}/mod_{name}.so" for name in named
              if (modules / f"mod_{name}.so").is_file()]  # fmt: skip
    if base == "/":
        site_lines = recipe(on, "apache/domain.conf", site, ports)
    else:
        site_lines = (
            f"<VirtualHost *:{ports[0]}>\nServerName localhost\nDocumentRoot {_other(at)}\n"
            "Protocols h2 http/1.1\nSSLEngine on\n"
            f"SSLCertificateFile {on.certificate}\nSSLCertificateKeyFile {on.key}\n"
            f"{recipe(on, 'apache/folder.conf', site, ports)}\n</VirtualHost>\n"
        )
    if override:
        # As a host that lets folders say other things than the recipe, and lists them besides.
        site_lines = site_lines.replace("Options None", "Options Indexes FollowSymLinks")
        site_lines = site_lines.replace("AllowOverride FileInfo", f"AllowOverride {override}")
    if bare:
        site_lines = re.sub(r"(?m)^ *(SSL|Protocols).*$", "", site_lines)
    user = "User #65534\nGroup #65534\n" if os.geteuid() == 0 else ""
    (at / "httpd.conf").write_text(
        "\n".join(loaded) + f"\n{user}ServerRoot {at}\nServerName localhost\nPidFile {at}/pid\n"
        f"Mutex file:{at}\nListen {ports[0]}\nListen {ports[1]}\n"
        + ("" if bare else "TypesConfig /dev/null\n")
        + f"ErrorLog {at}/error.log\nStartServers 1\n"
        "<Directory />\nAllowOverride None\nRequire all denied\n</Directory>\n"
        f"<Directory {at}>\nRequire all granted\n</Directory>\n"
        '<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>\n' + site_lines
    )
    return ["-D", "FOREGROUND", "-f", str(at / "httpd.conf")]


def _caddy(
    on: Ground, at: Path, base: str, site: Path, ports: tuple[int, int], **_: str
) -> list[str]:
    (at / "annuaire").mkdir()
    (at / "annuaire" / "common.Caddyfile").write_text(
        recipe(on, "caddy/common.Caddyfile", site, ports)
    )
    settings = (
        "{\nadmin off\nskip_install_trust\n"
        f"http_port {ports[1]}\nhttps_port {ports[0]}\nservers {{\nprotocols h1 h2\n}}\n}}\n"
    )
    if base == "/":
        site_lines = recipe(on, "caddy/domain.Caddyfile", site, ports)
    else:
        site_lines = (
            f"https://localhost:{ports[0]} {{\n{_caddy_tls(on)}\n"
            f"{recipe(on, 'caddy/folder.Caddyfile', site, ports)}\n"
            f"handle {{\nroot * {_other(at)}\nfile_server\n}}\n}}\n"
        )
    (at / "Caddyfile").write_text(settings + site_lines)
    return ["run", "--config", str(at / "Caddyfile"), "--adapter", "caddyfile"]


def _caddy_tls(on: Ground) -> str:
    return f"    tls {on.certificate} {on.key}"


def _other(at: Path) -> Path:
    """Return the folder of the site that was there before the directory came."""
    folder = at / "other"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>Mairie</title>")
    return folder


def _free_ports() -> tuple[int, int]:
    """Return two ports that are free; asked for one after the other, they were once the same."""
    with socket.socket() as one, socket.socket() as other:
        for asked in (one, other):
            asked.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1]), int(other.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("localhost", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
