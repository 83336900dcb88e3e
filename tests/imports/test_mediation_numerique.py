"""The national standard for places of digital mediation: its houses become pages."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.imports import import_group
from generator.imports.mediation_numerique import Row, pages, read
from generator.imports.page import ImportedPage, ImportFault, Notice, Refusal
from generator.mediation_columns import COLUMNS

PLACE = {
    "id": "Coop_42", "pivot": "43493312300029", "nom": "France Services Durtal",
    "commune": "Durtal", "code_postal": "49430", "code_insee": "49127",
    "adresse": "11 RUE JOSEPH CUGNOT", "latitude": "47.671271", "longitude": "-0.256457",
    "typologie": "RFS|ASSO", "telephone": "+33241961040", "courriels": "a@b.fr|c@d.fr",
    "site_web": "https://www.durtal.fr|https://m.facebook.com/durtal",
    "horaires": "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00", "source": "Hubik",
    "presentation_resume": "Une phrase.", "presentation_detail": "Plus long.",
    "structure_parente": "CC Anjou Loir et Sarthe", "itinerance": "Fixe", "date_maj": "2026-04-02",
    "dispositif_programmes_nationaux": "Aidants Connect|France Services",
    "prise_rdv": "https://www.rdv-solidarites.fr/", "fiche_acces_libre": "",
}  # fmt: skip


def _written(folder: Path, *places: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Path:
    table = io.StringIO()
    writer = csv.DictWriter(table, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(places)
    path = folder / "lieux.csv"
    path.write_text(table.getvalue())
    return path


def _results(path: Path) -> list[ImportedPage | Refusal | Notice]:
    given = list(read(path))
    told = [one for one in given if not isinstance(one, Row)]
    return [*told, *pages([one for one in given if isinstance(one, Row)])]


def _page(folder: Path, **changed: str) -> ImportedPage:
    (page,) = [one for one in _results(_written(folder, PLACE | changed))
               if not isinstance(one, Notice)]  # fmt: skip
    assert isinstance(page, ImportedPage), page
    return page


def test_a_place_becomes_a_page(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert page.fields == {
        "id": "mn-coop-42",
        "nom": "France services Durtal",
        "label": "france-services",
        "structure_porteuse": {"nom": "CC Anjou Loir et Sarthe"},
        "siret": "43493312300029",
        "adresse": "11 RUE JOSEPH CUGNOT",
        "code_postal": "49430",
        "commune": "Durtal",
        "code_insee": "49127",
        "latitude": "47.671271",
        "longitude": "-0.256457",
        "telephone": "02 41 96 10 40",
        "courriels": ("a@b.fr", "c@d.fr"),
        "site_web": "https://www.durtal.fr",
        "prise_rdv": "https://www.rdv-solidarites.fr/",
        "horaires": "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00",
        "presentation_resume": "Une phrase.",
        "source": "Hubik",
        "date_maj": "2026-04-02",
    }
    assert (page.folder, page.stem, page.body, page.doubts) == ("49", "durtal", "Plus long.", ())


def test_the_same_as_json(tmp_path: Path) -> None:
    path = tmp_path / "lieux.json"
    listed = PLACE | {"courriels": ["a@b.fr", "c@d.fr"], "latitude": 47.671271, "services": None}
    path.write_text(json.dumps([listed]))
    (page,) = _results(path)
    assert isinstance(page, ImportedPage) and page.fields == _page(tmp_path).fields


def test_places_that_are_no_house_are_passed_and_counted(tmp_path: Path) -> None:
    library = PLACE | {"typologie": "BIB", "dispositif_programmes_nationaux": ""}
    notice, page = _results(_written(tmp_path, library, PLACE))
    assert isinstance(notice, Notice) and notice.text.endswith("passés : 1.")
    assert isinstance(page, ImportedPage)


def test_an_identifier_of_ours_comes_back_as_it_is(tmp_path: Path) -> None:
    assert _page(tmp_path, id="fs-908").identifier == "fs-908"


def test_what_is_not_sure_is_kept_in_the_text_and_told(tmp_path: Path) -> None:
    page = _page(tmp_path, horaires="Mo 09:00+", presentation_resume="x" * 300)
    assert not {"horaires", "presentation_resume"} & set(page.fields)
    assert {"horaires", "presentation_resume"} <= page.untold and len(page.doubts) == 2
    assert "Horaires à vérifier : Mo 09:00+" in page.body


@pytest.mark.parametrize(
    ("pivot", "fields", "untold", "doubts"),
    [
        ("434 933 123 00029", {"siret": "43493312300029"}, {"rna"}, 0),
        ("W491234567", {"rna": "W491234567"}, {"siret"}, 0),
        ("00000000000000", {}, {"siret", "rna"}, 0),
        ("0", {}, {"siret", "rna"}, 0),
        ("", {}, {"siret", "rna"}, 0),
        ("43493312300028", {}, {"siret", "rna"}, 1),
        ("4,34933E+13", {}, {"siret", "rna"}, 1),
        ("5520004600005", {"siret": "05520004600005"}, {"rna"}, 1),
        ("35600000012305", {"siret": "35600000012305"}, {"rna"}, 0),
    ],
)
def test_the_pivot_is_a_siret_or_an_rna_whose_key_fits(
    tmp_path: Path, pivot: str, fields: dict[str, str], untold: set[str], doubts: int
) -> None:
    page = _page(tmp_path, pivot=pivot)
    assert {key: page.fields[key] for key in ("siret", "rna") if key in page.fields} == fields
    assert (page.untold & {"siret", "rna"}, len(page.doubts)) == (untold, doubts)


OFFERS = {
    "services": "Maîtrise des outils numériques du quotidien|Loisirs et créations numériques"
    "|Accès internet et matériel informatique",
    "prise_en_charge_specifique": "Langues étrangères (anglais)|Surdité",
    "frais_a_charge": "Gratuit",
}


def test_terms_that_mean_one_code_of_ours_are_read_but_what_the_label_gives(tmp_path: Path) -> None:
    page = _page(tmp_path, **OFFERS)
    assert (page.fields["equipements"], page.fields["langues"]) == (("ordinateur",), ("en",))
    assert "services" not in page.fields
    former = _page(tmp_path, **OFFERS, typologie="MSAP", dispositif_programmes_nationaux="")
    assert (former.fields["label"], former.fields["services"]) == (
        "msap", ("accompagnement-numerique",),
    )  # fmt: skip


def test_what_a_page_cannot_hold_is_told_in_one_sentence(tmp_path: Path) -> None:
    notices = [one for one in read(_written(tmp_path, PLACE | OFFERS)) if isinstance(one, Notice)]
    assert [one.text.partition(" : ")[2] for one in notices] == [
        "sans champ dans une page, passé : frais_a_charge, "
        "prise_en_charge_specifique : Surdité, services : Loisirs et créations numériques."
    ]


def test_a_place_that_receives_nobody_is_a_doubt(tmp_path: Path) -> None:
    page = _page(tmp_path, modalites_acces="Téléphoner|Ce lieu n'accueille pas de public")
    assert page.doubts == ("modalites_acces dit que ce lieu n'accueille pas de public",)


def test_a_spreadsheets_zeros_and_dates_are_read(tmp_path: Path) -> None:
    page = _page(tmp_path, code_postal="1200", code_insee="1033", date_maj="02/04/2026")
    assert [page.fields[key] for key in ("code_postal", "code_insee", "date_maj")] == [
        "01200", "01033", "2026-04-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"date_maj": "hier"}, "n'est pas une date"),
        ({"nom": " "}, "nom est vide"),
        ({"code_postal": "4943"}, "cinq chiffres"),
        ({"id": "--"}, "ni lettre ni chiffre"),
    ],
)
def test_a_row_that_gives_no_page_is_refused(
    tmp_path: Path, changed: dict[str, str], reason: str
) -> None:
    (refusal,) = _results(_written(tmp_path, PLACE | changed))
    assert isinstance(refusal, Refusal) and reason in refusal.reason


def test_columns_may_be_missing_but_those_that_a_page_needs(tmp_path: Path) -> None:
    path = _written(tmp_path, PLACE, columns=tuple(one for one in COLUMNS if one != "telephone"))
    _, page = _results(path)
    assert isinstance(page, ImportedPage) and "telephone" in page.untold
    path = _written(tmp_path, PLACE, columns=tuple(one for one in COLUMNS if one != "adresse"))
    with pytest.raises(ImportFault, match="« adresse »"):
        list(read(path))


def _import(folder: Path, month: int, **changed: str) -> Result:
    path = _written(folder, PLACE | changed).rename(folder / f"lieux-2026{month}01.csv")
    arguments = [str(path), "--out", str(folder / "pages"), "--cache", str(folder)]
    return CliRunner().invoke(import_group, arguments)


def test_the_siret_is_merged_as_any_field(tmp_path: Path) -> None:
    """The list's is taken, unknown it changes nothing, an editor's stays and is told."""
    page = tmp_path / "pages" / "49" / "durtal.md"
    assert _import(tmp_path, 10).exit_code == 0
    assert "siret: 43493312300029\n" in page.read_text()
    done = _import(tmp_path, 11, pivot="12345678900015", date_maj="2026-05-01")
    assert (done.exit_code, "siret: 12345678900015\n" in page.read_text()) == (0, True)
    before = page.read_text()
    assert _import(tmp_path, 12, pivot="00000000000000").exit_code == 0
    assert page.read_text() == before
    page.write_text(before.replace("siret: 12345678900015", "siret: 123 456 789 00015 # bis"))
    assert "rien n'a changé" in _import(tmp_path, 12, pivot="12345678900015").output
    page.write_text(before.replace("siret: 12345678900015", "siret: 35600000012305"))
    told = _import(tmp_path, 12, pivot="43493312300029")
    assert (told.exit_code, "siret: 35600000012305\n" in page.read_text()) == (3, True)
    assert "siret : 35600000012305 → 43493312300029" in told.output
