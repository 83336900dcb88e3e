"""The context of ``/modifier/``."""

from __future__ import annotations

from msgspec import Struct

from plugins.site.page import Head, Link, Template


class EditingPage(Struct, frozen=True):
    """The page of the form.

    ``data`` is the address of what the form is made of, and ``mail`` how to write without it: none
    where the site says no address. ``has_guide``: the guide stands below it.
    """

    head: Head
    heading: str
    data: str
    mail: Link | None
    has_guide: bool


EDITING = Template("editing", EditingPage)
