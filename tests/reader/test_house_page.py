"""Every field of a house, followed from its file to what its page shows.

The files are ``content/msap/**``: each value there is found nowhere else. A new field of the
model without a row here is looked for as the guide writes it.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.files.nodes import plain
from generator.files.vocabularies import read_vocabularies
from generator.files.yaml_reading import read_yaml
from generator.model.coded_keys import kind_of_key
from generator.model.house import House
from generator.model.value import Value
from tests.reader.building import ROOT, new_fields
from tests.reader.reading import Page, spaced

WEEK = (
    "lundi 8 h 05 – 12 h 10", "mardi 8 h 15 – 12 h 20", "mercredi 8 h 25 – 12 h 30",
    "jeudi 8 h 35 – 12 h 40", "vendredi 8 h 45 – 12 h 50", "samedi Fermé",
)  # fmt: skip


class Row(NamedTuple):
    """A field, the part of the page that shows it, and what is read there."""

    field: str
    where: str
    shown: tuple[str, ...]
    slug: str = "pleine"


class NotShown(NamedTuple):
    """A field that the page does not show, and why."""

    field: str
    why: str


ROWS = (
    Row("name", "h1", ("Maison Témoin",)),
    Row("label", "=Label", ("France services",)),
    Row("label_since", "=Label", ("depuis le 3 février 2019",)),
    Row("format", ".house-kind", ("Maison à plusieurs sites",)),
    Row("bearer.name", "=Portée par", ("Syndicat Porteur",)),
    Row("bearer.nature", "=Portée par", ("(Groupement d’intérêt public)",)),
    Row("branch_of", "#antennes", ("dépend de Maison Mère", "../../maisons/mere/")),
    Row("network", "=Réseau", ("Réseau Sentinelle",)),
    Row("street_address", ".address", ("11 rue du Témoin",)),
    Row("address_complement", ".address", ("Bâtiment Complément",)),
    Row("code_postal", ".address", ("49430",)),
    Row("commune", ".address", ("Durtal",)),
    Row("latitude", ".point-link", ("47.671234", "mlat=47.67123")),
    Row("longitude", ".point-link", ("-0.245678", "mlon=-0.24568")),
    Row("phone", ".essentials", ("Appeler le 02 41 96 10 40", "tel:+33241961040")),
    Row("other_phones", ".essentials", (
        "Appeler le 02 41 96 10 41", "tel:+33241961041",
        "Appeler le 06 12 34 56 78", "tel:+33612345678",
    )),
    Row("emails", ".essentials", (
        "premier@temoin.example.fr", "mailto:premier@temoin.example.fr",
        "second@temoin.example.fr", "mailto:second@temoin.example.fr",
    )),
    Row("website", ".essentials", (
        "site-temoin.example.fr", "https://www.site-temoin.example.fr/accueil"
    )),
    Row("booking", ".essentials", (
        "Prendre rendez-vous en ligne", "https://rdv.example.fr/temoin"
    )),
    Row("open_on_holidays", ".house-hours", ("Ouvert aussi les jours fériés, aux mêmes heures.",)),
    Row("hours", ".house-hours", WEEK),
    Row("hours_by_appointment", ".house-hours", (
        "Sur rendez-vous seulement", "jeudi 14 h 05 – 16 h 10",
    )),
    Row("exceptions.first", ".house-exceptions", (
        "Du 7 décembre 2026", "Mardi 15 décembre 2026", "Lundi 21 décembre 2026",
    )),
    Row("exceptions.last", ".house-exceptions", ("au 9 décembre 2026", "2026-12-09")),
    Row("exceptions.kind", ".house-exceptions", ("Fermé",)),
    Row("exceptions.hours", ".house-exceptions", ("10 h 11 – 11 h 12",)),
    Row("exceptions.reason", ".house-exceptions", (
        "Travaux du témoin", "Vœux du témoin", "Message du témoin",
    )),
    Row("partners.partner", "#partenaires", (
        "Centre d’information sur les droits des femmes", "../../partenaires/cidff/",
    )),
    Row("partners.mode", "#partenaires", ("Permanence sur place",)),
    Row("partners.hours", "#partenaires", ("Mardi : 9 h 21 – 10 h 22",)),
    Row("partners.by_appointment", "#partenaires", ("Sur rendez-vous",)),
    Row("partners.phone", "#partenaires", ("Téléphone : 02 41 96 10 42",)),
    Row("partners.documents", "#partenaires", ("Livret du partenaire", "Carte du partenaire")),
    Row("partners.detail", "#partenaires", ("Précision du partenaire.",)),
    Row("services.service", "#services", ("Télétravail", "../../services/teletravail/")),
    Row("services.documents", "#services", ("Livret du service", "Carte du service")),
    Row("services.detail", "#services", ("Précision du service.",)),
    Row("equipment", "=Sur place", ("Scanner, Salle de réunion",)),
    Row("accessibility", "=Accessibilité", ("Accessible en fauteuil roulant, Boucle magnétique",)),
    Row("acceslibre", "#acces", ("Acceslibre", "https://acceslibre.example.fr/temoin")),
    Row("transport", "=Transports", ("Car du témoin, arrêt Sentinelle.",)),
    Row("languages", "=Langues", ("Anglais, Portugais",)),
    Row("agents", "=Équipe", ("37",)),
    Row("siret", "=SIRET", ("123 456 789 00015",)),
    Row("rna", "=RNA", ("W491234567",)),
    Row("branches.name", "#antenne-1 h3", ("Antenne Témoin",)),
    Row("branches.street_address", "#antenne-1", ("12 rue de l’Antenne",)),
    Row("branches.address_complement", "#antenne-1", ("Étage de l’antenne",)),
    Row("branches.code_postal", "#antenne-1", ("49140",)),
    Row("branches.commune", "#antenne-1", ("Seiches-sur-le-Loir",)),
    Row("branches.latitude", "#antenne-1", ("47.571234", "mlat=47.57123")),
    Row("branches.longitude", "#antenne-1", ("-0.355678", "mlon=-0.35568")),
    Row("branches.phone", "#antenne-1", ("Appeler le 02 41 96 10 43", "tel:+33241961043")),
    Row("branches.emails", "#antenne-1", (
        "antenne@temoin.example.fr", "mailto:antenne@temoin.example.fr",
    )),
    Row("branches.hours", "#antenne-1", ("Horaires : Antenne Témoin", "lundi 9 h 31 – 10 h 32")),
    Row("branches.hours_by_appointment", "#antenne-1", (
        "Sur rendez-vous : Antenne Témoin", "vendredi 15 h 33 – 16 h 34",
    )),
    Row("branches.exceptions.first", "#antenne-1", (
        "Du 14 décembre 2026", "Mardi 22 décembre 2026", "Jeudi 24 décembre 2026",
    )),
    Row("branches.exceptions.last", "#antenne-1", ("au 16 décembre 2026",)),
    Row("branches.exceptions.kind", "#antenne-1", ("Fermé",)),
    Row("branches.exceptions.hours", "#antenne-1", ("10 h 41 – 11 h 42",)),
    Row("branches.exceptions.reason", "#antenne-1", (
        "Travaux de l’antenne", "Vœux de l’antenne", "Message de l’antenne",
    )),
    Row("stops.name", "#arret-1 h3", ("Place de l’Arrêt",)),
    Row("stops.street_address", "#arret-1", ("13 rue de l’Arrêt",)),
    Row("stops.address_complement", "#arret-1", ("Devant l’arrêt",)),
    Row("stops.code_postal", "#arret-1", ("49150",)),
    Row("stops.commune", "#arret-1", ("Baugé-en-Anjou",)),
    Row("stops.latitude", "#arret-1", ("47.541234", "mlat=47.54123")),
    Row("stops.longitude", "#arret-1", ("-0.105678", "mlon=-0.10568")),
    Row("stops.phone", "#arret-1", ("Appeler le 02 41 96 10 44", "tel:+33241961044")),
    Row("stops.hours", "#arret-1", ("Horaires : Place de l’Arrêt", "mardi 9 h 51 – 10 h 52")),
    Row("stops.hours_by_appointment", "#arret-1", (
        "Sur rendez-vous : Place de l’Arrêt", "samedi 15 h 53 – 16 h 54",
    )),
    Row("stops.exceptions.first", "#arret-1", (
        "Du 17 décembre 2026", "Mercredi 23 décembre 2026", "Lundi 28 décembre 2026",
    )),
    Row("stops.exceptions.last", "#arret-1", ("au 18 décembre 2026",)),
    Row("stops.exceptions.kind", "#arret-1", ("Fermé",)),
    Row("stops.exceptions.hours", "#arret-1", ("10 h 51 – 11 h 52",)),
    Row("stops.exceptions.reason", "#arret-1", (
        "Travaux de l’arrêt", "Vœux de l’arrêt", "Message de l’arrêt",
    )),
    Row("photo.file", ".house-photo", ("../../images/facade-1.png",)),
    Row("photo.description", ".house-photo", ("Façade du témoin",)),
    Row("photo.credit", ".house-photo", ("Photo : Photographe du témoin",)),
    Row("video.address", ".house-video", ("https://video.example.fr/temoin",)),
    Row("video.title", ".house-video", ("Film du témoin",)),
    Row("video.transcript", "#presentation", ("Transcription du témoin.",)),
    Row("opens_on", ".day-notice", ("Ouvre le 15 janvier 2027",), "annoncee"),
    Row("closes_on", ".notice", ("Fermée définitivement depuis le 31 octobre 2026",), "fermee"),
    Row("replaced_by", "#remplacement", (
        "Maison Mère", "../../maisons/mere/", "1 place Mère, 49000 Angers",
        "Appeler le 02 41 96 10 45", "tel:+33241961045",
    ), "fermee"),
    Row("source", "=Source", ("Source du témoin",)),
    Row("updated_on", "=Mise à jour", ("9 août 2026", "2026-08-09")),
)  # fmt: skip

# The parts of the year, where hours come back: a house, its branch, its stop.
ROWS += tuple(
    Row(f"{of}seasons.{field}", where, (text,), "saisons")
    for of, where, told in (
        ("", ".house-hours", {
            "first": "Du 1er juillet", "last": "au 30 août",
            "school": "Pendant les vacances scolaires", "reason": "Été du témoin",
            "hours": "mardi 9 h 03 – 12 h 04", "hours_by_appointment": "jeudi 14 h 05 – 16 h 06",
        }),
        ("branches.", "#antenne-1", {
            "first": "Du 2 juin", "last": "au 3 septembre",
            "school": "Hors vacances scolaires", "reason": "Été de l’antenne",
            "hours": "mardi 9 h 13 – 12 h 14", "hours_by_appointment": "jeudi 14 h 15 – 16 h 16",
        }),
        ("stops.", "#arret-1", {
            "first": "Du 4 mai", "last": "au 5 octobre",
            "school": "Pendant les vacances scolaires", "reason": "Été de l’arrêt",
            "hours": "mardi 9 h 23 – 12 h 24", "hours_by_appointment": "jeudi 14 h 25 – 16 h 26",
        }),
    )
    for field, text in told.items()
)  # fmt: skip

NOT_SHOWN = (
    NotShown("identifier", "a key between files; the page's address names the house"),
    NotShown("code_insee", "a code for machines: it chooses the department that the page names"),
    NotShown("branches.code_insee", "a code for machines"),
    NotShown("stops.code_insee", "a code for machines"),
    NotShown("former_slugs", "leads on from its own address: tests/reader/test_ends.py"),
    NotShown("status", "a draft has no page at all: tests/plugins/site/test_waiting.py"),
    NotShown("summary", "told by search engines and networks: test_the_summary_is_described"),
)

TOLD = [row.field for row in ROWS] + [row.field for row in NOT_SHOWN]
VOCABULARIES, _ = read_vocabularies(ROOT / "content" / "vocabulaires", ROOT)


def new_plain_fields() -> dict[str, str]:
    """Return the key of each field that has no row yet, and nothing below it."""
    return {
        name: str(field.alias)
        for name, field in House.model_fields.items()
        if name not in TOLD and not any(row.startswith(f"{name}.") for row in TOLD)
    }


# What the page tells besides its file's fields: which page, where, what.
BESIDES = (
    ("pleine", ".breadcrumb", "Accueil ../../ Départements ../../departements/ Maine-et-Loire"),
    ("pleine", ".breadcrumb", "Maison Témoin"),
    ("pleine", ".house-kind", "Durtal, Maine-et-Loire ../../departements/49-maine-et-loire/"),
    ("pleine", ".next-visits", "mardi 24 novembre, 9 h 51 – 10 h 52 Place de l’Arrêt, Baugé"),
    ("pleine", ".house-hours", "Ajouter les passages et fermetures à mon agenda ../pleine.ics"),
    ("pleine", ".locator-map", "Carte : Maison Témoin en Maine-et-Loire"),
    ("pleine", "#services", "Avec le label France services"),
    ("pleine", "#services", "Énergie ../../services/energie/"),
    ("pleine", "#partenaires", "Avec le label France services"),
    ("pleine", "#partenaires", "Urssaf ../../partenaires/urssaf/"),
    ("pleine", "#voisines", "Maison Mère ../../maisons/mere/ Angers, 32 km"),
    ("pleine", "#presentation", "Texte du témoin."),
    ("pleine", "#articles", "Article du témoin ../../actualites/temoin/ 1er octobre 2026"),
    ("pleine", ".house-tools", "Corriger cette fiche ../../modifier/?maison=pleine"),
    (
        "pleine",
        ".house-invite",
        "Vous travaillez ici ? Complétez cette page ../../modifier/?maison=pleine",
    ),
    ("pleine", ".house-tools", "Affiche à imprimer (A4) affiche.html"),
    ("pleine", ".house-tools", "Ajouter à mes contacts ../pleine.vcf"),
    ("mere", ".essentials", "On peut prendre rendez-vous."),
    ("mere", ".house-hours", "Fermé les jours fériés."),
    ("mere", "#antennes", "Maison Témoin ../../maisons/pleine/ Durtal"),
    ("mere", ".house-video", "Vidéo : Maison Mère"),
    ("mere", ".house-video", "Lire le texte de la vidéo https://texte.example.fr/mere"),
    ("mere", ".house-declared", "Agents 2 agents ; le label en demande 2."),
    ("ile", ".essentials", "Sans rendez-vous."),
    ("bus", ".house-hours", "Les horaires dépendent du lieu. Voir les lieux de passage"),
    ("bus", "#arret-1", "Prochains passages lundi 23 novembre, 9 h – 12 h"),
    ("bus", "#arret-2", "les semaines paires : 14 h – 17 h"),
    ("annoncee", ".day-notice", "Ouvre le 15 janvier 2027"),
    ("muette", ".house-hours", "Horaires non communiqués"),
    ("muette", "#services", "Logement ../../services/logement/"),
    ("muette", "#partenaires", "Allocations familiales (CAF)"),
    (
        "muette",
        "#partenaires",
        "Ce que fait chaque organisme Allocations familiales (CAF) La Caisse",
    ),
    ("ancienne", ".house-words", "l’après-midi uniquement sur RDV."),
    ("ancienne", ".verified", "Horaires vérifiés en mai 2023 : téléphonez avant de venir"),
    ("vide", ".verified", "Horaires vérifiés en novembre 2025 : écrivez avant de venir"),
)


@pytest.fixture(scope="module")
def pages(small_site: Path) -> dict[str, Page]:
    """Return the pages of the houses by their slug."""
    slugs = (
        "pleine",
        "mere",
        "ile",
        "bus",
        "fourgon",
        "muette",
        "saisons",
        "ancienne",
        "vide",
        "annoncee",
        "fermee",
    )
    return {slug: Page(small_site / "maisons" / slug / "index.html") for slug in slugs}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.field)
def test_the_field_is_shown(pages: dict[str, Page], row: Row) -> None:
    """Its words stand in its part of the page."""
    shown = pages[row.slug].shown(row.where)
    assert [text for text in row.shown if text not in shown] == []


@pytest.mark.parametrize(("slug", "where", "text"), BESIDES)
def test_the_page_tells_it_too(pages: dict[str, Page], slug: str, where: str, text: str) -> None:
    """What comes from other houses, vocabularies, geography and the site."""
    assert text in pages[slug].shown(where)


def test_no_field_is_forgotten_here() -> None:
    """Each field of the model has its row, or a word why it is not shown."""
    assert sorted(TOLD) == sorted(set(fields_of(House)) - set(new_plain_fields()))
    assert all(row.why for row in NOT_SHOWN)


def test_a_new_plain_field_is_shown_as_the_guide_writes_it(pages: dict[str, Page]) -> None:
    """Without a row yet: the words of the guide's example, or the names of its codes."""
    shown = pages["pleine"].shown("main")
    for key in new_plain_fields().values():
        value = plain(read_yaml(new_fields()[key]))[key]
        values = value if isinstance(value, list) else [value]
        assert [each for each in values if spaced(_name(key, each)) not in shown] == [], key


