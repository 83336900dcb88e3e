"""Towns that have places, their pages, and the nearest places of every commune."""

from __future__ import annotations

from typing import Any

import pytest
from markupsafe import Markup

from generator.directory import Directory
from plugins.pages.communes.context import CommunePage
from plugins.pages.communes.maker import CommuneViews
from plugins.pages.communes.near_places import NearPlaces
from plugins.pages.communes.tables import CommuneTables, towns_of
from plugins.pages.entries.maker import HouseEntries
from tests.plugins.recording import SITE, Recorder

WEEK = dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), "09:00-12:00")


def pages(directory: Directory) -> dict[str, CommunePage]:
    """Return the pages of communes by their path."""
    recorder: Any = Recorder()
    near = NearPlaces(directory, recorder)
    views = CommuneViews(
        directory,
        HouseEntries(directory, recorder),
        near,
        lambda _: Markup(),
        SITE,
    )
    towns = list(towns_of(directory).values())
    return {page.head.path: page for page in (views.page(*found) for found in views.around(towns))}


def test_a_town_has_the_places_of_its_districts(directory_of: Any) -> None:
    """Paris 12e and Paris 15e are on the page of Paris."""
    directory = directory_of(
        {"commune": "Paris", "code_postal": "75012"}, {"commune": "Paris", "code_postal": "75015"}
    )
    towns = towns_of(directory)
    assert [(town.path, len(town.places)) for town in towns.values()] == [
        ("communes/75056-paris/", 2)
    ]


def test_without_a_territory_there_is_no_page(directory_of: Any) -> None:
    """A site that knows no geography is built all the same."""
    assert towns_of(directory_of({}, placed=False)) == {}


@pytest.mark.parametrize(
    ("houses", "title"),
    [
        ([{}], "Maison de services au public à Mende (48000)"),
        ([{"label": "france-services"}] * 2, "Maisons France services à Mende (48000)"),
        ([{"label": "france-services"}, {}], "Maisons de services au public à Mende (48000)"),
    ],
)
def test_the_title_says_how_many_and_which_label(
    directory_of: Any, houses: list[dict[str, Any]], title: str
) -> None:
    """One house or several; « France services » only where all are."""
    assert pages(directory_of(*houses))["communes/48095-mende/"].heading == title


def test_a_town_with_several_postcodes_has_its_department_s_code(directory_of: Any) -> None:
    """No postcode stands for the whole of Paris."""
    directory = directory_of({"commune": "Paris", "code_postal": "75012"})
    assert pages(directory)["communes/75056-paris/"].heading.endswith("à Paris (75)")


def test_what_receives_is_counted_by_kind(directory_of: Any) -> None:
    """A house, a branch, stops."""
    here = {"commune": "Mende", "code_postal": "48000"}
    stops = [{"lieu": f"Mairie {rank}", **here} for rank in range(2)]
    page = pages(directory_of({"antennes": [{"nom": "Antenne", **here}], "tournee": stops}))
    lead = page["communes/48095-mende/"].lead
    assert "on vous reçoit dans une maison, dans une antenne et à 2\u00a0arrêts" in lead
    assert page["communes/48095-mende/"].others_title == "Antennes et arrêts"


def test_who_travels_receives_nobody_in_a_house(directory_of: Any) -> None:
    """A team without a door is asked where it is; beside a house it is told apart."""
    team = {"format": "bus", "adresse": None}
    alone = pages(directory_of(team))["communes/48095-mende/"].lead
    assert ", une équipe se déplace\u00a0: téléphonez pour savoir où." in alone
    assert "on vous reçoit" not in alone
    beside = pages(directory_of(team, team, {}))["communes/48095-mende/"].lead
    assert "on vous reçoit dans une maison\u00a0; 2\u00a0équipes se déplacent" in beside


def test_the_nearest_elsewhere_leaves_the_town_s_own_out(directory_of: Any) -> None:
    """However many the town has: ten houses in Mende, then Langogne."""
    directory = directory_of(*[{}] * 10, {"commune": "Langogne", "code_postal": "48300"})
    page = pages(directory)["communes/48095-mende/"]
    assert "est à Langogne, à 3" in page.lead
    assert page.near.count("<li>") == 1


def test_usual_days_are_not_repeated(directory_of: Any) -> None:
    """Others are told, and so is that none are known."""
    recorder: Any = Recorder()
    directory = directory_of({"horaires": WEEK}, {"horaires": {"lundi": "09:00-12:00"}}, {})
    NearPlaces(directory, recorder).items((index, 1.0) for index in range(3))
    assert [near.days for _, (near, _) in recorder.given] == ["", "le lundi", "jours non indiqués"]


def test_the_places_near_to_many_are_named_as_those_near_to_one(directory_of: Any) -> None:
    """Whose details are shown is told once for all."""
    recorder: Any = Recorder()
    near = NearPlaces(directory_of({}, {}, {}), recorder)
    answers = [[(2, 1.0), (0, 3.2)], [], [(0, 12.0), (2, 0.2)]]
    assert [*near.items_of(answers)] == [near.items(found) for found in answers]


def test_a_department_with_few_communes_is_one_table(directory_of: Any) -> None:
    """Letters would only hide the 17 communes of Mayotte; Lozère has them."""
    recorder: Any = Recorder()
    directory = directory_of({})
    near = NearPlaces(directory, recorder)
    tables = CommuneTables(directory, recorder, near, towns_of(directory))
    tables.of(directory.departments["976"])
    assert [name for name, _ in recorder.given if name != "near-place"] == ["commune-table"]
    tables.of(directory.departments["48"])
    assert [name for name, _ in recorder.given].count("commune-letter") > 15


def test_one_commune_alone_is_not_the_farthest(directory_of: Any) -> None:
    """Paris has no commune that is farther than another."""
    recorder: Any = Recorder()
    directory = directory_of({})
    near = NearPlaces(directory, recorder)
    tables = CommuneTables(directory, recorder, near, towns_of(directory))
    assert tables.farthest(directory.departments["75"]) is None


def test_the_farthest_commune_is_found(directory_of: Any) -> None:
    """With one house in Mende, it is at the edge of Lozère."""
    recorder: Any = Recorder()
    directory = directory_of({})
    near = NearPlaces(directory, recorder)
    tables = CommuneTables(directory, recorder, near, towns_of(directory))
    found = tables.farthest(directory.departments["48"])
    assert found and 40 < found[1] < 60
