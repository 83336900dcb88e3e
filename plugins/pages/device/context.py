"""The context of ``/sur-cet-appareil/``."""

from __future__ import annotations

from msgspec import Struct

from plugins.site.page import Head, Template


class DevicePage(Struct, frozen=True):
    """The page that says what is kept, whose script lists it; the bounds are the worker's."""

    head: Head
    heading: str
    lead: str
    most_pages: str
    most_megabytes: str


DEVICE = Template("device", DevicePage)
