"""Writes ``/sur-cet-appareil/``, and the service worker of public sites."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from plugins.pages.device.context import DEVICE
from plugins.pages.device.maker import device_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.project import asset_paths
from plugins.site.rendering import Renderer


class DeviceGenerator(SiteGenerator):
    """Writes what keeps visited pages on a device, and what says so."""

    def write(self, build: Build) -> None:
        """Write the page and the worker."""
        write_device(build.renderer)


def write_device(renderer: Renderer) -> None:
    """Write the page, and the worker at the root, whose folder is what it may keep.

    A site that is only looked at has no address, and no worker: it would haunt the next one.
    """
    project = renderer.project
    renderer.write_page(DEVICE, device_page(project.site))
    if project.site.url:
        built = project.assets / asset_paths(project)["offline.js"]
        renderer.write(addresses.OFFLINE_WORKER, built.read_bytes())


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return DeviceGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
