"""Writes the home page, the search page, the editorial pages, and the 404."""

from __future__ import annotations

import sys

from markupsafe import Markup
from pelican.generators import Generator

from generator.directory import Directory
from generator.figures.equipment import served_departments
from generator.files.contents import contents_of
from generator.files.pages import HOME, RenderedPage, read_pages
from generator.french import NBSP, long_date, spaced
from generator.model.article import Articles, Section
from generator.problems import has_errors
from plugins.contexts.common import Link, TextPage, counted, head
from plugins.site.project import Site, project_of
from plugins.site.rendering import Renderer
from plugins.views.areas import department_groups
from plugins.views.articles import article_links, feed_link
from plugins.views.site_facts import facts_of

HOME_ARTICLES = 5


class EditorialGenerator(Generator):
    """Reads ``content/pages`` in the first pass, writes in the second."""

    def generate_context(self) -> None:
        """Read the texts; print all problems, then stop at errors."""
        project = project_of(self.settings, self.output_path)
        pages, problems = read_pages(project.content / "pages", project.root)
        for problem in sorted(problems):
            if has_errors([problem]) or self.settings["MSAP_WARNINGS"]:
                print(problem, file=sys.stderr)
        if has_errors(problems):
            raise SystemExit(1)
        self.context["editorial_pages"] = pages

    def generate_output(self, writer: object) -> None:
        """Write every page that is not a house's or a list."""
        renderer: Renderer = self.context["renderer"]
        directory: Directory = self.context["directory"]
        pages: list[RenderedPage] = self.context["editorial_pages"]
        with renderer.timings.step("pages éditoriales"):
            for page in pages:
                if page.fields.slug == HOME:
                    home = home_page(page, directory, renderer, self.context["articles"])
                    renderer.write_page("home", home, source=page.path)
                else:
                    iso = page.fields.updated_on.isoformat()
                    text = text_page(page, renderer.project.site)
                    renderer.write_page("text", text, iso, page.path)
            renderer.write_page("search", search_page(directory, renderer))
            renderer.write_page("404", not_found_page(renderer))


def text_page(page: RenderedPage, site: Site) -> TextPage:
    """Return the context of an editorial page."""
    fields = page.fields
    return TextPage(
        head=head(
            f"{fields.slug}/",
            spaced(fields.title),
            spaced(fields.description),
            fields.slug,
            trail=(Link("../", "Accueil"),),
        ),
        heading=spaced(fields.title),
        text=Markup(page.html),
        updated=long_date(fields.updated_on),
        contents=tuple(Link(f"#{part}", words) for part, words in contents_of(page.html)),
        facts=facts_of(fields.slug, site),
    )


def home_page(
    page: RenderedPage, directory: Directory, renderer: Renderer, articles: Articles
) -> TextPage:
    """Return the context of the home page."""
    departments = served_departments(directory)
    return TextPage(
        head=head(
            "",
            spaced(page.fields.title),
            spaced(page.fields.description),
            "accueil",
            scripts=("search.js",),
            feeds=tuple(feed_link(section, "./") for section in Section),
        ),
        heading=spaced(page.fields.title),
        text=Markup(page.html),
        figures=(
            counted(len(directory.houses), "maison"),
            counted(len(directory.places), "lieu d’accueil", "lieux d’accueil"),
            counted(departments, "département"),
        ),
        groups=tuple(department_groups(directory, "./")),
        articles=article_links(list(articles)[:HOME_ARTICLES], "./"),
    )


def search_page(directory: Directory, renderer: Renderer) -> TextPage:
    """Return the context of ``/recherche/``: with no script, the way on by department."""
    return TextPage(
        head=head(
            "recherche/",
            "Trouver une maison",
            "Cherchez une maison de services au public par commune, code postal, démarche ou nom.",
            "recherche",
            trail=(Link("../", "Accueil"),),
            scripts=("search.js",),
        ),
        heading="Trouver une maison",
        text=Markup(),
        groups=tuple(department_groups(directory, "../")),
    )


def not_found_page(renderer: Renderer) -> TextPage:
    """Return the 404: served at any depth, so its links start at the site's own root."""
    page = TextPage(
        head=head(
            "404.html",
            "Page introuvable",
            f"Cette page n’existe pas ou plus{NBSP}: cherchez une maison ou un département.",
            robots="noindex",
            scripts=("search.js",),
        ),
        heading="Cette page n’existe pas ou plus",
        text=Markup(),
    )
    page.head.root = renderer.project.site.base_path
    return page
