"""What servers are told of addresses that lead on: a rule each, in the words of each server.

An address is made of the site's own path, which is checked with the settings, and of names that
are lower-case letters, digits and hyphens: nothing of a page's text can become a rule. Where a
server has none, the page at each address leads on (``docs/decisions/closed-houses.md``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote, unquote

from generator import addresses

NGINX = ".redirections/nginx.conf"
CADDY = ".redirections/site.Caddyfile"
PLAIN = "_redirects"
"""Read by Netlify, Cloudflare Pages and GitLab Pages."""

_HOUSE = f"{addresses.HOUSES}[^/]+"
_WAS_POSTER = addresses.FORMER_POSTER

Leading = tuple[str, str]
"""The address that was, and the one that it leads to, both from the site's root."""


def apache_rules(leading: Iterable[Leading], base_path: str) -> str:
    """Return directives for the site's ``.htaccess``; they end with a line end if there are any."""
    lines = (
        f"Redirect 301 {_quoted(unquote(base_path) + former)} {_encoded(base_path) + current}\n"
        # A rule holds for all below its address, and the first one that does decides.
        for former, current in sorted(leading, key=lambda move: -len(move[0]))
    )
    posters = f'RedirectMatch 301 "^(.*/{_HOUSE})/{_WAS_POSTER}$" "$1/{addresses.POSTER}"\n'
    return "".join((posters, *lines))


def rule_files(leading: Sequence[Leading], base_path: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file of rules, from the site's root."""
    for name, (about, rule, posters) in _KINDS.items():
        lines = (rule(former, current, base_path) for former, current in leading)
        last = (line.format(base=_encoded(base_path)) for line in posters)
        yield name, "".join(f"{line}\n" for line in (*about, *lines, *last))


def _nginx(former: str, current: str, base_path: str) -> str:
    return (
        f"location = {_quoted(unquote(base_path) + former)} {{ absolute_redirect off; "
        "add_header Cache-Control no-cache always; "
        f"return 301 {_encoded(base_path) + current}; }}"
    )


def _caddy(former: str, current: str, base_path: str) -> str:
    # The recipe takes the site's path away before: what is left begins at its root.
    return f"redir /{former} {_encoded(base_path) + current} 301"


def _plain(former: str, current: str, base_path: str) -> str:
    base = _encoded(base_path)
    return f"{base}{former} {base}{current} 301"


_Rule = Callable[[str, str, str], str]
_ABOUT = "# Former addresses, for {}; written by each build. See docs/hosting.md."
# What a file says of itself, the rule of one address, that of posters, which had folders. Nginx has
# this one in its recipe (common.conf), whose location would hide it here; Cloudflare wants a rule
# for many addresses behind those for one (developers.cloudflare.com/pages/configuration/redirects).
_KINDS: Mapping[str, tuple[tuple[str, ...], _Rule, tuple[str, ...]]] = {
    NGINX: ((_ABOUT.format("nginx"),), _nginx, ()),
    CADDY: (
        (_ABOUT.format("Caddy"),),
        _caddy,
        (
            f"@annuaire_affiche path_regexp affiche ^/({_HOUSE})/{_WAS_POSTER}$",
            f"redir @annuaire_affiche {{base}}{{{{re.affiche.1}}}}/{addresses.POSTER} 301",
        ),
    ),
    PLAIN: (
        (),
        _plain,
        (
            f"{{base}}{addresses.house(':maison')}{_WAS_POSTER} "
            f"{{base}}{addresses.poster(':maison')} 301",
        ),
    ),
}


def _encoded(base_path: str) -> str:
    """Return *base_path* with all but letters, digits, ``-._~/`` encoded: no sign of a server."""
    return quote(unquote(base_path), safe="/")


def _quoted(path: str) -> str:
    """Return a decoded path between quotes, as Apache and nginx read them."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
