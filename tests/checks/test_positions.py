"""Points that are possible but doubtful."""

from generator.checks.positions import MARGIN_KM, outside_commune, shared_points
from generator.geography.distance import distance_km

BRANCH = {"nom": "Antenne", "adresse": "1 place de la Mairie", "code_postal": "49430",
          "commune": "Durtal"}  # fmt: skip


def points(latitude, longitude):
    return {"latitude": str(latitude), "longitude": str(longitude)}


def test_a_point_in_its_commune_is_not_doubted(house, territory):
    assert list(outside_commune(house(), territory)) == []


def test_a_point_ten_kilometres_off_is_doubted(house, territory):
    (found,) = outside_commune(house(latitude="47.80"), territory)
    assert (found.code, found.steps) == ("position-hors-commune", ("latitude",))
    assert "hors de Durtal" in found.message


def test_the_margin_is_kept(house, territory):
    durtal = territory.commune("49127")
    at_edge = durtal.position.latitude + (durtal.radius_km + MARGIN_KM / 2) / 111.2
    there = house(latitude=f"{at_edge:.6f}", longitude=f"{durtal.position.longitude}")
    assert distance_km(there.position, durtal.position) > durtal.radius_km
    assert list(outside_commune(there, territory)) == []


def test_a_point_found_from_the_commune_is_not_doubted(house, territory):
    assert list(outside_commune(house(latitude="", longitude=""), territory)) == []


def test_branches_are_doubted_at_their_own_place(house, territory):
    branch = BRANCH | points(47.80, -0.256457)
    (found,) = outside_commune(house(antennes=[branch]), territory)
    assert found.steps == ("antennes", 0, "latitude")


def test_two_addresses_on_one_point_are_doubted_on_the_later_page(house):
    first, second = house(), house("autre", adresse="2 place du Marché")
    (found,) = shared_points([first, second], set())
    assert (found.house, found.other) == (second, "content/msap/49/durtal.md")
    assert found.code == "position-partagee"


def test_one_address_written_twice_on_one_point_is_not_doubted(house):
    longer = house("autre", adresse="11 rue Joseph-Cugnot, Durtal")
    assert list(shared_points([house(), longer], set())) == []


def test_a_bus_may_give_the_point_of_its_depot(house):
    bus = house("bus", format="bus", adresse="2 place du Marché")
    assert list(shared_points([house(), bus], set())) == []


def test_a_branch_on_the_point_of_its_own_house_is_doubted(house):
    branch = BRANCH | points(47.671271, -0.256457)
    (found,) = shared_points([house(antennes=[branch])], set())
    assert found.steps == ("antennes", 0, "latitude")


def test_houses_already_said_to_be_one_are_not_said_twice(house):
    second = house("autre", adresse="2 place du Marché")
    known = {(second.path, "content/msap/49/durtal.md")}
    assert list(shared_points([house(), second], known)) == []
