"""The pictures of a build made, and its articles and pages with them."""

from __future__ import annotations

from msgspec.structs import replace

from generator.files.shown_pictures import shown_pictures
from generator.model.article import Articles
from plugins.site.build import Build
from plugins.site.pictures import PictureUnfit, site_pictures


def with_pictures(build: Build) -> Build:
    """Return *build* with the pictures that its pages show.

    Articles and editorial pages are complete from here on, for their feeds too; a house's text is
    when its page is made.

    Raises:
        SystemExit: a picture has become unfit since its page was read; it has said so.
    """
    names = shown_pictures(build.directory.findable, build.articles, build.pages)
    if not names:
        return build
    try:
        pictures = site_pictures(build.renderer.project.content, names)
    except PictureUnfit as unfit:
        build.renderer.stop(str(unfit))
    articles = [
        replace(
            article,
            html=pictures.in_text(
                article.html, article.folder, begins_page=article.fields.picture is None
            ),
        )
        for article in build.articles
    ]
    pages = tuple(
        replace(page, html=pictures.in_text(page.html, page.fields.folder, begins_page=True))
        for page in build.pages
    )
    return replace(build, articles=Articles(articles), pages=pages, pictures=pictures)