def _name(key: str, value: str) -> str:
    kind = kind_of_key().get(key)
    return VOCABULARIES.of(kind).name(value) if kind else value


def test_the_summary_is_described(pages: dict[str, Page]) -> None:
    """By search engines; without one, the page says what it holds."""
    assert pages["pleine"].description() == "Résumé du témoin."
    assert "Maison de l’Île, à Saint-Denis (97400)" in pages["ile"].description()


def test_the_page_opens_with_the_house_s_name(pages: dict[str, Page]) -> None:
    """In the browser's tab, with the site's."""
    title = "Maison Témoin · Maisons de services au public"
    assert pages["pleine"].shown("title") == title


def test_scripts_get_the_days_that_they_keep_true(pages: dict[str, Page]) -> None:
    """Of the house, and of a stop that shows its next dates; in the place's own time."""
    assert '"zone":"Europe/Paris"' in pages["pleine"].part(".opening").get("data-ouverture", "")
    dates = pages["bus"].part("#arret-1").get("data-jours", "")
    assert '"plages":[[[540,720]]' in dates


def test_what_a_page_has_not_is_not_headed(pages: dict[str, Page]) -> None:
    """No empty section, no notice of unknown hours where they are known."""
    bare = pages["muette"]
    absent = ("acces", "presentation", "antennes", "tournee", "articles")
    assert not [part for part in absent if bare.has(f"#{part}")]
    assert "non communiqués" not in pages["pleine"].shown(".house-hours")
    assert "Équipe" not in bare.shown("#fiche")


