"""A position far from its commune would make the page invalid: it is not taken."""

from generator.geography.distance import distance_km
from generator.imports.page import ImportedPage, Refusal
from generator.imports.positions import with_sound_positions
from generator.model.position import Position


class _Commune:
    name = "Durtal"
    position = Position(47.67, -0.24)
    radius_km = 5.0


class _Territory:
    """One commune, found by its code or by its name."""

    def commune(self, code_insee: str) -> _Commune | None:
        return _Commune() if code_insee == "49127" else None

    def find(self, name: str, code_postal: str) -> _Commune | None:
        return _Commune() if (name, code_postal) == ("Durtal", "49430") else None


def _checked(**fields: str) -> ImportedPage:
    place = {"nom": "A", "commune": "Durtal", "code_postal": "49430", **fields}
    (page,) = with_sound_positions([ImportedPage("fs-1", "49", "a", place)], _Territory())  # type: ignore[arg-type]
    assert isinstance(page, ImportedPage)
    return page


def test_a_near_position_stays() -> None:
    page = _checked(latitude="47.7", longitude="-0.3", code_insee="49127")
    assert page.fields["latitude"] == "47.7" and not page.doubts


def test_a_far_position_goes_with_a_doubt() -> None:
    page = _checked(latitude="47.7", longitude="0.9")
    away_km = distance_km(Position(47.7, 0.9), _Commune.position) - _Commune.radius_km
    assert not {"latitude", "longitude"} & set(page.fields)
    assert page.doubts == (f"position à {away_km:.0f} km de Durtal : non reprise",)


def test_a_page_without_commune_or_position_is_left_as_it_is() -> None:
    assert _checked().doubts == ()
    assert _checked(commune="Ailleurs", latitude="1", longitude="1").fields["latitude"] == "1"


def test_refusals_pass_through() -> None:
    refusal = Refusal("liste.csv", 2, "A", "vide")
    assert list(with_sound_positions([refusal], _Territory())) == [refusal]  # type: ignore[arg-type]
