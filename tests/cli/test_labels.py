"""``msap check --label``: what is missing, by department."""

import csv
import io
import json

import pytest
import yaml

MSAP = """---
nom: Maison de services au public de Florac
label: msap
adresse: Place de la mairie
code_postal: 48400
commune: Florac-Trois-Rivières
latitude: 44.3246
longitude: 3.5936
horaires: {lundi: "09:00-12:00"}
partenaires: [caf, msa]
equipements: [ordinateur]
date_maj: 2026-08-01
---
"""
ASKED = {
    "msap": {
        "heures_par_semaine": 24,
        "partenaires_minimum": 2,
        "partenaires_parmi": "france-travail, caf, cpam, assurance-retraite, msa",
        "equipements": "ordinateur, espace-confidentiel",
        "trajet_minutes": 20,
    },
    "france-services": {"heures_par_semaine": 24, "jours_par_semaine": 5, "agents": 2},
}
REPORT = """\
Lozère (48) : 1 maison, 1 avec un critère non rempli, 0 à compléter
  content/msap/48/florac.md Maison de services au public de Florac
    non rempli : Heures par semaine : 3 h par semaine ; le label en demande 24.
    non rempli : Espace confidentiel : La page donne d’autres équipements, pas celui-ci.

Maine-et-Loire (49) : 2 maisons, 1 avec un critère non rempli, 1 à compléter
  content/msap/49/durtal.md France services Durtal
    non déclaré : Heures par semaine, Jours par semaine
  content/msap/49/sable.md France services Durtal
    non rempli : Jours par semaine : 4 jours par semaine ; le label en demande 5.

Maison de services au public : 1 maison, 1 avec un critère non rempli, 0 à compléter
                                                    rempli  non rempli  non déclaré  source
  Opérateurs partenaires                                 1           0            0  1, 2
  Heures par semaine                                     0           1            0  1, 2
  Distance à la maison la plus proche                    1           0            0  2
  Ordinateur en libre accès                              1           0            0  1, 2
  Espace confidentiel                                    0           1            0  2
  Agent formé par les opérateurs                         0           0            1  1, 2 \
(une page n'a pas de champ pour le dire)
  Convention signée avec les opérateurs                  0           0            1  1, 2 \
(une page n'a pas de champ pour le dire)
  Accord avec le schéma départemental des services       0           0            1  2 \
(une page n'a pas de champ pour le dire)
  Participation au réseau                                0           0            1  1, 2 \
(une page n'a pas de champ pour le dire)
  1. page du CGET sur les Maisons de services au public (31 août 2015)
  2. CGET, « En bref » n° 33 (février 2017)

France services : 2 maisons, 1 avec un critère non rempli, 1 à compléter
                        rempli  non rempli  non déclaré  source
  Bouquet d’opérateurs       2           0            0  1
  Heures par semaine         1           0            1  1
  Jours par semaine          0           1            1  1
  Agents                     0           0            2  1 (aucune page ne le dit)
  1. critères du label France services (2020, avant le référentiel de 2025)
  texte plus récent, dont ce rapport n'a pas repris les critères : arrêté portant approbation \
du référentiel France services (16 juin 2025)

D'après les seules pages : ce rapport ne certifie rien, le préfet accorde le label.
"""


@pytest.fixture
def three_houses(project, page):
    """Three pages: a MSAP of Lozère, a France services without hours, another with four days.

    The labels ask what ``ASKED`` says, whatever they ask today.
    """
    vocabulary = project / "content" / "vocabulaires" / "labels.yaml"
    labels = yaml.safe_load(vocabulary.read_text("utf-8"))
    for label in labels:
        label["criteres"] = ASKED[label["code"]]
    vocabulary.write_text(yaml.safe_dump(labels, allow_unicode=True), "utf-8")
    florac = project / "content" / "msap" / "48" / "florac.md"
    florac.parent.mkdir(parents=True)
    florac.write_text(MSAP, "utf-8")
    days = "".join(f"  {day}: 08:00-18:00\n" for day in ("lundi", "mardi", "jeudi", "vendredi"))
    sable = page("49/sable.md")
    sable.write_text(sable.read_text().replace("date_maj", f"horaires:\n{days}date_maj"))


def test_the_report_of_a_small_directory(run, three_houses):
    result = run("check", "--label")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == REPORT


