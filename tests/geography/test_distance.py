from generator.geography.distance import distance_km
from generator.model.position import Position

PARIS = Position(48.8566, 2.3522)
MARSEILLE = Position(43.2965, 5.3698)


def test_paris_to_marseille_is_660_km() -> None:
    assert abs(distance_km(PARIS, MARSEILLE) - 660.5) < 1


def test_a_degree_of_latitude_is_a_nautical_mile_times_sixty() -> None:
    assert abs(distance_km(Position(45, 3), Position(46, 3)) - 60 * 1.852) < 0.1


def test_the_same_both_ways() -> None:
    assert distance_km(PARIS, MARSEILLE) == distance_km(MARSEILLE, PARIS)


def test_nothing_to_oneself() -> None:
    assert distance_km(PARIS, PARIS) == 0


def test_antipodes_do_not_fail() -> None:
    assert 20_000 < distance_km(Position(10, 20), Position(-10, -160)) < 20_030


def test_across_the_date_line() -> None:
    assert distance_km(Position(-14, 179.9), Position(-14, -179.9)) < 22
