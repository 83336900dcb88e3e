"""A branch is linked to its main house only when the list leaves no doubt."""

from generator.imports.branches import Link, Member, links


def _house(number: str, name: str, network: str = "", department: str = "49") -> Member:
    return Member(number, f"France services {name}", department, network, False, "1", f"{number}@a")


def _branch(name: str, network: str = "", email: str = "") -> Member:
    return Member("9", f"France services {name}", "49", network, True, "1", email)


def test_the_name_before_the_dash_names_the_house() -> None:
    found = links([_house("1", "de Durtal"), _branch("Durtal - Antenne de Seiches")])
    assert found["9"] == Link("1")


def test_a_house_of_another_department_is_not_meant() -> None:
    found = links([_house("1", "Durtal", department="72"), _branch("Durtal - Antenne de Seiches")])
    assert found["9"].main == "" and found["9"].doubts


def test_two_houses_of_that_name_leave_a_doubt() -> None:
    houses = [_house("1", "Vallée - Site A"), _house("2", "Vallée - Site B")]
    found = links([*houses, _branch("Vallée - Antenne de C")])
    assert found["9"].main == "" and "Vallée - Site A" in found["9"].doubts[0]


def test_the_whole_name_comes_before_a_bus_of_that_name() -> None:
    houses = [_house("1", "Ébreuil"), Member("2", "Bus France services d'Ébreuil", "49", "", False)]
    assert links([*houses, _branch("Ebreuil - Antenne itinérante")])["9"].main == "1"


def test_a_network_with_one_house_links_a_name_that_says_nothing() -> None:
    found = links([_house("1", "Murat", "Hautes Terres"), _branch("Neussargues", "Hautes Terres")])
    assert found["9"] == Link("1", "Hautes Terres")
    assert found["1"] == Link(network="Hautes Terres")


def test_a_network_with_two_houses_links_none() -> None:
    houses = [_house("1", "Caen", "PI14"), _house("2", "Évrecy", "PI14")]
    found = links([*houses, _branch("Balleroy", "PI14")])
    assert (found["9"].main, found["9"].network) == ("", "PI14")


def test_the_name_wins_over_the_network() -> None:
    houses = [_house("1", "Pays des Écrins"), _house("2", "Embrun", "Serre-Ponçon")]
    found = links([*houses, _branch("du Pays des Ecrins - Antenne Vallouise", "Serre-Ponçon")])
    assert (found["9"].main, found["9"].network) == ("1", "") and found["9"].doubts


def test_a_network_that_bears_another_houses_name_is_not_believed() -> None:
    houses = [_house("1", "Volvestre", department="31"), _house("2", "Lessay", "Volvestre")]
    found = links([*houses, _branch("Périers", "Volvestre")])
    assert (found["9"].main, found["9"].network) == ("", "")


def test_the_same_telephone_and_address_link_when_nothing_else_speaks() -> None:
    found = links([_house("1", "Lavoisier"), _branch("Brustlein", email="1@a")])
    assert found["9"].main == "1"
