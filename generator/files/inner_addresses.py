"""Where an address that a text writes leads to on the site, as a browser works it out."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit


def scheme_of(address: str) -> str:
    """Return the scheme of *address*: ``mailto``; ``?`` for what is no address at all."""
    try:
        return urlsplit(address).scheme
    except ValueError:
        return "?"


def is_elsewhere(address: str) -> bool:
    """Tell whether a browser would leave the site for *address*; it takes « \\ » for « / »."""
    slashed = address.replace("\\", "/")
    try:
        parts = urlsplit(slashed)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc) or slashed.startswith("//")


def steps_of(address: str, page_folder: Sequence[str]) -> list[str] | None:
    """Return the names that lead to *address* from the site's root; None when it leaves it.

    Args:
        page_folder: the folders that the page with this address lies in.
    """
    if is_elsewhere(address) or "\\" in address:
        return None
    path = unquote(urlsplit(address).path)
    steps = [] if path.startswith("/") else list(page_folder)
    for name in path.split("/"):
        if name == ".." and not steps:
            return None
        if name == "..":
            steps.pop()
        elif name not in ("", "."):
            steps.append(name)
    return steps


def picture_name(address: str, page_folder: Sequence[str]) -> str:
    """Return the file below ``images`` that *address* leads to; nothing for anything else."""
    steps = steps_of(address, page_folder)
    return "/".join(steps[1:]) if steps and len(steps) > 1 and steps[0] == "images" else ""
