"""What nobody should write, and is written all the same: the form loses nothing and goes on."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from generator.geography.territory import Territory
from tests.browser.clerk import Clerk, changed_lines, source_of

DURTAL = source_of("49/durtal.md")
MARKUP = '<img src="x" onerror="window.ran = 1"><script>window.ran = 1</script>'
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNFOLD = "for (const part of document.querySelectorAll('.editor details')) part.open = true"
PHONE = ["- telephone: 02 41 96 10 40", "+ telephone: 02 41 96 10 41"]


@pytest.fixture
def clerk(page: Page, address: str) -> Clerk:
    """Return who uses the form, at noon of the day of the build."""
    return Clerk(page, address)


def with_fields(fields: str) -> bytes:
    """Return the page of Durtal with more fields at their end."""
    front, _, text = DURTAL.decode().rpartition("---\n")
    return f"{front}{fields}---\n{text}".encode()


def test_a_page_with_errors_opens_with_them_shown_and_loses_nothing(clerk: Clerk) -> None:
    """A field of an unknown name, a day that is none, an exception that is a text."""
    more = "telefone: 0241\nouvre_le: 31/31/2026\nexceptions: fermé en août  # à revoir\n"
    faulty = with_fields(more).replace(b"date_maj: 2024-08-01", b"date_maj: hier")
    clerk.open("durtal", faulty)
    summary = clerk.page.locator(".editor-summary")
    for name in ("telefone", "Ouvre le", "Fermetures et jours", "Dernière vérification"):
        expect(summary).to_contain_text(name)
    clerk.write("Téléphone", "02 41 96 10 41")
    assert changed_lines(faulty, clerk.take().raw) == PHONE


def test_codes_that_are_no_more_are_kept_and_shown(clerk: Clerk) -> None:
    """Of a list, of the partners, of the label."""
    old = with_fields("langues: [latin, francais]\npartenaires: [ptt]\n")
    old = old.replace(b"label: france-services", b"label: rsp")
    clerk.open("durtal", old)
    help_ = clerk.part("Qui aide à quoi")
    for code in ("latin", "ptt"):
        expect(help_.get_by_role("checkbox", name=re.compile(f"^{code} "))).to_be_checked()
    expect(clerk.page.get_by_role("radio", name=re.compile("^rsp "))).to_be_checked()
    clerk.write("Téléphone", "02 41 96 10 41")
    assert changed_lines(old, clerk.take().raw) == PHONE


@pytest.mark.parametrize(
    "name",
    ["Maison " + "très-longue-et-sans-blanc" * 12, "بيت الخدمات العامة في دورتال", "A" * 300],
    ids=["long", "right-to-left", "one-word"],
)
def test_any_name_fits_and_comes_out_as_it_is(clerk: Clerk, name: str) -> None:
    """On a narrow screen, with its preview; the file of a new house has a name that is one."""
    clerk.page.set_viewport_size({"width": 360, "height": 740})
    clerk.begin()
    clerk.write("Nom de la maison", name)
    clerk.press("Voir la page comme elle sera", clerk.part("Aperçu"))
    expect(clerk.page.locator(".editor-preview-name")).to_have_text(name)
    given = clerk.take()
    assert f"nom: {name}\n" in given.raw.decode()
    assert re.fullmatch(r"[a-z0-9-]{1,76}\.md", given.name)
    assert clerk.page.evaluate(WIDE) == 0


def test_markup_is_text_everywhere(clerk: Clerk) -> None:
    """In every field at once, in the summary, in the preview: nothing of it runs or is drawn."""
    clerk.open("durtal")
    page = clerk.page
    while page.locator(".editor details:not([open])").count():
        page.evaluate(UNFOLD)
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")
    clerk.press("Voir la page comme elle sera")
    fields = page.locator(
        ".editor :is(input[type=text], input[type=tel], input[type=url], textarea)"
    )
    ids = fields.evaluate_all("all => all.filter(field => field.id).map(field => field.id)")
    assert len(ids) > 40
    page.evaluate(
        """([ids, markup]) => {
          const setter = (kind) => Object.getOwnPropertyDescriptor(kind.prototype, 'value').set;
          const [set, setLong] = [setter(HTMLInputElement), setter(HTMLTextAreaElement)];
          for (const id of ids) {
            const field = document.getElementById(id);
            if (!field) continue;
            (field.matches('textarea') ? setLong : set).call(field, markup);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('blur'));
          }
        }""",
        [ids, MARKUP],
    )
    clerk.go_to_the_end()
    expect(page.locator(".editor-preview-name")).to_have_text(MARKUP)
    expect(page.locator(".editor-page .prose")).to_contain_text("<script>")
    assert page.locator(".editor img, .editor script").count() == 0
    assert page.evaluate("window.ran") is None


def test_sixty_stops_open_and_the_last_is_changed(clerk: Clerk) -> None:
    """One line differs; a stop more is added at the end."""
    stops = "".join(
        f"  - lieu: Arrêt {rank}\n    commune: Durtal\n    code_postal: 49430\n"
        f"    horaires:\n      lundi: 09:00-12:00\n"
        for rank in range(1, 61)
    )
    many = with_fields(f"tournee:\n{stops}")
    clerk.open("durtal", many)
    places = clerk.part("Antennes et passages")
    expect(places.locator("#champ-tournee > .editor-place")).to_have_count(60)
    last = clerk.part("Passage 60")
    clerk.write("Lieu du passage", "Gare", last)
    clerk.press("Ajouter un passage", places)
    expect(clerk.page.locator("#champ-tournee-60-lieu")).to_be_focused()
    assert changed_lines(many, clerk.take().raw) == ["-   - lieu: Arrêt 60", "+   - lieu: Gare"]


def test_text_from_a_word_processor_comes_out_right(clerk: Clerk, territory: Territory) -> None:
    """Its bullets, its quotes, its spaces, its line breaks and its soft hyphens."""
    clerk.open("durtal")
    text = clerk.part("Texte")
    bullets = "•\tUn accueil\u00a0: «\u00a0gratuit\u00a0»\u000b•\tDes ordi\u00adnateurs…"
    pasted = f"{bullets}\r\n\r\nÀ “bientôt”"
    clerk.write("Présentation", pasted, text)
    clerk.write("Résumé", "Une maison\u000bà Durtal", text)
    clerk.go_to_the_end()
    clerk.tick("J’ai vérifié tout")
    given = clerk.take()
    assert "\u000b" not in given.raw.decode()
    assert "Des ordi" in given.raw.decode()
    assert given.problems(territory) == []


def with_repository(route: Route) -> None:
    """Answer the form's data as a site has them that knows its forge."""
    data = route.fetch().json()
    data["repository"] = {
        "forge": "github", "address": "https://github.com/exemple/annuaire",
        "branch": "main", "folder": "content/msap",
    }  # fmt: skip
    route.fulfill(body=json.dumps(data), content_type="application/json")


