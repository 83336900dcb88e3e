"""How the fields of a page are called at the head of a column."""

from __future__ import annotations

from generator.model.opening_hours import DAYS

_HEADINGS = {
    "id": "Identifiant",
    "accessibilite": "Accessibilité",
    "adresse": "Adresse",
    "anciennes_adresses": "Ancienne adresse",
    "antenne_de": "Antenne de",
    "autres_telephones": "Autre téléphone",
    "code_insee": "Code INSEE",
    "complement_adresse": "Complément d'adresse",
    "courriels": "Courriel",
    "date_maj": "Date de mise à jour",
    "documents": "Document",
    "equipements": "Équipement",
    "fermee_le": "Fermée le",
    "fiche_acces_libre": "Fiche Acceslibre",
    "format": "Forme",
    "horaires": "Horaires en une expression",
    "horaires_rdv": "Sur rendez-vous, en une expression",
    "jours_feries": "Jours fériés",
    "langues": "Langue",
    "photo.fichier": "Photo",
    "photo.description": "Description de la photo",
    "photo.credit": "Crédit de la photo",
    "precision": "Précision",
    "presentation_resume": "Résumé",
    "prise_rdv": "Prise de rendez-vous",
    "remplacee_par": "Remplacée par",
    "reseau": "Réseau",
    "rna": "RNA",
    "siret": "SIRET",
    "site_web": "Site web",
    "structure_porteuse.nom": "Structure porteuse",
    "structure_porteuse.nature": "Nature de la structure",
    "sur_rdv": "Sur rendez-vous",
    "telephone": "Téléphone",
    "texte": "Texte de la page",
    "video.adresse": "Vidéo",
    "video.titre": "Titre de la vidéo",
    "video.transcription": "Transcription de la vidéo",
    **{f"horaires.{day}": day.capitalize() for day in DAYS},
    **{f"horaires_rdv.{day}": f"Sur rendez-vous, {day}" for day in DAYS},
}
_OF_PERIOD = {
    "horaires": "Heures de tous les jours d'ouverture",
    "horaires_rdv": "Sur rendez-vous, tous les jours d'ouverture",
}


def heading_of(key: str, of_period: bool = False) -> str:
    """Return the heading of the field *key* (``photo.credit``), in French.

    Args:
        of_period: its hours are those of an exception or a season, not of an ordinary week.
    """
    if of_period and key in _OF_PERIOD:
        return _OF_PERIOD[key]
    words = key.rpartition(".")[2].replace("_", " ")
    return _HEADINGS.get(key) or words[:1].upper() + words[1:]
