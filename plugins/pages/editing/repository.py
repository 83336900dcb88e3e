"""The forge that holds the pages, as the form leads there."""

from __future__ import annotations

from urllib.parse import urlsplit

from plugins.site.project import Site

# By the words of a server's name: public forges, and most others, are called so.
_FORGES = {"github": "github", "gitlab": "gitlab", "codeberg": "forgejo", "forgejo": "forgejo",
           "gitea": "forgejo"}  # fmt: skip


def repository_of(site: Site, folder: str) -> dict[str, str] | None:
    """Return what ``handing/forges.js`` asks; None for no repository, or an unknown forge.

    Which forge it is, ``MSAP_FORGE`` says, or else the name of its server.

    Args:
        folder: of the pages in the repository: ``content/msap``.
    """
    forge = site.forge or _guessed(site.repository)
    # Houses that are built from elsewhere have no place in the repository.
    if not site.repository or not forge or folder.startswith("/"):
        return None
    return {
        "forge": forge, "address": site.repository, "branch": site.branch, "folder": folder
    }  # fmt: skip


def _guessed(address: str) -> str:
    words = (urlsplit(address).hostname or "").split(".")
    return next((_FORGES[word] for word in words if word in _FORGES), "")
