"""The form of ``/modifier/`` as a clerk uses it: a page opened, changed, checked, kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "content" / "msap" / "49" / "durtal.md").read_bytes()
DURTAL = "modifier/?maison=durtal"
NO_PHONE = "« 0241 » n'est pas un numéro de téléphone"
Opened = Callable[..., Page]
FOLDED = ":is(.editor-part, .editor-fold, .editor-more, .editor-place):not(:has(> .editor-folded))"
COVERED = """() => {
  const bar = document.querySelector('.editor-bar');
  if (bar.contains(document.activeElement)) return false;
  const [box, over] = [document.activeElement, bar].map(each => each.getBoundingClientRect());
  // At the end of the form the bar stands in its own place, and the page goes on below it.
  const isBelow = over.bottom <= box.top && box.top < innerHeight;
  return (box.top >= over.top && !isBelow) || box.bottom <= 0;
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def opened(page: Page, address: str) -> Opened:
    """Return a function that opens the form of Durtal, or of the bytes given in its place."""

    def go(path: str = DURTAL, source: bytes = SOURCE) -> Page:
        page.route("**/maisons/durtal.md", lambda route: route.fulfill(body=source))
        # Nobody writes into a folder here: « msap edit » is another server.
        page.route("**/modifier/local.json", lambda route: route.fulfill(json={}))
        page.goto(address + path)
        expect(page.locator(".editor, .editor-start, .editor-raw").first).to_be_visible()
        return page

    return go


def unfold(page: Page, *parts: str) -> None:
    """Open parts of the form."""
    for part in parts:
        page.locator(f"#{part} > summary").click()


def file_text(page: Page) -> str:
    """Return the file as it would be handed out, without its stamp."""
    page.get_by_role("button", name="Envoyer", exact=True).click()
    page.get_by_text("Le texte du fichier", exact=True).click()
    text = page.locator(".editor-send pre").text_content() or ""
    return "".join(line for line in text.splitlines(True) if not line.startswith("# page ouverte"))


def test_a_telephone_is_changed_and_one_line_differs(opened: Opened) -> None:
    """A bad one is told beside its field, in the list and on its part, until it is mended."""
    page = opened()
    phone = page.get_by_label("Téléphone", exact=True)
    expect(phone).to_have_value("02 41 96 10 40")
    phone.fill("0241")
    phone.blur()
    expect(page.locator("#champ-telephone-erreurs")).to_contain_text(NO_PHONE)
    expect(phone).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#qui > summary")).to_contain_text("1 à corriger")
    unfold(page, "qui")
    page.locator(".editor-summary a").click()
    expect(phone).to_be_focused()
    phone.fill("02 41 96 10 41")
    phone.blur()
    expect(page.locator(".editor-summary")).to_have_count(0)
    before = SOURCE.decode().splitlines()
    after = file_text(page).splitlines()
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [
        ("telephone: 02 41 96 10 40", "telephone: 02 41 96 10 41"),
    ]
    expect(page.locator(".editor-changes").first).to_contain_text("02 41 96 10 40")


_LATER = re.compile(r'import\("\./([\w-]+\.js)"\)')
_BESIDE = re.compile(r'(?:from|import)"\./([\w-]+\.js)"')
_LOADED = """performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop())"""
_HAS = """names => names.every(name =>
    performance.getEntriesByType("resource").some(entry => entry.name.endsWith("/" + name)))"""


def _script(site: Path, name: str) -> str:
    return (site / "static" / name).read_text("utf-8")


def test_what_was_opened_works_without_a_network(
    opened: Opened, site: Path, faults: list[str]
) -> None:
    """Every part opens, a telephone changes, the page is previewed, the file is handed out.

    Only the communes of a postcode are missed: theirs is a box of text then.
    """
    page = opened()
    scripts = [site / "static" / name for name in page.evaluate(_LOADED) if name.endswith(".js")]
    named = {name for script in scripts for name in _LATER.findall(script.read_text("utf-8"))}
    # The form of articles, the choice of a house, the words of a language are other pages' parts.
    late = {name for name in named if not name.startswith(("editor-", "start-", "language-"))}
    assert late
    # What they import themselves comes after them.
    beside = {each for name in late for each in _BESIDE.findall(_script(site, name))}
    page.wait_for_function(_HAS, arg=[*sorted(late | beside), "formulaire-suite.json"])
    page.context.set_offline(True)
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    closed = page.locator(".editor-part:not([open])")
    unfold(page, *closed.evaluate_all("parts => parts.map(({ id }) => id)"))
    expect(closed).to_have_count(0)
    expect(page.get_by_text("Cette partie")).to_have_count(0)
    expect(page.locator("#aide").get_by_text("Caisse d’allocations familiales")).to_be_visible()
    page.get_by_label("Téléphone", exact=True).fill("02 41 96 10 41")
    page.get_by_role("button", name="Voir la page comme elle sera").click()
    expect(page.locator(".editor-page")).to_contain_text("02 41 96 10 41")
    with page.expect_download() as handed:
        page.get_by_role("button", name="Télécharger le fichier").click()
    assert "\ntelephone: 02 41 96 10 41\n" in handed.value.path().read_text("utf-8")
    assert [url for url in failed if "/recherche/donnees/" not in url] == []
    assert [fault for fault in faults if "ERR_INTERNET_DISCONNECTED" not in fault] == []
    faults.clear()


def test_a_branch_is_added_moved_and_removed_by_keyboard(opened: Opened) -> None:
    """The focus goes where the person works, and what happened is said."""
    page = opened()
    unfold(page, "lieux")
    page.get_by_role("button", name="Ajouter une antenne").press("Enter")
    count = page.locator("#champ-antennes > .editor-place").count()
    name = page.locator(f"#champ-antennes-{count - 1}-nom")
    expect(name).to_be_focused()
    page.keyboard.type("Antenne de Baugé")
    name.blur()
    added = page.locator("#champ-antennes > .editor-place").last
    expect(added).to_contain_text("Antenne de Baugé")
    added.get_by_role("button", name="Monter").press("Enter")
    moved = page.locator(f"#champ-antennes-{count - 2}")
    expect(moved.locator("> summary")).to_be_focused()
    expect(moved.locator("> summary")).to_contain_text("Antenne de Baugé")
    moved.get_by_role("button", name="Retirer").last.press("Enter")
    expect(page.locator("#champ-antennes > .editor-place")).to_have_count(count - 1)
    expect(page.get_by_role("status").filter(has_text="retiré de la fiche")).to_have_count(1)
    page.get_by_role("button", name="Envoyer", exact=True).press("Enter")
    expect(page.get_by_text("Rien n’est encore changé.")).to_be_visible()


def test_the_commune_comes_from_the_postcode(opened: Opened) -> None:
    """Of a new house: with its code, and no point before the person places one."""
    page = opened("modifier/?ajouter")
    page.get_by_label("Nom de la maison").fill("France services Durtal")
    unfold(page, "ou")
    page.get_by_label("Code postal").fill("49430")
    choice = page.get_by_label("Communes du 49430")
    expect(choice.or_(page.get_by_text("le site montre le centre de Durtal"))).to_be_visible()
    if choice.is_visible():
        choice.select_option("Durtal")
    expect(page.get_by_label("Commune", exact=False).last).to_have_value("Durtal")
    text = file_text(page)
    assert "code_postal: 49430\ncommune: Durtal\ncode_insee: 49127\n" in text
    assert "latitude" not in text
    expect(page.get_by_label("Nom du fichier")).to_have_value("durtal")
    page.get_by_role("button", name="Placer le point sur la carte").click()
    page.get_by_role("button", name="10 m vers le nord").click()
    expect(page.get_by_text("Le point est au centre de Durtal")).to_be_visible()
    expect(page.locator(".editor-send pre")).to_contain_text("latitude: 47.")


def test_a_page_that_is_no_yaml_is_mended_as_text(opened: Opened) -> None:
    """Its text and the sentence; the form comes as soon as it can be read, with nothing lost."""
    page = opened(source=SOURCE.replace(b"commune: Durtal", b"commune: [Durtal"))
    expect(page.locator("#pourquoi")).to_contain_text("Ligne ")
    text = page.get_by_label("Le fichier entier")
    assert text.input_value() == SOURCE.decode().replace("commune: Durtal", "commune: [Durtal")
    text.fill(SOURCE.decode())
    expect(page.get_by_role("heading", name="France services Durtal")).to_be_visible()


def test_a_draft_survives_a_closed_tab_and_is_forgotten_when_asked(opened: Opened) -> None:
    """It is kept on the device, and said."""
    page = opened()
    page.get_by_label("Téléphone", exact=True).fill("3939")
    expect(page.get_by_text("Brouillon gardé sur cet appareil.")).to_be_visible()
    page.reload()
    phone = page.get_by_label("Téléphone", exact=True)
    expect(phone).to_have_value("3939")
    page.get_by_role("button", name="Effacer mes changements").click()
    page.get_by_role("button", name="Non, le garder").click()
    expect(phone).to_have_value("3939")
    page.get_by_role("button", name="Effacer mes changements").click()
    page.get_by_role("button", name="Oui, tout effacer").click()
    expect(phone).to_have_value("02 41 96 10 40")


def test_a_closed_tab_is_found_again_and_can_be_deleted(opened: Opened) -> None:
    """Before the form, drafts are told with their house; deleted, nothing of them stays."""
    page = opened()
    page.get_by_label("Téléphone", exact=True).fill("3939")
    expect(page.get_by_text("Brouillon gardé sur cet appareil.")).to_be_visible()
    opened("modifier/")
    drafts = page.locator("section", has_text="Vos brouillons")
    expect(drafts.get_by_role("link", name="France services Durtal")).to_be_visible()
    drafts.get_by_role("button", name="Effacer le brouillon : France services Durtal").press(
        "Enter"
    )
    expect(drafts).to_have_count(0)
    opened()
    expect(page.get_by_label("Téléphone", exact=True)).to_have_value("02 41 96 10 40")


def test_a_draft_of_a_page_that_changed_since_waits_to_be_taken_up(opened: Opened) -> None:
    """The page is shown as it is now, until the person takes the draft up."""
    page = opened()
    page.get_by_label("Téléphone", exact=True).fill("3939")
    expect(page.get_by_text("Brouillon gardé sur cet appareil.")).to_be_visible()
    page.unroute("**/maisons/durtal.md")
    opened(source=SOURCE.replace(b"11 rue Joseph", b"12 rue Joseph"))
    phone = page.get_by_label("Téléphone", exact=True)
    expect(page.get_by_text("la fiche a changé depuis")).to_be_visible()
    expect(phone).to_have_value("02 41 96 10 40")
    page.get_by_role("button", name="Le reprendre").press("Enter")
    expect(phone).to_have_value("3939")


def test_what_has_the_focus_is_never_under_the_bar(opened: Opened) -> None:
    """From field to field by Tab, on a small window (WCAG 2.2, 2.4.11)."""
    page = opened()
    page.set_viewport_size({"width": 360, "height": 500})
    page.emulate_media(reduced_motion="reduce")  # or the window is still on its way
    page.locator("#ou > summary").press("Enter")
    expect(page.get_by_text("Cette partie arrive")).to_have_count(0)
    page.get_by_label("Nom de la maison").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(COVERED) is False, page.evaluate("document.activeElement.outerHTML")


def test_a_clerk_is_led_from_part_to_part_and_told_what_follows(opened: Opened) -> None:
    """A new house: what is left to fill in, the way on, what becomes of the file."""
    page = opened("modifier/?ajouter")
    expect(page.locator("#qui > summary")).to_contain_text("à remplir")
    page.get_by_label("Nom de la maison").fill("France services Baugé")
    page.get_by_role("radio", name="France services Le nom").check()
    expect(page.locator("#qui > summary")).not_to_contain_text("à remplir")
    page.get_by_role("button", name="Continuer : Où").click()
    expect(page.locator("#ou > summary")).to_be_focused()
    page.get_by_label("Adresse", exact=True).fill("1 place de la Mairie")
    page.get_by_role("button", name="Envoyer", exact=True).click()
    expect(page.locator(".editor-changes")).to_contain_text(
        "Nom de la maison : France services Baugé"
    )
    page.get_by_role("radio", name="J’ai vérifié tout").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger le fichier bauge.md").click()
    assert "date_maj: " in Path(download.value.path()).read_text("utf-8")
    end = page.locator(".editor-send .is-sound")
    expect(end).to_contain_text("C’est envoyé ? Voici ce qui se passe")
    expect(end).to_contain_text("reste sur cet appareil tant que vous ne l’effacez pas")


def test_who_begins_a_house_begins_at_its_top(opened: Opened) -> None:
    """On a phone the button lies low: the form takes its place from its heading on."""
    page = opened("modifier/")
    page.set_viewport_size({"width": 360, "height": 640})
    page.get_by_role("button", name="Ajouter une maison").click()
    expect(page.get_by_role("heading", name="Une maison nouvelle")).to_be_focused()
    expect(page.get_by_role("heading", name="Une maison nouvelle")).to_be_in_viewport()


def test_a_house_that_is_not_there_is_said(opened: Opened, faults: list[str]) -> None:
    """With what to do; the search leads to the others."""
    page = opened("modifier/?maison=nulle-part")
    expect(page.get_by_role("alert")).to_contain_text("« nulle-part » n’a pas pu être ouverte")
    faults.clear()  # Chromium reports the file that is missing
    page.get_by_label("Le nom de la maison").fill("49430")
    page.get_by_role("button", name="Chercher").click()
    expect(page.get_by_role("link", name="France services Durtal")).to_have_attribute(
        "href", "?maison=durtal"
    )


@pytest.mark.parametrize("width_px", [320, 1280])
def test_everything_unfolded_is_accessible_and_fits(
    opened: Opened, axe: Axe, width_px: int
) -> None:
    """Every part open: axe finds nothing, and no window scrolls sideways."""
    page = opened()
    page.set_viewport_size({"width": width_px, "height": 900})
    unfold(page, "ou", "quand", "aide", "lieux", "fermetures", "texte", "envoyer")
    expect(page.get_by_text("Cette partie arrive")).to_have_count(0)
    while page.locator(FOLDED).count():  # what unfolds holds more that does
        page.evaluate("for (const d of document.querySelectorAll('.editor details')) d.open = true")
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")
    expect(page.get_by_text("Cette partie arrive")).to_have_count(0)
    assert page.evaluate(SIDEWAYS) == 0
    # At the page's end the bar stands in its own place, over nothing.
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert axe(page) == []
