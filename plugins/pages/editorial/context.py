"""The contexts of the home page, of pages that are texts, of the 404."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from generator.model.welcome import WelcomeTexts
from plugins.pages.places.context import PhoneView
from plugins.site.need_links import NeedTile
from plugins.site.page import Fact, Figure, Head, IndexGroup, Link, Template


class ExampleHouse(Struct, frozen=True):
    """A real house: where it is, on which days, how to call it, how it speaks of itself."""

    link: Link
    where: str
    days: str
    phone: PhoneView | None
    words: str


class HomePage(Struct, frozen=True):
    """The home page: what people come for, the way to the houses, one of them, what to read.

    ``map`` leads to the departments, as ``groups`` do; empty without outlines.
    """

    head: Head
    heading: str
    needs: tuple[NeedTile, ...]
    urgent: tuple[NeedTile, ...]
    example: ExampleHouse | None
    text: Markup
    figures: tuple[Figure, ...]
    groups: tuple[IndexGroup, ...]
    map: Markup
    articles: tuple[Link, ...]


class TextPage(Struct, frozen=True):
    """A page that is a text.

    ``updated`` is in words, empty where no day is known. ``contents`` leads to the parts of a long
    one; ``facts`` are what the site's settings tell.
    """

    head: Head
    heading: str
    text: Markup
    updated: str
    contents: tuple[Link, ...]
    facts: tuple[Fact, ...]


class NamedNeed(Struct, frozen=True):
    """A need in another language and in French; ``query`` is what the search is asked."""

    href: str
    name: str
    french: str
    query: str
    sign: str


class CardLine(Struct, frozen=True):
    """What the person asks, in French for who receives them, and in their language."""

    french: str
    words: str


class CardPage(Struct, frozen=True):
    """The card on a sheet of its own, A6: ``back`` leads to the page in the language.

    ``print_words`` and ``emergency`` are in the language; ``not_reviewed`` says that no native
    reader has read it, "" once one has.
    """

    head: Head
    back: Link
    print_words: str
    not_reviewed: str
    lines: tuple[CardLine, ...]
    emergency: Markup


class WelcomePage(Struct, frozen=True):
    """What houses are, in another language, and a card to show there; its head says which.

    ``is_reviewed``: a native reader has read it all. ``card`` is a sheet of its own, too, at
    ``card_href``. ``near_me`` is on the button that asks the browser's position, ``locating`` and
    ``no_position`` what is said of it.
    """

    head: Head
    code: str
    is_reviewed: bool
    texts: WelcomeTexts
    lead: Markup
    papers: tuple[Markup, ...]
    emergency: Markup
    card: tuple[CardLine, ...]
    card_href: str
    needs: tuple[NamedNeed, ...]
    near_me: str
    locating: str
    no_position: str


class EasyPart(Struct, frozen=True):
    """A part of the page that is easy to read, and the scene that shows the same."""

    text: Markup
    scene: str


class EasyPage(Struct, frozen=True):
    """What houses are and how to come, in plain words and pictures; ``needs`` have a sentence."""

    head: Head
    heading: str
    parts: tuple[EasyPart, ...]
    needs: tuple[NeedTile, ...]


class NotFoundPage(Struct, frozen=True):
    """What is shown at an address that leads nowhere."""

    head: Head
    heading: str


HOME = Template("home", HomePage)
TEXT = Template("text", TextPage)
WELCOME = Template("welcome", WelcomePage)
CARD = Template("language-card", CardPage)
EASY = Template("easy", EasyPage)
NOT_FOUND = Template("404", NotFoundPage)
