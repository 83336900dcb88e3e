"""Examples as their files tell them."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from plugins.styleguide.examples import Example, read_examples

TOLD = """\
- name: Trois fois « oui »
  macro: autre
  wrap: [<ul>, </ul>]
  arguments:
    names: !times {count: 3, of: oui}
    title: !long "ab "
- {name: Court, arguments: {html: !html "<b>x</b>"}}
"""


def _read(folder: Path) -> list[Example]:
    (folder / "une-carte").mkdir()
    (folder / "une-carte" / "examples.yaml").write_text(TOLD, "utf-8")
    return list(read_examples(folder))


def test_what_the_file_says_is_read(tmp_path: Path) -> None:
    """Macro, surroundings, and the three tags."""
    first, second = _read(tmp_path)
    assert (first.macro, first.before, first.after) == ("autre", "<ul>", "</ul>")
    assert first.arguments["names"] == ["oui", "oui", "oui"]
    assert len(first.arguments["title"]) == 300
    assert second.arguments["html"] == Markup("<b>x</b>")


def test_a_macro_is_called_like_its_component(tmp_path: Path) -> None:
    """Unless the example says otherwise."""
    assert _read(tmp_path)[1].macro == "une_carte"


def test_the_source_is_as_written(tmp_path: Path) -> None:
    """Tags are kept, the indentation of the file is not; a list on one line stays so."""
    first, second = _read(tmp_path)
    assert first.source == 'names: !times {count: 3, of: oui}\ntitle: !long "ab "'
    assert second.source == '{html: !html "<b>x</b>"}'


def test_the_key_can_name_a_file(tmp_path: Path) -> None:
    """Letters, digits and hyphens."""
    assert _read(tmp_path)[0].key == "une-carte--trois-fois-oui"


def test_a_note_is_told(tmp_path: Path) -> None:
    """What to know before looking; most examples have none."""
    file = tmp_path / "carte" / "examples.yaml"
    file.parent.mkdir()
    file.write_text(
        "- {name: A, note: Vide., arguments: {}}\n- {name: B, arguments: {}}\n", "utf-8"
    )
    assert [example.note for example in read_examples(tmp_path)] == ["Vide.", ""]