def test_the_house_s_own_words_come_before_what_all_houses_have(pages: dict[str, Page]) -> None:
    """Name, status, hours, its words; then the ways on, services, partners, other houses."""
    parts = ("h1", ".opening", ".verified", "#horaires", "#presentation", ".jump", "#services",
             "#partenaires", "#antennes", "#acces", "#voisines", "#fiche")  # fmt: skip
    page = pages["pleine"]
    order = list(page.root.iter())
    places = [order.index(_itself(page, part)) for part in parts]
    assert places == sorted(places)
    headings = [element.tag for element in order if element.tag in ("h1", "h2", "h3")]
    assert headings[0] == "h1" and headings[1] == "h2" and headings.count("h1") == 1


def test_what_each_partner_does_is_folded_and_needs_no_script(pages: dict[str, Page]) -> None:
    """Its name leads on without; what the house says itself of a partner is not folded."""
    folded = [e for e in pages["pleine"].part("#partenaires") if e.tag == "details"]
    assert folded and all("open" not in element.keys() for element in folded)  # noqa: SIM118
    told = " ".join(text for element in folded for text in element.itertext())
    assert "Urssaf" in told and "Précision du partenaire." not in told


@pytest.mark.parametrize("slug", ["ancienne", "vide"])
def test_no_page_says_the_contrary_of_its_words_or_hours(pages: dict[str, Page], slug: str) -> None:
    """``prise_rdv: non`` where one comes by appointment: nothing is said of it."""
    assert "Sans rendez-vous" not in pages[slug].shown("main")


