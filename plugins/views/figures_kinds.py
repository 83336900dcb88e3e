"""Figures of what the houses are: form, label, bearer, partners, services."""

from __future__ import annotations

from generator.figures import counting
from generator.figures.counting import Tally
from generator.figures.table import Table
from generator.french import NBSP, count, number
from generator.model.vocabulary import Term, Vocabulary
from plugins.contexts.figures import DataFigure, FigureSection
from plugins.views.charts import Charts, bar_group, percent, share_of

SHOWN_BARS = 15


def kinds_section(charts: Charts) -> FigureSection:
    """Return « Quelles maisons »; what no page tells is left out."""
    directory = charts.directory
    labels = counting.by_label(directory)
    figures = [
        _tally_figure(charts, "formes", "Formes de maisons", counting.by_form(directory)),
        _years(charts),
        None if len(labels.counts) == 1 else _tally_figure(charts, "labels", "Labels", labels),
        _tally_figure(charts, "porteurs", "Qui porte les maisons", counting.by_bearer(directory)),
    ]
    lead = _only_label(charts, labels)
    return FigureSection("lesquelles", "Quelles maisons", lead, tuple(f for f in figures if f))


def help_section(charts: Charts) -> FigureSection:
    """Return « Qui y aide, et pour quoi »."""
    directory = charts.directory
    figures = [
        _tally_figure(
            charts, "partenaires", "Partenaires présents", counting.by_partner(directory)
        ),
        _tally_figure(charts, "services", "Services proposés", counting.by_service(directory)),
    ]
    lead = "Ce que le label apporte à toutes ses maisons compte comme ce qu’elles disent d’elles."
    shown = tuple(figure for figure in figures if figure)
    return FigureSection("aide", "Qui y aide, et pour quoi", lead, shown)


_VOCABULARIES = {
    "formes": "formats",
    "labels": "labels",
    "porteurs": "natures",
    "partenaires": "partenaires",
    "services": "services",
}


def _tally_figure(charts: Charts, name: str, title: str, tally: Tally) -> DataFigure | None:
    if not tally.counts:
        return None
    vocabulary = charts.directory.vocabularies.of(_VOCABULARIES[name])
    named = [(_name(vocabulary, code), houses) for code, houses in tally.counts]
    bars = bar_group(
        ((text, number(houses), float(houses)) for text, houses in named[:SHOWN_BARS]),
        full=float(tally.houses) if name in ("partenaires", "services") else 0.0,
    )
    rows = tuple((text, houses, share_of(houses, tally.houses)) for text, houses in named)
    return charts.figure(
        name,
        title,
        _tally_summary(named, tally),
        charts.bars(bars),
        Table((title, "Maisons", "% des maisons"), rows),
    )


def _tally_summary(named: list[tuple[str, int]], tally: Tally) -> str:
    if len(named) == 1:
        text = f"{named[0][0]}{NBSP}: {percent(named[0][1], tally.houses)} des maisons."
    elif tally.is_the_same_everywhere:
        text = f"Toutes les maisons ont les mêmes{NBSP}: {len(named)} en tout."
    else:
        first, houses = named[0]
        text = f"Le plus souvent{NBSP}: {first}, {percent(houses, tally.houses)} des maisons."
    if len(named) > SHOWN_BARS:
        text += f" Les {SHOWN_BARS} premiers sur {len(named)}{NBSP}; le tableau les donne tous."
    if tally.known < tally.houses:
        text += f" {count(tally.houses - tally.known, 'maison')} sans indication."
    return text


def _name(vocabulary: Vocabulary[Term], code: str) -> str:
    return vocabulary[code].name if code in vocabulary else code


def _only_label(charts: Charts, labels: Tally) -> str:
    if len(labels.counts) != 1:
        return ""
    [(code, houses)] = labels.counts
    name = _name(charts.directory.vocabularies.of("labels"), code)
    return f"{count(houses, 'maison')}, un seul label{NBSP}: {name}."


def _years(charts: Charts) -> DataFigure | None:
    years = counting.by_label_year(charts.directory)
    if not years:
        return None
    best = max(years, key=lambda year: years[year])
    total = len(charts.directory.houses)
    known = sum(years.values())
    summary = f"L’année {best} en compte le plus{NBSP}: {count(years[best], 'maison')}."
    if known < total:
        summary += f" {count(total - known, 'maison')} sans date."
    return charts.figure(
        "annees-de-label",
        "Année du label",
        summary,
        charts.bars(bar_group((str(y), number(n), float(n)) for y, n in years.items())),
        Table(("Année", "Maisons"), tuple((str(year), n) for year, n in years.items())),
    )
