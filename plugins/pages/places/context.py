"""What is shown alike of a house, a branch and a stop: telephone, point, days."""

from __future__ import annotations

from msgspec import Struct


class PhoneView(Struct, frozen=True):
    """A telephone number as it is read and as it is dialled."""

    shown: str
    href: str


class PointView(Struct, frozen=True):
    """Where a place is: a map application's link and a web map's, both from the position."""

    geo: str
    web: str
    approximate: bool


class DayRow(Struct, frozen=True):
    """One day of the week table."""

    day: str
    lines: tuple[str, ...]
    closed: bool


class ExceptionView(Struct, frozen=True):
    """A dated exception: when, what, why."""

    when: str
    what: str
    why: str
    first: str
    last: str


class VerifiedView(Struct, frozen=True):
    """When a page was verified: ``Horaires vérifiés en mai 2023``, and what to do then.

    ``advice`` follows ``what`` and may be empty. It is said from ``start`` on, an instant in
    ISO 8601 with its offset; ``is_stale`` tells whether that is past when the page is made.
    """

    what: str
    advice: str
    start: str
    is_stale: bool


class VisitView(Struct, frozen=True):
    """A day of a tour: when, and at which place; ``date`` is the day with its year."""

    when: str
    where: str
    date: str
