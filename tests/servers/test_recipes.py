"""The recipes of ``docs/hosting`` on the real servers, at the root and in a folder, h1 and h2."""

from __future__ import annotations

import shutil
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from generator.publishing.compressed import encoders
from plugins.files.hosting import htaccess
from plugins.files.redirections import rule_files
from tests.servers.checks import CHECKS, MOVED, READY, SECRET, Asked, protocol_is_spoken
from tests.servers.running import SERVERS, Ground, Running, running

PLACES = {"domain": "/", "folder": "/annuaire/"}
PROTOCOLS = {"h1": "HTTP/1.1", "h2": "HTTP/2"}


@pytest.fixture(scope="session")
def published(on: Ground, site: Path) -> dict[str, Path]:
    """Return the site as built for each place, where servers may read it, with what hides in it."""
    copies = {}
    for base in PLACES.values():
        copy = on.folder / f"published{len(copies)}" / "output"
        shutil.copytree(site, copy)
        # The files that differ by place, and that servers read.
        (copy / ".htaccess").write_text(htaccess(base, leading=MOVED))
        for name, text in rule_files(MOVED, base):
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_text(text)
        for former in (former for former, _ in MOVED if former.endswith("/")):
            (copy / former).mkdir(parents=True, exist_ok=True)
            (copy / former / "index.html").write_text("this page leads on")
        for path in (".msap-site", ".git/config", "maisons/.cache/x.txt"):
            (copy / path).parent.mkdir(exist_ok=True)
            (copy / path).write_text("hidden")
        (copy / ".well-known" / "acme-challenge").mkdir(parents=True)
        (copy / ".well-known" / "acme-challenge" / "jeton").write_text("jeton")
        (copy / READY).parent.mkdir()
        (copy / READY).write_text("<!DOCTYPE html><title>Une page</title>" + "une page " * 200)
        for suffix, encoder in encoders().items():
            (copy / f"{READY}{suffix}").write_bytes(encoder((copy / READY).read_bytes()))
        (copy.parent / "secret.txt").write_text(SECRET)
        (copy / "lien.txt").symlink_to(copy.parent / "secret.txt")
        copies[base] = copy
    return copies


@pytest.fixture(scope="module", params=[(s, p) for p in PLACES for s in SERVERS], ids="-".join)
def served_site(
    request: pytest.FixtureRequest, on: Ground, published: dict[str, Path]
) -> Iterator[Running]:
    """Run one server at one place."""
    name, place = request.param
    with running(on, name, PLACES[place], published[PLACES[place]]) as server:
        yield server


@pytest.fixture(scope="module", params=PROTOCOLS, ids=str)
def asked(
    request: pytest.FixtureRequest, served_site: Running, on: Ground, published: dict[str, Path]
) -> Iterator[Asked]:
    """Return a client for one protocol, and whom it asks."""
    trusted = ssl.create_default_context(cafile=str(on.certificate))
    with httpx.Client(http2=request.param == "h2", verify=trusted, trust_env=False) as client:
        found = Asked(served_site, published[served_site.base], client)
        protocol_is_spoken(found, PROTOCOLS[request.param])
        yield found


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_each_server_does_what_the_site_needs(
    check: Callable[[Asked], None], asked: Asked, request: pytest.FixtureRequest
) -> None:
    """One check, one server, one place, one protocol."""
    place = "folder" if asked.server.base != "/" else "domain"
    protocol = request.node.callspec.params["asked"]
    request.node.user_properties.append(("check", check.__name__))
    request.node.user_properties.append(("column", f"{asked.server.name} {place} {protocol}"))
    check(asked)


@pytest.mark.parametrize(
    "variant",
    [
        {"override": "FileInfo"},
        {"override": "All"},
        {"override": "FileInfo AuthConfig"},
        {"override": "None"},
        {"override": "FileInfo", "bare": "yes"},
        {"override": "All", "bare": "yes"},
    ],
    ids=lambda variant: " ".join(variant.values()),
)
def test_the_folders_own_file_suits_every_apache(
    variant: dict[str, str], on: Ground, published: dict[str, Path]
) -> None:
    """With few modules, and where the host lists folders: pages, and no list but with ``None``."""
    site = published["/"]
    with running(on, "apache", "/", site, **variant) as server:
        scheme = "http" if "bare" in variant else "https"
        trusted = ssl.create_default_context(cafile=str(on.certificate))
        address = server.address.replace("https", scheme)
        with httpx.Client(verify=trusted, base_url=address, trust_env=False) as client:
            page = client.get("/", headers={"Accept-Encoding": "identity"})
            assert (page.status_code, page.content) == (200, (site / "index.html").read_bytes())
            folder = client.get("/maisons/")
    if variant["override"] != "None":
        assert folder.content == (site / "404.html").read_bytes()
        assert folder.status_code == 404
