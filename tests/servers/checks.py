"""What every server must do with the site: one function each, which asserts.

Each is asked with a client that speaks one protocol to one server, and with the site's folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from generator.media_types import TEXTS, content_type
from plugins.files.hosting import FRAMED, NEVER_CHANGING, REFERRER_POLICY
from plugins.site.content_policy import framed_policy, header_policy
from tests.servers.running import Running

SECRET = "this stands beside the site"
HIDDEN = (
    ".htaccess",
    ".msap-site",
    ".git/config",
    ".git/",
    "%2egit/config",
    "maisons/.cache/x.txt",
)
_SMALLEST_COMPRESSED_BYTES = 256
READY = "formes/index.html"
"""A page beside which its compressed forms stand."""
# Addresses that lead on; one is the beginning of another house's, one is as long as can be.
MOVED = (
    ("maisons/dur/", "maisons/durtal/"),
    ("maisons/dur/affiche.html", "maisons/durtal/affiche.html"),
    ("maisons/dur.vcf", "maisons/durtal.vcf"),
    ("maisons/dur.ics", "maisons/bus.ics"),
    (f"maisons/{'a' * 200}/", "maisons/durtal/"),
)
# Posters had a folder each; that of a former address takes one step more.
FORMER_POSTERS = (
    ("maisons/durtal/affiche/", "maisons/durtal/affiche.html"),
    ("maisons/bus/affiche/", "maisons/bus/affiche.html"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A server that runs, the site it serves, and a client for one protocol."""

    server: Running
    site: Path
    client: httpx.Client

    def get(self, path: str, method: str = "GET", **headers: str) -> httpx.Response:
        """Ask for *path* below the site; it is sent letter by letter, dots and all."""
        target = (self.server.base + path).encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.request(
            method, self.server.address, headers=named, extensions={"target": target}
        )

    @property
    def missing(self) -> bytes:
        """The site's own page for what it has not."""
        return (self.site / "404.html").read_bytes()


def protocol_is_spoken(asked: Asked, version: str) -> None:
    """HTTP/1.1 and HTTP/2 are what they say."""
    assert asked.get("").http_version == version


def types(asked: Asked) -> None:
    """Each kind of file has its type, texts their charset."""
    found = {
        path: asked.get(path).headers.get("content-type")
        for path in _one_of_each(asked.site, lambda path: Path(path).suffix)
    }
    assert found == {path: content_type(path) for path in found}
    assert asked.get("").headers["content-type"] == "text/html; charset=utf-8"


def compression(asked: Asked) -> None:
    """Texts come compressed and whole, and say that it depends on who asks."""
    for path in _one_of_each(asked.site, lambda path: Path(path).suffix):
        answer = asked.get(path, Accept_Encoding="gzip")
        content = (asked.site / path).read_bytes()
        assert answer.content == content, path
        if Path(path).suffix in TEXTS and len(content) >= _SMALLEST_COMPRESSED_BYTES:
            assert answer.headers.get("content-encoding") == "gzip", path
            assert "accept-encoding" in answer.headers.get("vary", "").lower(), path
        elif Path(path).suffix not in TEXTS:
            assert "content-encoding" not in answer.headers, path


def ready_forms(asked: Asked) -> None:
    """A form that ``--compress`` put beside a text is what comes, with the text's type and tag.

    But from Apache, which makes them itself: there it is the text all the same.
    """
    content = (asked.site / READY).read_bytes()
    for coding, suffix in (("gzip", ".gz"), *[("br", ".br")] * (asked.server.name == "caddy")):
        form = (asked.site / f"{READY}{suffix}").read_bytes()
        with asked.client.stream(
            "GET", f"{asked.server.address}{asked.server.base}{READY}",
            headers={"Accept-Encoding": coding},
        ) as answer:  # fmt: skip
            assert asked.server.name == "apache" or b"".join(answer.iter_raw()) == form
        assert answer.headers["content-encoding"] == coding
        assert answer.headers["content-type"] == content_type(READY)
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert answer.headers.get_list("cache-control") == ["no-cache"]
        tag = answer.headers["etag"]
        assert asked.get(READY, Accept_Encoding=coding, If_None_Match=tag).status_code == 304
        assert asked.get(READY, Accept_Encoding=coding).content == content
    assert asked.get(READY, Accept_Encoding="identity").content == content


