"""The context of ``/modifier/``."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site.page import Head, Link, Template


@dataclass(frozen=True, slots=True)
class EditingPage:
    """The page of the form.

    ``data`` is the address of what the form is made of, and ``mail`` how to write without it: none
    where the site says no address.
    """

    head: Head
    heading: str
    data: str
    mail: Link | None


EDITING = Template("editing", EditingPage)
