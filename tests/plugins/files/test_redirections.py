"""A rule for each former address, whatever the site's own path; and what the recipes include."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import quote

import pytest

from plugins.files.hosting import htaccess
from plugins.files.redirections import CADDY, NGINX, PLAIN, apache_rules, rule_files

RECIPES = Path(__file__).resolve().parents[3] / "docs" / "hosting"
LEADING = (("maisons/dur/", "maisons/durtal/"), ("maisons/dur.ics", "maisons/durtal.ics"))
# What a setting may hold as the path of a site: every sign that a server gives a meaning to.
NASTY = quote('/élus & "co" $b;{x}*/', safe="/%!$&'()*+,;=:@-._~")
ENCODED = "/%C3%A9lus%20%26%20%22co%22%20%24b%3B%7Bx%7D%2A/"


def rules(base: str) -> dict[str, list[str]]:
    """Return the lines of each file that are no remarks."""
    files = dict(rule_files(LEADING, base)) | {".htaccess": apache_rules(LEADING, base)}
    return {
        name: [line for line in text.splitlines() if not line.startswith("#")]
        for name, text in files.items()
    }


@pytest.mark.parametrize(
    ("base", "quoted", "encoded"),
    [
        ("/", "/", "/"),
        ("/annuaire/", "/annuaire/", "/annuaire/"),
        (NASTY, '/élus & \\"co\\" $b;{x}*/', ENCODED),
    ],
)
def test_each_server_has_its_own_words_for_it(base: str, quoted: str, encoded: str) -> None:
    found = rules(base)
    assert found[".htaccess"][2] == (
        f'Redirect 301 "{quoted}maisons/dur/" {encoded}maisons/durtal/'
    )
    assert found[NGINX][0].startswith(f'location = "{quoted}maisons/dur/" {{ ')
    assert found[NGINX][0].endswith(f"return 301 {encoded}maisons/durtal/; }}")
    # Caddy's recipe has taken the site's path away.
    assert found[CADDY][0] == f"redir /maisons/dur/ {encoded}maisons/durtal/ 301"
    assert found[PLAIN][0] == f"{encoded}maisons/dur/ {encoded}maisons/durtal/ 301"
    lengths = {name: len(lines) - len(LEADING) for name, lines in found.items()}
    assert lengths == {".htaccess": 1, NGINX: 0, CADDY: 2, PLAIN: 1}


@pytest.mark.parametrize(("base", "encoded"), [("/annuaire/", "/annuaire/"), (NASTY, ENCODED)])
def test_posters_lead_on_from_the_folders_that_they_had(base: str, encoded: str) -> None:
    found = rules(base)
    assert found[".htaccess"][0] == (
        'RedirectMatch 301 "^(.*/maisons/[^/]+)/affiche/$" "$1/affiche.html"'
    )
    assert found[CADDY][-1] == f"redir @annuaire_affiche {encoded}{{re.affiche.1}}/affiche.html 301"
    # Behind the others, as Cloudflare wants it.
    assert found[PLAIN][-1] == (
        f"{encoded}maisons/:maison/affiche/ {encoded}maisons/:maison/affiche.html 301"
    )


def test_apache_hears_of_the_longer_address_first() -> None:
    """A rule of Apache holds for all below its address: the poster's would never be reached."""
    leading = (("maisons/a/", "maisons/b/"), ("maisons/a/affiche.html", "maisons/b/"))
    assert "maisons/a/affiche" in apache_rules(leading, "/").splitlines()[1]
    assert 'Redirect 301 "/maisons/dur/"' in htaccess("/", leading=LEADING)


def test_without_former_addresses_of_houses_only_posters_lead_on() -> None:
    files = dict(rule_files((), "/"))
    assert files.keys() == {NGINX, CADDY, PLAIN}
    told = [line for text in files.values() for line in text.splitlines() if line[0] not in "#@"]
    assert all("/affiche" in line for line in told)
    assert "Redirect " not in htaccess("/")


@pytest.mark.parametrize(
    ("recipe", "word", "name"),
    [
        ("nginx/domain.conf", "include", NGINX),
        ("nginx/folder.conf", "include", NGINX),
        ("caddy/domain.Caddyfile", "import", CADDY),
        ("caddy/folder.Caddyfile", "import", CADDY),
    ],
)
def test_the_recipe_includes_the_rules_by_a_pattern(recipe: str, word: str, name: str) -> None:
    """A pattern that finds nothing stops no server: the site may be one of before."""
    text = (RECIPES / recipe).read_text("utf-8")
    (pattern,) = (
        line.split()[1].rstrip(";") for line in text.splitlines() if line.strip().startswith(word)
        and ".redirections" in line
    )  # fmt: skip
    assert "*" in pattern
    assert fnmatchcase(f"/srv/annuaire/output/{name}", pattern)
