"""Which field of a page is meant by a name that people give it: ``Courriel``, ``téléphone``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from generator.fold import slug
from generator.problems import NO_BREAK_SPACES

HOURS_KEYS = ("horaires", "horaires_rdv")
# What a field is called elsewhere, folded. A name that could be two fields is not here: « rdv »,
# « contact », « fermeture ».
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "courriels": ("email", "e-mail", "mail", "mel", "emails", "e-mails", "mails", "courriel",
                  "adresse-mail", "adresse-email", "adresse-e-mail", "adresse-courriel",
                  "adresse-electronique", "adresses-mail", "adresses-electroniques"),
    "telephone": ("tel", "telephones", "phone", "numero-de-telephone", "no-de-telephone",
                  "n-de-telephone", "numero-telephone", "telephone-fixe", "tel-fixe"),
    "autres_telephones": ("autre-telephone", "autres-numeros", "autre-numero", "autre-tel"),
    "site_web": ("site", "sites", "site-internet", "sites-web", "web", "url", "website",
                 "page-web", "adresse-web", "adresse-du-site"),
    "code_postal": ("cp", "code-postale", "postal"),
    "commune": ("ville", "communes", "localite"),
    "code_insee": ("insee", "code-commune", "commune-insee"),
    "adresse": ("adresse-postale", "adresses", "rue", "voie"),
    "complement_adresse": ("complement", "complement-d-adresse", "complement-adresses"),
    "latitude": ("lat",),
    "longitude": ("lon", "lng", "long"),
    "horaires": ("horaire", "heures", "heures-d-ouverture", "horaires-d-ouverture",
                 "horaire-d-ouverture"),
    "horaires_rdv": ("horaire-rdv", "horaires-sur-rdv", "horaires-sur-rendez-vous",
                     "horaires-rendez-vous"),
    "prise_rdv": ("prise-de-rdv", "prise-de-rendez-vous", "prise-rendez-vous"),
    "date_maj": ("maj", "mise-a-jour", "date-mise-a-jour", "date-de-mise-a-jour",
                 "date-de-maj", "derniere-mise-a-jour"),
    "langues": ("langue", "langues-parlees"),
    "siret": ("numero-siret", "no-siret", "n-siret"),
    "rna": ("numero-rna", "no-rna", "n-rna"),
    "services": ("service",),
    "partenaires": ("partenaire",),
    "partenaire": ("partenaires",),
    "service": ("services",),
    "equipements": ("equipement",),
    "accessibilite": ("accessibilites",),
    "antennes": ("antenne",),
    "exceptions": ("exception",),
    "saisons": ("saison",),
    "jours_feries": ("jour-ferie", "jours-ferie", "feries"),
    "structure_porteuse": ("structure", "porteur", "structure-porteur"),
    "documents": ("document",),
    "precision": ("precisions",),
    "sur_rdv": ("sur-rendez-vous",),
    "fichier": ("fichiers",),
    "nom": ("noms",),
    "motif": ("motifs", "raison"),
}  # fmt: skip
"""Other names of each field, as ``generator.fold.slug`` writes them."""


def key_meant(key: str, known: Iterable[str]) -> str | None:
    """Return the one of *known* that *key* names in another way; None where it is none.

    Capitals, accents, hyphens for underscores and no-break spaces apart, or by one of its usual
    other names.
    """
    fields = {field.replace("_", "-"): field for field in known}
    plain = slug(NO_BREAK_SPACES.sub(" ", unicodedata.normalize("NFC", key)))
    if found := fields.get(plain):
        return found
    other = [field for field, names in OTHER_NAMES.items() if plain in names]
    return next((field for field in other if field in fields.values()), None)
