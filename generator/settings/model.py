"""Every setting of a build, as one value."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from generator.settings import values
from generator.settings.addresses import repository_address, site_address
from generator.settings.clock import day_in_france
from generator.settings.refusing import refuse
from generator.settings.tiles import Tiles, tiles_content


def _site(value: Any) -> str:
    return site_address(_text(value)) if value else ""


def _repository(value: Any) -> str:
    return repository_address(_text(value)) if value else ""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        refuse("un texte est attendu")
    return value


_Line = Annotated[str, BeforeValidator(values.line_of)]
_YesNo = Annotated[bool, BeforeValidator(values.yes_of)]


class Settings(BaseModel):
    """What ``docs/settings.md`` documents: aliases are the names in the environment.

    Addresses are URIs in ASCII, without a slash at the end; what is not set is empty or None.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    site_url: Annotated[str, BeforeValidator(_site)] = Field("", alias="SITEURL")
    given_today: Annotated[date | None, BeforeValidator(values.day_of)] = Field(
        None, alias="MSAP_TODAY"
    )
    source_date: Annotated[datetime | None, BeforeValidator(values.instant_of)] = Field(
        None, alias="SOURCE_DATE_EPOCH"
    )
    name: _Line = Field("", alias="MSAP_NAME")
    tagline: _Line = Field("", alias="MSAP_TAGLINE")
    explanation: _Line = Field("", alias="MSAP_EXPLANATION")
    contact: Annotated[str, BeforeValidator(values.email_of)] = Field("", alias="MSAP_CONTACT")
    repository: Annotated[str, BeforeValidator(_repository)] = Field("", alias="MSAP_REPOSITORY")
    forge: Annotated[str, BeforeValidator(values.forge_of)] = Field("", alias="MSAP_FORGE")
    branch: Annotated[str, BeforeValidator(values.branch_of)] = Field("main", alias="MSAP_BRANCH")
    publisher: _Line = Field("", alias="MSAP_PUBLISHER")
    director: _Line = Field("", alias="MSAP_DIRECTOR")
    host: _Line = Field("", alias="MSAP_HOST")
    accessibility: Annotated[str, BeforeValidator(values.accessibility_of)] = Field(
        values.ACCESSIBILITY[0], alias="MSAP_ACCESSIBILITY"
    )
    posters: _YesNo = Field(True, alias="MSAP_POSTERS")
    sources: _YesNo = Field(True, alias="MSAP_SOURCES")
    tiles: Annotated[Tiles | None, BeforeValidator(tiles_content)] = Field(None, alias="MSAP_TILES")
    meta_policy: _YesNo = Field(False, alias="MSAP_META_POLICY")
    houses: Annotated[Path | None, BeforeValidator(values.folder_of)] = Field(
        None, alias="MSAP_HOUSES"
    )
    warnings: _YesNo = Field(False, alias="MSAP_WARNINGS")
    trace: Annotated[bool, BeforeValidator(values.trace_of)] = Field(False, alias="MSAP_TRACE")

    @cached_property
    def today(self) -> date:
        """The day of the build: the given one, that of ``SOURCE_DATE_EPOCH``, or this one."""
        return self.given_today or day_in_france(self.source_date)


SITE_NAME = "Maisons de services au public"
"""What a site is called that has no name of its own."""
NAMES = tuple(str(field.alias) for field in Settings.model_fields.values())
"""The names of all settings."""
