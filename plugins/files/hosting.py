"""What Apache is told in the site's own folder: types, compression, caching, policy.

Most shared hosting runs Apache and lets a folder's ``.htaccess`` speak. Every directive here is of
the class ``FileInfo`` (``<If>`` is of any): one of another class would answer 500 on every page
where that class is not allowed. For other servers ``docs/hosting/`` says the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.media_types import OTHERS, TEXTS
from plugins.files.redirections import Leading, apache_rules
from plugins.site.content_policy import header_policy

NEVER_CHANGING = (
    r"/static/[^/]+-[0-9A-Za-z]{8}\.[0-9a-z]+$|/(?:carte|recherche)/donnees/[a-z]+-[0-9a-f]{8}[./]"
)
"""Addresses named by their content: a browser may keep them for ever. Every server reads this."""

OPEN_TO_OTHERS = "/donnees/"
"""Addresses that hold this may be read by the pages of other sites (CORS)."""

REFERRER_POLICY = "strict-origin-when-cross-origin"

_HTACCESS = """\
# For Apache; written by each build. Other servers: docs/hosting.md.
# Needs "AllowOverride FileInfo", and nothing more.
ErrorDocument 403 {base}404.html
ErrorDocument 404 {base}404.html

<IfModule mod_mime.c>
{types}
AddCharset utf-8 {texts}
</IfModule>

<IfModule mod_alias.c>
# Hidden files, and folders without a page, are not there; but certificates are renewed by one.
RedirectMatch 404 "/\\.(?!well-known/)"
<If "-d %{{REQUEST_FILENAME}} && ! -f '%{{REQUEST_FILENAME}}/index.html'">
RedirectMatch 404 "^"
</If>
{moved}</IfModule>

<IfModule mod_filter.c>
<IfModule mod_brotli.c>
AddOutputFilterByType BROTLI_COMPRESS;DEFLATE {compressed}
</IfModule>
<IfModule !mod_brotli.c>
AddOutputFilterByType DEFLATE {compressed}
</IfModule>
</IfModule>

<IfModule mod_headers.c>
# Compression marks the tags of answers; without the mark a kept page is known again (304).
RequestHeader edit* If-None-Match "-(?:gzip|br)\\"" "\\""
Header always set Content-Security-Policy "{policy}"
Header always set X-Content-Type-Options "nosniff"
Header always set Referrer-Policy "{referrer_policy}"
Header always set Cache-Control "no-cache"
<If "%{{REQUEST_URI}} =~ m#{open_to_others}# && -f %{{REQUEST_FILENAME}}">
Header set Access-Control-Allow-Origin "*"
</If>
<If "%{{REQUEST_URI}} =~ m#{never_changing}# && -f %{{REQUEST_FILENAME}}">
Header always set Cache-Control "public, max-age=31536000, immutable"
</If>
</IfModule>
"""


def htaccess(base_path: str, tiles_address: str = "", leading: Iterable[Leading] = ()) -> str:
    """Return Apache's directives for a site below *base_path* (``/`` or ``/annuaire/``).

    *tiles_address* is that of the map's background, if the host chose one (docs/tiles.md);
    *leading* are the addresses that lead on to others.
    """
    return _HTACCESS.format(
        base=base_path,
        moved=apache_rules(leading, base_path),
        types="\n".join(f"AddType {kind} {suffix}" for suffix, kind in (TEXTS | OTHERS).items()),
        texts=" ".join(TEXTS),
        compressed=" ".join(TEXTS.values()),
        policy=header_policy(tiles_address),
        referrer_policy=REFERRER_POLICY,
        never_changing=NEVER_CHANGING,
        open_to_others=OPEN_TO_OTHERS,
    )
