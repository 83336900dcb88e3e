"""Everything that a command says is French, Click's own words too."""

import ast
import re
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import _COMMANDS, cli
from generator.cli.french_help import FRENCH, FRENCH_COUNTS

ENGLISH = re.compile(r"\b(?:Usage:|Options:|Commands:|Show|Error|Try|Missing|Invalid|required)\b")


@pytest.mark.parametrize("name", [None, *sorted(_COMMANDS)])
def test_help_has_no_english_word_and_an_example(name):
    arguments = [name, "--help"] if name else ["--help"]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0
    assert not re.search(r"\b(?:Show this|Usage:|COMMAND|ARGS|Commands)\b", result.output)
    assert "Exemple" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "La commande « chek » n'existe pas."),
        (["check", "--fromat"], "L'option « --fromat » n'existe pas."),
        (["check", "--format"], "L'option « --format » attend une valeur."),
        (["check", "--format", "xml"], "« xml » ne fait pas partie de"),
        (["check", "nulle-part.md"], "« nulle-part.md » n'existe pas."),
        (["check", "--fix=oui"], "ne prend pas de valeur"),
        (["import", "msap-dila"], "Il manque"),
    ],
)
def test_wrong_usage_is_said_in_french_with_status_2(arguments, said):
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not ENGLISH.search(result.stderr)


def test_every_translation_is_of_a_sentence_that_click_has():
    folder = Path(click.__file__).parent
    texts = {
        node.value
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(FRENCH) - texts == set()
    assert set(FRENCH_COUNTS) - texts == set()


def test_translations_keep_no_field_that_click_does_not_fill():
    for english, french in {**FRENCH, **FRENCH_COUNTS}.items():
        names = {re.sub(r"!r", "", name) for name in re.findall(r"\{([^}]*)\}", english)}
        assert set(re.findall(r"\{([^}]*)\}", french)) <= names


def test_a_fault_of_the_program_is_one_sentence(monkeypatch, capsys):
    def faulty(*_):
        raise ZeroDivisionError("x")

    package = import_module("generator.cli")
    monkeypatch.setattr(package, "cli", faulty)
    with pytest.raises(SystemExit) as end:
        package.main()
    assert end.value.code == 1
    assert "faute du programme" in capsys.readouterr().err
