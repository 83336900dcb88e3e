"""Writes what lets others find and show the site: icons, shared picture, OpenSearch, manifest."""

from __future__ import annotations

from pelican import Pelican, signals

from generator.directory import Directory
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.rendering import Renderer


class DiscoveryGenerator(SiteGenerator):
    """Writes files at fixed names, because others ask for them by these."""

    def write(self, build: Build) -> None:
        """Start drawing beside what is left of the pages."""
        directory, renderer = build.directory, build.renderer
        renderer.beside("découverte", lambda: write_discovery(directory, renderer))


def write_discovery(directory: Directory, renderer: Renderer) -> None:
    """Write icons, manifest and shared picture; OpenSearch where the address is known."""
    owner = renderer.owner("découverte", of_all=["shape"])
    if renderer.keeps(owner):
        return
    from plugins.files.discovery_files import write_files  # noqa: PLC0415 - NumPy

    with renderer.making(owner):
        write_files(directory, renderer)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return DiscoveryGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
