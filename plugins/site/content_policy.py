"""What the pages may load: from the site alone, and the map's background where a host chose one."""

from __future__ import annotations

from urllib.parse import urlsplit

_POLICY = "default-src 'self'{images}; base-uri 'none'; form-action 'self'"
_NOT_FRAMED = "; frame-ancestors 'none'"
_FRAMED = "; frame-ancestors *"


def header_policy(tiles_address: str = "") -> str:
    """Return the value of the header ``Content-Security-Policy``.

    *tiles_address* is that of the map's background, if the host chose one (docs/tiles.md).
    """
    return meta_policy(tiles_address) + _NOT_FRAMED


def framed_policy(tiles_address: str = "") -> str:
    """Return the same for the few pages that are made to stand in a frame of any other site."""
    return meta_policy(tiles_address) + _FRAMED


def meta_policy(tiles_address: str = "") -> str:
    """Return the policy for a page's own ``<meta>``, where frames cannot be spoken of.

    Source: https://www.w3.org/TR/CSP3/#meta-element
    """
    origins = " ".join(tile_origins(tiles_address))
    return _POLICY.format(images=f"; img-src 'self' data: {origins}" if origins else "")


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
