"""What a house declares of what its label asks, as a part of its page: facts, no certificate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.criteria import Judgement, LabelCriteria, Outcome, newer_texts
from generator.directory import Directory
from generator.french import listing
from generator.model.house import House
from plugins.site.page import Fact
from plugins.site.rendering import Renderer


@dataclass(slots=True)
class CriteriaViews:
    """Renders the declared facts of houses, once for all houses that declare the same."""

    directory: Directory
    renderer: Renderer
    _criteria: LabelCriteria = field(init=False)
    _rendered: dict[tuple[Judgement, ...], Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._criteria = LabelCriteria(self.directory, self.renderer.project.today)

    def declared(self, house: House) -> Markup:
        """Return the list of facts of *house*; empty where its page says none.

        A branch with a page of its own has no list: its main house carries the label.
        """
        if house.branch_of:
            return Markup()
        judgements = self._criteria.of(house)
        if judgements not in self._rendered:
            self._rendered[judgements] = self._list(house.label, judgements)
        return self._rendered[judgements]

    def _list(self, label: str, judgements: Sequence[Judgement]) -> Markup:
        said = [j for j in judgements if j.outcome is not Outcome.NOT_DECLARED]
        if not said:
            return Markup()
        facts = tuple(Fact(j.criterion.name, j.reason) for j in said)
        unsaid = [_within(j.criterion.name) for j in judgements if j not in said]
        term = self.directory.vocabularies.labels[label]
        newer = listing(list(map(str, newer_texts(term))))
        arguments = (facts, listing(unsaid), term.name, _sources(judgements), newer)
        return self.renderer.fragment("criteria-list", *arguments)


def _within(name: str) -> str:
    return name[:1].lower() + name[1:]


def _sources(judgements: Iterable[Judgement]) -> str:
    texts = dict.fromkeys(str(source) for j in judgements for source in j.criterion.sources)
    return listing(list(texts))
