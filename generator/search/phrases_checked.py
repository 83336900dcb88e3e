"""What people type for services and partners, where the search cannot read it or leads nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from msgspec import Struct

from generator.directory import Directory
from generator.fold import is_article, is_generic, place_words, words
from generator.french import listing
from generator.model.vocabulary import Term, Vocabularies, Vocabulary
from generator.problems import shown
from generator.search.query_words import AROUND

KINDS = ("services", "partenaires")
"""The vocabularies whose terms are needs."""
LONGEST_READ = 200
"""Letters of a question that are read; ``lib/limits.js`` has the same number."""
_SHOWN_MOST = 5
_ADVICE = "retirez-le, ou ajoutez le mot qui compte : « vendre voiture »."

Steps = tuple[str | int, ...]


class PhraseDoubt(Struct, frozen=True):
    """A doubt about a vocabulary: which one, the keys that lead to the place, a French sentence."""

    kind: str
    steps: Steps
    message: str


def unread_phrases(vocabularies: Vocabularies) -> Iterator[PhraseDoubt]:
    """Yield the synonyms of services and partners that the search can never read."""
    for kind, steps, phrase in _synonyms(vocabularies):
        if reason := why_unread(phrase):
            yield PhraseDoubt(kind, steps, f"« {shown(phrase)} » {reason} : {_ADVICE}")


def why_unread(phrase: str) -> str:
    """Say in French why the search never reads *phrase*; nothing where it does."""
    told = [word for word in words(phrase) if not is_article(word)]
    if not told:
        return "n'a pas de mot que la recherche lise"
    if all(is_generic(word) or word in AROUND for word in told):
        return "n'est fait que de mots de liaison"
    if len(phrase) > LONGEST_READ:
        return f"dépasse les {LONGEST_READ} lettres que la recherche lit"
    return ""


def phrases_leading_nowhere(directory: Directory) -> Iterator[PhraseDoubt]:
    """Yield what else an editor may want to know of the phrases: nothing of it is an error."""
    yield from _unoffered(directory)
    yield from _names_of_communes(directory)
    for kind in KINDS:
        yield from _shared(directory.vocabularies.of(kind), kind)


def _unoffered(directory: Directory) -> Iterator[PhraseDoubt]:
    """Yield one doubt for each term that no house reports, not one for each of its phrases."""
    houses = list(directory.findable)
    offered = {
        "services": {s.offer.service for house in houses for s in directory.services_of(house)},
        "partenaires": {p.presence.partner for h in houses for p in directory.partners_of(h)},
    }
    for kind in KINDS:
        for rank, term in enumerate(directory.vocabularies.of(kind)):
            if term.code not in offered[kind]:
                message = f"aucune maison n'offre « {term.name} » : {_led_nowhere(term)}."
                yield PhraseDoubt(kind, (rank, "nom"), message)


def _led_nowhere(term: Term) -> str:
    count = len(term.synonyms)
    if count > 1:
        return f"ses {count} synonymes ne mènent nulle part"
    return "son synonyme ne mène nulle part" if count else "qui le cherche ne trouve rien"


def _names_of_communes(directory: Directory) -> Iterator[PhraseDoubt]:
    if directory.territory is None:
        return
    named = {place_words(commune.name): commune.name for commune in directory.territory.communes}
    for kind, steps, phrase in _synonyms(directory.vocabularies):
        if commune := named.get(place_words(phrase)):
            message = f"« {shown(phrase)} » tapé seul est lu comme la commune {commune}."
            yield PhraseDoubt(kind, steps, message)


def _shared(vocabulary: Vocabulary[Term], kind: str) -> Iterator[PhraseDoubt]:
    """Yield a doubt for each two terms of *vocabulary* that one phrase says: both are answered."""
    ranks = {term.code: rank for rank, term in enumerate(vocabulary)}
    said: Mapping[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for term in vocabulary:
        for phrase in term.synonyms:
            said[place_words(phrase)].setdefault(term.code, phrase)
    pairs: Mapping[tuple[str, str], list[str]] = defaultdict(list)
    for codes in said.values():
        for pair in combinations(codes, 2):
            pairs[pair].append(codes[pair[0]])
    for (first, second), phrases in pairs.items():
        quoted = listing([f"« {shown(phrase)} »" for phrase in phrases[:_SHOWN_MOST]])
        more = f" (et {len(phrases) - _SHOWN_MOST} autres)" * (len(phrases) > _SHOWN_MOST)
        message = f"{quoted}{more} : la recherche répond à la fois par {first} et {second}."
        yield PhraseDoubt(kind, (ranks[first], "synonymes"), message)


def _synonyms(vocabularies: Vocabularies) -> Iterator[tuple[str, Steps, str]]:
    for kind in KINDS:
        for rank, term in enumerate(vocabularies.of(kind)):
            for at, phrase in enumerate(term.synonyms):
                yield kind, (rank, "synonymes", at), phrase
