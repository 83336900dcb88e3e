"""A house as its file describes it: every field, typed, and nothing computed elsewhere.

The aliases are the French keys of the file (``CONTENT.md``; names of the national
standard "lieux de médiation numérique" wherever it has one). This module is the only
place where both names stand side by side.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model.coded import (
    AccessibilityCode,
    EquipmentCode,
    FormatCode,
    LabelCode,
    LanguageCode,
    ModeCode,
    NatureCode,
    PartnerCode,
    ServiceCode,
)
from generator.model.fields import Hours, HoursOfDay, Listed, PhoneNumber
from generator.model.position import Position
from generator.model.scalars import (
    Email,
    Identifier,
    InseeCode,
    IsoDate,
    Latitude,
    Longitude,
    LongText,
    Postcode,
    Summary,
    Text,
    WebAddress,
    WholeNumber,
    YesNo,
    web_address,
)
from generator.model.value import Value, refuse


class ExceptionKind(StrEnum):
    """What a dated exception does to the week."""

    CLOSED = "ferme"
    HOURS = "horaires"
    MESSAGE = "message"


def _exception_kind(value: Any) -> ExceptionKind:
    if value in ("fermé", "fermeture"):
        value = "ferme"
    try:
        return ExceptionKind(value)
    except ValueError:
        refuse("exception", "type d'exception inconnu : écrivez ferme, horaires ou message.")


class HoursException(Value):
    """Days on which the week does not hold: closed, other hours, or only a message."""

    first: IsoDate = Field(alias="du", description="Premier jour, inclus.")
    last: IsoDate | None = Field(None, alias="au", description="Dernier jour, inclus.")
    kind: Annotated[ExceptionKind, BeforeValidator(_exception_kind)] = Field(
        alias="type", description="ferme, horaires ou message."
    )
    hours: HoursOfDay | None = Field(
        None, alias="horaires", description="Les horaires de ces jours."
    )
    reason: Text | None = Field(None, alias="motif", description="Ce que lira le public.")

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.last and self.last < self.first:
            refuse("exception", "« au » vient avant « du ».", "au")
        if (self.kind is ExceptionKind.HOURS) != (self.hours is not None):
            refuse(
                "exception",
                "« horaires » va avec « type: horaires », et seulement avec lui.",
                "type",
            )
        if self.kind is ExceptionKind.MESSAGE and not self.reason:
            refuse("exception", "un message s'écrit dans « motif ».", "type")
        return self

    @property
    def last_day(self) -> date:
        """The last day, included."""
        return self.last or self.first


class Located(Value):
    """What a house, a branch and a stop have in common: a point on earth and its hours."""

    code_postal: Postcode = Field(
        alias="code_postal", description="Cinq chiffres ; 01200 garde son zéro."
    )
    commune: Text = Field(alias="commune", description="Le nom de la commune.")
    code_insee: InseeCode | None = Field(
        None,
        alias="code_insee",
        description="Facultatif : trouvé par le code postal et la commune.",
    )
    street_address: Text | None = Field(None, alias="adresse", description="Numéro et voie.")
    address_complement: Text | None = Field(
        None, alias="complement_adresse", description="Bâtiment, étage, lieu-dit."
    )
    latitude: Latitude | None = Field(None, alias="latitude", description="Degrés WGS84.")
    longitude: Longitude | None = Field(None, alias="longitude", description="Degrés WGS84.")
    phone: PhoneNumber | None = Field(None, alias="telephone", description="Un numéro.")
    hours: Hours | None = Field(
        None, alias="horaires", description="Jour par jour, ou une expression OSM opening_hours."
    )
    hours_by_appointment: Hours | None = Field(
        None, alias="horaires_rdv", description="Sur rendez-vous seulement."
    )
    exceptions: tuple[HoursException, ...] = Field(
        (), alias="exceptions", description="Fermetures, horaires changés, messages datés."
    )
    # Not a key of the file: set by ``located_at``. Plain attributes, because pydantic's
    # private ones cost 2 µs a read, and the site reads slugs hundreds of thousands of times.
    position_is_approximate: ClassVar[bool] = False

    @model_validator(mode="after")
    def _whole_position(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            missing = "longitude" if self.longitude is None else "latitude"
            given = "latitude" if missing == "longitude" else "longitude"
            refuse("position", f"il manque « {missing} » à côté de « {given} ».", given)
        return self

    @property
    def position(self) -> Position | None:
        """The point of the place, given or found; None when unknown."""
        if self.latitude is None or self.longitude is None:
            return None
        return Position(self.latitude, self.longitude)

    def located_at(self, code_insee: str, position: Position | None, approximate: bool) -> Self:
        """Return this place with its commune's code, and the point found for it.

        ``approximate`` says that the point is the commune's, for want of the place's own.
        """
        found: dict[str, object] = {"code_insee": code_insee}
        if position is not None:
            found |= {"latitude": position.latitude, "longitude": position.longitude}
        copy = self.model_copy(update=found)
        object.__setattr__(copy, "position_is_approximate", approximate)
        return copy


class Branch(Located):
    """A branch or a site of a house: a place of its own, with its own hours."""

    name: Text = Field(alias="nom", description="Le nom de l'antenne.")
    emails: Annotated[tuple[Email, ...], Listed] = Field((), alias="courriels")


class Stop(Located):
    """A stop of an itinerant house, with its rhythm."""

    name: Text = Field(alias="lieu", description="Où le bus ou l'équipe s'arrête : Mairie, marché…")


class Bearer(Value):
    """Who bears the house ("structure porteuse")."""

    name: Text = Field(alias="nom", description="Le nom de la structure.")
    nature: NatureCode | None = Field(None, alias="nature", description="Un code de natures.yaml.")


class PartnerPresence(Value):
    """A partner in the house: how, when, by appointment or not, with which documents."""

    partner: PartnerCode = Field(alias="partenaire", description="Un code de partenaires.yaml.")
    mode: ModeCode | None = Field(None, alias="mode", description="Un code de modes.yaml.")
    hours: Hours | None = Field(None, alias="horaires", description="Quand le partenaire est là.")
    by_appointment: YesNo | None = Field(None, alias="sur_rdv", description="oui ou non.")
    phone: PhoneNumber | None = Field(None, alias="telephone", description="Pour ce partenaire.")
    documents: Annotated[tuple[Text, ...], Listed] = Field(
        (), alias="documents", description="Ce qu'il faut apporter."
    )
    detail: LongText | None = Field(None, alias="precision", description="Une précision.")


class ServiceOffer(Value):
    """A service of the house, with what its page adds to the vocabulary's words."""

    service: ServiceCode = Field(alias="service", description="Un code de services.yaml.")
    documents: Annotated[tuple[Text, ...], Listed] = Field(
        (), alias="documents", description="Ce qu'il faut apporter."
    )
    detail: LongText | None = Field(None, alias="precision", description="Une précision.")


