"""The fixed words of house pages and of results that are said in other languages too.

Each is the French text itself, as the page shows it, without its final full stop: the browser
finds it there and puts the language's own in its place (``themes/msap/static/js/language/``).
A part in braces varies; ``VARYING`` says what it holds. What has no words here stays French.
"""

from __future__ import annotations

import re

from generator.help_numbers import HELP_NAMES

VARYING = {
    "n": "un nombre",
    "total": "un nombre",
    "numero": "un numéro de téléphone",
    "heure": "une heure : 9:00",
    "quand": "un jour et une heure, comme « {jour} à {heure} » les dit",
    "plage": "de telle heure à telle heure",
    "jour": "un jour",
    "date": "un jour",
    "mois": "un mois et son année",
    "motif": "des mots français",
    "nom": "des mots français",
}

_HOUSE = (
    "Horaires",
    "Horaires de la semaine",
    "Horaires sur rendez-vous",
    "Heures de l’équipe",
    "Heures de l’équipe, sur rendez-vous",
    "Jour",
    "Non précisé",
    "À noter",
    "Prochains passages",
    "Sur rendez-vous seulement",
    "Sans rendez-vous",
    "On peut prendre rendez-vous",
    "Prendre rendez-vous en ligne",
    "Fermé les jours fériés",
    "Horaires non communiqués",
    "Nous ne connaissons pas les horaires de cette maison",
    "Téléphonez avant de vous déplacer",
    "Horaires vérifiés en {mois}",
    "téléphonez avant de venir",
    "Ouvrir dans mes cartes",
    "Voir le plan sur OpenStreetMap (autre site)",
    "Le point indique la commune, pas l’adresse exacte",
    "La maison en quelques mots",
    "Ce que vous pouvez y faire",
    "Les organismes qui vous aident",
    "Les organismes",
    "Le détail de chaque démarche",
    "Ce que fait chaque organisme",
    "À apporter",
    "Les antennes",
    "Antennes",
    "Les lieux de passage",
    "Lieux de passage",
    "Venir et être accueilli",
    "Accessibilité",
    "Langues",
    "Transports",
    "Sur place",
    "Les maisons les plus proches",
    "À propos de cette page",
    "Mise à jour",
    "Imprimer cette page",
    "Garder cette maison",
    "L’envoyer à quelqu’un",
    "Voir ma sélection",
    "Ajouter à mes contacts",
    "Sur cette page",
    "L’essentiel",
)
STATUS_WORDS = (
    "Ouvert",
    "Ouvert sur rendez-vous",
    "Ouvert sur rendez-vous jusqu’{quand}",
    "Ouvre le {date}",
    "Fermé",
    "Fermé ({motif})",
    "Fermé jusqu’à nouvel ordre",
    "Fermé jusqu’à nouvel ordre ({motif})",
    "Fermé définitivement depuis le {date}",
    "ferme {quand}",
    "ouvre {quand}",
    "ouvre sur rendez-vous {quand}",
    "prochain passage {quand}, {nom}",
    "{nom}, jusqu’{quand}",
    "{nom}, sur rendez-vous jusqu’{quand}",
    "{plage} sur rendez-vous",
    "Horaires inconnus",
    "Horaires à vérifier",
    "Se déplace",
    "téléphonez",
    "téléphonez pour savoir où",
    "demain",
    "minuit",
    "{jour} à {heure}",
)
"""Of what is said of now, put together by scripts."""
_RESULTS = (
    "Trouver une maison",
    "Une commune, un code postal, une démarche…",
    "Commune, code postal, démarche…",
    "Votre commune ou votre code postal",
    "Chercher",
    "Autour de moi",
    "Par exemple",
    "Recherche en cours…",
    "Résultats",
    "Lieux",
    "Filtres",
    "Filtres ({n})",
    "Afficher la carte",
    "Masquer la carte",
    "Afficher plus de maisons",
    "Distances à vol d’oiseau",
    "Appeler le",
    "Appeler le {numero}",
    "Antenne : {nom}",
    "Arrêt : {nom}",
    "Prochain passage",
    "{n} maisons",
    "1 maison",
    "{n} premières maisons",
    "{n} maisons sur {total}",
    "la plus proche d’abord",
    "Où êtes-vous ?",
    "Plusieurs communes portent ce nom",
    "choisissez la vôtre",
    "Aucune maison ne répond à « {nom} »",
    "Toutes les maisons vous aident pour « {nom} »",
    "{n} maisons vous aident pour « {nom} »",
    "Mots laissés de côté : {nom}",
    "Près de votre position (arrondie à 1 km)",
    "Oublier votre position",
    "Retirer {nom}",
)
_PAGE = ("Aller au contenu", "Le reste de cette page est en français")

PAGE_WORDS = (*_PAGE, *_HOUSE, *STATUS_WORDS, *_RESULTS, "Quitter vite", *HELP_NAMES)
"""All of them, each once, in the order of the translators' guide."""

_BRACES = re.compile(r"\{(\w*)\}")


def varying_parts(text: str) -> list[str]:
    """Return the names of the parts of *text* in braces, sorted: a translation has the same."""
    return sorted(_BRACES.findall(text))
