"""Corrections that have one sure answer, byte for byte."""

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.fixing import Fixer
from generator.files.nodes import plain
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused

PAGE = """---
nom: France services Durtal   # le nom, avec  un commentaire
label: france-services
adresse: 11 rue Joseph Cugnot
code_postal: 49430
commune: Durtal
code_insee: 49127
{fields}
date_maj: 2026-08-01
---
Corps  du texte  
sur deux lignes : 02.41.96.10.40
"""

BRANCH = "antennes:\n  - nom: A\n    commune: Durtal\n    code_postal: 49430"


@pytest.fixture(scope="module")
def fixer(vocabularies, territory):
    return Fixer(vocabularies, territory)


def page(fields):
    return PAGE.format(fields=fields)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("telephone: 02.41.96.10.40", "telephone: 02 41 96 10 40"),
        ("telephone: '+33241961040' # fixe", "telephone: '02 41 96 10 40' # fixe"),
        (
            "autres_telephones: [0241961041,  3939]",
            "autres_telephones: [02 41 96 10 41,  3939]",
        ),
        (
            "horaires:\n  lundi: 8h30-12h / 13h30 - 17h",
            "horaires:\n  lundi: 08:30-12:00, 13:30-17:00",
        ),
        ('horaires: {lundi: "9h-12h"}', 'horaires: {lundi: "09:00-12:00"}'),
        (
            "horaires: {lundi: 9h-12h et 14h-17h}",
            'horaires: {lundi: "09:00-12:00, 14:00-17:00"}',
        ),
        ("horaires_rdv:\n  mardi: 9h-12h", "horaires_rdv:\n  mardi: 09:00-12:00"),
        ("horaires:\n  Lundi: 9h-12h 14h-17h", "horaires:\n  lundi: 09:00-12:00, 14:00-17:00"),
        (
            "horaires: {Lun.: 09:00-12:00, 'MARDI': 9h-12h}",
            "horaires: {lundi: 09:00-12:00, mardi: 09:00-12:00}",
        ),
        (
            "horaires:\n  lundi: 08h30-12h00 13h30-17h00",
            "horaires:\n  lundi: 08:30-12:00, 13:30-17:00",
        ),
        (
            "saisons:\n  - {du: 07-01, au: 08-31, horaires: {Lundi: 9h-12h}}",
            "saisons:\n  - {du: 07-01, au: 08-31, horaires: {lundi: 09:00-12:00}}",
        ),
        (
            "exceptions:\n  - {du: 2026-12-24, type: horaires, horaires: 9h-12h}",
            "exceptions:\n  - {du: 2026-12-24, type: horaires, horaires: 09:00-12:00}",
        ),
        (
            "antennes:\n  - {nom: A, commune: SEICHES SUR LE LOIR, code_postal: 49140, "
            "code_insee: 49333}",
            "antennes:\n  - {nom: A, commune: Seiches-sur-le-Loir, code_postal: 49140, "
            "code_insee: 49333}",
        ),
        ("siret: 123 456 789 00015", "siret: 12345678900015"),
        ("siret: '123.456.789.00015' # bis", "siret: '12345678900015' # bis"),
        ("rna: w49 1234567", "rna: W491234567"),
        ("reseau: Vallée  du   Loir", "reseau: Vallée du Loir"),
        ('reseau: " Vallée "', 'reseau: "Vallée"'),
        ("reseau: Loir   ", "reseau: Loir"),
        ("partenaires:\n  - pole-emploi", "partenaires:\n  - france-travail"),
        ("partenaires: [{partenaire: carsat}]", "partenaires: [{partenaire: assurance-retraite}]"),
        (
            "antennes:\n  - nom: A\n    commune: Durtal # ici\n    code_postal: 49430",
            "antennes:\n  - nom: A\n    commune: Durtal # ici\n    code_insee: 49127\n"
            "    code_postal: 49430",
        ),
        (
            "antennes:\n  - {nom: A, commune: Durtal, code_postal: 49430}",
            "antennes:\n  - {nom: A, commune: Durtal, code_insee: 49127, code_postal: 49430}",
        ),
        (
            BRANCH + "\n    code_insee: 01004",
            BRANCH + "\n    code_insee: 49127",
        ),
        (
            BRANCH + "\n    code_insee:",
            BRANCH + "\n    code_insee: 49127",
        ),
        # Names of fields and days
        ("Courriel: a@b.fr # accueil", "courriels: a@b.fr # accueil"),
        ("téléphone: 0241961040", "telephone: 02 41 96 10 40"),
        ("telephone\u00a0: 02 41 96 10 40", "telephone: 02 41 96 10 40"),
        ("site: www.exemple.fr", "site_web: https://www.exemple.fr"),
        ("antenne: [{Nom: A, ville: Durtal, cp: 49430, code_insee: 49127}]",
         "antennes: [{nom: A, commune: Durtal, code_postal: 49430, code_insee: 49127}]"),
        # Several days in a line
        ("horaires: # été\n  lundi au mercredi: 9h-12h  # l'accueil\n  samedi: fermé",
         "horaires: # été\n  lundi: 09:00-12:00  # l'accueil\n  mardi: 09:00-12:00\n"
         "  mercredi: 09:00-12:00\n  samedi: fermé"),
        ("horaires: {lun. et mar.: 9h-12h et 14h-17h}",
         'horaires: {lundi: "09:00-12:00, 14:00-17:00", mardi: "09:00-12:00, 14:00-17:00"}'),
        ("horaires: lundi et mardi 9h-12h # l'accueil\nreseau: x",
         "horaires: # l'accueil\n  lundi: 09:00-12:00\n  mardi: 09:00-12:00\nreseau: x"),
        ("partenaires:\n  - {partenaire: msa, horaires: mardi 9h-12h}",
         "partenaires:\n  - {partenaire: msa, horaires: {mardi: 09:00-12:00}}"),
        ("partenaires:\n  - partenaire: msa\n    horaires: mardi 9h-12h",
         "partenaires:\n  - partenaire: msa\n    horaires:\n      mardi: 09:00-12:00"),
        # Notations
        ("label_depuis: 20/11/2026", "label_depuis: 2026-11-20"),
        ("exceptions:\n  - {du: 20 novembre 2026, au: '1er janvier 2027', type: ferme}",
         "exceptions:\n  - {du: 2026-11-20, au: '2027-01-01', type: ferme}"),
        ("saisons:\n  - {du: 01/07, au: 31/08, horaires: fermé}",
         "saisons:\n  - {du: 07-01, au: 08-31, horaires: fermé}"),
        ("latitude: 47,671271\nlongitude: −0,256457", "latitude: 47.671271\nlongitude: -0.256457"),
        ("antennes: [{nom: A, commune: Durtal, code_postal: 49 430, code_insee: 49 127}]",
         "antennes: [{nom: A, commune: Durtal, code_postal: 49430, code_insee: 49127}]"),
        ("partenaires: [{partenaire: caf, sur_rdv: vrai}]",
         "partenaires: [{partenaire: caf, sur_rdv: oui}]"),
        ("site_web: https://a.fr/l'accueil", "site_web: https://a.fr/l%27accueil"),
        ("reseau: “Vallée du Loir” # x", "reseau: Vallée du Loir # x"),
        ("telephone: “02 41 96 10 40”", "telephone: 02 41 96 10 40"),
        # Names in place of codes
        ("partenaires:\n  - Caf # x\n  - Pôle emploi\n  - 'MSA'",
         "partenaires:\n  - caf # x\n  - france-travail\n  - 'msa'"),
        ("langues: [Français, anglais]", "langues: [fr, en]"),
        ("partenaires: Caf et MSA", "partenaires: [caf, msa]"),
        # Several values in a text
        ("courriels: a@b.fr ; c@d.fr # x", "courriels: [a@b.fr, c@d.fr] # x"),
        ("courriels:\n  - a@b.fr, c@d.fr # x\n  - e@f.fr",
         "courriels:\n  - a@b.fr # x\n  - c@d.fr\n  - e@f.fr"),
        ("courriels: [a@b.fr ; c@d.fr, e@f.fr]", "courriels: [a@b.fr, c@d.fr, e@f.fr]"),
        ("telephone: 02 41 96 10 40 / 06 12 34 56 78 # x",
         "telephone: 02 41 96 10 40 # x\nautres_telephones: [06 12 34 56 78]"),
        # Commas between braces
        ("horaires: {lundi: 08:30-12:00, 13:30-17:00, mardi: 9h-12h}",
         'horaires: {lundi: "08:30-12:00, 13:30-17:00", mardi: 09:00-12:00}'),
        ("exceptions: [{du: 2026-12-24, type: ferme, motif: Congés, travaux}] # x",
         'exceptions: [{du: 2026-12-24, type: ferme, motif: "Congés, travaux"}] # x'),
        ("antennes: [{nom: A, latitude: 47,3, longitude: -0,2}]",
         "antennes: [{nom: A, latitude: 47.3, longitude: -0.2}]"),
        # Spaces that YAML needs
        ("telephone:02 41 96 10 40 # x\nreseau: x", "telephone: 02 41 96 10 40 # x\nreseau: x"),
        ("telephone :02 41 96 10 40", "telephone: 02 41 96 10 40"),
        ("telephone\u00a0:02 41 96 10 40\nagents :2", "telephone: 02 41 96 10 40\nagents: 2"),
        ("telephone\t :'02 41 96 10 40' # x", "telephone: '02 41 96 10 40' # x"),
        ("Téléphone :02 41 96 10 40", "telephone: 02 41 96 10 40"),
        ("site_web :https://www.durtal.fr", "site_web: https://www.durtal.fr"),
        ("courriels :[a@b.fr]", "courriels: [a@b.fr]"),
        ("horaires:\n  lundi :9h-12h\n  mardi :9h-12h",
         "horaires:\n  lundi: 09:00-12:00\n  mardi: 09:00-12:00"),
        ("antennes:\n  - nom :A\n    code_postal :49430\n    commune :Durtal\n"
         "    code_insee :49127",
         "antennes:\n  - nom: A\n    code_postal: 49430\n    commune: Durtal\n"
         "    code_insee: 49127"),
        ("structure_porteuse:\n  nom :CC", "structure_porteuse:\n  nom: CC"),
        ("telephone:\u00a002 41 96 10 40", "telephone: 02 41 96 10 40"),
    ],
)  # fmt: skip
def test_what_has_one_answer_is_corrected_and_nothing_else(fixer, before, after):
    fixed, fixes = fixer.fixed(page(before).encode())
    assert fixed.decode() == page(after)
    assert fixes