def test_a_text_that_says_nothing_is_not_shown(pages: dict[str, Page]) -> None:
    """No heading stands over a dot."""
    assert not pages["vide"].has("#presentation")


def test_when_a_page_was_verified_is_kept_for_the_day_when_it_matters(
    pages: dict[str, Page],
) -> None:
    """Hidden on a page that is younger than twelve months; midnight is the house's own."""
    fresh, island = pages["pleine"].part(".verified"), pages["ile"].part(".verified")
    assert "hidden" in fresh.keys()  # noqa: SIM118
    assert fresh.get("data-des") == "2027-08-10T00:00:00+02:00"
    assert island.get("data-des") == "2027-08-12T00:00:00+04:00"
    assert "hidden" not in pages["vide"].part(".verified").keys()  # noqa: SIM118


def _itself(page: Page, where: str) -> object:
    """Return the element itself, of a heading too."""
    if where[0] != "#":
        return page.part(where)
    return next(element for element in page.root.iter() if element.get("id") == where[1:])


def fields_of(model: type[Value], before: str = "") -> Iterator[str]:
    """Yield the paths of the fields of *model*: ``branches.exceptions.first``."""
    hints = typing.get_type_hints(model)
    for name in model.model_fields:
        inner = _part_of(hints[name])
        if inner is None:
            yield before + name
        else:
            yield from fields_of(inner, f"{before}{name}.")


