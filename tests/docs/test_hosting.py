"""The recipes of ``docs/hosting`` say what the site says of itself."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from generator.media_types import OTHERS, TEXTS, content_type
from plugins.files.hosting import FRAMED, NEVER_CHANGING, REFERRER_POLICY
from plugins.files.redirections import PLAIN
from plugins.site.content_policy import framed_policy, header_policy

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "docs" / "hosting"


def _text(name: str) -> str:
    return (RECIPES / name).read_text("utf-8")


@pytest.mark.parametrize(
    "names", [("nginx/maps.conf", "nginx/common.conf"), ("caddy/common.Caddyfile",)]
)
def test_servers_are_told_one_and_the_same(names: tuple[str, ...]) -> None:
    """What never changes, what pages may load, and to whom they tell where they come from."""
    text = "".join(map(_text, names))
    for said in (NEVER_CHANGING, FRAMED, header_policy(), framed_policy(), REFERRER_POLICY):
        assert said in text


def test_nginx_knows_every_type_and_what_to_compress() -> None:
    """Types of the machine are not used: what is not here would be ``octet-stream``."""
    text = _text("nginx/common.conf")
    lines = re.search(r"\ntypes \{\n(.*?)\n\}", text, re.DOTALL)
    assert lines
    known = {
        f".{suffix}": kind
        for kind, *suffixes in (line.rstrip(";").split() for line in lines[1].splitlines())
        for suffix in suffixes
    }
    assert known == TEXTS | OTHERS
    for directive in ("charset_types", "gzip_types"):
        named = re.search(rf"\n{directive}\s([^;]*);", text)
        assert named
        assert set(named[1].split()) == set(TEXTS.values()) - {"text/html"}  # always one of them


def test_caddy_knows_every_type() -> None:
    """But for pages, which it knows anywhere."""
    said = re.findall(
        r'path \*(\.\w+)\n *header @\w+ Content-Type "?([^"\n]+)', _text("caddy/common.Caddyfile")
    )
    assert dict(said) == {
        suffix: content_type(f"x{suffix}") for suffix in TEXTS | OTHERS if suffix != ".html"
    }


def _uploads() -> Iterator[tuple[str, str, list[tuple[bool, str]]]]:
    """Yield the uploads to an object store: cache, type, filters as (included, pattern)."""
    text = _text("object-store.sh").replace("\\\n", " ")
    for_ever = re.search(r"^FOR_EVER='(.*)'", text, re.MULTILINE)
    assert for_ever
    for line in re.findall(r"^upload (.*)$", text, re.MULTILINE):
        cache, kind, *filters = shlex.split(line)
        rules = list(zip(filters[::2], filters[1::2], strict=True))
        yield (
            for_ever[1] if cache == "$FOR_EVER" else cache,
            kind,
            [(option == "--include", pattern) for option, pattern in rules],
        )


def _is_uploaded(path: str, filters: list[tuple[bool, str]]) -> bool:
    """Tell whether *path* passes: of the filters that it meets, the last one counts.

    Source: https://docs.aws.amazon.com/cli/latest/reference/s3/#use-of-exclude-and-include-filters
    """
    included = False
    for include, pattern in filters:
        if fnmatchcase(path, pattern):
            included = include
    return included


def test_each_file_goes_to_an_object_store_once_with_its_type_and_its_time(site: Path) -> None:
    """What never changes first, pages last; what is hidden, or for one host alone, stays here."""
    uploads = list(_uploads())
    assert uploads[0][0] == "public, max-age=31536000, immutable"
    assert uploads[-1][1] == content_type("index.html")
    paths = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    for path in (path for path in paths if not path.startswith((".", PLAIN))):
        found = [(cache, kind) for cache, kind, filters in uploads if _is_uploaded(path, filters)]
        kept = re.search(NEVER_CHANGING, f"/{path}")
        wanted = "public, max-age=31536000, immutable" if kept else "no-cache"
        assert found == [(wanted, content_type(path))], path
    assert "--exclude '.*' --exclude '*/.*'" in _text("object-store.sh")


def test_each_page_has_its_policy_where_no_server_sends_one(site: Path) -> None:
    """Only then: ``tests/plugins/site/test_subfolder.py`` reads a site that has it."""
    assert "Content-Security-Policy" not in (site / "index.html").read_text("utf-8")


def test_every_recipe_is_named_in_the_guide() -> None:
    """And every one that it names is there."""
    guide = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    named = {name for name in re.findall(r"\]\(hosting/([^)]+)\)", guide) if name}
    assert named == {file.relative_to(RECIPES).as_posix() for file in RECIPES.rglob("*.*")}