def policy(asked: Asked) -> None:
    """What the browser shall hold is said once, of pages, files and what is missing."""
    said = {
        "content-security-policy": header_policy(),
        "x-content-type-options": "nosniff",
        "referrer-policy": REFERRER_POLICY,
    }
    for path in ("", "sitemap.xml", "favicon.ico", "chiffres/", "nulle/part", *HIDDEN):
        headers = asked.get(path).headers
        assert {name: headers.get_list(name) for name in said} == {
            name: [value] for name, value in said.items()
        }, path


def frames(asked: Asked) -> None:
    """Other sites may frame and read what is made for them; no other page, nothing missing."""
    made = ("integrer/durtal/", "integrer/durtal/index.html", "integrer/departements/48-lozere/")
    for path in made:
        answer = asked.get(path)
        assert answer.status_code == 200, path
        assert answer.headers.get_list("content-security-policy") == [framed_policy()], path
        assert answer.headers.get_list("access-control-allow-origin") == ["*"], path
        assert re.search(FRAMED, f"/{path}")
    for path in ("", "integrer/", "integrer/maison-services.js", "maisons/durtal/",
                 "integrer/rien/", "integrer/departements/rien/"):  # fmt: skip
        headers = asked.get(path).headers
        assert headers.get_list("content-security-policy") == [header_policy()], path
        assert "access-control-allow-origin" not in headers, path


def open_data(asked: Asked) -> None:
    """Pages of other sites may read the open data, and nothing else; nor what is missing."""
    for path in ("donnees/annuaire.json", "donnees/annuaire.csv", "donnees/maisons/durtal.json"):
        assert (asked.site / path).is_file(), path
        answer = asked.get(path, Origin="https://ailleurs.example.org")
        assert answer.headers.get_list("access-control-allow-origin") == ["*"], path
    for path in ("", "chiffres/", "sitemap.xml", "maisons/durtal/", "donnees/nulle.json"):
        answer = asked.get(path, Origin="https://ailleurs.example.org")
        assert "access-control-allow-origin" not in answer.headers, path


def caching(asked: Asked) -> None:
    """Files named by their content are kept for ever; of all others browsers ask again."""
    seen = set()
    for path in _one_of_each(asked.site, _caching_class):
        kept = bool(re.search(NEVER_CHANGING, f"/{path}"))
        wanted = "public, max-age=31536000, immutable" if kept else "no-cache"
        assert asked.get(path).headers.get_list("cache-control") == [wanted], path
        seen.add(kept)
    assert seen == {True, False}


def missing_is_not_kept(asked: Asked) -> None:
    """The address of a file that never changes, but is not there, may be there tomorrow."""
    for path in ("static/rien-ABCDEFGH.js", "recherche/donnees/resume-00000000.json", "nulle"):
        answer = asked.get(path)
        assert answer.status_code == 404
        assert answer.headers.get_list("cache-control") == ["no-cache"], path


def known_by_tag(asked: Asked) -> None:
    """What did not change is not sent again, compressed or not."""
    for path in ("", "sitemap.xml", "favicon.ico", _kept(asked.site, ".css")):
        for coding in ("identity", "gzip", "gzip, deflate, br, zstd"):
            tag = asked.get(path, Accept_Encoding=coding).headers["etag"]
            for asking in (tag, f'"rien", {tag}', f'{tag}, "rien"'):
                again = asked.get(path, Accept_Encoding=coding, If_None_Match=asking)
                assert (again.status_code, again.content) == (304, b""), (path, coding, asking)
                assert again.headers.get("cache-control"), path
            assert asked.get(path, If_None_Match='"rien"').status_code == 200


def known_by_date(asked: Asked) -> None:
    """The same for those who only know a date."""
    for path in ("", "sitemap.xml", "favicon.ico"):
        date = asked.get(path).headers["last-modified"]
        assert asked.get(path, If_Modified_Since=date).status_code == 304, path
        old = "Sat, 01 Jan 2000 00:00:00 GMT"
        assert asked.get(path, If_Modified_Since=old).status_code == 200, path