def test_a_text_too_long_for_the_forges_address_is_copied(clerk: Clerk) -> None:
    """A short one goes in the address; a long one is left out, and it is said to copy it."""
    clerk.page.route("**/modifier/formulaire*.json", with_repository)
    clerk.begin()
    clerk.write("Nom de la maison", "France services du Loir")
    clerk.go_to_the_end()
    forge = clerk.page.get_by_role("link", name=re.compile("dans le dépôt"))
    expect(forge).to_have_attribute("href", re.compile("value=.*Loir"))
    clerk.write("Présentation", "Une phrase de plus. " * 600, clerk.part("Présentation, photo"))
    expect(forge).not_to_have_attribute("href", re.compile("Une%20phrase"))
    expect(clerk.page.get_by_text("Copiez d’abord le texte ci-dessous")).to_be_visible()
    clerk.part("Le texte du fichier")
    expect(clerk.page.get_by_role("button", name="Copier le texte")).to_be_visible()


def test_where_storage_is_refused_the_form_works_and_says_so(clerk: Clerk) -> None:
    """Some browsers throw at the very name of it."""
    clerk.page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('refusé', 'SecurityError'); } })"
    )
    clerk.open("durtal")
    clerk.write("Téléphone", "02 41 96 10 41")
    expect(clerk.page.get_by_text("Ce navigateur ne garde rien")).to_be_visible()
    assert changed_lines(DURTAL, clerk.take().raw) == PHONE


def test_the_description_of_a_photo_is_asked_for(clerk: Clerk, territory: Territory) -> None:
    """Beside its field, where ``msap check`` says it too."""
    clerk.open("durtal")
    photo = clerk.group("Photo", clerk.part("Texte"))
    clerk.write("Nom du fichier", "facade.jpg", photo)
    told = clerk.page.locator("#champ-photo-description-erreurs")
    expect(told).to_contain_text("pour qui ne la voit pas")
    problems = clerk.take().problems(territory)
    assert any("pour qui ne la voit pas" in problem for problem in problems)
