"""What is shown alike of a house, a branch and a stop: telephone, point, days."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A telephone number as it is read and as it is dialled."""

    shown: str
    href: str


@dataclass(frozen=True, slots=True)
class PointView:
    """Where a place is: a map application's link and a web map's, both from the position."""

    geo: str
    web: str
    approximate: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the week table."""

    day: str
    lines: tuple[str, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """A dated exception: when, what, why."""

    when: str
    what: str
    why: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class VerifiedView:
    """When a page was verified: ``Horaires vérifiés en mai 2023``, and what to do then.

    ``advice`` follows ``what`` and may be empty. It is said from ``start`` on, an instant in
    ISO 8601 with its offset; ``is_stale`` tells whether that is past when the page is made.
    """

    what: str
    advice: str
    start: str
    is_stale: bool


@dataclass(frozen=True, slots=True)
class VisitView:
    """A day of a tour: when, and at which place; ``date`` is the day with its year."""

    when: str
    where: str
    date: str