def own_missing_page(asked: Asked) -> None:
    """The page of lost visitors, with its status, however deep and however it is asked for."""
    for path in (
        "rien",
        "rien/du/tout/",
        "maisons/rien/index.html",
        "index.htm",
        "carte/rien.json",
    ):
        _assert_missing(asked, asked.get(path), path)
    for condition in (
        {"If_None_Match": "*"},
        {"If_None_Match": asked.get("404.html").headers["etag"]},
        {"If_Modified_Since": "Fri, 31 Dec 2100 00:00:00 GMT"},
        {"Range": "bytes=0-9"},
    ):
        _assert_missing(asked, asked.get("rien", **condition), str(condition))
    only_head = asked.get("rien", "HEAD")
    assert (only_head.status_code, only_head.content) == (404, b"")


def folders_without_page(asked: Asked) -> None:
    """Neither a list of files nor a refusal in English."""
    folders = [
        f"{folder.relative_to(asked.site).as_posix()}/"
        for folder in (
            asked.site / "maisons",
            asked.site / "static",
            asked.site / "recherche/donnees",
        )
    ]
    for path in folders:
        assert not (asked.site / path / "index.html").exists()
        _assert_missing(asked, asked.get(path), path)
        answer = asked.get(path.rstrip("/"))
        if answer.status_code in (301, 308):  # to the folder, where the page is
            assert answer.headers["location"] == asked.server.base + path
        else:
            _assert_missing(asked, answer, path)


def hidden_files(asked: Asked) -> None:
    """Marks of builds, settings and repositories are no pages."""
    for path in HIDDEN:
        answer = asked.get(path)
        assert answer.status_code in (403, 404), path
        assert answer.content == asked.missing, path


def folders_get_their_slash(asked: Asked) -> None:
    """The address without it leads to the one with it, on the same server and protocol."""
    names = ["carte", "chiffres"] + ([""] if asked.server.base != "/" else [])
    for name in names:
        target = f"{asked.server.base}{name}".rstrip("/")
        answer = asked.client.get(asked.server.address, extensions={"target": target.encode()})
        assert answer.status_code in (301, 308), target
        place = httpx.URL(asked.server.address + target).join(answer.headers["location"])
        assert str(place) == f"{asked.server.address}{target}/"


def head(asked: Asked) -> None:
    """The head of an answer is that of the whole."""
    for path in ("", "sitemap.xml", "favicon.ico"):
        whole = asked.get(path, Accept_Encoding="identity")
        only = asked.get(path, "HEAD", Accept_Encoding="identity")
        assert (only.status_code, only.content) == (200, b"")
        for name in ("content-type", "content-length", "etag", "cache-control"):
            assert only.headers.get(name) == whole.headers.get(name), (path, name)


def ranges(asked: Asked) -> None:
    """A part may be asked for: a download that was cut goes on."""
    whole = (asked.site / "favicon.ico").read_bytes()
    answer = asked.get("favicon.ico", Range="bytes=4-9")
    assert (answer.status_code, answer.content) == (206, whole[4:10])
    assert answer.headers["content-range"] == f"bytes 4-9/{len(whole)}"
    beyond = asked.get("favicon.ico", Range=f"bytes={len(whole)}-")
    assert beyond.status_code == 416


def no_way_out(asked: Asked) -> None:
    """Dots, encoded or not, and NUL lead nowhere."""
    assert (asked.site.parent / "secret.txt").read_text() == SECRET
    up = [
        "../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "%2e%2e%2fsecret.txt",
        "static/../../secret.txt", "static/%2e%2e/%2e%2e/secret.txt", "..%5csecret.txt",
        "static/..%2f..%2fsecret.txt", "static/..%252f..%252fsecret.txt", "..;/secret.txt",
        "%c0%ae%c0%ae/secret.txt", "index.html%00", "%00", "static%00/../../secret.txt",
        "index.html%00.png", "favicon.ico/", "index.html/x", "%", "%zz",
    ]  # fmt: skip
    targets = [asked.server.base + path for path in up]
    targets.append(f"{asked.server.base.rstrip('/')}../secret.txt")
    targets.append("/" + "../" * 12 + "etc/passwd")
    for target in targets:
        try:
            answer = asked.client.get(asked.server.address, extensions={"target": target.encode()})
        except httpx.RemoteProtocolError:  # over HTTP/2 a bad path may end its stream
            continue
        assert answer.status_code in range(400, 500), target
        assert SECRET not in answer.text and "root:" not in answer.text, target


