"""Identifiers that stay, and values that HSDS has no way to write."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

import pytest

from generator.exports.open_data.hsds.values import Lost, email, entity_id, uri


@pytest.mark.parametrize("names", [("durtal",), ("durtal#antenne-1", "é")])
def test_an_id_is_the_uuid_of_its_names(names: tuple[str, ...]) -> None:
    own = "/".join(("msap:hsds", "location", *names))
    assert entity_id("location", *names) == str(uuid5(NAMESPACE_URL, own))


def test_an_address_of_the_web_is_ascii_or_told() -> None:
    lost: Lost = []
    assert uri("site_web", "https://exemple.fr/a?b=1#c", lost) == "https://exemple.fr/a?b=1#c"
    assert uri("site_web", None, lost) == ""
    assert not lost
    assert uri("site_web", "https://exemple.fr/é", lost) == ""
    assert [field for field, _ in lost] == ["site_web"]


def test_the_first_address_that_can_be_written_is_taken() -> None:
    lost: Lost = []
    found = email("courriels", ("é@exemple.fr", "a@exemple.fr", "b@exemple.fr"), lost)
    assert found == "a@exemple.fr"
    assert len(lost) == 1
    assert "é@exemple.fr" in lost[0][1]
