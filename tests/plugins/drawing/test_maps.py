"""Maps: paths that are light and joined, labels that fit, words that say what is drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.geography.projection import Frame, bounds_of, fitting
from generator.model.position import Position
from plugins.drawing.context import Canvas
from plugins.drawing.france_layout import CANVAS, lay_out
from plugins.drawing.labels import MOST_LETTERS, box_of, fitted, label_beside
from plugins.drawing.paths import dots_path, middle, outline_path
from plugins.drawing.room import room_in
from plugins.pages.house.locator import quarter, town_labels

SQUARE = (((2.0, 44.0), (4.0, 44.0), (4.0, 45.0), (2.0, 45.0), (2.0, 44.0)),)


def points_of(path: str) -> list[list[tuple[int, int]]]:
    """Return the rings of a path written as ``outline_path`` does, as absolute points."""
    rings = []
    for part in path.split("z")[:-1]:
        numbers = [int(n) for n in re.findall(r"-?\d+", part)]
        x, y = numbers[:2]
        ring = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append(ring)
    return rings


def test_a_path_has_the_corners_of_its_outline_and_no_more():
    """Points on a straight line are left out; the ring is closed by z, not by a point."""
    with_middle = (((2.0, 44.0), (3.0, 44.0), *SQUARE[0][1:]),)
    projection = fitting(bounds_of([SQUARE]), Frame(0, 0, 100, 100))
    assert outline_path(with_middle, projection) == outline_path(SQUARE, projection)
    [ring] = points_of(outline_path(SQUARE, projection))
    assert len(ring) == 4
    assert ring[0] == projection.point(2.0, 44.0)


def test_what_is_too_small_to_see_has_no_path():
    """An islet smaller than a unit leaves nothing."""
    islet = (((3.0, 44.5), (3.001, 44.5), (3.0, 44.501), (3.0, 44.5)),)
    assert outline_path(islet, fitting(bounds_of([SQUARE]), Frame(0, 0, 100, 100))) == ""


def test_neighbours_keep_their_common_border(territory):
    """Lozère and Aveyron, drawn apart, have the corners of their border in common."""
    projection = fitting(bounds_of([territory.regions["76"].outline]), Frame(0, 0, 400, 400))
    shapes = []
    for code in ("48", "12"):
        [ring] = points_of(outline_path(territory.departments[code].outline, projection))
        shapes.append(set(ring))
    assert len(shapes[0] & shapes[1]) > 5


def test_a_dot_is_drawn_once():
    """Two houses at one place are one dot."""
    assert dots_path([(3, 4), (1, 2), (3, 4)]) == "M1 2h0M3 4h0"


def test_the_middle_of_a_square_is_its_centre():
    """Centre of gravity of the first ring."""
    projection = fitting(bounds_of([SQUARE]), Frame(0, 0, 100, 100))
    assert middle(SQUARE, projection) == projection.point(3.0, 44.5)


@pytest.mark.parametrize("x", [5, 100, 160, 220, 315])
@pytest.mark.parametrize("name", ["Y", "Mende", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"])
def test_a_label_stays_inside_the_map(x, name):
    """Right of its point, left of it, or over it: never cut."""
    box = box_of(label_beside(x, 50, fitted(name), 11, Canvas(320, 280)))
    assert box.left >= -1
    assert box.right <= 321
    assert box.top >= 0


def test_a_long_name_is_cut_where_it_shows():
    """The dots say that the name goes on."""
    cut = fitted("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson")
    assert len(cut) <= MOST_LETTERS
    assert cut.endswith("…")
    assert fitted("Mende") == "Mende"


def test_towns_never_cover_each_other(territory):
    """In every department, the names that are drawn can all be read."""
    for department in territory.departments.values():
        if department.outline:
            projection = fitting(bounds_of([department.outline]), Frame(0, 0, 320, 280))
            towns = territory.communes.most_populous(department.code, 5)
            labels = town_labels(towns, projection, Canvas(320, 280))
            boxes = [box_of(label) for label in labels]
            assert not [1 for one, other in combinations(boxes, 2) if one.meets(other)]


@pytest.mark.parametrize(
    ("latitude", "longitude", "words"),
    [
        (44.9, 3.9, "dans le nord-est du département"),
        (44.5, 3.9, "dans l’est du département"),
        (44.5, 2.1, "dans l’ouest du département"),
        (44.1, 3.0, "dans le sud du département"),
        (44.5, 3.0, "au centre du département"),
    ],
)
def test_where_in_the_department(latitude, longitude, words):
    """The caption says in words what the picture shows."""
    assert quarter(Position(latitude, longitude), bounds_of([SQUARE])) == words


def test_every_department_is_on_the_map_of_france(territory):
    """All with an outline, and those without one that have houses, each link once."""
    layout = lay_out(territory.departments.values(), {"978"})
    links = [placed.department.code for placed in layout.placed if placed.is_link]
    expected = {d.code for d in territory.departments.values() if d.outline} | {"978"}
    assert sorted(links) == sorted(expected)


def test_the_map_of_france_stays_inside_its_drawing(territory):
    """No corner of any department is outside the canvas; overseas stays in its own frame."""
    layout = lay_out(territory.departments.values(), set())
    for placed in layout.placed:
        for x, y in (point for ring in points_of(placed.path) for point in ring):
            assert 0 <= x <= CANVAS.width and 0 <= y <= CANVAS.height
    for inset in layout.insets:
        assert inset.y + inset.height <= CANVAS.height


def test_without_outlines_there_is_no_map():
    """A site without geography is built all the same."""

    @dataclass(frozen=True)
    class Bare(SimpleNamespace):
        code: str = "48"
        name: str = "Département 48"
        outline: tuple[()] = ()

    layout = lay_out([Bare()], {"48"})  # type: ignore[list-item]
    assert layout.mainland is None
    assert layout.placed == ()


def test_a_locator_is_light_and_says_what_it_shows(site: Path):
    """At most 3 kB, one title, one caption."""
    for slug in ("durtal", "brest-pimms-itinerant"):
        html = (site / "maisons" / slug / "index.html").read_text("utf-8")
        figure = re.search(r'<figure class="locator-map">.*?</figure>', html, re.DOTALL)
        assert figure and len(figure[0].encode()) <= 3000
        assert 'role="img" aria-labelledby="plan-titre"' in figure[0]
        assert figure[0].count('id="plan-titre"') == figure[0].count("<figcaption>") == 1
    durtal = (site / "maisons" / "durtal" / "index.html").read_text("utf-8")
    assert "À Durtal, dans le nord-est du département, à 31\u00a0km d’Angers" in durtal
    # Ouessant, far out, does not make a centre of Brest.
    brest = (site / "maisons" / "brest-pimms-itinerant" / "index.html").read_text("utf-8")
    assert "À Brest, dans le nord-ouest du département" in brest


def test_the_map_of_departments_leads_where_the_list_leads(site: Path):
    """Each link of the map has a name, and the list beside it has the same address."""
    html = (site / "departements" / "index.html").read_text("utf-8")
    listed, _, drawing = html.partition('<div class="index-map">')
    links = re.findall(r'<a class="map-link" href="../departements/([^"]+)" aria-label="([^"]+)"',
                       drawing)  # fmt: skip
    assert len(links) == 101
    assert all(f'departements/{address}"' in listed for address, _ in links)
    assert dict(links)["48-lozere/"].startswith("Lozère (48), ")


def test_codes_on_the_map_of_departments_spill_over_no_border(territory):
    """Their box is within the outline; what has no room has no code, but in its own frame."""
    layout = lay_out(territory.departments.values(), set(), has_codes=True)
    labelled = {p.department.code: p for p in layout.placed if p.label.text}
    assert {"75", "92", "93", "94", "48", "29"} <= labelled.keys()
    assert "90" not in labelled
    for placed in labelled.values():
        ring = max(points_of(placed.path), key=len)
        spot = (placed.label.x, placed.label.y - 5)
        assert room_in(ring, spot, 16, 11) is not None


def test_words_of_maps_are_not_read_twice(site: Path):
    """A link's name, or the page, says them."""
    for path in ("departements", "departements/48-lozere", "regions/occitanie"):
        html = (site / path / "index.html").read_text("utf-8")
        assert html.count("<text ") == html.count('aria-hidden="true" x=')


def test_the_small_map_is_light(site: Path):
    """One path for a shade, another for the dots."""
    html = (site / "partenaires" / "defenseur-des-droits" / "index.html").read_text("utf-8")
    figure = re.search(r'<figure class="small-france">.*?</figure>', html, re.DOTALL)
    assert figure and len(figure[0].encode()) <= 40_000
    assert figure[0].count("<path") == 3


def test_a_department_shows_its_places(site: Path):
    """Finistère: two houses and their stops, each dot leading to its place by mouse."""
    html = (site / "departements" / "29-finistere" / "index.html").read_text("utf-8")
    dots = re.findall(r'<a href="([^"]+)" tabindex="-1"><circle', html)
    assert len(dots) > 2
    assert any("#arret-" in address for address in dots)
