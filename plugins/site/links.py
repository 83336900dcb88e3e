"""Links that several kinds of pages show: to departments, to articles, to feeds."""

from __future__ import annotations

from collections.abc import Iterable

from generator import addresses
from generator.french import long_date, spaced
from generator.geography.divisions import Department
from generator.model.article import Article, Section
from plugins.site.page import Link

SECTION_TITLES = {Section.NEWS: "Actualités", Section.FIELD: "Sur le terrain"}


def departments_link(root: str) -> Link:
    """Return the link to the page of all departments."""
    return Link(root + addresses.DEPARTMENTS, "Départements")


def department_link(department: Department, root: str, note: str = "") -> Link:
    """Return the link to the page of *department*, by its name."""
    return Link(root + addresses.department(department.slug), department.name, note)


def coded_department_link(department: Department, root: str, note: str = "") -> Link:
    """Return the link to the page of *department*, by its name and its code."""
    words = f"{department.name} ({department.code})"
    return Link(root + addresses.department(department.slug), words, note)


def section_link(section: Section, root: str) -> Link:
    """Return the link to the list of *section*."""
    return Link(root + addresses.section(section), SECTION_TITLES[section])


def feed_link(section: Section, root: str) -> Link:
    """Return the link to the feed of *section*, named."""
    return Link(root + addresses.feed(section), f"{SECTION_TITLES[section]} (flux Atom)")


def article_links(articles: Iterable[Article], root: str) -> tuple[Link, ...]:
    """Return links to *articles*, each with its date, for the pages they are about."""
    return tuple(
        Link(root + a.address, spaced(a.fields.title), long_date(a.fields.published_on))
        for a in articles
    )
