"""Figures of what the houses are: form, label, bearer, partners, services."""

from __future__ import annotations

from markupsafe import Markup

from generator.figures import counting
from generator.figures.counting import Tally
from generator.figures.table import Table
from generator.fold import slug
from generator.french import NBSP, count, listing, number
from generator.model.vocabulary import Term, Vocabulary
from plugins.pages.figures.charts import Charts, bar_group, percent, share_of
from plugins.pages.figures.context import DataFigure, FigureSection, NameList

SHOWN_BARS = 15
# From so many equals at the head of a ranking on, they are named: equal bars say nothing.
EQUALS = 4


def kinds_section(charts: Charts) -> FigureSection:
    """Return « Quelles maisons »; what no page tells is left out, and said once."""
    directory = charts.directory
    labels = counting.by_label(directory)
    forms = _share_figure(charts, "formes", "Formes de maisons", counting.by_form(directory))
    shares = _share_figure(charts, "labels", "Labels", labels) if len(labels.counts) > 1 else None
    years = _years(charts)
    bearers = _share_figure(
        charts, "porteurs", "Qui porte les maisons", counting.by_bearer(directory)
    )
    untold = [
        words
        for words, figure in (("l’année du label", years), ("qui porte la maison", bearers))
        if not figure
    ]
    return FigureSection(
        "lesquelles",
        "Quelles maisons",
        f"{_only_label(charts, labels)} {_untold(untold)}".strip(),
        tuple(figure for figure in (forms, years, shares, bearers) if figure),
    )


def help_section(charts: Charts) -> FigureSection:
    """Return « Qui y aide, et pour quoi »."""
    directory = charts.directory
    partners = _offer_figure(
        charts, "partenaires", "Partenaires présents", counting.by_partner(directory)
    )
    services = _offer_figure(
        charts, "services", "Services proposés", counting.by_service(directory)
    )
    untold = [
        words
        for words, figure in (("quels partenaires", partners), ("quels services", services))
        if not figure
    ]
    lead = (
        "Les partenaires et les services que le label apporte à toutes ses maisons comptent, "
        "même quand une fiche ne les répète pas."
    )
    return FigureSection(
        "aide",
        "Qui y aide, et pour quoi",
        f"{lead} {_untold(untold)}".strip(),
        tuple(figure for figure in (partners, services) if figure),
    )


_VOCABULARIES = {
    "formes": "formats",
    "labels": "labels",
    "porteurs": "natures",
    "partenaires": "partenaires",
    "services": "services",
}
# The word for one of what is offered, and how its houses have it.
_OFFERED = {"partenaires": ("partenaire", "Présents dans"), "services": ("service", "Proposés par")}


def _share_figure(charts: Charts, name: str, title: str, tally: Tally) -> DataFigure | None:
    """Return the figure of what a house has one of; None when no page tells."""
    if not tally.counts:
        return None
    named = _named(charts, name, tally)
    bars = bar_group((text, number(houses), float(houses)) for text, houses in named)
    return charts.figure(
        name,
        title,
        _share_summary(named, tally),
        charts.bars(bars) if len(named) > 1 else Markup(),
        _table(title, named, tally),
    )


def _share_summary(named: list[tuple[str, int]], tally: Tally) -> str:
    first, houses = named[0]
    often = f"{first}{NBSP}: " if len(named) == 1 else f"Le plus souvent{NBSP}: {first}, "
    if tally.known == tally.houses:
        return f"{often}{percent(houses, tally.houses)} des maisons."
    if tally.known == 1:
        return f"{often}une seule fiche le dit."
    return f"{often}{count(houses, 'maison')} sur les {number(tally.known)} dont la fiche le dit."


def _offer_figure(charts: Charts, name: str, title: str, tally: Tally) -> DataFigure | None:
    """Return the figure of what a house has several of; None when no page tells."""
    if not tally.counts:
        return None
    named = _named(charts, name, tally)
    word, had = _OFFERED[name]
    equals = [houses for houses, _ in tally.equals_first(EQUALS)]
    lists = [
        charts.names(NameList(_had_by(had, houses, tally), _names_of(named, houses)))
        for houses in equals
    ]
    others = [(text, houses) for text, houses in named if houses not in equals]
    heading = f"{had} moins de maisons" if equals else ""
    bars = bar_group(
        ((text, number(houses), float(houses)) for text, houses in others[:SHOWN_BARS]), heading
    )
    return charts.figure(
        name,
        title,
        _offer_summary(word, len(others), tally),
        Markup("\n").join([*lists, charts.bars(bars)] if others else lists),
        _table(title, named, tally),
    )


def _names_of(named: list[tuple[str, int]], houses: int) -> tuple[tuple[str, str], ...]:
    return tuple((text, "") for text, each in named if each == houses)


def _had_by(had: str, houses: int, tally: Tally) -> str:
    if houses < tally.houses:
        return f"{had} {count(houses, 'maison')} sur {number(tally.houses)}"
    return f"{had} {_all_houses(tally)}"


def _all_houses(tally: Tally) -> str:
    if tally.houses == 1:
        return "la seule maison de l’annuaire"
    return f"les {count(tally.houses, 'maison')}"


def _offer_summary(word: str, others: int, tally: Tally) -> str:
    every, everywhere = len(tally.counts), tally.everywhere
    total = count(every, word)
    if everywhere == every:
        text = f"{total}, le{'s' if every > 1 else ''} même{'s' if every > 1 else ''} partout."
    else:
        some = f"dont {everywhere}" if everywhere else "aucun"
        text = f"{total} en tout, {some} dans toutes les maisons."
    if others > SHOWN_BARS:
        text += f" Le graphique a les {SHOWN_BARS} plus fréquents, le tableau les a tous."
    if tally.known < tally.houses:
        text += f" {count(tally.houses - tally.known, 'maison')} sans indication."
    return text


def _named(charts: Charts, name: str, tally: Tally) -> list[tuple[str, int]]:
    vocabulary = charts.directory.vocabularies.of(_VOCABULARIES[name])
    named = [(_name(vocabulary, code), houses) for code, houses in tally.counts]
    return sorted(named, key=lambda row: (-row[1], slug(row[0])))


def _table(title: str, named: list[tuple[str, int]], tally: Tally) -> Table:
    rows = tuple((text, houses, share_of(houses, tally.houses)) for text, houses in named)
    return Table((title, "Maisons", "% des maisons"), rows)


def _name(vocabulary: Vocabulary[Term], code: str) -> str:
    return vocabulary[code].name if code in vocabulary else code


def _untold(words: list[str]) -> str:
    return f"Aucune fiche ne dit {' ni '.join(words)}." if words else ""


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
    best = max(years.values())
    known = sum(years.values())
    unknown = len(charts.directory.houses) - known
    named = listing([str(year) for year, houses in years.items() if houses == best])
    summary = f"Le plus en {named}{NBSP}: {count(best, 'maison')}."
    if unknown:
        summary += f" {count(unknown, 'maison')} sans date."
    bars = bar_group((str(year), number(n), float(n)) for year, n in years.items())
    return charts.figure(
        "annees-de-label",
        "Année du label",
        summary,
        charts.bars(bars) if len(years) > 1 else Markup(),
        Table(("Année", "Maisons"), tuple((str(year), n) for year, n in years.items())),
    )
