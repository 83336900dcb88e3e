"""The files that the site publishes in ``donnees/``, each in a row, with what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

from msgspec import Struct

from generator.exports.open_data.catalogue import Published
from generator.exports.open_data.data_inclusion import services_json, structures_json
from generator.exports.open_data.flat import COLUMNS as FLAT_COLUMNS
from generator.exports.open_data.flat import flat_csv, flat_xlsx
from generator.exports.open_data.geojson import osm_geojson, places_geojson
from generator.exports.open_data.hsds.services import hsds_services
from generator.exports.open_data.made import Made
from generator.exports.open_data.mediation import mediation_csv
from generator.exports.open_data.source import GAP_COLUMNS, Source
from generator.mediation_columns import COLUMNS as STANDARD_COLUMNS


class Measured:
    """The parts of a file; once they were asked for, its size and its hash."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = parts
        self.size_bytes = 0
        self._hash = sha256()

    @classmethod
    def of(cls, content: bytes) -> Measured:
        """Return the size and the hash of *content*, which is not held."""
        measured = cls(())
        measured._measure(content)
        return measured

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            self._measure(part)
            yield part

    def _measure(self, part: bytes) -> None:
        self._hash.update(part)
        self.size_bytes += len(part)

    @property
    def sha256(self) -> str:
        """Its SHA-256, in hexadecimal digits."""
        return self._hash.hexdigest()


class OpenFile(Struct, frozen=True):
    """A file: its path below ``donnees/``, what is told of it in French, what makes it.

    ``for_whom`` and ``lost`` are sentences, ``standard`` the address of its format's rules;
    ``columns`` are those of a table, ``delimiter`` what is between them in a text.
    """

    path: str
    title: str
    for_whom: str
    lost: str = ""
    standard: str = ""
    make: Callable[[Source, str], Made] | None = None
    columns: tuple[str, ...] = ()
    delimiter: str = ""

    def published(self, measured: Measured, rows: int) -> Published:
        """Return what is told of the file as it stands, all of which was *measured*."""
        return Published(
            self.path, self.title, self.for_whom, measured.size_bytes, measured.sha256,
            self.standard, self.lost, rows, self.columns, self.delimiter,
        )  # fmt: skip


DOCUMENT = OpenFile(
    "annuaire.json",
    "Tout ce que disent les pages",
    "Pour les programmes qui veulent tout : antennes, arrêts, rythmes, exceptions, maisons "
    "annoncées et fermées.",
    "D’une maison fermée, seulement ce que sa page dit encore ; les services et les partenaires "
    "que le label apporte à toutes ses maisons ne sont pas répétés dans chacune.",
    "annuaire.schema.json",
)
"""The full file, whose ``standard`` is the name of its JSON Schema."""
GAPS = OpenFile(
    "ecarts.csv",
    "Ce que les fichiers ci-dessus ne disent pas",
    "Pour qui vérifie : chaque ligne ou valeur qu’un format ne peut pas contenir, et pourquoi.",
    columns=GAP_COLUMNS,
    delimiter=";",
)
"""What the files below could not hold, and why."""
_RFC_7946 = "https://www.rfc-editor.org/rfc/rfc7946"
OPEN_FILES: Mapping[str, tuple[OpenFile, ...]] = {
    "annuaire-xlsx": (
        OpenFile(
            "annuaire.xlsx",
            "Une ligne par maison, pour un tableur",
            "Pour les services qui travaillent avec Excel ou LibreOffice : toutes les cellules "
            "sont du texte, 01200 garde son zéro.",
            "Le détail des antennes et des arrêts, les horaires sur rendez-vous, les exceptions.",
            "",
            flat_xlsx,
            tuple(FLAT_COLUMNS),
        ),
    ),
    "annuaire-csv": (
        OpenFile(
            "annuaire.csv",
            "Les mêmes lignes en CSV",
            "Pour les programmes simples : points-virgules, UTF-8, une ligne par maison.",
            "Comme le classeur. Ouvert dans Excel, un CSV perd les zéros des codes postaux : "
            "préférez le classeur.",
            "",
            flat_csv,
            tuple(FLAT_COLUMNS),
            ";",
        ),
    ),
    "geojson": (
        OpenFile(
            "annuaire.geojson",
            "Tous les lieux, pour une carte",
            "Pour QGIS, uMap, Leaflet : un point par maison, antenne ou arrêt ; la géométrie est "
            "vide quand la position n’est pas connue.",
            "Les partenaires, les exceptions en mots, les textes.",
            _RFC_7946,
            places_geojson,
        ),
    ),
    "osm": (
        OpenFile(
            "annuaire-osm.geojson",
            "Les maisons pour OpenStreetMap",
            "Pour les contributeurs d’OpenStreetMap : les attributs que la communauté emploie, à "
            "comparer avec la carte avant tout envoi.",
            "Les arrêts, les positions approchées, tout ce qui n’est pas un attribut.",
            _RFC_7946,
            osm_geojson,
        ),
    ),
    "mediation-numerique": (
        OpenFile(
            "lieux-mediation-numerique.csv",
            "La norme des lieux de médiation numérique",
            "Pour la cartographie nationale : les 32 colonnes de la norme 1.0.2, dans leur ordre.",
            "Les autres numéros de téléphone, les partenaires, les horaires sur rendez-vous, les "
            "messages, les services sans terme dans la norme ; la position quand elle n’est que "
            f"celle de la commune. Le pivot est {'0' * 14} quand ni SIRET ni RNA n’est connu.",
            "https://schema.data.gouv.fr/LaMednum/standard-mediation-num/",
            mediation_csv,
            STANDARD_COLUMNS,
            ",",
        ),
    ),
    "data-inclusion": (
        OpenFile(
            "data-inclusion/structures.json",
            "Les maisons pour data.inclusion",
            "Pour les acteurs de l’insertion : les structures du référentiel, version 1.",
            "Les antennes et les arrêts, les partenaires.",
            "https://data-inclusion.gitbook.io/",
            structures_json,
        ),
        OpenFile(
            "data-inclusion/services.json",
            "Leurs services pour data.inclusion",
            "Pour les mêmes : un service par thème d’aide, avec ses thématiques.",
            "Les services qu’aucune thématique ne dit.",
            "https://data-inclusion.gitbook.io/",
            services_json,
        ),
    ),
    "hsds": (
        OpenFile(
            "hsds/services.json",
            "Les services pour Open Referral (HSDS 3)",
            "Pour les annuaires de services sociaux d’autres pays et leurs logiciels : une liste "
            "de services, chacun avec sa maison, ses lieux, ses horaires, ses documents.",
            "Les partenaires, les équipements, la structure porteuse ; les exceptions et les jours "
            "fériés sont dits en mots ; la position quand elle n’est que celle de la commune.",
            "https://docs.openreferral.org/",
            hsds_services,
        ),
    ),
}
"""By the name that ``msap export`` gives them."""
