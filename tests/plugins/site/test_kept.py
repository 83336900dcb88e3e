"""What builds keep for the next is taken when it is whole, and made again when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.exports.qr import QrCode, qr_code
from generator.geography.cache import TERRITORY_NAME
from generator.geography.territory import Territory
from generator.model.vocabulary import Service
from generator.sealed import read_sealed, write_sealed
from plugins.pages.paper.kept_codes import KeptCodes
from plugins.pages.search import kept_gazetteer as gazetteer
from plugins.site.kept_templates import KeptTemplates
from tests.damages import DAMAGES, Damage

ROOT = Path(__file__).resolve().parents[3]
ADDRESS = "https://annuaire.example.fr/maisons/durtal/"
OTHER = QrCode(21, "M0 0")
TERMS = (Service(code="la-poste", nom="La Poste"),)


def keep_codes(cache: Path) -> Path:
    """Keep a code that only a cache can give."""
    codes = KeptCodes(cache)
    codes.of(ADDRESS)
    codes.save()
    about, kept = read_sealed(cache / "qr.json")
    assert kept == {ADDRESS: [*qr_code(ADDRESS)]}
    write_sealed(cache / "qr.json", about, {ADDRESS: OTHER})
    return cache / "qr.json"


def test_codes_are_made_once(tmp_path: Path) -> None:
    keep_codes(tmp_path)
    assert KeptCodes(tmp_path).of(ADDRESS) == OTHER


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_codes_are_made_again(tmp_path: Path, damage: Damage) -> None:
    damage(keep_codes(tmp_path))
    codes = KeptCodes(tmp_path)
    assert codes.of(ADDRESS) == qr_code(ADDRESS)
    codes.save()


def test_codes_of_another_form_are_made_again(tmp_path: Path) -> None:
    write_sealed(tmp_path / "qr.json", {"codes": 1}, {ADDRESS: OTHER})
    assert KeptCodes(tmp_path).of(ADDRESS) == qr_code(ADDRESS)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[int]]:
    """Return a folder with a territory, and how often the gazetteer was made for it."""
    made: list[int] = []
    (tmp_path / TERRITORY_NAME).write_bytes((ROOT / ".cache" / TERRITORY_NAME).read_bytes())

    def make(territory: Territory | None) -> gazetteer.Gazetteer:
        made.append(1)
        names = ("arnac la poste", "mende")
        return gazetteer.Gazetteer({"lieux-é.json": "é".encode()}, {"a": 1}, names)

    monkeypatch.setattr(gazetteer, "gazetteer_of", make)
    return tmp_path, made


def test_the_gazetteer_is_made_once(kept: tuple[Path, list[int]], territory: Territory) -> None:
    folder, made = kept
    first, second = (gazetteer.kept_gazetteer(folder, territory, TERMS) for _ in range(2))
    assert (first.files, first.manifest) == (second.files, second.manifest)
    assert first.protected == second.protected != ()
    assert len(made) == 1


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_gazetteer_is_made_again(
    kept: tuple[Path, list[int]], territory: Territory, damage: Damage
) -> None:
    folder, made = kept
    gazetteer.kept_gazetteer(folder, territory, TERMS)
    damage(folder / "gazetteer.json")
    again = gazetteer.kept_gazetteer(folder, territory, TERMS)
    assert (again.files, len(made)) == ({"lieux-é.json": "é".encode()}, 2)


def test_the_gazetteer_follows_the_territory(
    kept: tuple[Path, list[int]], territory: Territory
) -> None:
    folder, made = kept
    gazetteer.kept_gazetteer(folder, territory, TERMS)
    (folder / TERRITORY_NAME).write_bytes(b"other")
    gazetteer.kept_gazetteer(folder, territory, TERMS)
    assert len(made) == 2


def test_the_gazetteer_follows_the_phrases(
    kept: tuple[Path, list[int]], territory: Territory
) -> None:
    folder, made = kept
    told = [gazetteer.kept_gazetteer(folder, territory, terms) for terms in (TERMS, (), TERMS)]
    assert told[0].protected == told[2].protected != told[1].protected
    assert len(made) == 3


def rendered(folder: Path, template: str = "Bonjour") -> str:
    """Render a template with what *folder* keeps."""
    loader = DictLoader({"page.html": template})
    environment = Environment(loader=loader, bytecode_cache=KeptTemplates(folder), autoescape=True)
    return environment.get_template("page.html").render()


def test_templates_are_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(tmp_path / "jinja") == "Bonjour"
    monkeypatch.setattr(Environment, "_compile", None)
    assert rendered(tmp_path / "jinja") == "Bonjour"


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    assert [rendered(tmp_path, text) for text in ("Bonjour", "Bonsoir")] == ["Bonjour", "Bonsoir"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_template_is_compiled_again(tmp_path: Path, damage: Damage) -> None:
    rendered(tmp_path)
    (file,) = tmp_path.iterdir()
    damage(file)
    assert rendered(tmp_path) == "Bonjour"


def test_a_text_changed_in_compiled_code_is_not_shown(tmp_path: Path) -> None:
    """Python would load it without a word."""
    rendered(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"Bonjour", b"Bonsoir"))
    assert rendered(tmp_path) == "Bonjour"


def test_where_nothing_can_be_kept_templates_are_rendered_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "jinja").write_text("a file")
    assert rendered(tmp_path / "jinja") == "Bonjour"
