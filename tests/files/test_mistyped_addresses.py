"""An address of a link that is not whole gets the sentence that completes it."""

from __future__ import annotations

import pytest

from generator.files.mistyped_addresses import mistyped

HOUSE = ("msap", "page")
WRONG = [
    ("www.exemple.fr", "adresse-web", "https://www.exemple.fr."),
    ("WWW.exemple.fr/a?b=c", "adresse-web", "https://WWW.exemple.fr/a?b=c."),
    ("exemple.fr", "adresse-web", "https://exemple.fr."),
    ("mairie-durtal.fr/horaires", "adresse-web", "https://mairie-durtal.fr/horaires."),
    ("accueil@exemple.fr", "courriel", "mailto:accueil@exemple.fr."),
    ("accueil%40exemple.fr", "courriel", "mailto:accueil@exemple.fr."),
    ("0241961040", "telephone", "tel:0241961040."),
    ("02.41.96.10.40", "telephone", "tel:0241961040."),
    ("+33241961040", "telephone", "tel:+33241961040."),
    ("durtal.md", "lien", "../durtal/."),
    ("//maisons/durtal/", "lien", "/maisons/durtal/."),
    ("//maisons/durtal/#horaires", "lien", "/maisons/durtal/#horaires."),
    ("///maisons/durtal/", "lien", "/maisons/durtal/."),
    ("\\\\maisons\\durtal", "lien", "/maisons/durtal."),
    ("//le-programme", "lien", "/le-programme."),
    ("//images/durtal.jpg", "lien", "/images/durtal.jpg."),
    ("https://maisons/durtal/", "lien", "/maisons/durtal/."),
    ("HTTP://actualites/un-atelier/", "lien", "/actualites/un-atelier/."),
    ("../48/mende.md", "lien", "../mende/."),
    ("mende.md#horaires", "lien", "../mende/#horaires."),
    ("../../pages/le-programme.md", "lien", "../../le-programme/."),
    ("../../pages/accueil.md", "lien", "../../."),
    ("../../actualites/2026-11-22-mille-maisons.md", "lien", "../../actualites/mille-maisons/."),
    ("../../sur-le-terrain/2026-11-22-le-bus.md", "lien", "../../sur-le-terrain/le-bus/."),
]


@pytest.mark.parametrize(("address", "code", "right"), WRONG)
def test_the_right_form_is_written_out(address: str, code: str, right: str) -> None:
    found = mistyped(address, HOUSE)
    assert found is not None and found[0] == code
    assert found[1].endswith(f" {right}") or f": {right}" in found[1]


@pytest.mark.parametrize(
    ("address", "folder", "right"),
    [
        ("2026-11-22-mille-maisons.md", ("actualites", "article"), "../mille-maisons/."),
        ("2026-11-22-le-bus.md", ("sur-le-terrain", "article"), "../le-bus/."),
        ("../msap/49/durtal.md", ("actualites", "article"), "../../maisons/durtal/."),
        ("publications.md", ("le-programme",), "../publications/."),
        ("../msap/49/durtal.md", ("le-programme",), "../maisons/durtal/."),
        ("le-programme.md", (), "le-programme/."),
    ],
)
def test_a_file_is_named_from_where_the_page_lies(address, folder, right) -> None:
    found = mistyped(address, folder)
    assert found is not None and found[1].endswith(f"écrivez {right}")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.exemple.fr", "mailto:a@b.fr", "tel:3939", "../durtal/", "/maisons/durtal/",
        "//www.exemple.fr/maisons/", "https://intranet/x", "https://localhost:8000/maisons/", "//",
        "#horaires", "../../images/a.jpg", "../note.pdf", "secret.txt", "/recherche/?q=a.b", "",
        "2026", "..", "./", "durtal.ics", "http://[", "a.b-", "/etc/hosts",
    ],
)  # fmt: skip
def test_other_addresses_are_left_to_others(address: str) -> None:
    assert mistyped(address, HOUSE) is None