def _part_of(annotation: object) -> type[Value] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    found = (_part_of(argument) for argument in typing.get_args(annotation))
    return next((part for part in found if part is not None), None)


def test_a_house_that_travels_tells_of_which_day_its_visits_are(small_site: Path) -> None:
    html = (small_site / "maisons" / "bus" / "index.html").read_text("utf-8")
    assert "Passages à partir du 23\u00a0novembre 2026." in html.replace("&nbsp;", "\u00a0")
    assert '<p class="opening" data-tournee hidden></p>' in html


def test_a_house_that_travels_without_stops_says_that_one_must_call(pages: dict[str, Page]) -> None:
    """With or without the script; at its address nobody receives people."""
    page = pages["fourgon"]
    assert page.shown(".opening").strip() == "Se déplace : téléphonez pour savoir où"
    essentials, hours = page.shown(".essentials"), page.shown(".house-hours")
    assert "Adresse postale de l’équipe, qui se déplace :" in essentials
    assert "ces heures ne disent pas où la trouver. Téléphonez avant de venir." in hours
    assert "Adresse postale" not in pages["pleine"].shown(".essentials")


@pytest.mark.parametrize(
    ("slug", "anchor", "title", "others", "stop"),
    [
        ("bus", "arret-1", "Arrêt : Quai du Bus, Brest", "Tous les lieux de passage",
         ("à Brest, Quai du Bus", "Quai du Bus, Brest")),
        ("bus", "arret-2", "Arrêt : Mairie, Plabennec", "Tous les lieux de passage",
         ("à Plabennec, Mairie", "Mairie de Plabennec")),
        ("pleine", "antenne-1", "Antenne Témoin, Seiches-sur-le-Loir", "La maison elle-même",
         (None, None)),
    ],
)  # fmt: skip
def test_who_came_for_one_place_of_a_house_is_told_which_it_is(
    pages: dict[str, Page],
    slug: str,
    anchor: str,
    title: str,
    others: str,
    stop: tuple[str | None, str | None],
) -> None:
    """A way to the others stands beside; where a stop is, the script says in its sentences."""
    place = pages[slug].part(f"#{anchor}")
    assert title in pages[slug].shown(f"#{anchor} .place-here")
    assert others in pages[slug].shown(f"#{anchor} .place-here")
    assert (place.get("data-arret"), place.get("data-lieu")) == stop
