"""The columns of the national standard "lieux de médiation numérique", in its order.

Lists of others are read by them (``generator/imports/mediation_numerique.py``), ours is written in
them (``generator/exports/open_data/mediation.py``).

Source: https://schema.data.gouv.fr/LaMednum/standard-mediation-num/
"""

from __future__ import annotations

COLUMNS = (
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse",
    "latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires",
    "presentation_resume", "presentation_detail", "source", "itinerance", "structure_parente",
    "date_maj", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique",
    "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
    "autres_formations_labels", "modalites_acces", "modalites_accompagnement",
    "fiche_acces_libre", "prise_rdv",
)  # fmt: skip
