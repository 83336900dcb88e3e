"""An editorial page: a title, an address, a text."""

from __future__ import annotations

from pydantic import Field

from generator.model.scalars import Code, IsoDate, Summary, Text
from generator.model.status import Status, StatusField
from generator.model.value import Value

HOME = "accueil"
"""The page whose text stands on the site's home page."""


class EditorialPage(Value):
    """The front matter of a file of ``content/pages``."""

    title: Text = Field(alias="titre", description="Le titre de la page.")
    slug: Code = Field(alias="slug", description="Son adresse : le-programme.")
    description: Summary = Field(alias="description", description="Une phrase, pour les moteurs.")
    updated_on: IsoDate = Field(alias="date_maj", description="Date de la dernière relecture.")
    status: StatusField = Field(
        Status.PUBLISHED, alias="statut", description="brouillon, tant que la page n'est pas prête."
    )

    @property
    def folder(self) -> tuple[str, ...]:
        """The folders that its page lies in on the site."""
        return () if self.slug == HOME else (self.slug,)