@pytest.mark.parametrize(
    "fields",
    [
        "telephone: Fax 02 41 96 10 41",
        "documents:\n  -Avis",
        "telephone: 02 41 96 10 40 / Fax 02 41 96 10 41",
        "telephone: Ne plus appeler le 02 41 96 10 42",
        "telephone: 02 41 96 10 40",
        "telephone: 3939",
        "telephone: 02.41.96.10.40 (mairie)",
        "telephone: 02.41.96.10",
        "horaires:\n  lundi: 9-12",
        "horaires:\n  lundi: 14h-9h",
        "horaires:\n  lundi: 09:00-12:00\n  Lundi: 14:00-17:00",
        "horaires: Mo-Fr 9:00-12:00",
        "horaires:\n  lundi au mercredi: 09:00-12:00\n  mardi: fermé",
        "horaires:\n  lundi: sur rendez-vous",
        "horaires: sur rendez-vous",
        "label_depuis: 03/04/26",
        "label_depuis: 11/22/2026",
        "rdv: oui",
        "sites: [{nom: A}]",
        "courriels: a@b.fr ou rien",
        "telephone: 02 41 96 10 40 / accueil",
        "telephone: 02 41 96 10 40 / 06 12 34 56 78\nautres_telephones: 3939",
        "site_web: https://a.fr , https://b.fr",
        "reseau: « La Passerelle »",
        'reseau: "“Vallée”"',
        "partenaires: [chômage]",
        "services: [{service: tourisme, documents: RIB, bail}]",
        "partenaires: [Caisse inconnue]",
        "antennes: [{nom: A, adresse, commune: Durtal, code_postal: 49430, code_insee: 49127}]",
        "reseau: deux\n  nom :CC",
        "structure_porteuse: nom :CC",
        "partenaires:\n  - caf :mardi",
        "reseau: |\n  telephone:02 41\n  Courriel: a@b.fr ; c@d.fr",
        "inconnu: {Courriel: 20/11/2026}",
        "partenaires: [france-travail, pole-emploi]",
        "partenaires: [pole-emplois]",
        "reseau: |\n  deux  espaces   \n  gardées   ",
        "reseau: deux\n  lignes  gardées",
        'reseau: "a \\  b"',
        "antennes:\n  - {nom: A, commune: Durtal, code_postal: 49000, code_insee: 01004}",
        "antennes:\n  - {nom: A, commune: Inconnue, code_postal: 49430}",
        "antennes:\n  - {nom: A, commune: Paris, code_postal: 75015, code_insee: 75115}",
        "antennes:\n  - {nom: A, commune: Durtal, code_postal: 49430, code_insee: 49127}",
        "exceptions: [{du: 2026-12-24, motif: Congés, type:ferme}]",
    ],
)
def test_what_has_no_sure_answer_is_left_alone(fixer, fields):
    assert fixer.fixed(page(fields).encode()) == (page(fields).encode(), ())


