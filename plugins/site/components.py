"""The theme's components as Jinja's globals: a page names them without an import.

An import is looked up again on each page, sixteen of them on a house's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup

from generator import addresses
from plugins.site.heard_hours import heard_hours


def add_components(environment: Environment) -> None:
    """Give *environment* the macros of every ``<component>/<component>.html`` it can load.

    ``at`` is where things are on the site: ``{{ root }}{{ at.SEARCH }}``.
    """
    environment.globals["at"] = addresses
    environment.filters["heard_hours"] = heard_hours
    for name in environment.list_templates(filter_func=_is_component):
        module = environment.get_template(name).module
        public = {key: value for key, value in vars(module).items() if not key.startswith("_")}
        environment.globals.update(public)
    environment.globals["once"] = _once(environment)


def _is_component(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return bool(folder) and file == f"{folder}.html"


def _once(environment: Environment) -> Callable[..., Markup]:
    """Return ``once(template, **given)``: what a template gives, kept for the same values."""

    @lru_cache(maxsize=256)
    def once(template: str, **given: object) -> Markup:
        return Markup(environment.get_template(template).render(**given).rstrip("\n"))

    return once
