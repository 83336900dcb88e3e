"""Texts that say nothing, and texts that speak of appointments."""

from __future__ import annotations

import pytest

from generator.model.free_text import says_nothing, tells_of_appointments


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        ".",
        "-",
        "…",
        "?!",
        "- - -",
        "**.**",
        "\\.",
        "☺",
        "x",
        "X",
        "xxx",
        "oui",
        "Oui.",
        "NON",
        "Néant",
        "néant.",
        "RAS",
        "R.A.S.",
        "rien à signaler",
        "aucun",
        "Aucune remarque",
        "Pas de commentaire",
        "non renseigné",
        "Non renseignée",
        "non communiqué",
        "N/A",
        "n.c.",
        "NC",
        "s.o.",
        "sans objet",
        "cf. site",
        "Cf site internet",
        "voir le site",
        "Voir notre site web",
        "cf. ci-dessus",
        "à compléter",
        "en cours de rédaction",
        "test",
        "null",
        "0",
        "oui\n\noui",
        "Commentaire de la structure 1",
        "&nbsp;",
        "<p>-</p>",
        "*néant*",
        "_" * 200,
    ],
)
def test_a_text_says_nothing(text):
    """Signs alone, and the words with which a form's box is filled."""
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour.",
        "Fermé",
        "Sur rendez-vous",
        "Multisites",
        "04 71 23 23 54",
        "Accueil libre",
        "oui, sur rendez-vous",
        "Non, la maison est à l'étage",
        "مرحبا",
        "Site de Landos",
        "cf. https://exemple.fr",
        "Voir [le site](https://exemple.fr/horaires)",
        "À l'étage",
        "Aucune marche à l'entrée",
        "Rien de plus simple",
        "![La façade](../../images/a.jpg)",
        "Test de français le mardi",
        "Au 2",
        "RAS le bol",
        "non " * 60 + "fumeur",
    ],
)
def test_a_text_says_something(text):
    """A word that is not of that kind is enough; so is another script."""
    assert not says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sur rendez-vous",
        "sur RDV",
        "UNIQUEMENT SUR RDV",
        "uniquement sur rendez vous",
        "prendre rdv",
        "Prise de R.D.V. au 05 62 99 20 42",
        "Prise de rendez-vous conseillée",
        "Avec et sans RDV",
        "ACCUEIL AVEC OU SANS RENDEZ-VOUS",
        "avec (ou sans) rendez-vous",
        "avec/sans rdv",
        "Le matin sans rendez-vous - l'après-midi sur rendez-vous",
        "Afin d'éviter des déplacements inutiles, prise de rendez-vous au 03 82 22 77 11",
        "N'hésitez pas à prendre rendez-vous.",
        "Pour plus tard : pas de souci. Rendez-vous possible.",
        "Ne venez pas sans rendez-vous pris par téléphone : rdv au 05 62 99 20 42",
        "sur **rendez\\-vous**",
        "Su rendez-vous le mercredi matin",
        "Uniquement sur réservation",
        "Sans ou sur rdv",
    ],
)
def test_a_text_speaks_of_appointments(text):
    """However they are written, and where both ways are open."""
    assert tells_of_appointments(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour.",
        "SANS RENDEZ VOUS",
        "Accueil sans RDV -",
        "sans prise de rendez-vous",
        "Pas besoin de prendre rendez-vous.",
        "Aucun rendez-vous",
        "Pas de RDV",
        "Inutile de prendre rdv",
        "Le rendez-vous n'est pas nécessaire",
        "RDV non obligatoire",
        "Sur place, sans rendez-vous",
        "Il n'est pas nécessaire de prendre un rendez-vous",
        "Servez-vous un café",
        "sans r.d.v.",
        "Vous rendez un livre au bibliobus",
        "SANS RENDEZ-VOUS, 11 rue du Bac",
    ],
)
def test_a_text_needs_no_appointment(text):
    """It says so, or speaks of other things."""
    assert not tells_of_appointments(text)
