"""What makes a text easy to read, as far as a test can tell."""

from __future__ import annotations

import re

_LONGEST_WORD = 12
# Words of offices, which a sentence that is easy to read does without.
_HARD = re.compile(
    r"accompagn|dématérialis|administrati|prestation|justificatif|formalité|bénéfici|dispositif"
    r"|procédure|organisme|modalité|éligib|solliciter|effectuer|afin|concern|usager|numérique",
    re.IGNORECASE,
)


def hard_words(text: str) -> list[str]:
    """Return the words of offices of *text*, and those that are long."""
    words: list[str] = re.findall(r"\w+", text)
    return [each for each in words if _HARD.search(each) or len(each) > _LONGEST_WORD]
