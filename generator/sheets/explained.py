"""What the first sheet of a workbook says: how it is filled in, and what becomes of it."""

from __future__ import annotations

TITLE = "Mode d'emploi"
_COMMON = (
    "Une feuille par sujet : maisons, antennes, passages (la tournée), partenaires, services, "
    "exceptions (fermetures, horaires changés, messages) et saisons.",
    "La colonne « Page » dit de quelle maison est une ligne : 49/durtal est la page "
    "content/msap/49/durtal.md. Ne la changez pas.",
    "« N° » est le rang d'une ligne dans sa maison. Ne le changez pas ; laissez-le vide sur une "
    "ligne nouvelle.",
    "« Antenne ou passage » est vide pour la maison elle-même ; sinon « antenne 2 » ou "
    "« passage 1 », d'après le N° de l'autre feuille.",
    "Pour modifier : changez la case. Pour effacer : videz-la. Tout ce que vous ne touchez pas "
    "reste tel quel.",
    "Pour ajouter une maison : une ligne nouvelle dans « maisons », avec dans « Page » un nom de "
    "votre choix, par exemple nouvelle-1, que ses partenaires, services et antennes reprennent.",
    "Pour supprimer une antenne, un partenaire, une exception… : supprimez sa ligne. Une ligne de "
    "« maisons » supprimée ne supprime pas la page ; pour une maison qui ferme, écrivez la date "
    "dans « Fermée le ».",
    "Les horaires s'écrivent par jour : 08:30-12:00, 13:30-17:00, ou 8h30-12h ; « fermé » ; "
    "« 1er du mois 09:00-12:00 ». « En une expression » est pour les expressions OSM ; une "
    "semaine se dit par jour ou en une expression, pas des deux façons.",
    "Les dates s'écrivent 2026-12-24 ou 24/12/2026 ; celles des saisons, qui reviennent chaque "
    "année, 07-01 ou 01/07.",
    "Les codes sont proposés dans les cases, et tous expliqués dans la feuille « codes ».",
    "Vous pouvez trier, filtrer, masquer, déplacer des colonnes, en ajouter pour vous, et "
    "supprimer cette feuille. Gardez la première ligne de chaque feuille, et la feuille masquée "
    "« base » : elle dit qui a changé quoi.",
    "Pour reprendre le tableur dans l'annuaire : msap import tableur FICHIER --dry-run, puis sans "
    "« --dry-run ». Ensuite, exportez à nouveau avant de continuer.",
)
_TEMPLATE = (
    "Ce tableur vide a trente lignes : une par maison. Remplissez au moins nom, label, adresse, "
    "code postal et commune, puis envoyez le fichier à l'équipe de l'annuaire.",
)


def explanations(is_template: bool) -> tuple[str, ...]:
    """Return the lines of the sheet that explains, in French."""
    return (*(_TEMPLATE if is_template else ()), *_COMMON)
