"""The page that puts houses side by side, before a browser does."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from plugins.pages.selection.context import SELECTION
from plugins.pages.selection.maker import selection_page
from plugins.site.project import Site
from tests.themes.pages.conftest import ASSETS, BARE_SITE, FULL_SITE


def html_of(environment: Environment, site: Site) -> str:
    template = environment.get_template(f"{SELECTION.name}.html")
    return template.render(page=selection_page(site), site=site, assets=ASSETS)


def test_it_is_sound_html(environment: Environment, validate: Any) -> None:
    pages = {site.name: html_of(environment, site) for site in (BARE_SITE, FULL_SITE)}
    assert {name: found for name, found in validate(pages).items() if found} == {}


def test_it_is_not_for_search_engines_and_leads_on(environment: Environment) -> None:
    html = html_of(environment, FULL_SITE)
    assert '<meta name="robots" content="noindex">' in html
    for place in ("recherche/", "departements/", "carte/", "donnees-personnelles/"):
        assert f'href="../{place}"' in html