def test_bom_and_crlf_are_kept(fixer):
    raw = b"\xef\xbb\xbf" + page("telephone: 02.41.96.10.40").replace("\n", "\r\n").encode()
    fixed, _ = fixer.fixed(raw)
    assert fixed == raw.replace(b"telephone: 02.41.96.10.40", b"telephone: 02 41 96 10 40")


def test_a_code_is_added_with_the_line_ends_of_the_page(fixer):
    raw = page("reseau: x").replace("code_insee: 49127\n", "").replace("\n", "\r\n").encode()
    fixed, _ = fixer.fixed(raw)
    assert fixed == raw.replace(b"Durtal\r\nreseau", b"Durtal\r\ncode_insee: 49127\r\nreseau")


def test_each_correction_says_where_and_what(fixer):
    _, fixes = fixer.fixed(page("telephone: 02.41.96.10.40").encode())
    (fix,) = fixes
    assert (fix.line, fix.column) == (8, 12)
    assert fix.message == "« telephone » : « 02.41.96.10.40 » devient « 02 41 96 10 40 »."


def test_a_second_run_changes_nothing(fixer):
    fixed, _ = fixer.fixed(page("telephone: 02.41.96.10.40\nreseau: a  b").encode())
    assert fixer.fixed(fixed) == (fixed, ())


