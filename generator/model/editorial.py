"""An editorial page: a title, an address, a text."""

from __future__ import annotations

from pydantic import Field

from generator.model.scalars import Code, IsoDate, Summary, Text
from generator.model.value import Value


class EditorialPage(Value):
    """The front matter of a file of ``content/pages``."""

    title: Text = Field(alias="titre", description="Le titre de la page.")
    slug: Code = Field(alias="slug", description="Son adresse : le-programme.")
    description: Summary = Field(alias="description", description="Une phrase, pour les moteurs.")
    updated_on: IsoDate = Field(alias="date_maj", description="Date de la dernière relecture.")
