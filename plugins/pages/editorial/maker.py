"""From texts to the contexts of the home page, of the pages that are texts, of the 404."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator import addresses
from generator.addresses import root_of
from generator.directory import Directory
from generator.figures.equipment import served_departments
from generator.files.contents import contents_of
from generator.files.pages import RenderedPage
from generator.files.rooted import rooted
from generator.french import NBSP, long_date, spaced
from generator.model.article import Articles, Section
from generator.model.need import Need
from plugins.drawing.departments_map import departments_map
from plugins.drawing.france import SMALL
from plugins.pages.editorial.context import HomePage, NotFoundPage, TextPage
from plugins.pages.editorial.example_house import example_house
from plugins.pages.editorial.site_facts import facts_of
from plugins.site.department_groups import department_groups
from plugins.site.head import NOT_INDEXED, head
from plugins.site.links import article_links, changes_feed_link, feed_link
from plugins.site.need_links import NeedTile, need_tiles, offered_needs
from plugins.site.page import Link, counted
from plugins.site.project import Site
from plugins.site.rendering import Renderer

HOME_ARTICLES = 5


def text_page(page: RenderedPage, site: Site) -> TextPage:
    """Return the context of an editorial page."""
    fields = page.fields
    return TextPage(
        head=head(
            site,
            addresses.text(fields.slug),
            spaced(fields.title),
            spaced(fields.description),
            fields.slug,
        ),
        heading=spaced(fields.title),
        text=Markup(rooted(page.html, root_of(addresses.text(fields.slug)))),
        updated=long_date(fields.updated_on),
        contents=tuple(Link(f"#{part}", words) for part, words in contents_of(page.html)),
        facts=facts_of(fields.slug, site),
    )


def home_page(
    page: RenderedPage, directory: Directory, articles: Articles, renderer: Renderer
) -> HomePage:
    """Return the context of the home page."""
    root, site = root_of(addresses.HOME), renderer.project.site
    return HomePage(
        head=head(
            site,
            addresses.HOME,
            spaced(page.fields.title),
            spaced(page.fields.description),
            "accueil",
            scripts=("search.js",),
            site_script="home.js",
            feeds=(*(feed_link(section, root) for section in Section), changes_feed_link(root)),
        ),
        heading=spaced(page.fields.title),
        needs=_tiles(directory, root),
        urgent=tuple(need_tiles(_urgent(directory), root)),
        example=example_house(directory, root),
        text=Markup(rooted(page.html, root)),
        figures=(
            counted(len(directory.houses), "maison"),
            counted(len(directory.places), "lieu d’accueil", "lieux d’accueil"),
            counted(served_departments(directory), "département"),
        ),
        groups=tuple(department_groups(directory, root)),
        map=_map(directory, renderer),
        articles=article_links(list(articles)[:HOME_ARTICLES], root),
    )


def _map(directory: Directory, renderer: Renderer) -> Markup:
    """Return the small map of the departments."""
    drawn = departments_map(directory, "./", SMALL)
    return renderer.fragment("france-map", drawn) if drawn else Markup()


def _tiles(directory: Directory, root: str) -> tuple[NeedTile, ...]:
    """Return the needs of the home page in their order, then the way to all of them."""
    ranked = [(need.home_rank, need) for need in offered_needs(directory) if need.home_rank]
    needs = [need for _, need in sorted(ranked, key=lambda pair: pair[0])]
    every = NeedTile(root + addresses.SERVICES, "Toutes les démarches", "question")
    return (*need_tiles(needs, root), every) if needs else ()


def _urgent(directory: Directory) -> Iterator[Need]:
    """Yield the urgent needs that have no tile: nobody in danger reads a list of all needs."""
    for need in offered_needs(directory):
        if need.is_urgent and not need.home_rank:
            yield need


def not_found_page(site: Site) -> NotFoundPage:
    """Return the 404: served at any depth, so its links start at the site's own root."""
    return NotFoundPage(
        head=head(
            site,
            addresses.NOT_FOUND,
            "Page introuvable",
            f"Cette page n’existe pas ou plus{NBSP}: cherchez une maison ou un département.",
            root=site.base_path,
            robots=NOT_INDEXED,
            scripts=("missing.js", "search.js"),
        ),
        heading="Cette page n’existe pas ou plus",
    )
