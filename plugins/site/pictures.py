"""How pages show the pictures of ``content/images``: where their files are, how large they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from generator import addresses
from generator.files.inner_addresses import picture_name
from generator.files.picture_names import nfc, published_names
from generator.files.pictures import picture_sizes
from generator.files.proofreading import HOUSE_FOLDER
from generator.model.media import Photo
from generator.regular_files import FileRefused
from plugins.site.page import Picture

SIZES = "(min-width: 43em) 40rem, 94vw"
"""How wide a picture of a text or of a house is shown: --measure of tokens.css."""

_TAG = re.compile(r'<(a|img)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*/?>')
_ATTRIBUTE = re.compile(r'\s([a-z-]+)(?:="([^"]*)")?')
_WRITTEN = ("src", "width", "height", "srcset", "sizes", "loading", "decoding")
_SEEN_CHARS = 600
"""What a telephone shows of a text that begins its page; a picture after it may come late."""


class PictureUnfit(Exception):
    """A picture has become unfit since its page was read; its text is one French sentence."""


class PictureFile(Struct, frozen=True):
    """A file of a picture: its address from the site's root, and its size."""

    address: str
    width_px: int
    height_px: int


class SitePictures(Struct, frozen=True):
    """The files of each picture that a page shows, the largest first, by its name in NFC."""

    files: Mapping[str, tuple[PictureFile, ...]] = field(default_factory=dict)

    def picture(self, photo: Photo, root: str, words: str) -> Picture:
        """Return the picture of a field, on a page from which *root* leads to the site's own."""
        files = self.files.get(nfc(photo.file), ())
        if not files:
            return Picture(root + addresses.image(photo.file), words, photo.credit or "")
        large = files[0]
        return Picture(
            root + large.address,
            words,
            photo.credit or "",
            large.width_px,
            large.height_px,
            _srcset(files, root),
            SIZES if len(files) > 1 else "",
        )

    def shared(self, photo: Photo | None) -> dict[str, Any]:
        """Return what a page's head says of the picture that stands for it; nothing without one."""
        if photo is None:
            return {}
        files = self.files.get(nfc(photo.file), ())
        if not files:
            return {"image": addresses.image(photo.file), "image_alt": photo.description}
        large = files[0]
        return {
            "image": large.address,
            "image_alt": photo.description,
            "image_width": large.width_px,
            "image_height": large.height_px,
        }

    def in_text(
        self, html: str, folder: tuple[str, ...] = HOUSE_FOLDER, begins_page: bool = False
    ) -> str:
        """Return a text whose pictures have their size and files, and whose links lead to them.

        Args:
            html: of a text, sanitised.
            folder: the folders that its page lies in on the site.
            begins_page: it stands near the top, so that its first picture may be seen at once.
        """
        if not self.files or ("<img" not in html and "<a" not in html):
            return html
        first = html.find("<img")
        is_seen = begins_page and len(re.sub(r"<[^>]*>", "", html[:first])) < _SEEN_CHARS

        def shown(tag: re.Match[str]) -> str:
            lazily = not (is_seen and tag.start() == first)
            return self._shown(tag, folder, lazily)

        return _TAG.sub(shown, html)

    def _shown(self, tag: re.Match[str], folder: tuple[str, ...], lazily: bool) -> str:
        given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag[2])}
        name = picture_name(given.get("src") or given.get("href") or "", folder)
        files = self.files.get(nfc(name), ())
        if not files:
            return tag[0]
        root = "../" * len(folder)
        if tag[1] == "a":
            return _tag("a", given | {"href": root + files[0].address})
        return _tag("img", _attributes(given, files, root, lazily))


NO_PICTURES = SitePictures()


def _attributes(
    given: Mapping[str, str], files: tuple[PictureFile, ...], root: str, lazily: bool
) -> dict[str, str]:
    """Return the attributes of an ``img``; a width that an editor gave stays, its ratio is ours."""
    large = files[0]
    width_px = _given_px(given.get("width", ""), large.width_px)
    height_px = max(1, round(large.height_px * width_px / large.width_px))
    kept = {name: value for name, value in given.items() if name not in _WRITTEN}
    shown = {"src": root + large.address, **kept}
    shown |= {"width": str(width_px), "height": str(height_px)}
    if len(files) > 1:
        is_own = width_px != large.width_px
        shown |= {"srcset": _srcset(files, root), "sizes": f"{width_px}px" if is_own else SIZES}
    if lazily:
        shown["loading"] = "lazy"
    return shown | {"decoding": "async"}


def _given_px(text: str, width_max_px: int) -> int:
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,3}", text) else width_max_px


def _srcset(files: tuple[PictureFile, ...], root: str) -> str:
    if len(files) == 1:
        return ""
    return ", ".join(f"{root}{each.address} {each.width_px}w" for each in reversed(files))


def _tag(name: str, attributes: Mapping[str, str]) -> str:
    return f"<{name}" + "".join(f' {key}="{escape(v)}"' for key, v in attributes.items()) + ">"


def site_pictures(content: Path, names: Iterable[str]) -> SitePictures:
    """Return the files of the pictures *names* of the folder *content*.

    Raises:
        PictureUnfit: one has become unfit since its page was read.
    """
    return SitePictures({name: _files(content, name) for name in sorted(names)})


def _files(content: Path, name: str) -> tuple[PictureFile, ...]:
    try:
        sizes = picture_sizes(content, name)
    except FileRefused as refused:
        raise PictureUnfit(f"content/images/{name} : {refused.reason}.") from None
    names = published_names(name, (each.suffix for each in sizes))
    return tuple(
        PictureFile(addresses.image(published), each.width_px, each.height_px)
        for published, each in zip(names, sizes, strict=True)
    )
