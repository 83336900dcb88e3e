"""The way on by department, which several pages offer: the departments of each region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator import addresses
from generator.directory import Directory
from generator.french import count
from generator.geography.divisions import Region
from plugins.site.links import coded_department_link
from plugins.site.page import IndexGroup, Link


def department_groups(
    directory: Directory, root: str, counts: Mapping[str, int] | None = None
) -> Iterable[IndexGroup]:
    """Yield the departments of each region, the regions by name; those of no other one last.

    Args:
        counts: how many houses to say of each department, those without any left out; without
            it, every department with the houses it has.
    """
    codes = [code for code in directory.departments if counts is None or counts.get(code)]
    if counts is None:
        counts = {code: len(houses) for code, houses in directory.by_department.items()}
    seen: set[str] = set()
    for region in sorted(directory.regions.values(), key=_by_name):
        own = [code for code in codes if code in region.department_codes]
        if own and len(region.department_codes) > 1:
            links = _department_links(directory, own, root, counts)
            seen.update(own)
            href = root + addresses.region(region.slug)
            yield IndexGroup(region.name, links, href, count(len(links), "département"))
    others = [code for code in codes if code not in seen]
    if others:
        links = _department_links(directory, others, root, counts)
        is_overseas = bool(directory.regions)
        heading, word = (
            ("Outre-mer", "territoire") if is_overseas else ("Départements", "département")
        )
        yield IndexGroup(heading, links, summary=count(len(links), word))


def _department_links(
    directory: Directory, codes: Iterable[str], root: str, counts: Mapping[str, int]
) -> tuple[Link, ...]:
    return tuple(
        coded_department_link(
            directory.departments[code],
            root,
            count(counts[code], "maison") if counts.get(code) else "",
        )
        for code in codes
    )


def _by_name(region: Region) -> str:
    return region.slug