class Photo(Value):
    """A picture of the content folder, with the words that stand for it."""

    file: Text = Field(alias="fichier", description="Un fichier du dossier content/images.")
    description: Text = Field(alias="description", description="Ce que montre la photo.")
    credit: Text | None = Field(None, alias="credit", description="L'auteur de la photo.")


class Video(Value):
    """A video elsewhere, with its transcript."""

    address: WebAddress = Field(alias="adresse", description="L'adresse de la vidéo.")
    transcript: LongText = Field(
        alias="transcription", description="Le texte de la vidéo, ou son adresse."
    )
    title: Text | None = Field(None, alias="titre", description="Le titre de la vidéo.")


def _short_partner(value: Any) -> Any:
    return {"partenaire": value} if isinstance(value, str) else value


def _short_service(value: Any) -> Any:
    return {"service": value} if isinstance(value, str) else value


def _booking(value: Any) -> str:
    if isinstance(value, str) and value.strip().lower() in ("oui", "non"):
        return value.strip().lower()
    if not isinstance(value, str) or not value.strip().lower().startswith("http"):
        refuse("prise-rdv", "écrivez oui, non, ou l'adresse web de la prise de rendez-vous.")
    return web_address(value)


def _holidays(value: Any) -> bool:
    known = {"ouvert": True, "oui": True, "fermé": False, "ferme": False, "non": False}
    if not isinstance(value, str) or value.strip().lower() not in known:
        refuse("jours-feries", "écrivez « jours_feries: ouvert », ou supprimez la ligne.")
    return known[value.strip().lower()]


