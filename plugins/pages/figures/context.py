"""The context of ``/chiffres/``: charts with their tables, in sections."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.site.page import Figure, Head, Template


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart. ``percent``, from 0 to 100, is how long it is drawn."""

    label: str
    value: str
    percent: float


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars on one scale, with a heading when a chart has several groups."""

    bars: tuple[Bar, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class NameList:
    """Names under a heading, each with a value or none: what bars would say no better."""

    heading: str
    rows: tuple[tuple[str, str], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table ready to show. ``numeric`` tells which columns hold numbers."""

    caption: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class DataFigure:
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


@dataclass(frozen=True, slots=True)
class FigureSection:
    """Figures on one question."""

    anchor: str
    heading: str
    lead: str
    figures: tuple[DataFigure, ...]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The page of all figures."""

    head: Head
    heading: str
    lead: str
    figures: tuple[Figure, ...]
    sections: tuple[FigureSection, ...]


FIGURES = Template("figures", FiguresPage)