def test_without_territory_codes_are_left_alone(vocabularies):
    raw = page("antennes:\n  - {nom: A, commune: Durtal, code_postal: 49430}").encode()
    assert Fixer(vocabularies).fixed(raw) == (raw, ())


LINES = st.lists(
    st.sampled_from(
        [
            "telephone: 02.41.96.10.40", "reseau: a  b ", "horaires: {lundi: 9h-12h}",
            "source: 'é  😀'   ", "services: [emploi-insertion,  rsp]", "agents:  2 # deux ",
            "complement_adresse: >-\n  plié  ici\n  encore ", "horaires_rdv:\n  mardi: 9h-12h",
            "autres_telephones:\n- 0241961040\n- '0241961041'", "video: {titre: a  b}",
            "antennes:\n  - commune: Durtal\n    code_postal: 49430\n    nom: \"x  y\"",
            "label_depuis: 1er mai 2026  # fête", "Courriel: a@b.fr ; c@d.fr", "langues: [Anglais]",
            "exceptions: [{du: 20/11/2026, type: ferme, motif: Congés, travaux}]",
        ]
    ),
    unique=True,
)  # fmt: skip


@settings(deadline=None)
@given(lines=LINES, bom=st.booleans(), crlf=st.booleans(), body=st.text(max_size=30))
def test_lines_without_a_correction_are_the_same_bytes(fixer, lines, bom, crlf, body):
    text = page("\n".join(lines)) + body.replace("\r", "")
    text = text.replace("\n", "\r\n") if crlf else text
    raw = text.encode("utf-8", "ignore")
    raw = b"\xef\xbb\xbf" + raw if bom else raw
    fixed, fixes = fixer.fixed(raw)
    matcher = difflib.SequenceMatcher(None, raw.split(b"\n"), fixed.split(b"\n"), autojunk=False)
    changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    touched = sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in changed)
    assert touched <= len(fixes)
    assert fixed.startswith(raw[:10])


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: f"---\n{t}\n---\n".encode()))
def test_no_bytes_make_it_raise_or_a_readable_page_unreadable(fixer, raw):
    fixed, fixes = fixer.fixed(raw)
    try:
        plain(split_page(decode(raw)).front)
    except SourceRefused:
        assert (fixed, fixes) == (raw, ())
    except UnicodeEncodeError:
        return
    else:
        plain(split_page(decode(fixed)).front)


PIECES = st.lists(
    st.sampled_from(
        [
            "Courriel:", "horaires:", "  lundi:", "  lundi au jeudi:", "  - ", "{", "}", "[", "]",
            ", ", ": ", " 9h-12h", " 08:30-12:00, 13:30-17:00", "partenaires:", " Caf",
            " Pôle emploi", "telephone:", "02 41 96 10 40", " / 06 12 34 56 78", "a@b.fr ; c@d.fr",
            "exceptions:", "du: 20/11/2026", " # x", "“", "”", "'", '"', "\n", "\r\n", "\u00a0",
            "\t", "  ", "|", "latitude: 47,3", "antennes:", "nom: A", "commune: Durtal", "é😀",
            "code_postal: 49 430", "code_insee:", "site: a.fr/l'b", "saisons:", "au: 1/7",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(PIECES)
def test_correcting_never_raises_and_a_second_time_changes_nothing(fixer, fields):
    fixed, fixes = fixer.fixed(f"---\n{fields}\n---\n".encode())
    assert fixer.fixed(fixed) == (fixed, ())
    assert bool(fixes) == (fixed != f"---\n{fields}\n---\n".encode())
