"""A house as its file describes it: every field, typed, and nothing computed elsewhere.

The aliases are the French keys of the file (``CONTENT.md``; names of the national
standard "lieux de médiation numérique" wherever it has one). Here, and in the parts that a
house is made of (``located``, ``exceptions``, ``offers``, ``media``), both names stand side
by side; nowhere else.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model import meant
from generator.model.coded import (
    AccessibilityCode,
    EquipmentCode,
    FormatCode,
    LabelCode,
    LanguageCode,
    NatureCode,
)
from generator.model.fields import Listed, PhoneNumber
from generator.model.free_text import tells_of_appointments
from generator.model.lifetime import FormerSlug, HouseName, Stage
from generator.model.located import Branch, Located, Stop
from generator.model.media import Photo, Video
from generator.model.offers import PartnerPresence, ServiceOffer, ShortForm
from generator.model.registered import Rna, Siret
from generator.model.scalars import (
    Email,
    Identifier,
    IsoDate,
    LongText,
    Summary,
    Text,
    WebAddress,
    WholeNumber,
    refuse_notation,
    web_address,
)
from generator.model.status import Status, StatusField
from generator.model.value import Value, answers_for_absent, refuse

_LEAP_DAY = (2, 29)
_PARTNER_ALONE = BeforeValidator(ShortForm("partenaire"))
_SERVICE_ALONE = BeforeValidator(ShortForm("service"))


class Bearer(Value):
    """Who bears the house ("structure porteuse")."""

    name: Text = Field(alias="nom", description="Le nom de la structure.")
    nature: NatureCode | None = Field(None, alias="nature", description="Un code de natures.yaml.")


_ITINERANT = frozenset({"bus", "itinerante"})


def _booking(value: Any) -> str:
    if isinstance(value, str) and value.strip().lower() in ("oui", "non"):
        return value.strip().lower()
    if not isinstance(value, str) or not value.strip().lower().startswith("http"):
        text = value.strip() if isinstance(value, str) else ""
        form = meant.yes_no(text) or meant.web_address(text)
        otherwise = "écrivez oui, non, ou l'adresse web de la prise de rendez-vous."
        refuse_notation("prise-rdv", text, form, otherwise)
    return web_address(value)


def _holidays(value: Any) -> bool:
    known = {"ouvert": True, "oui": True, "fermé": False, "ferme": False, "non": False}
    if not isinstance(value, str) or value.strip().lower() not in known:
        refuse("jours-feries", "écrivez « jours_feries: ouvert », ou supprimez la ligne.")
    return known[value.strip().lower()]


@answers_for_absent
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
    siret: Siret = Field(None, alias="siret", description="Le SIRET du lieu : quatorze chiffres.")
    rna: Rna | None = Field(
        None, alias="rna", description="Le numéro RNA de l'association qui porte la maison."
    )
    branch_of: Identifier | None = Field(
        None, alias="antenne_de", description="L'identifiant de la maison principale."
    )
    opens_on: IsoDate | None = Field(
        None, alias="ouvre_le", description="Le premier jour, si la maison n'ouvre que plus tard."
    )
    closes_on: IsoDate | None = Field(
        None,
        alias="fermee_le",
        description="Le premier jour où la maison ne reçoit plus, pour toujours.",
    )
    replaced_by: HouseName | None = Field(
        None,
        alias="remplacee_par",
        description="L'identifiant ou le nom de page de la maison qui la remplace.",
    )
    former_slugs: Annotated[tuple[FormerSlug, ...], Listed] = Field(
        (),
        alias="anciennes_adresses",
        description="Les noms que le fichier de la page avait avant.",
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
    partners: tuple[Annotated[PartnerPresence, _PARTNER_ALONE], ...] = Field(
        (), alias="partenaires", description="Qui est là, et comment."
    )
    services: tuple[Annotated[ServiceOffer, _SERVICE_ALONE], ...] = Field(
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
    status: StatusField = Field(
        Status.PUBLISHED, alias="statut", description="brouillon, tant que la page n'est pas prête."
    )

    @model_validator(mode="after")
    def _whole_life(self) -> Self:
        if self.opens_on and self.closes_on and self.closes_on <= self.opens_on:
            refuse("date", "cette date doit venir après « ouvre_le ».", "fermee_le")
        if self.replaced_by and not self.closes_on:
            refuse(
                "remplacement",
                "ce champ va avec « fermee_le », le premier jour où la maison ne reçoit plus, "
                "par exemple « fermee_le: 2026-12-31 ».",
                "remplacee_par",
            )
        return self

    # What the file tells besides its fields, set by ``of_page``: the page's name in the
    # addresses of the site, the path of the file, its text as Markdown, a digest of its bytes.
    slug: ClassVar[str] = ""
    path: ClassVar[str] = ""
    text: ClassVar[str] = ""
    digest: ClassVar[str] = ""

    def of_page(self, slug: str, path: str, text: str, digest: str = "") -> Self:
        """Return this house with what its file, not its fields, tell of it."""
        copy = self.model_copy()
        told = (("slug", slug), ("path", path), ("text", text), ("digest", digest))
        for name, value in told:
            object.__setattr__(copy, name, value)
        return copy

    @property
    def id(self) -> str:
        """The stable identifier: the page's own, else its file name."""
        return self.identifier or self.slug

    def stage_on(self, day: date) -> Stage:
        """Tell whether the house is announced, in service or closed on *day*."""
        if self.closes_on and day >= self.closes_on:
            return Stage.CLOSED
        if self.opens_on and day < self.opens_on:
            return Stage.ANNOUNCED
        return Stage.IN_SERVICE

    @property
    def needs_no_appointment(self) -> bool:
        """Tell whether one comes without an appointment: the file says so and never the contrary.

        Hours by appointment are the contrary, and a text that speaks of appointments.
        """
        if self.booking != "non" or self.hours_by_appointment is not None:
            return False
        told = (self.text, self.summary, self.address_complement)
        return not any(map(tells_of_appointments, filter(None, told)))

    @property
    def stale_from(self) -> date:
        """The first day on which the last verification is more than twelve months old."""
        day = self.updated_on
        if (day.month, day.day) == _LEAP_DAY:
            day = day.replace(day=28)
        return day.replace(year=day.year + 1) + timedelta(days=1)

    @property
    def is_out(self) -> bool:
        """Tell whether readers see its page: it is no draft."""
        return self.status is Status.PUBLISHED

    @property
    def is_itinerant(self) -> bool:
        """Tell whether the house comes to people instead of waiting for them."""
        return bool(self.stops) or self.format in _ITINERANT

    @property
    def has_no_door(self) -> bool:
        """Tell whether nobody receives people at the house's own address, if it has one.

        A house that stays and has stops besides is open at its address all the same.
        """
        return self.format in _ITINERANT or (bool(self.stops) and not self.street_address)
