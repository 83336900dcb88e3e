"""What a free text amounts to: nothing at all, or something about appointments."""

from __future__ import annotations

import re

from generator.fold import slug

_LETTER = re.compile(r"[^\W_]")
_SHORT_CHARS = 120
_MARKUP = re.compile(r"<[^<>]*>|&#?\w+;|\\(?=\W)")
_SITE = r"(?:(?:le|la|notre|son|votre) )?(?:site|page)(?: (?:internet|web|officiel))?"
_NOTHING = re.compile(
    r"(?:(?:"
    r"oui|non|ok|idem|id|ras|r a s|neant|vide|nulle?|rien"
    r"|rien a (?:signaler|dire|ajouter|declarer)"
    r"|(?:aucune?s?|pas de|sans)(?: (?:commentaires?|remarques?|precisions?|informations?"
    r"|observations?|textes?|objet))"
    r"|aucune?s?|so|s o|nc|n c|na|n a|nr|n r|ns|nsp|nd|n d|null|none|nan|undefined"
    r"|tbd|todo|test|essai|lorem ipsum"
    r"|non (?:renseignee?s?|communiquee?s?|precisee?s?|concernee?s?|definie?s?|disponibles?"
    r"|applicables?)"
    r"|(?:a|en cours de) (?:completer|renseigner|remplir|preciser|definir|venir|redaction)"
    r"|commentaires?(?: (?:de la )?structure)?"
    rf"|(?:cf|voir|confer|consulter|voyez|consultez) (?:{_SITE}|ci (?:dessus|dessous|contre|joint)"
    r"|plus (?:haut|bas)|horaires|adresse)|site(?: (?:internet|web))?"
    r"|[a-z0-9]|([a-z])\1+"
    r")(?: \d{1,2})?(?: |$))+"
)


def says_nothing(text: str) -> bool:
    """Tell whether *text*, plain or Markdown, tells a reader nothing: ``.``, ``oui``, ``cf. site``.

    What is empty says nothing; what holds a word that is not of this kind says something.
    """
    if len(text) > _SHORT_CHARS:
        return not _LETTER.search(text)
    bare = _MARKUP.sub(" ", text)
    if not _LETTER.search(bare):
        return True
    # Letters of other scripts than ours leave no plain words.
    return _NOTHING.fullmatch(_plain(bare)) is not None


_SPELT = re.compile(r"\br\. ?d\. ?v\b\.?", re.IGNORECASE)
_PAUSE = re.compile(r"[.,;:!?()/|\n•–—]|\s-\s")
_BOOKING = r"\b(?:rdvs?|rv|rende[zs]? ?vous|(?:sur|avec|uniquement par) reservation)\b"
_FILLING = (
    r"(?: (?:besoin|obligation|necessite|necessaires?|obligatoires?|utiles?|la|les?|une?|des?|d|du"
    r"|prises?|prendre|avoir|demander|fixer|peine|est))*"
)
_MENTION = re.compile(_BOOKING)
_BOTH = re.compile(rf"\b(?:avec|sur)(?: (?:et|ou|comme))? sans{_FILLING} {_BOOKING}")
_NEGATED = re.compile(
    rf"\b(?:sans|pas|aucune?s?|ni|nul|inutile){_FILLING} {_BOOKING}"
    rf"|{_BOOKING}(?: (?:n|ne|est|sont))*"
    r" (?:inutiles?|(?:pas|non) (?:obligatoires?|necessaires?|requis|exiges?|indispensables?))\b"
)


def tells_of_appointments(text: str) -> bool:
    """Tell whether *text* speaks of appointments otherwise than to say that none is needed.

    ``Avec ou sans rendez-vous`` speaks of them, ``sans rendez-vous`` alone does not.
    """
    spelt = _SPELT.sub("rdv ", text)
    if _BOTH.search(_plain(spelt)):
        return True
    return any(_MENTION.search(_NEGATED.sub(" ", _plain(part))) for part in _PAUSE.split(spelt))


def _plain(text: str) -> str:
    return slug(text).replace("-", " ")
