"""From values to charts: bars, tables as they are read, files for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from generator import addresses
from generator.directory import Directory
from generator.figures.table import Cell, Table, csv_bytes
from generator.french import NBSP, number
from plugins.pages.figures.context import Bar, BarGroup, DataFigure, DataTable, NameList
from plugins.site.rendering import Renderer

SOURCE = "annuaire de ce site"
UNKNOWN = "non connu"
_NOTHING = Markup()


class Charts(Struct):
    """Makes figures, and writes the file of each as it is made."""

    directory: Directory
    renderer: Renderer

    def figure(
        self,
        name: str,
        title: str,
        summary: str,
        body: Markup,
        table: Table,
        source: str = "",
        legend: Markup = _NOTHING,
    ) -> DataFigure:
        """Return a figure; its table is also written to ``/chiffres/<name>.csv``.

        Args:
            source: what the figure has from elsewhere than the directory.
        """
        file = f"{name}.csv"
        self.renderer.write(addresses.FIGURES + file, csv_bytes(table))
        whole_source = f"{SOURCE}{NBSP}; {source}." if source else f"{SOURCE}."
        shown = shown_table(title, table)
        return DataFigure(name, title, summary, body, shown, whole_source, file, legend)

    def bars(self, *groups: BarGroup) -> Markup:
        """Return a bar chart of *groups*."""
        return self.renderer.fragment("bar-chart", groups)

    def names(self, names: NameList) -> Markup:
        """Return *names* as a list."""
        return self.renderer.fragment("name-list", names)


def bar_group(
    rows: Iterable[tuple[str, str, float]], heading: str = "", full: float = 0.0
) -> BarGroup:
    """Return bars of (label, shown value, value); *full* is the longest, else the greatest."""
    every = list(rows)
    longest = full or max((value for _, _, value in every), default=0.0) or 1.0
    bars = (
        Bar(label, shown, round(min(value / longest, 1.0) * 100, 1))
        for label, shown, value in every
    )
    return BarGroup(tuple(bars), heading)


def shown_table(caption: str, table: Table) -> DataTable:
    """Return *table* as it is read: numbers in French, the unknown said."""
    rows = tuple(tuple(_shown(cell, table.decimals) for cell in row) for row in table.rows)
    numeric = tuple(
        any(isinstance(row[rank], int | float) for row in table.rows)
        for rank in range(len(table.columns))
    )
    return DataTable(caption, table.columns, numeric, rows)


def percent(part: float, whole: float) -> str:
    """Return ``93,4 %``; never ``100 %`` nor ``0 %`` for what only comes near."""
    if not whole:
        return UNKNOWN
    share = part * 100 / whole
    for limit in (0.0, 100.0):
        if share != limit and round(share, 1) == limit:
            sign = "moins de 0,1" if limit == 0 else "plus de 99,9"
            return f"{sign}{NBSP}%"
    return f"{number(share, 0 if share in (0, 100) else 1)}{NBSP}%"


def share_of(part: float, whole: float) -> float | None:
    """Return a share in percent, for a table; None of nothing."""
    return part * 100 / whole if whole else None


def _shown(cell: Cell, decimals: int) -> str:
    match cell:
        case None:
            return UNKNOWN
        case float():
            return number(cell, decimals)
        case int():
            return number(cell)
        case _:
            return cell
