"""Writes what is kept outside the site: posters, booklets, contact cards."""

from __future__ import annotations

from pelican.generators import Generator

from generator.directory import Directory
from generator.exports.vcard import house_card
from plugins.site.kept_codes import KeptCodes
from plugins.site.rendering import Renderer
from plugins.views.house import HouseViews
from plugins.views.paper import PaperViews


class PaperGenerator(Generator):
    """Writes beside the houses' pages; without ``MSAP_POSTERS``, contact cards only."""

    def generate_output(self, writer: object) -> None:
        """Start writing."""
        directory: Directory = self.context["directory"]
        renderer: Renderer = self.context["renderer"]
        renderer.beside("papier", lambda: _timed_paper(directory, renderer))


def _timed_paper(directory: Directory, renderer: Renderer) -> None:
    with renderer.timings.step("contextes"):
        write_contacts(directory, renderer)
        if renderer.project.posters:
            write_paper(directory, renderer)


def write_contacts(directory: Directory, renderer: Renderer) -> None:
    """Write the contact card of every house."""
    site_url = renderer.project.site.url
    for house in directory.houses:
        address = f"{site_url}/maisons/{house.slug}/" if site_url else ""
        renderer.write(f"maisons/{house.slug}.vcf", house_card(house, address).encode(), house.path)


def write_paper(directory: Directory, renderer: Renderer) -> None:
    """Write the poster of every house, and the booklet of every department that has houses."""
    codes = KeptCodes(renderer.project.cache)
    houses = HouseViews(directory, renderer, renderer.project)
    views = PaperViews(directory, renderer, houses, codes)
    for house in directory.houses:
        renderer.write_page("poster", views.poster(house), source=house.path)
    for code in directory.by_department:
        renderer.write_page("booklet", views.booklet(directory.departments[code]))
    codes.save()
