"""The context of ``/sur-cet-appareil/``."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site.page import Head, Template


@dataclass(frozen=True, slots=True)
class DevicePage:
    """The page that says what is kept, whose script lists it; the bounds are the worker's."""

    head: Head
    heading: str
    lead: str
    most_pages: str
    most_megabytes: str


DEVICE = Template("device", DevicePage)
