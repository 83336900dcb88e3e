"""What has a point on earth and hours: houses, branches, stops."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from generator.model.exceptions import HoursException
from generator.model.fields import Hours, Listed, PhoneNumber
from generator.model.position import Position
from generator.model.scalars import Email, InseeCode, Latitude, Longitude, Postcode, Text
from generator.model.seasons import HoursSeason, refuse_unclear, with_seasons
from generator.model.value import Value, answers_for_absent, refuse


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
    seasons: tuple[HoursSeason, ...] = Field(
        (), alias="saisons", description="Les horaires qui reviennent chaque année."
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

    @model_validator(mode="after")
    def _seasonal_hours(self) -> Self:
        """Put the seasons into the hours, which is where everything else looks for them."""
        refuse_unclear(self.seasons, (self.hours, self.hours_by_appointment))
        for rank, exception in enumerate(self.exceptions):
            known = self.hours or self.hours_by_appointment or self.seasons
            if exception.needs_opening_days and not known:
                refuse(
                    "exception",
                    "les jours d'ouverture ne sont pas connus : nommez les jours, "
                    "par exemple « horaires: {lundi: 10:00-12:00} ».",
                    "exceptions",
                    rank,
                    "horaires",
                )
        if self.seasons:
            walk_in, booked = with_seasons(self.hours, self.hours_by_appointment, self.seasons)
            object.__setattr__(self, "hours", walk_in)
            object.__setattr__(self, "hours_by_appointment", booked)
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


@answers_for_absent
class Branch(Located):
    """A branch or a site of a house: a place of its own, with its own hours."""

    name: Text = Field(alias="nom", description="Le nom de l'antenne.")
    emails: Annotated[tuple[Email, ...], Listed] = Field((), alias="courriels")


@answers_for_absent
class Stop(Located):
    """A stop of an itinerant house, with its rhythm."""

    name: Text = Field(alias="lieu", description="Où le bus ou l'équipe s'arrête : Mairie, marché…")
