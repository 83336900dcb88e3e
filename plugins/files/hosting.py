"""What a web server may be told: which files never change, and what the pages may load.

Apache, which most shared hosting runs, reads these directives from the site's folder; for other
servers ``docs/hosting.md`` says the same.
"""

from __future__ import annotations

from urllib.parse import urlsplit

NEVER_CHANGING = r"/static/[^/]+-[0-9A-Za-z]{8}\.\w+$|/recherche/donnees/(?!manifeste\.json$)"
"""Addresses named by their content: a browser may keep them for ever."""

_TEXTS = (
    "text/html text/css text/csv text/calendar text/vcard text/javascript application/javascript "
    "application/json application/manifest+json application/xml application/atom+xml image/svg+xml"
)
_POLICY = "default-src 'self'{images}; base-uri 'none'; frame-ancestors 'none'"
_HTACCESS = """\
# For Apache; written by each build. Other servers: docs/hosting.md.
Options -Indexes
ErrorDocument 404 {base}404.html

<IfModule mod_mime.c>
AddType application/manifest+json .webmanifest
AddType text/calendar .ics
AddType text/vcard .vcf
AddCharset utf-8 .html .css .js .json .geojson .csv .ics .vcf .xml .md .txt
</IfModule>

<IfModule mod_filter.c>
<IfModule mod_brotli.c>
AddOutputFilterByType BROTLI_COMPRESS;DEFLATE {texts}
</IfModule>
<IfModule !mod_brotli.c>
AddOutputFilterByType DEFLATE {texts}
</IfModule>
</IfModule>

<IfModule mod_headers.c>
Header always set Content-Security-Policy "{policy}"
Header always set X-Content-Type-Options "nosniff"
Header always set Referrer-Policy "strict-origin-when-cross-origin"
Header set Cache-Control "no-cache"
<If "%{{REQUEST_URI}} =~ m#{never_changing}#">
Header set Cache-Control "public, max-age=31536000, immutable"
</If>
</IfModule>
"""


def htaccess(base_path: str, tiles_address: str = "") -> str:
    """Return Apache's directives for a site below *base_path* (``/`` or ``/annuaire/``).

    *tiles_address* is that of the map's background, if the host chose one (docs/tiles.md).
    """
    origins = " ".join(tile_origins(tiles_address))
    images = f"; img-src 'self' data: {origins}" if origins else ""
    return _HTACCESS.format(
        base=base_path,
        texts=_TEXTS,
        policy=_POLICY.format(images=images),
        never_changing=NEVER_CHANGING,
    )


def tile_origins(address: str) -> list[str]:
    """Return the servers of tiles at *address*, whose ``{s}`` stands for a, b and c; sorted.

    Whatever is not the name of a server over https is left out: it would be a directive.
    """
    named = {address.replace("{s}", letter) for letter in "abc"}
    parts = (urlsplit(each) for each in named)
    return sorted(
        {
            f"https://{part.hostname}"
            for part in parts
            if part.scheme == "https" and part.hostname and _is_host(part.hostname)
        }
    )


def _is_host(name: str) -> bool:
    return name.replace("-", "").replace(".", "").isalnum() and name.isascii()
