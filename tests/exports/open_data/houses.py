"""A few houses for golden files: least fields, most fields, travelling, overseas, closed."""

from __future__ import annotations

from typing import Any

LEAST: dict[str, Any] = {}
MOST: dict[str, Any] = {
    "nom": "France services de Mende (centre)",
    "label": "france-services",
    "adresse": "12 bis rue de l'Abbé « Grégoire »",
    "complement_adresse": "Bâtiment B",
    "latitude": "44.518",
    "longitude": "3.5",
    "siret": "12345678200051",
    "telephone": "04 66 49 00 00",
    "autres_telephones": ["3939"],
    "courriels": ["accueil@exemple.fr"],
    "site_web": "https://www.exemple.fr/accueil",
    "prise_rdv": "https://rdv.exemple.fr/mende",
    "horaires": {"lundi": "09:00-12:00", "mardi": "09:00-12:00, 14:00-17:00"},
    "exceptions": [{"du": "2026-12-22", "type": "ferme", "motif": "Pont"}],
    "structure_porteuse": {"nom": "Mairie de Mende", "nature": "commune"},
    "services": ["logement", {"service": "teletravail", "precision": "Sur *réservation*."}],
    "equipements": ["ordinateur", "wifi"],
    "accessibilite": ["fauteuil", "facile-a-lire"],
    "langues": ["fr", "en", "ar"],
    "presentation_resume": "Au centre de Mende.",
    "antennes": [
        {"nom": "Antenne de Badaroux", "code_postal": "48000", "commune": "Badaroux",
         "horaires": {"jeudi": "09:00-12:00"}},
    ],
}  # fmt: skip
TRAVELLING: dict[str, Any] = {
    "nom": "Bus de la Lozère",
    "label": "france-services",
    "format": "bus",
    "adresse": None,
    "tournee": [
        {"lieu": "Mairie", "commune": "Langogne", "code_postal": "48300",
         "horaires": {"lundi": "1er du mois 09:00-12:00"}},
    ],
}  # fmt: skip
OVERSEAS: dict[str, Any] = {
    "nom": "Maison de Saint-Denis",
    "commune": "Saint-Denis",
    "code_postal": "97400",
    "telephone": "0262 40 00 00",
    "horaires": {"vendredi": "08:00-12:00"},
}
CLOSED: dict[str, Any] = {"nom": "Maison fermée", "fermee_le": "2026-06-01"}
HOUSES = (LEAST, MOST, TRAVELLING, OVERSEAS, CLOSED)
