"""The guide's first part calls buttons, parts and fields as the form does."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "themes" / "msap"
FIRST_PART = (ROOT / "docs" / "guide-redacteur.md").read_text("utf-8").split("\n# ")[0]
# No-break spaces are the guide's; the form's sources have plain ones.
ON_THE_FORM = FIRST_PART.split("\n## Avec un tableur")[0].replace("\u00a0", " ")
NAMED = sorted(set(re.findall(r"« ([^»]+?) »", ON_THE_FORM)))
# Names of parts of the site, not of the form.
ELSEWHERE = {"Actualités", "Sur le terrain", "Écrire un article"}


def words_of_the_form() -> str:
    """Return all that the form may show: its own sources, its fields, the links that lead to it."""
    views = sorted((THEME / "static" / "js" / "editor").rglob("*.jsx"))
    shown = [file.read_text("utf-8") for file in views]
    for subject in ("house", "articles"):
        makers = sorted((ROOT / "plugins/pages" / subject).glob("*.py"))
        shown += [file.read_text("utf-8") for file in makers]
    for name in ("fields.json", "article_fields.json"):
        shown.append((ROOT / "plugins/pages/editing" / name).read_text("utf-8"))
    return "\n".join(shown)


def is_shown(name: str, form: str) -> bool:
    """Tell whether *name* is a whole text of the form, or begins one that ends with a value."""
    starts = r"[>\"'`]\s*" + re.escape(name)
    ends = r"(?:[<\"'`]|\s*[<{]|\s*\n| : \{)"
    return re.search(starts + ends, form) is not None


@pytest.mark.parametrize("name", [name for name in NAMED if name not in ELSEWHERE])
def test_what_the_guide_names_is_a_name_of_the_form(name: str) -> None:
    assert is_shown(name, words_of_the_form())


def test_the_guide_names_enough() -> None:
    """Else the pattern above finds nothing."""
    assert len(NAMED) > 20


def test_a_name_that_is_not_the_form_s_is_found() -> None:
    assert not is_shown("Effacer ce brouillon", words_of_the_form())
