"""The contexts of what is printed: a house's poster, a department's booklet."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from generator.exports.qr import QrCode
from plugins.site.page import Head, Link, Template


class PrintedPlace(Struct, frozen=True):
    """A branch or a stop in a few lines."""

    name: str
    address: str
    phone: str
    hours: str


class PrintedHouse(Struct, frozen=True):
    """What paper says of a house.

    ``hours`` and ``hours_by_appointment`` are week tables; both empty where nothing is known.
    ``status`` is what holds at any time, where the house travels without known stops.
    ``words`` are the house's own, shortened; ``verified`` is said of a page verified long ago,
    in the stead of ``updated``. ``kind`` is empty where the name says it. An e-mail address is
    in pieces, between which a line may end.
    """

    anchor: str
    name: str
    kind: str
    commune: str
    address: tuple[str, ...]
    phones: tuple[str, ...]
    emails: tuple[tuple[str, ...], ...]
    status: str
    hours: Markup
    hours_by_appointment: Markup
    places_title: str
    places: tuple[PrintedPlace, ...]
    services: tuple[str, ...]
    more_services: bool
    words: str
    verified: str
    updated: str


class PosterPage(Struct, frozen=True):
    """An A4 page to be put on a door. ``code`` opens the house's page at ``shown_address``.

    The address is in pieces, between which a line may end. Where the site's public address
    is not known, there is no code, and no piece. ``size_pt`` is the size of the type;
    ``places_size_pt`` that of the second sheet, 0 where everything stands on one; there
    stand ``words_apart``, the house's own, where the first has no room for any.
    """

    head: Head
    house: PrintedHouse
    partners: str
    code: QrCode | None
    shown_address: tuple[str, ...]
    back: Link
    size_pt: int
    places_size_pt: int
    words_apart: str
    is_name_long: bool


class BookletPage(Struct, frozen=True):
    """The houses of a department as one document to be printed.

    ``updated`` is the day of the page that was verified last: the same houses make the same bytes.
    """

    head: Head
    heading: str
    lead: str
    updated: str
    site_address: str
    houses: tuple[PrintedHouse, ...]
    back: Link


POSTER = Template("poster", PosterPage)
BOOKLET = Template("booklet", BookletPage)
