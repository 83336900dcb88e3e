"""Houses counted by what their pages say."""

from __future__ import annotations

from generator.figures import counting
from generator.figures.counting import Tally


def test_most_first_then_by_code(directory_of):
    """Two itinerant houses come before one of each other form; equals follow their codes."""
    forms = ("bus", "itinerante", "fixe", "itinerante")
    tally = counting.by_form(directory_of(*({"format": form} for form in forms)))
    assert tally.counts == (("itinerante", 2), ("bus", 1), ("fixe", 1))


def test_what_a_page_does_not_tell_is_not_a_count(directory_of):
    """A house without a bearer is among the houses, not among the known."""
    bearer = {"structure_porteuse": {"nom": "Mairie", "nature": "commune"}}
    tally = counting.by_bearer(directory_of(bearer, {}, {}))
    assert (tally.counts, tally.known, tally.houses) == ((("commune", 1),), 1, 3)


def test_the_bundle_of_a_label_counts_once(directory_of, vocabularies):
    """A partner that the label brings and the page names too is one partner."""
    directory = directory_of({"label": "france-services", "partenaires": ["caf"]})
    tally = counting.by_partner(directory)
    assert dict(tally.counts)["caf"] == 1
    assert len(tally.counts) == len(vocabularies.labels["france-services"].bundle)
    assert tally.everywhere == len(tally.counts)


def test_what_every_house_has_is_told_apart(directory_of):
    """One house without a partner is enough for none to be everywhere."""
    assert counting.by_partner(directory_of({"partenaires": ["caf"]}, {})).everywhere == 0
    assert counting.by_partner(directory_of({"partenaires": ["caf"]})).everywhere == 1
    assert counting.by_partner(directory_of({})).everywhere == 0


def test_equals_at_the_head_are_told_apart():
    """What all four houses have, then five of one count; the pair that follows is not a rank."""
    counts = (("z", 4), *((code, 3) for code in "abcde"), ("x", 2), ("y", 2), ("w", 1))
    tally = Tally(counts, 4, 4)
    assert tally.equals_first(least=4) == [(4, ("z",)), (3, tuple("abcde"))]


def test_equals_behind_a_rank_that_differs_are_drawn():
    """Bars that differ come first: what follows stays with them, equal or not."""
    tally = Tally((("a", 3), ("b", 1), ("c", 1), ("d", 1), ("e", 1)), 4, 4)
    assert tally.equals_first(least=4) == []


def test_years_without_a_label_are_zero_not_absent(directory_of):
    """From the first year to the last, none is skipped."""
    years = ("2020-03-01", "2022-05-01", "2022-09-01")
    directory = directory_of(*({"label_depuis": day} for day in years), {})
    assert counting.by_label_year(directory) == {2020: 1, 2021: 0, 2022: 2}
    assert counting.by_label_year(directory_of({})) == {}
