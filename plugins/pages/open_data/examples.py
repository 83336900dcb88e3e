"""Some lines to copy, each for the people who write that way; they name the site's own files."""

from __future__ import annotations

from generator import addresses
from plugins.pages.open_data.context import Example

_ELSEWHERE = "https://annuaire.example.fr"
"""For a site whose address nobody has given."""
_PYTHON = """\
import json
from urllib.request import urlopen

address = "{base}annuaire.json"
with urlopen(address) as answer:
    houses = json.load(answer)["maisons"]

for house in houses.values():
    if house["etat"] == "en-service" and house["departement"] == "49":
        print(house["nom"], house.get("telephone", "pas de téléphone"))"""
_JAVASCRIPT = """\
const address = '{base}annuaire.geojson';
const answer = await fetch(address);
const {{ features }} = await answer.json();

for (const {{ geometry, properties }} of features) {{
  if (!geometry) continue;
  const [longitude, latitude] = geometry.coordinates;
  console.log(properties.nom, latitude, longitude);
}}"""
_SPREADSHEET = """\
1. Excel : onglet Données, « À partir du web ».
2. Adresse : {base}annuaire.xlsx
3. Choisissez la feuille « maisons », puis « Charger ».
4. Plus tard : « Actualiser tout » reprend la dernière publication.
5. LibreOffice Calc : Feuille, « Lien vers des données externes ».
6. Adresse : {base}annuaire.csv
7. Jeu de caractères : Unicode (UTF-8) ; séparateur : point-virgule.
8. Type de toutes les colonnes : Texte, pour garder les zéros."""


def examples(site_url: str) -> tuple[Example, ...]:
    """Return the examples for the site at *site_url*, which may be empty."""
    base = f"{site_url or _ELSEWHERE}/{addresses.OPEN_DATA}"
    return (
        Example(
            "exemple-python", "En Python", "Rien à installer : le fichier complet se lit tel quel.",
            _PYTHON.format(base=base),
        ),
        Example(
            "exemple-javascript", "En JavaScript",
            "Depuis une page d’un autre site aussi, si l’hébergeur suit les recettes de ce site.",
            _JAVASCRIPT.format(base=base),
        ),
        Example(
            "exemple-tableur", "Dans un tableur", "Le classeur se tient à jour sans le télécharger "
            "à nouveau.",
            _SPREADSHEET.format(base=base),
        ),
    )  # fmt: skip
