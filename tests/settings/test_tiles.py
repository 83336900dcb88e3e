"""The background of the map: four keys, each of its type."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.settings.reading import SettingsRefused, settings_among, settings_from
from generator.settings.tiles import Tiles

SOUND = {"address": "https://{s}.exemple.fr/{z}/{x}/{y}.png", "credit": "© Exemple"}


@pytest.mark.parametrize("value", [SOUND, json.dumps(SOUND), Tiles(**SOUND)])
def test_tiles_are_a_mapping_or_its_json(value: Any) -> None:
    found = settings_among({"MSAP_TILES": value}).tiles
    assert found == Tiles(**SOUND)
    assert (found.credit_link, found.max_zoom) == ("", 18)


def test_the_documented_ones_are_sound() -> None:
    address = (
        "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=normal"
        "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&FORMAT=image/png&TILEMATRIXSET=PM"
        "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}"
    )
    link = "https://geoservices.ign.fr/"
    value = {"address": address, "credit": "© IGN", "credit_link": link, "max_zoom": 19}
    assert settings_among({"MSAP_TILES": value}).tiles == Tiles(**value)


@pytest.mark.parametrize(
    "change",
    [
        {"address": None}, {"address": 3}, {"address": ""}, {"address": "https://a.fr/{z}/{x}.png"},
        {"address": "http://a.fr/{z}/{x}/{y}"}, {"address": "https://a.fr/{z}/{x}/{y}\n"},
        {"address": "https://a.fr/{z}/{x}/{y}{r}"}, {"address": "https://a.fr/{z}/{x}/{y};\" x"},
        {"address": "javascript:{z}{x}{y}"}, {"address": "https://{z}{x}{y}/"},
        {"credit": None}, {"credit": 3}, {"credit": "a\nb"}, {"credit": "x" * 201},
        {"credit_link": "javascript:alert(1)"}, {"credit_link": "http://a.fr"},
        {"max_zoom": 0}, {"max_zoom": 25}, {"max_zoom": "18"}, {"max_zoom": True}, {"autre": 1},
    ],
)  # fmt: skip
def test_a_wrong_key_is_one_sentence(change: dict[str, Any]) -> None:
    value = {key: content for key, content in (SOUND | change).items() if content is not None}
    with pytest.raises(SettingsRefused) as refused:
        settings_among({"MSAP_TILES": value})
    (sentence,) = refused.value.sentences
    assert sentence.startswith("MSAP_TILES : ")
    assert sentence.isprintable()


@pytest.mark.parametrize("text", ["{", "[]", "oui", "3", "[" * 100_000])
def test_what_is_no_mapping_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(SettingsRefused, match="écrivez un objet JSON, par exemple"):
        settings_from({"MSAP_TILES": text})
