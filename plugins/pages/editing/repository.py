"""The forge that holds the pages, as the form leads there: told by the repository's address."""

from __future__ import annotations

from urllib.parse import urlsplit

# Whose pages are where: by the names that public forges, and most others, have.
_FORGES = {"github": "github", "gitlab": "gitlab", "codeberg": "forgejo", "forgejo": "forgejo",
           "gitea": "gitea"}  # fmt: skip
_BRANCH = "main"


def repository_of(address: str, folder: str) -> dict[str, str] | None:
    """Return what ``handing/forges.js`` asks; None for no repository, or an unknown forge.

    Args:
        address: of the repository's pages, over https; empty for none.
        folder: of the houses in it: ``content/msap``.
    """
    words = (urlsplit(address).hostname or "").split(".")
    forge = next((_FORGES[word] for word in words if word in _FORGES), None)
    # Houses that are built from elsewhere have no place in the repository.
    if forge is None or folder.startswith("/"):
        return None
    return {"forge": forge, "address": address, "branch": _BRANCH, "folder": folder}
