"""The context of ``/chiffres/``: charts with their tables, in sections."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.site.page import Figure, Head, Template


class Bar(Struct, frozen=True):
    """One bar of a chart. ``percent``, from 0 to 100, is how long it is drawn."""

    label: str
    value: str
    percent: float


class BarGroup(Struct, frozen=True):
    """Bars on one scale, with a heading when a chart has several groups."""

    bars: tuple[Bar, ...]
    heading: str = ""


class NameList(Struct, frozen=True):
    """Names under a heading, each with a value or none: what bars would say no better."""

    heading: str
    rows: tuple[tuple[str, str], ...]
    note: str = ""


class DataTable(Struct, frozen=True):
    """A table ready to show. ``numeric`` tells which columns hold numbers."""

    caption: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


class DataFigure(Struct, frozen=True):
    """A chart or a map with what it says in words, its table, its source and its file.

    ``body`` is empty where the words say all; ``legend`` is that of a map.
    """

    anchor: str
    title: str
    summary: str
    body: Markup
    table: DataTable
    source: str
    file: str
    legend: Markup = Markup()


class FigureSection(Struct, frozen=True):
    """Figures on one question."""

    anchor: str
    heading: str
    lead: str
    figures: tuple[DataFigure, ...]


class FiguresPage(Struct, frozen=True):
    """The page of all figures."""

    head: Head
    heading: str
    lead: str
    figures: tuple[Figure, ...]
    sections: tuple[FigureSection, ...]


FIGURES = Template("figures", FiguresPage)
