"""One real house on the home page, so that a person sees what the others are like."""

from __future__ import annotations

from generator import addresses
from generator.directory import Directory
from generator.french import open_days, spaced
from generator.geography.town_phrases import at_town
from generator.model.house import House
from plugins.pages.editorial.context import ExampleHouse
from plugins.pages.paper.words import shortened, words_of
from plugins.pages.places.contact import phone_view
from plugins.site.page import Link

WORDS_MOST = 220


def example_house(directory: Directory, root: str) -> ExampleHouse | None:
    """Return the house that says most of itself; None where none says its days and something more.

    One that was verified of late goes before, then one with a photo and a telephone.

    A house that travels or receives by appointment alone is no example of a door to push.
    """
    told = [house for house in directory.houses if house.text and _days(house)]
    if not told:
        return None
    house = max(
        told,
        key=lambda each: (
            each.updated_on, each.photo is not None, each.phone is not None, len(each.text)
        ),
    )  # fmt: skip
    department = directory.department_of(house)
    return ExampleHouse(
        link=Link(root + addresses.house(house.slug), house.name),
        where=f"{at_town(house.commune)[:1].upper()}{at_town(house.commune)[1:]}, "
        f"{department.in_phrase}",
        days=_days(house),
        phone=phone_view(house.phone),
        words=spaced(shortened(words_of(house), WORDS_MOST)),
    )


def _days(house: House) -> str:
    return open_days(house.hours) if house.hours and not house.has_no_door else ""
