"""``docs/problems.md`` explains every code, by examples that do what it says."""

import re
from datetime import date
from typing import get_args

import pytest

from generator.cli.explaining_codes import PAGE, explanations
from generator.files.writing import page_text
from generator.problems import Code

EXPLAINED = explanations(PAGE.read_text("utf-8"))
BLOCK = re.compile(r"^```(yaml|text|markdown) (faux|juste)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^# (content/.+)\n", re.MULTILINE)
BASE = {
    "nom": "France services Durtal",
    "label": "france-services",
    "adresse": "11 rue Joseph Cugnot",
    "code_postal": "49430",
    "commune": "Durtal",
    "telephone": "02 41 96 10 40",
    "date_maj": date.today().isoformat(),
}


def page(fields: str, body: str = "Bonjour.") -> str:
    """Return a sound page with *fields* laid over it, as they are written."""
    given = {line.partition(":")[0] for line in fields.splitlines()}
    sound = {name: value for name, value in BASE.items() if name not in given}
    return page_text(sound, body).replace("---\n", f"---\n{fields}", 1)


def files_of(language: str, text: str) -> dict[str, str]:
    """Return what an example writes: text by path from the project's folder."""
    pieces = FILE.split(text)[1:] or ["content/msap/49/durtal.md", text]
    files = dict(zip(pieces[::2], pieces[1::2], strict=True))
    if language == "text":
        return files
    if language == "markdown":
        return {path: page("", text) for path, text in files.items()}
    return {path: page(text) for path, text in files.items()}


EXAMPLES = [
    pytest.param(code, kind == "faux", files_of(language, example), id=f"{code}-{kind}-{rank}")
    for code, text in EXPLAINED.items()
    for rank, (language, kind, example) in enumerate(BLOCK.findall(text))
]
ASK_GEOGRAPHY = {"code-insee", "commune", "position-eloignee", "position-hors-commune"}
SERVICES = PAGE.parents[1] / "content" / "vocabulaires" / "services.yaml"
# What no block of text can show.
SHOWN_OTHERWISE = {
    "synonyme": {
        "content/vocabulaires/services.yaml": SERVICES.read_bytes().replace(
            b"synonymes: [", b"synonymes: [pour mon, ", 1
        )
    },
    "encodage": {"content/msap/49/durtal.md": page("reseau: Été\n").encode("cp1252")},
    "taille": {"content/msap/49/durtal.md": page("", "Bonjour. " * 60_000).encode()},
    "texte": {"content/msap/49/durtal.md": page("", "> " * 300 + "Bonjour.").encode()},
}


def test_every_code_is_explained_and_no_other():
    assert sorted(EXPLAINED) == sorted(get_args(Code))


def test_every_code_has_a_wrong_example_that_is_tried():
    tried = {example.values[0] for example in EXAMPLES if example.values[1]}
    assert sorted(set(get_args(Code)) - tried - set(SHOWN_OTHERWISE)) == ["extension", "fichier"]


@pytest.mark.parametrize(("code", "wrong", "files"), EXAMPLES)
def test_an_example_is_refused_by_its_code_or_passes(run, project, code, wrong, files):
    (project / "content" / "msap" / "49" / "durtal.md").unlink()
    if code not in ASK_GEOGRAPHY:
        (project / ".cache").unlink()  # reading it takes most of such a test's time
    for path, text in files.items():
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    out = run("check").stdout
    assert (f"[{code}]" in out) == wrong
    assert wrong or ": erreur:" not in out


@pytest.mark.parametrize("code", SHOWN_OTHERWISE)
def test_what_no_text_can_show_is_refused_by_its_code(run, project, code):
    for path, content in SHOWN_OTHERWISE[code].items():
        (project / path).write_bytes(content)
    assert f"[{code}]" in run("check").stdout


def test_a_folder_in_place_of_a_page_is_refused_by_the_code_that_says_so(run, project):
    (project / "content" / "msap" / "49" / "autre.md").mkdir()
    assert "[fichier]" in run("check").stdout


def test_explain_shows_the_part_of_the_page(run):
    shown = run("check", "--explain", "code-postal").stdout
    assert shown == f"[code-postal]\n\n{EXPLAINED['code-postal']}\n"


def test_a_code_copied_with_its_brackets_is_known(run):
    assert run("check", "--explain", "[yaml]").exit_code == 0


def test_an_unknown_code_is_refused_with_the_nearest(run):
    result = run("check", "--explain", "code-posta")
    assert (result.exit_code, "Vouliez-vous dire « code-postal » ?" in result.stderr) == (2, True)


def test_a_report_with_problems_says_how_to_have_them_explained(run, page):
    page("49/durtal.md", phone="12")
    assert run("check").stderr.endswith("? msap check --explain telephone\n")