def test_one_label_alone(run, three_houses):
    out = run("check", "--label", "msap").stdout
    assert "florac.md" in out
    assert "durtal.md" not in out


def test_a_path_after_the_option_is_a_path(run, three_houses):
    """``--label content/msap/49`` is what a person writes."""
    out = run("check", "--label", "content/msap/48").stdout
    assert "florac.md" in out
    assert "durtal.md" not in out


def test_the_nearest_house_is_sought_among_all_pages_whatever_is_named(run, three_houses, project):
    near = project / "content" / "msap" / "48" / "voisine.md"
    near.write_text(MSAP.replace("44.3246", "44.3346"), "utf-8")
    out = run("check", "--label", "msap", "content/msap/48/florac.md").stdout
    assert "non rempli : Distance à la maison la plus proche : À 1,1 km à vol d’oiseau" in out
    assert "voisine.md" not in out


def table(out):
    """Read *out* as Excel in French does: a byte order mark, then semicolons."""
    assert out.startswith("\ufeff")
    return csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";")


def test_csv_has_a_row_for_each_house_and_criterion(run, three_houses):
    out = run("check", "--label", "france-services", "--format", "csv").stdout
    rows = list(table(out))
    assert [(r["departement"], r["id"], r["critere"], r["resultat"]) for r in rows] == [
        ("49", "durtal", "bouquet", "rempli"), ("49", "durtal", "heures", "non déclaré"),
        ("49", "durtal", "jours", "non déclaré"), ("49", "durtal", "agents", "non déclaré"),
        ("49", "sable", "bouquet", "rempli"), ("49", "sable", "heures", "rempli"),
        ("49", "sable", "jours", "non rempli"), ("49", "sable", "agents", "non déclaré"),
    ]  # fmt: skip
    assert rows[6]["raison"] == "4 jours par semaine ; le label en demande 5."
    assert (
        rows[6]["sources"]
        == "critères du label France services (2020, avant le référentiel de 2025)"
    )


def test_a_name_never_becomes_a_formula_of_the_spreadsheet(run, page):
    file = page("49/durtal.md")
    file.write_text(file.read_text().replace("France services Durtal", "'=1+1'"))
    rows = list(table(run("check", "--label", "--format=csv").stdout))
    assert {row["nom"] for row in rows} == {"'=1+1"}


def test_json_has_departments_houses_and_totals(run, three_houses):
    read = json.loads(run("check", "--label", "--format", "json").stdout)
    assert [d["code"] for d in read["departements"]] == ["48", "49"]
    sable = read["departements"][1]["maisons"][1]
    assert (sable["fichier"], sable["sans_manque"]) == ("content/msap/49/sable.md", False)
    assert sable["resultats"][2] == {
        "critere": "jours", "resultat": "non rempli",
        "raison": "4 jours par semaine ; le label en demande 5.",
    }  # fmt: skip
    assert {"critere": "jours", "rempli": 0, "non rempli": 1, "non déclaré": 1} in read["totaux"]
    source = {
        "texte": "critères du label France services", "date": "2020",
        "remarque": "avant le référentiel de 2025",
    }  # fmt: skip
    assert {"code": "agents", "intitule": "Agents", "se_declare": True, "sources": [source]} in (
        read["criteres"]
    )


def test_a_page_with_an_error_is_said_and_the_others_reported(run, three_houses, page):
    page("49/durtal.md", phone="12")
    result = run("check", "--label")
    assert result.exit_code == 1
    assert "content/msap/49/durtal.md:7:12: erreur: " in result.stderr
    assert "sable.md" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--label", "mspa"], "« mspa » n'est pas un label : msap, france-services, tous. "
         "Vouliez-vous dire « msap » ?"),
        (["--label", "--format", "github"], "--label s'écrit avec --format text, csv ou json."),
        (["--format", "csv"], "--format csv va avec --label ou --anciennes."),
        (["--label", "--fix"], "--label et --fix ne vont pas ensemble."),
    ],
)  # fmt: skip
def test_wrong_usage_is_said_with_status_2(run, arguments, message):
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_no_house_of_a_label_is_said(run):
    assert run("check", "--label", "msap").stdout == (
        "Aucune maison de ce label parmi les pages vérifiées.\n"
    )