class House(Located):
    """One house: a Maison de services au public or a France services."""

    identifier: Identifier | None = Field(
        None, alias="id", description="Identifiant unique et stable ; sinon le nom du fichier."
    )
    name: Text = Field(alias="nom", description="Le nom de la maison.")
    label: LabelCode = Field(alias="label", description="Un code de labels.yaml.")
    label_since: IsoDate | None = Field(
        None, alias="label_depuis", description="Date de labellisation."
    )
    format: FormatCode = Field("fixe", alias="format", description="Un code de formats.yaml.")
    bearer: Bearer | None = Field(
        None, alias="structure_porteuse", description="Qui porte la maison : nom et nature."
    )
    branch_of: Identifier | None = Field(
        None, alias="antenne_de", description="L'identifiant de la maison principale."
    )
    network: Text | None = Field(None, alias="reseau", description="Le réseau local de la maison.")
    emails: Annotated[tuple[Email, ...], Listed] = Field(
        (), alias="courriels", description="Une ou plusieurs adresses électroniques."
    )
    other_phones: Annotated[tuple[PhoneNumber, ...], Listed] = Field(
        (), alias="autres_telephones", description="D'autres numéros."
    )
    website: WebAddress | None = Field(None, alias="site_web", description="Le site de la maison.")
    booking: Annotated[str, BeforeValidator(_booking)] | None = Field(
        None, alias="prise_rdv", description="oui, non, ou l'adresse de la prise de rendez-vous."
    )
    open_on_holidays: Annotated[bool, BeforeValidator(_holidays)] = Field(
        False, alias="jours_feries", description="ouvert, si la maison ouvre les jours fériés."
    )
    partners: tuple[Annotated[PartnerPresence, BeforeValidator(_short_partner)], ...] = Field(
        (), alias="partenaires", description="Qui est là, et comment."
    )
    services: tuple[Annotated[ServiceOffer, BeforeValidator(_short_service)], ...] = Field(
        (), alias="services", description="Ce que la maison propose."
    )
    equipment: Annotated[tuple[EquipmentCode, ...], Listed] = Field(
        (), alias="equipements", description="Des codes de equipements.yaml."
    )
    accessibility: Annotated[tuple[AccessibilityCode, ...], Listed] = Field(
        (), alias="accessibilite", description="Des codes de accessibilites.yaml."
    )
    acceslibre: WebAddress | None = Field(
        None, alias="fiche_acces_libre", description="La fiche de la maison sur Acceslibre."
    )
    transport: LongText | None = Field(
        None, alias="transports", description="Comment venir sans voiture."
    )
    languages: Annotated[tuple[LanguageCode, ...], Listed] = Field(
        (), alias="langues", description="Des codes de langues.yaml."
    )
    agents: WholeNumber | None = Field(None, alias="agents", description="Combien d'agents.")
    branches: tuple[Branch, ...] = Field((), alias="antennes", description="Antennes et sites.")
    stops: tuple[Stop, ...] = Field((), alias="tournee", description="Les arrêts de la tournée.")
    photo: Photo | None = Field(None, alias="photo", description="Une photo de la maison.")
    video: Video | None = Field(None, alias="video", description="Une vidéo, avec son texte.")
    summary: Summary | None = Field(
        None, alias="presentation_resume", description="Une phrase, 280 caractères au plus."
    )
    source: Text | None = Field(None, alias="source", description="D'où viennent ces informations.")
    updated_on: IsoDate = Field(alias="date_maj", description="Date de la dernière vérification.")

    # What the file tells besides its fields, set by ``of_page``: the page's name in the
    # addresses of the site, the path of the file, its text as Markdown.
    slug: ClassVar[str] = ""
    path: ClassVar[str] = ""
    text: ClassVar[str] = ""

    def of_page(self, slug: str, path: str, text: str) -> Self:
        """Return this house with what its file, not its fields, tell of it."""
        copy = self.model_copy()
        for name, value in (("slug", slug), ("path", path), ("text", text)):
            object.__setattr__(copy, name, value)
        return copy

    @property
    def id(self) -> str:
        """The stable identifier: the page's own, else its file name."""
        return self.identifier or self.slug

    @property
    def is_itinerant(self) -> bool:
        """Tell whether the house comes to people instead of waiting for them."""
        return bool(self.stops) or self.format in ("bus", "itinerante")
