"""The page that says what is kept."""

from __future__ import annotations

from generator import addresses
from generator.french import number
from plugins.pages.device.context import DevicePage
from plugins.site.head import head
from plugins.site.project import Site

MOST_PAGES = 50
MOST_BYTES = 10_000_000
"""Both as ``js/offline/keeping.js`` has them; a test holds them together."""
_BYTES_PER_MEGABYTE = 1_000_000


def device_page(site: Site) -> DevicePage:
    """Return the context of ``/sur-cet-appareil/``."""
    lead = "Les pages que vous avez visitées dans cet annuaire se relisent sans réseau."
    return DevicePage(
        head=head(site, addresses.DEVICE, "Sur cet appareil", lead, scripts=("device.js",)),
        heading="Sur cet appareil",
        lead=lead,
        most_pages=number(MOST_PAGES),
        most_megabytes=number(MOST_BYTES // _BYTES_PER_MEGABYTE),
    )
