"""Which house a branch belongs to, when its list says so with certainty.

A list has no column for it. Three things speak: the name (``France services Durtal - Antenne de …``
names its main house), the network shared with exactly one main house, and the same telephone and
e-mail as exactly one main house. The name decides; the others only speak when it says nothing or
names several; when two houses still fit, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from generator.fold import fold, words

_PLACE_OF = re.compile(r"\s+[-–—]\s*(?:antenne|site)\b", re.IGNORECASE)
_MISNAMED = "réseau qui porte le nom d'une autre maison : non repris"
_FORMS = frozenset(("bus", "multisites", "itinerante", "itinerantes", "mobile"))


class Member(Struct, frozen=True):
    """A row of a list, main house or branch, as far as links go. ``network`` may be empty."""

    identifier: str
    name: str
    department: str
    network: str
    is_branch: bool
    telephone: str = ""
    email: str = ""


class Link(Struct, frozen=True):
    """What is certain: the main house's identifier, the network, or neither; else doubts."""

    main: str = ""
    network: str = ""
    doubts: tuple[str, ...] = ()


def links(members: Sequence[Member]) -> dict[str, Link]:
    """Return the link of every member that has something to say, by identifier."""
    houses: dict[str, list[Member]] = {}
    for member in members:
        if not member.is_branch:
            houses.setdefault(member.department, []).append(member)
    wrong = _misnamed_networks(members)
    result = {}
    for listed in members:
        member = listed
        if listed.network in wrong:
            member = replace(listed, network="")
            result[member.identifier] = Link(doubts=(_MISNAMED,))
        if member.is_branch:
            result[member.identifier] = _link(member, houses.get(member.department, ()))
        elif member.network:
            result[member.identifier] = Link(network=member.network)
    return result


def _misnamed_networks(members: Sequence[Member]) -> set[str]:
    """Return the networks that bear the name of a house outside them and of none inside."""
    grouped: dict[str, list[Member]] = {}
    for member in members:
        grouped.setdefault(member.network, []).append(member)
    grouped.pop("", None)
    return {
        network for network, inside in grouped.items() if _is_misnamed(network, inside, members)
    }


def _is_misnamed(network: str, inside: Sequence[Member], members: Sequence[Member]) -> bool:
    beginning = fold(network)
    if any(_starts(_own_words(member.name), beginning) for member in inside):
        return False
    departments = {member.department for member in inside}
    return any(
        _starts(_own_words(member.name), beginning)
        for member in members
        if member.department not in departments
    )


def _link(branch: Member, near: Sequence[Member]) -> Link:
    """Return the link of *branch*; *near* are the main houses of its department."""
    grouped = [house for house in near if branch.network and house.network == branch.network]
    named = _named(branch, near)
    if len(named) == 1:
        return _named_link(branch, named[0], grouped)
    common = [house for house in named if house in grouped] if named else grouped
    if len(common) == 1:
        return Link(common[0].identifier, branch.network)
    reached = [house for house in named or near if _same_contacts(branch, house)]
    if len(reached) == 1 and not grouped:
        return Link(reached[0].identifier, branch.network)
    return Link("", branch.network, (_unlinked(named or grouped),))


def _same_contacts(branch: Member, house: Member) -> bool:
    contacts = (branch.telephone, branch.email)
    return all(contacts) and contacts == (house.telephone, house.email)


def _named_link(branch: Member, house: Member, grouped: Sequence[Member]) -> Link:
    if not branch.network or house in grouped:
        return Link(house.identifier, branch.network)
    doubt = f"réseau « {branch.network} » contraire au nom, qui désigne « {house.name} »"
    return Link(house.identifier, "", (doubt,))


def _unlinked(candidates: Sequence[Member]) -> str:
    if not candidates:
        return "antenne dont la maison principale n'est pas nommée"
    names = ", ".join(f"« {house.name} »" for house in candidates[:4])
    return f"antenne dont la maison principale n'est pas certaine : {names}"


def _named(branch: Member, houses: Sequence[Member]) -> list[Member]:
    """Return the houses whose name is what the branch's name says before ``- Antenne``.

    The whole name first, then without its form (bus, several sites), then as a beginning.
    """
    cut = _PLACE_OF.search(branch.name)
    if not cut:
        return []
    stem = branch.name[: cut.start()]
    own = _own_words(stem)
    return (
        [house for house in houses if fold(house.name) == fold(stem)]
        or [house for house in houses if _own_words(house.name) == own]
        or [house for house in houses if _starts(_own_words(house.name), own)]
    )


def _starts(name: tuple[str, ...], beginning: tuple[str, ...]) -> bool:
    return bool(beginning) and name[: len(beginning)] == beginning


@lru_cache(maxsize=8192)
def _own_words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name) if word not in _FORMS) or words(name)
