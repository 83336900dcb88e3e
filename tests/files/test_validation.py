"""A wrong value is said at its line and column, under a stable code, in a French sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FIELDS = {
    "nom": "nom: France services Durtal",
    "label": "label: france-services",
    "adresse": "adresse: 11 rue Joseph Cugnot",
    "code_postal": "code_postal: 49430",
    "commune": "commune: Durtal",
    "date_maj": "date_maj: 2024-08-01",
}
FIRST_FREE_LINE = 8


def page(extra: str = "", body: str = "", **replaced: str | None) -> str:
    """Return a page whose fields are right, but for those replaced (None leaves one out).

    *extra* starts at line 8, *body* two lines below its end.
    """
    lines = [replaced.get(key, line) for key, line in FIELDS.items()]
    kept = [line for line in lines if line is not None]
    return "\n".join(["---", *kept, *([extra] if extra else []), "---", body])


def found(problems):
    return [(p.line, p.column, p.code) for p in problems]


# What is written, where it stands, and what is said of it.
VALUES = [
    ("agents: deux", 8, 9, "nombre"),
    ("agents: -1", 8, 9, "nombre"),
    ("agents: ٤", 8, 9, "nombre"),
    ("agents: [2]", 8, 9, "type"),
    ("nom_usuel: Durtal", 8, 1, "cle-inconnue"),
    ("Nom: Durtal", 8, 1, "cle-inconnue"),
    ("code_insee: 4912", 8, 13, "code-insee"),
    ("code_insee: 99999", 8, 13, "code-insee"),
    ("code_insee: 75056", 8, 13, "code-insee"),
    ("siret: 12345678900012", 8, 8, "siret"),
    ("siret: 123456789", 8, 8, "siret"),
    ("siret: 123 456 789 00015", 8, 8, "siret"),
    ("siret: [12345678900015]", 8, 8, "type"),
    ("rna: 491234567", 8, 6, "rna"),
    ("rna: w491234567", 8, 6, "rna"),
    ("rna: {a: b}", 8, 6, "type"),
    ("telephone: 02 41 96 10 4", 8, 12, "telephone"),
    ("telephone: [02 41 96 10 40, 3939]", 8, 12, "telephone"),
    ("telephone: 02 41 96 10 40 poste 3", 8, 12, "telephone"),
    ("telephone: ';ext=1'", 8, 12, "telephone"),
    ("autres_telephones: [3939, 12]", 8, 27, "telephone"),
    ("courriels: mairie at durtal.fr", 8, 12, "courriel"),
    ("courriels: [a@b.fr, 'a@b', c@d.fr]", 8, 21, "courriel"),
    ("site_web: www.durtal.fr", 8, 11, "adresse-web"),
    ("site_web: javascript:alert(1)", 8, 11, "adresse-web"),
    ("site_web: 'https://a.fr/\"onload='", 8, 11, "adresse-web"),
    ("site_web: https://[1/", 8, 11, "adresse-web"),
    ("prise_rdv: peut-être", 8, 12, "prise-rdv"),
    ("prise_rdv: https://rdv", 8, 12, "adresse-web"),
    ("label_depuis: 2020-02-30", 8, 15, "date"),
    ("fermee_le: bientôt", 8, 12, "date"),
    ("ouvre_le: 2027-01-15\nfermee_le: 2027-01-15", 9, 12, "date"),
    ("fermee_le: 2026-12-31\nouvre_le: 2027-01-15", 8, 12, "date"),
    ("remplacee_par: durtal", 8, 16, "remplacement"),
    ("fermee_le: 2026-12-31\nremplacee_par: a b", 9, 16, "remplacement"),
    ("fermee_le: 2026-12-31\nremplacee_par: [a]", 9, 16, "remplacement"),
    ("fermee_le: 2026-12-31\nremplacee_par: ../a", 9, 16, "remplacement"),
    ("anciennes_adresses: [durtal-2, Durtal]", 8, 32, "ancienne-adresse"),
    ("anciennes_adresses: /maisons/durtal/", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: durtal.md", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: été", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: '%2e%2e'", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: ..", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: 'a / b 301'", 8, 21, "ancienne-adresse"),
    ('anciennes_adresses: "a\\nRedirect 301 / /x"', 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: 'a; return 200'", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: 'a}'", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: '$uri'", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: '*'", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: nul", 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: " + "a" * 201, 8, 21, "ancienne-adresse"),
    ("anciennes_adresses: {a: b}", 8, 21, "type"),
    ("anciennes_adresses: [[a]]", 8, 22, "type"),
    ("label_depuis: 01/02/2020", 8, 15, "date"),
    ("label_depuis: 0020-01-01", 8, 15, "date"),
    ("id: fs 908", 8, 5, "identifiant"),
    ("id: ../../etc", 8, 5, "identifiant"),
    ("format: bus-anglais", 8, 9, "code-inconnu"),
    ("format: Bus", 8, 9, "code"),
    ("jours_feries: parfois", 8, 15, "jours-feries"),
    ("reseau: ''", 8, 9, "vide"),
    ('reseau: "a\\u202Eb"', 8, 9, "caractere"),
    ('reseau: "a\\x07b"', 8, 9, "caractere"),
    (f"reseau: {'x' * 301}", 8, 9, "longueur"),
    (f"presentation_resume: {'x' * 281}", 8, 22, "longueur"),
    (f"transports: {'x' * 2001}", 8, 13, "longueur"),
    ("latitude: 47.67", 8, 11, "position"),
    ("longitude: -0.25", 8, 12, "position"),
    ("latitude: 47,67\nlongitude: -0.25", 8, 11, "position"),
    ("latitude: .nan\nlongitude: -0.25", 8, 11, "position"),
    ("latitude: .inf\nlongitude: -0.25", 8, 11, "position"),
    ("latitude: 1e1\nlongitude: -0.25", 8, 11, "position"),
    ("latitude: 91\nlongitude: -0.25", 8, 11, "position"),
    ("latitude: 47.67\nlongitude: 181", 9, 12, "position"),
    ("latitude: -0.256\nlongitude: 47.671", 8, 11, "position"),
    ("latitude: 52.5\nlongitude: 13.4", 8, 11, "position"),
    ("latitude: 43.25\nlongitude: 2.67", 8, 11, "position-eloignee"),
    ("services: [caf]", 8, 12, "code-inconnu"),
    ("services: acces-au-droit", 8, 11, "type"),
    ("partenaires:\n  - caf\n  - cafe", 10, 5, "code-inconnu"),
    ("partenaires: [{partenaire: caf, mode: pigeon}]", 8, 39, "code-inconnu"),
    ("partenaires: [{partenaire: caf, sur_rdv: yes}]", 8, 42, "oui-non"),
    ("partenaires: [{partenaire: caf, jour: lundi}]", 8, 33, "cle-inconnue"),
    ("partenaires: [{mode: visio}]", 8, 15, "manquant"),
    ("partenaires: [[caf]]", 8, 15, "type"),
    ("equipements: [wifi, piscine]", 8, 21, "code-inconnu"),
    ("langues: klingon", 8, 10, "code-inconnu"),
    ("accessibilite: [escaliers]", 8, 17, "code-inconnu"),
    ("structure_porteuse: CC Anjou", 8, 21, "type"),
    ("structure_porteuse: {nature: epci}", 8, 21, "manquant"),
    ("structure_porteuse: {nom: CC, nature: club}", 8, 39, "code-inconnu"),
    ("antennes: [{nom: A, commune: Durtal, code_postal: 4943}]", 8, 51, "code-postal"),
    ("antennes: [{nom: A, commune: Durtal}]", 8, 12, "manquant"),
    ("antennes:\n  - {nom: A, commune: Durtall, code_postal: 49430}", 9, 23, "commune"),
    ("tournee: [{commune: Durtal, code_postal: 49430}]", 8, 11, "manquant"),
    ("photo: {description: La façade}", 8, 8, "manquant"),
    ("photo: {fichier: a.jpg, description: La façade}", 8, 18, "fichier-lie"),
    ("photo: {fichier: ../LICENCE.md, description: La façade}", 8, 18, "fichier-lie"),
    ("photo: {fichier: /etc/passwd, description: La façade}", 8, 18, "fichier-lie"),
    ("video: {adresse: https://a.fr}", 8, 8, "manquant"),
    ("antenne_de: a b", 8, 13, "identifiant"),
    # Hours
    ("horaires: {lundi: 25:00-26:00}", 8, 19, "horaires"),
    ("horaires: {lundi: 12:00-09:00}", 8, 19, "horaires"),
    ("horaires: {lundi: 12:00-12:00}", 8, 19, "horaires"),
    ("horaires: {lundi: 09:60-12:00}", 8, 19, "horaires"),
    ("horaires: {lundi: '09:00-12:00, 11:00-14:00'}", 8, 19, "horaires"),
    ("horaires: {lundi: '14:00-17:00, 09:00-12:00'}", 8, 19, "horaires"),
    ("horaires:\n  lundi: 9h-12h", 9, 10, "horaires"),
    ("horaires: {lundi: ٠٩:00-12:00}", 8, 19, "horaires"),
    ("horaires: {lundi: 6e du mois 09:00-12:00}", 8, 19, "horaires"),
    ("horaires: {lundi: une semaine sur deux depuis 2026-02-30 09:00-12:00}", 8, 19, "horaires"),
    ("horaires: {lundy: 09:00-12:00}", 8, 19, "horaires"),
    ("horaires: {lundi: [09:00-12:00]}", 8, 19, "horaires"),
    ("horaires: [lundi]", 8, 11, "horaires"),
    ("horaires: Mo-Fr 9h", 8, 11, "horaires"),
    ("horaires: Mo-Fr 09:00-12:00; PH 10:00-12:00", 8, 11, "horaires"),
    ("horaires: PH off", 8, 11, "horaires"),
    ("horaires: {}", 8, 11, "horaires"),
    ("horaires:\n  lundi:\n  mardi:", 9, 3, "horaires"),
    ("exceptions: [{du: 2026-12-24, type: congés}]", 8, 37, "exception"),
    ("exceptions: [{du: 2026-12-24, type: [ferme]}]", 8, 37, "exception"),
    ("exceptions: [{du: 2026-12-24, type: message}]", 8, 37, "exception"),
    ("exceptions: [{du: 2026-12-24, type: horaires}]", 8, 37, "exception"),
    ("exceptions: [{du: 2026-12-24, au: 2026-12-23, type: ferme}]", 8, 35, "exception"),
    ("exceptions: [{du: 2026-02-30, type: ferme}]", 8, 19, "date"),
    ("exceptions: [{du: 2026-12-24, type: horaires, horaires: 9h}]", 8, 57, "horaires"),
    ("exceptions: [{du: 2026-12-24, type: horaires, horaires: fermé}]", 8, 57, "exception"),
    (
        "exceptions: [{du: 2026-12-24, type: horaires, horaires: {lundy: 09:00-12:00}}]",
        8,
        65,
        "horaires",
    ),
    (
        "exceptions: [{du: 2026-12-24, type: horaires, horaires: Jul-Aug Mo 09:00-12:00}]",
        8,
        57,
        "horaires",
    ),
    (
        "exceptions: [{du: 2026-12-24, au: 2026-12-28, type: horaires, horaires: 09:00-12:00}]",
        8,
        73,
        "exception",
    ),
    ("exceptions: [{du: 2026-12-24, au: bientôt, type: ferme}]", 8, 35, "date"),
    ("saisons: [{du: 07-01, au: 08-31}]", 8, 11, "saison"),
    ("saisons: [{du: 07-01, horaires: fermé}]", 8, 16, "saison"),
    ("saisons: [{horaires: fermé}]", 8, 11, "saison"),
    ("saisons: [{du: 02-29, au: 08-31, horaires: fermé}]", 8, 16, "saison"),
    ("saisons: [{du: 02-30, au: 08-31, horaires: fermé}]", 8, 16, "saison"),
    ("saisons: [{du: 13-01, au: 08-31, horaires: fermé}]", 8, 16, "saison"),
    ("saisons: [{du: 2027-07-01, au: 08-31, horaires: fermé}]", 8, 16, "saison"),
    ("saisons: [{du: été, au: 08-31, horaires: fermé}]", 8, 16, "saison"),
    ("saisons: [{quand: à Noël, horaires: fermé}]", 8, 19, "saison"),
    ("saisons: [{du: 07-01, au: 08-31, horaires: {lundy: 09:00-12:00}}]", 8, 52, "horaires"),
    ("saisons: [{du: 07-01, au: 08-31, horaires: {lundi: 9h}}]", 8, 52, "horaires"),
    ("saisons: [{du: 07-01, au: 08-31, horaires: 09:00-12:00}]", 8, 44, "saison"),
    ("saisons: [{du: 07-01, au: 08-31, ete: oui, horaires: fermé}]", 8, 34, "cle-inconnue"),
    (
        "saisons:\n  - {du: 07-01, au: 08-31, horaires: fermé}\n"
        "  - {du: 08-31, au: 09-02, horaires: fermé}",
        10,
        10,
        "saison",
    ),
    (
        "saisons:\n  - {quand: vacances scolaires, horaires: fermé}\n"
        "  - {quand: pendant les vacances scolaires, horaires: fermé}",
        10,
        13,
        "saison",
    ),
    (
        "horaires: Jul-Aug Mo 09:00-12:00\nsaisons: [{du: 12-01, au: 12-31, horaires: fermé}]",
        9,
        10,
        "saison",
    ),
    ("horaires: {lundi: pendant les vacances scolaires fermé}", 8, 19, "horaires"),
    ("horaires: {lundi au vendredi: 09:00-12:00}", 8, 31, "horaires"),
    ("horaires: {Lundi: 09:00-12:00}", 8, 19, "horaires"),
    ("horaires: Mo-Fr 09:00+", 8, 11, "horaires"),
    ("horaires: sunrise-sunset", 8, 11, "horaires"),
    # A comma between braces, an unknown field without a value, curly quotes
    ("horaires: {lundi: 08:30-12:00, 13:30-17:00}", 8, 19, "virgule"),
    ("horaires: {lundi: 08:30-12:00, 13:30-17:00, mardi: fermé}", 8, 19, "virgule"),
    ("horaires_rdv: {mardi: 09:00-12:00, 14:00-16:00 }", 8, 23, "virgule"),
    ("structure_porteuse: {nom: Mairie, salle 2, nature: commune}", 8, 27, "virgule"),
    (
        "antennes:\n  - {nom: Mairie, salle 2, commune: Durtal, code_postal: 49430}",
        9,
        11,
        "virgule",
    ),
    (
        "tournee:\n  - {lieu: A, commune: Durtal, code_postal: 49430, adresse: 3, place}",
        9,
        61,
        "virgule",
    ),
    ("exceptions: [{du: 2026-12-24, type: ferme, motif: Congés, travaux}]", 8, 51, "virgule"),
    (
        "exceptions: [{du: 2026-12-24, type: horaires, horaires: 09:00-10:00, 11:00-12:00}]",
        8,
        57,
        "virgule",
    ),
    (
        "saisons: [{du: 07-01, au: 08-31, horaires: {lundi: 9:00-10:00, 11:00-12:00}}]",
        8,
        52,
        "virgule",
    ),
    ("partenaires: [{partenaire: caf, precision: lundi, mardi}]", 8, 44, "virgule"),
    ("courriels:\n  -accueil@exemple.fr", 9, 3, "tiret"),
    ("courriels: [a@b.fr, -c@d.fr]", 8, 21, "tiret"),
    ("langues:\n  -xx\n  -yy", 9, 3, "tiret"),
    ("services:\n  -tourisme", 9, 3, "tiret"),
    ("services: [{service: tourisme, precision: été,\n  hiver}]", 8, 43, "virgule"),
    ("video: {adresse: https://a.fr, transcription: Bonjour, à tous}", 8, 47, "virgule"),
    ("services: [{service: tourisme, documents: RIB, precision}]", 8, 43, "virgule"),
    ("services: [{service: tourisme, documents: [RIB], bail}]", 8, 50, "cle-inconnue"),
    ("antenne:", 8, 1, "cle-inconnue"),
    (
        "antennes:\n  - nom: A\n    commune: Durtal\n    code_postal: 49430\n    salle:",
        12,
        5,
        "cle-inconnue",
    ),
    ("horaires:\n  lundi: 09:00-12:00\n  jour:", 10, 3, "cle-inconnue"),
    ("reseau: “Vallée du Loir”", 8, 9, "guillemets"),
    ("reseau: ‘Vallée’", 8, 9, "guillemets"),
    ("partenaires: [{partenaire: caf, precision: “Bureau 2”}]", 8, 44, "guillemets"),
    # What has one reading in France, and is not written so in a page
    ("telephone: 41 96 10", 8, 12, "telephone"),
    ("telephone: 41 96 10 40", 8, 12, "telephone"),
    ("telephone: 508 41 96 10", 8, 12, "telephone"),
    ("telephone: 02 41 96 10 40 / 06 12 34 56 78", 8, 12, "telephone"),
    ("courriels: a@b.fr ; c@d.fr", 8, 12, "courriel"),
    ("langues: anglais", 8, 10, "code"),
    ("partenaires: [Pôle emploi]", 8, 15, "code"),
    ("label_depuis: 20/11/2026", 8, 15, "date"),
    ("label_depuis: 03/04/26", 8, 15, "date"),
    ("label_depuis: 11/22/2026", 8, 15, "date"),
    ("saisons: [{du: 01/07, au: 08-31, horaires: fermé}]", 8, 16, "saison"),
    ("site_web: https://a.fr/l'accueil", 8, 11, "adresse-web"),
    ("Courriel: a@b.fr", 8, 1, "cle-inconnue"),
    ("telephone\u00a0: 02 41 96 10 40", 8, 1, "cle-inconnue"),
    ("mardi: 09:00-12:00", 8, 1, "cle-inconnue"),
    (
        "antennes: [{nom:Mairie, nom: A, commune: Durtal, code_postal: 49430}]",
        8,
        13,
        "cle-inconnue",
    ),
    # Commune, postcode and code against each other
    (
        "antennes:\n  - {nom: A, commune: Durtal, code_postal: 75001, code_insee: 49127}",
        9,
        44,
        "commune",
    ),
    ("antennes:\n  - {nom: A, commune: Durtal, code_postal: 49125}", 9, 44, "commune"),
    (
        "antennes:\n  - {nom: A, commune: Trifouillis, code_postal: 49430, code_insee: 49127}",
        9,
        23,
        "commune",
    ),
    ("horaires: Mo-Fr", 8, 11, "horaires"),
]


@pytest.mark.parametrize(("extra", "line", "column", "code"), VALUES)
def test_a_wrong_value_is_one_problem_at_its_place(read_page, extra, line, column, code):
    _, problems = read_page(page(extra))
    assert found(problems) == [(line, column, code)], problems


REQUIRED = [
    ({"nom": None}, 2, 1, "manquant"),
    ({"label": None}, 2, 1, "manquant"),
    ({"commune": None}, 2, 1, "manquant"),
    ({"code_postal": None}, 2, 1, "manquant"),
    ({"date_maj": None}, 2, 1, "manquant"),
    ({"adresse": None}, 2, 1, "manquant"),
    ({"nom": "nom:"}, 2, 1, "manquant"),
    ({"code_postal": "code_postal: 4943"}, 5, 14, "code-postal"),
    ({"code_postal": "code_postal: ٤٩٤٣٠"}, 5, 14, "code-postal"),
    ({"code_postal": "code_postal: 49999", "commune": "commune: Zzyx"}, 5, 14, "commune"),
    ({"commune": "commune: Dutral"}, 6, 10, "commune"),
    ({"label": "label: frances-services"}, 3, 8, "code-inconnu"),
    ({"label": "label: rsp"}, 3, 8, "code-remplace"),
    ({"date_maj": "date_maj: hier"}, 7, 11, "date"),
]


@pytest.mark.parametrize(("replaced", "line", "column", "code"), REQUIRED)
def test_required_fields_are_there_and_right(read_page, replaced, line, column, code):
    _, problems = read_page(page(**replaced))
    assert found(problems) == [(line, column, code)], problems


# The whole page, and where it cannot be read.
TEXTS = [
    ("", 1, 1, "page-vide"),
    ("\n \n", 1, 1, "page-vide"),
    ("Bonjour", 1, 1, "en-tete"),
    ("---\nnom: a\n", 1, 1, "en-tete"),
    ("---\n- a\n---\n", 2, 1, "en-tete"),
    ("---\nBonjour\n---\n", 2, 1, "en-tete"),
    ("---\nnom: a\nnom: b\n---\n", 3, 1, "cle-double"),
    ("---\nhoraires:\n  lundi: a\n  lundi: b\n---\n", 4, 3, "cle-double"),
    ("---\nnom: a\n\tlabel: b\n---\n", 3, 1, "yaml"),
    ("---\nnom:\n\tlabel: b\n---\n", 3, 1, "yaml"),
    ("---\nnom: a: b\n---\n", 2, 7, "yaml"),
    ("---\nnom: @a\n---\n", 2, 6, "yaml"),
    ("---\nnom: 'a\nlabel: b\n---\n", 2, 6, "yaml"),
    ("---\nnom: [a\nlabel: b\n---\n", 2, 6, "yaml"),
    ("---\nnom: {a: b\nlabel: b\n---\n", 2, 6, "yaml"),
    ("---\nnom: ]\n---\n", 2, 6, "yaml"),
    ("---\nnom: a\nlabel\n---\n", 3, 1, "yaml"),
    ("---\na:\n  b: 1\n c: 2\n---\n", 4, 2, "yaml"),
    ("---\n- a\nb: 1\n---\n", 3, 1, "yaml"),
    ("---\nnom: - a\n---\n", 2, 6, "yaml"),
    ('---\nnom: "\\q"\n---\n', 2, 7, "yaml"),
    ("---\nnom: a\x07b\n---\n", 2, 7, "caractere"),
    ("---\nnom: a\n...\nlabel: b\n---\n", 4, 1, "yaml"),
    ("---\nnom: &a b\n---\n", 2, 6, "yaml"),
    ("---\nnom: *a\n---\n", 2, 6, "yaml"),
    ("---\n*a : b\n---\n", 2, 1, "yaml"),
    ("---\nnom: !!python/object/apply:os.system [ls]\n---\n", 2, 6, "yaml"),
    ("---\nnom: !x a\n---\n", 2, 6, "yaml"),
    ("---\nnom: *\n---\n", 2, 7, "yaml"),
    ("---\n? [a]\n: b\n---\n", 2, 3, "yaml"),
    ("---\na: " + "[" * 20_000 + "\n---\n", 2, 11, "yaml"),
    ("---\na: " + "{a: " * 20_000 + "\n---\n", 2, 29, "yaml"),
    ("---\na: [" + "a," * 4000 + "]\n---\n", 2, 5999, "yaml"),
    (b"---\nnom: a\nreseau: \xe9t\xe9\n---\n", 3, 1, "encodage"),
    (b"---\nnom: a\nreseau: a\0b\n---\n", 3, 10, "caractere"),
    (b"\xff\xfen\0o\0m\0", 1, 1, "encodage"),
    (b"x" * 5_000_000, 0, 0, "taille"),
]


@pytest.mark.parametrize(("text", "line", "column", "code"), TEXTS)
def test_a_text_that_cannot_be_read_is_one_problem_at_its_place(
    read_page, text, line, column, code
):
    house, problems = read_page(text)
    assert house is None
    assert found(problems) == [(line, column, code)], problems


# Lines are counted from « --- »: the body of these pages starts at line 10.
BODIES = [
    ("[a](javascript:alert(1))", 9, 5, "lien-dangereux"),
    ("Un\n\n[a](JaVaScRiPt:alert)", 11, 5, "lien-dangereux"),
    ("[a](data:text/html,x)", 9, 5, "lien-dangereux"),
    ("[a](&#106;avascript:x)", 9, 1, "lien-dangereux"),
    ('<a href="vbscript:x">a</a>', 9, 10, "lien-dangereux"),
    ("\n\nTexte\n\n<script>alert(1)</script>", 13, 1, "html-retire"),
    ("<iframe src='https://a.fr'></iframe>", 9, 1, "html-retire"),
    ("<b onclick=x>a</b>", 9, 4, "html-retire"),
    ('<img src="https://a.fr/x" onerror="x" alt="">', 9, 27, "html-retire"),
    ("Un\n\n[a]()", 11, 5, "lien"),
    ("[a](http://)", 9, 5, "lien"),
    ("**[a]( )** [b](https://a.fr)", 9, 7, "lien"),
    ("[a](../secret.txt)", 9, 5, "fichier-lie"),
    ("[a](../../../secret.txt)", 9, 5, "fichier-lie"),
    ("[a](../../../../../etc/)", 9, 5, "fichier-lie"),
    ("[a](/etc/hosts.txt)", 9, 5, "fichier-lie"),
    ("[a]({attach}../secret.txt)", 9, 5, "fichier-lie"),
    ("[a](..%2f..%2f..%2fpyproject.toml)", 9, 5, "fichier-lie"),
    ("[a](../../x%00.txt)", 9, 5, "fichier-lie"),
    ("![a](../../images/nulle-part.jpg)", 9, 6, "fichier-lie"),
    ("[a](../../vocabulaires/services.yaml)", 9, 5, "fichier-lie"),
    ("![a](../../services)", 9, 6, "fichier-lie"),
    ("![a](https://a.fr/x.png)", 9, 6, "image-externe"),
    ("[a](https://a.fr/x.png)\n\nUn ![a](https://a.fr/x.png)", 11, 9, "image-externe"),
    ("![a](//a.fr/x.png)", 9, 6, "image-externe"),
    ("![a](/\\\\a.fr/x.png)", 9, 1, "image-externe"),
    ("![a](HTTPS://a.fr/x.png)", 9, 6, "image-externe"),
    ("Un\n\n![a][b]\n\n[b]: https://a.fr/x.png", 13, 6, "image-externe"),
    ('<img src="https://a.fr/x?y&z" alt="">', 9, 11, "image-externe"),
    ('<img alt="a>b" src=https://a.fr/x.png>', 9, 20, "image-externe"),
    (f'<img alt="{"a" * 4100}" src="https://a.fr/x.png">', 9, 4118, "image-externe"),
    ("[![a](https://a.fr/x.png)](https://a.fr)", 9, 7, "image-externe"),
    ("![](../../images/a.jpg)", 9, 1, "image-sans-description"),
    ("Un\n\nUn ![Image](../../images/a.jpg)", 11, 4, "image-sans-description"),
    (
        "![La façade](../../images/a.jpg)\n\n![](../../images/a.jpg)",
        11,
        1,
        "image-sans-description",
    ),
    ("![IMG_1234](<../../images/é.jpg>)", 9, 1, "image-sans-description"),
    ('<img src="../../images/a.jpg">', 9, 11, "image-sans-description"),
    ("![][b]\n\n[b]: ../../images/a.jpg", 11, 6, "image-sans-description"),
    ("[a](mailto:a@b.fr?bcc=c@d.fr)", 9, 5, "courriel"),
    ("[a](mailto:a@b.fr?subject=x&amp;body=y)", 9, 5, "courriel"),
    ("[a](MAILTO:a@b.fr%3Fcc=c@d.fr)", 9, 5, "courriel"),
    ("[a](mailto:a@b.fr,c@d.fr)", 9, 5, "courriel"),
    ("Un\n\ndeux &#1;", 11, 6, "texte"),
    ("deux &#xFFFE;", 9, 6, "texte"),
    ("Un\n\nde\x01ux", 11, 3, "caractere"),
    ("Un\n\nde\ufffeux", 11, 3, "caractere"),
    (".", 9, 1, "texte-vide"),
    ("\n\n**Néant**\n", 11, 1, "texte-vide"),
    ("[" * 20_000, 9, 1, "texte"),
    ("Un\n\n" + "[" * 300, 11, 1, "texte"),
    ("*   " * 3000, 9, 1, "texte"),
    ("a" * 10_001, 9, 1, "texte"),
    ("a b\n" * 15_000, 9, 1, "texte"),
    ("> " * 40 + "a", 9, 1, "texte"),
    ("- \n" * 3000, 9, 1, "texte"),
    (("<http://- " * 12 + "\n") * 190, 9, 1, "texte"),
    (("javascript:[" * 12 + "\n") * 190, 9, 1, "texte"),
    ("1. " * 3000, 9, 1, "texte"),
    ("|a" * 100 + "\n" + "|-" * 100 + "\n" + "a|b\n" * 2000, 9, 1, "texte"),
]


@pytest.mark.parametrize(("body", "line", "column", "code"), BODIES)
def test_a_text_with_what_the_site_will_not_show_is_said(read_page, body, line, column, code):
    _, problems = read_page(page(body=body))
    assert (line, column, code) in found(problems), problems


@pytest.mark.parametrize(
    ("photo", "column"),
    [("{fichier: a.jpg}", 8), ("{fichier: a.jpg, description: }", 38),
     ("{fichier: a.jpg, description: ''}", 38), ("{fichier: a.jpg, description: Photo}", 38),
     ("{fichier: a.jpg, description: a.jpg}", 38)],
)  # fmt: skip
def test_a_photo_without_words_is_a_warning(read_page, photo, column):
    _, problems = read_page(page(f"photo: {photo}"))
    told = {(p.line, p.column, p.code): p.severity for p in problems}
    assert told.pop((8, column, "image-sans-description")) == "avertissement"
    assert set(told) == {(8, 18, "fichier-lie")}


def test_a_pattern_with_many_spaces_between_signs_does_not_hang(read_page):
    _, problems = read_page(page(body=("*" + " " * 700) * 11 + "x"))
    assert len(problems) <= 1


@pytest.mark.parametrize(
    "body",
    [
        "[a](https://a.fr) [b](mailto:a@b.fr) [c](tel:+33241961040) [d](#e) [f](../../services/)",
        "`<script>` et `[a](javascript:x)`",
        "Titre\n----------------------\n\n- - -\n\ntexte",
    ],
)
def test_a_sound_text_has_no_problem(read_page, body):
    house, problems = read_page(page(body=body))
    assert house is not None
    assert not problems


def test_a_text_that_says_nothing_is_not_the_house_s(read_page):
    """Nothing but blanks is no text at all: no word about it."""
    assert read_page(page(body="cf. site"))[0].text == ""
    house, problems = read_page(page(body="\n \n"))
    assert (house.text, list(problems)) == ("", [])


def test_every_problem_of_a_page_is_told_in_one_go(read_page):
    _, problems = read_page(page("agents: x\nid: a b\nsite_web: c", nom=None, body="[" * 300))
    assert {p.code for p in problems} == {
        "manquant", "nombre", "identifiant", "adresse-web", "texte",
    }  # fmt: skip


def test_a_near_key_and_a_near_code_are_suggested(read_page):
    _, problems = read_page(page("telefone: 3939\npartenaires: [cafe]"))
    assert "Vouliez-vous dire « telephone » ?" in problems[0].message
    assert "Vouliez-vous dire « caf » ?" in problems[1].message


def test_no_message_is_english_or_empty(read_page):
    """pydantic and libyaml speak English: none of it reaches a person."""
    english = re.compile(r"\b(?:found|expected|input|should|valid|while|error|field)\b", re.I)
    for extra, *_ in VALUES:
        for problem in read_page(page(extra))[1]:
            assert not english.search(re.sub(r"«.*?»", "", problem.message)), problem
    for text, *_ in TEXTS:
        for problem in read_page(text)[1]:
            assert len(problem.message) > 10
            assert not english.search(problem.message.replace("!!python", "")), problem


def test_every_code_of_the_source_is_covered():
    """A new code comes with a case here, or in the tests of the files that give it."""
    root = Path(__file__).resolve().parents[2]
    sources = [*(root / "generator/model").glob("*.py"), *(root / "generator/files").glob("*.py")]
    codes: set[str] = set()
    pattern = re.compile(
        r"(?:refuse\(|SourceRefused\([^\"]*?|Severity\.(?:ERROR|WARNING),|Removed\(|_refused\(\w+,)"
        r"\s*\"([a-z-]+)\""
    )
    for file in sources:
        codes |= set(pattern.findall(file.read_text("utf-8")))
    here = {case[-1] for case in (*VALUES, *REQUIRED, *TEXTS, *BODIES)}
    tests = "".join(f.read_text("utf-8") for f in Path(__file__).parent.glob("test_*.py"))
    assert len(codes) > 25
    assert {code for code in codes - here if f'"{code}"' not in tests} == set()
