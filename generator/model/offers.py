"""Who helps in a house and with what: partners, services."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Struct
from pydantic import Field

from generator.model.coded import ModeCode, PartnerCode, ServiceCode
from generator.model.fields import Hours, Listed, PhoneNumber
from generator.model.free_text import tells_of_appointments
from generator.model.scalars import LongText, Text, YesNo
from generator.model.value import Value


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

    @property
    def needs_no_appointment(self) -> bool:
        """Tell whether the page says so, and its own words never the contrary."""
        return self.by_appointment is False and not tells_of_appointments(self.detail or "")


class ServiceOffer(Value):
    """A service of the house, with what its page adds to the vocabulary's words."""

    service: ServiceCode = Field(alias="service", description="Un code de services.yaml.")
    documents: Annotated[tuple[Text, ...], Listed] = Field(
        (), alias="documents", description="Ce qu'il faut apporter."
    )
    detail: LongText | None = Field(None, alias="precision", description="Une précision.")


class ShortForm(Struct, frozen=True):
    """Lets a mere code stand for a mapping that has it under ``key``, and nothing else."""

    key: str

    def __call__(self, value: Any) -> Any:
        return {self.key: value} if isinstance(value, str) else value