def the_rest_of_the_server(asked: Asked) -> None:
    """A domain leads from http to https; a folder leaves the site around it as it was."""
    if asked.server.base == "/":
        answer = asked.client.get(f"{asked.server.plain}/carte/?a=b")
        assert answer.status_code in (301, 308)
        assert re.fullmatch(r"https://localhost(:\d+)?/carte/\?a=b", answer.headers["location"])
        assert asked.get(".well-known/acme-challenge/jeton").text == "jeton"
    else:
        other = asked.client.get(f"{asked.server.address}/")
        assert "Mairie" in other.text
        assert "content-security-policy" not in other.headers
        assert asked.client.get(f"{asked.server.address}/rien").content != asked.missing


def former_addresses(asked: Asked) -> None:
    """Each leads to its new one for good, in one step, and can be changed; no other does."""
    for former, current in (*MOVED, *FORMER_POSTERS):
        answer = asked.get(former)
        assert answer.status_code == 301, former
        asked_for = httpx.URL(asked.server.address + asked.server.base + former)
        place = asked_for.join(answer.headers["location"])
        assert str(place) == f"{asked.server.address}{asked.server.base}{current}"
        assert answer.headers.get_list("cache-control") == ["no-cache"], former
    answer = asked.get("/ailleurs.example.fr/maisons/durtal/affiche/")
    place = httpx.URL(asked.server.address + asked.server.base).join(
        answer.headers.get("location", "")
    )
    assert place.host == httpx.URL(asked.server.address).host, place
    assert asked.get("maisons/dur").status_code in (301, 308)
    for path in ("maisons/durtal/", "maisons/durtal.vcf"):
        assert asked.get(path).status_code == 200, path
    for path in ("maisons/dur/rien", "maisons/dur.vcfx", "maisons/du/", "maisons/durr/"):
        answer = asked.get(path)
        assert answer.status_code in (301, 404), path
        _assert_missing(asked, asked.get(path.replace("dur/", "durtal/")), path)


def links_out(asked: Asked) -> None:
    """A link to a file elsewhere is not followed. Caddy cannot refuse one; no build writes any."""
    if asked.server.name != "caddy":
        assert asked.get("lien.txt").status_code in (403, 404)


CHECKS: tuple[Callable[[Asked], None], ...] = (
    types, compression, ready_forms, policy, frames, open_data, caching, missing_is_not_kept,
    known_by_tag,
    known_by_date, own_missing_page, folders_without_page, hidden_files, folders_get_their_slash,
    head, ranges, no_way_out, the_rest_of_the_server, former_addresses, links_out,
)  # fmt: skip


def _assert_missing(asked: Asked, answer: httpx.Response, what: str) -> None:
    assert answer.status_code == 404, what
    assert answer.content == asked.missing, what
    assert answer.headers["content-type"] == "text/html; charset=utf-8", what


def _one_of_each(site: Path, kind: Callable[[str], object]) -> list[str]:
    """Return one path of each *kind*: the smallest of those that are worth compressing."""
    chosen: dict[object, tuple[bool, int, str]] = {}
    for path in _paths(site):
        size = (site / path).stat().st_size
        rank = size < 2 * _SMALLEST_COMPRESSED_BYTES, size, path
        chosen[kind(path)] = min(chosen.get(kind(path), rank), rank)
    return sorted(path for *_, path in chosen.values())


def _paths(site: Path) -> Iterator[str]:
    for file in sorted(site.rglob("*.*")):
        path = file.relative_to(site).as_posix()
        is_form = file.suffix in (".br", ".gz")  # which servers hand out under the text's name
        if file.is_file() and not (file.is_symlink() or is_form) and "/." not in f"/{path}":
            yield path


def _caching_class(path: str) -> object:
    folder = path.rpartition("/")[0]
    kept = bool(re.search(NEVER_CHANGING, f"/{path}"))
    return tuple(folder.split("/")[:2]), Path(path).suffix, kept


def _kept(site: Path, suffix: str) -> str:
    return next(
        path for path in _paths(site) if path.startswith("static/") and path.endswith(suffix)
    )
