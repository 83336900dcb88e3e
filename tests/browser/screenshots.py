"""Pictures of every kind of page: each width, dark, in forced colours, and on paper.

``make screenshots`` runs it. They go to ``screenshots/`` to be looked at; the README's picture
to ``docs/images/``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "accueil": "",
    "recherche": "recherche/?q=retraite+mende",
    "recherche-vide": "recherche/",
    "maison": "maisons/durtal/",
    "maison-arabe": "maisons/durtal/?langue=ar",
    "maison-itinerante": "maisons/brest-pimms-itinerant/",
    "departement": "departements/48-lozere/",
    "departements": "departements/",
    "region": "regions/occitanie/",
    "service": "services/acces-au-droit/",
    "demarches": "services/",
    "demarche": "demarches/retraite/",
    "demarche-urgente": "demarches/violences-danger/",
    "partenaire": "partenaires/defenseur-des-droits/",
    "partenaires": "partenaires/",
    "langue": "langues/uk/",
    "langue-droite-a-gauche": "langues/ar/",
    "selection-vide": "selection/",
    "donnees": "donnees/",
    "facile-a-lire": "facile-a-lire/",
    "programme": "le-programme/",
    "chiffres": "chiffres/",
    "actualites": "actualites/",
    "carte": "carte/",
    "affiche": "maisons/durtal/affiche.html",
    "livret": "departements/48-lozere/livret/",
    "accessibilite": "accessibilite/",
    "404": "404.html",
}
VIEWS: dict[str, dict[str, object]] = {
    "large": {"viewport": {"width": 1280, "height": 900}},
    "etroit": {"viewport": {"width": 360, "height": 740}},
    "moyen": {"viewport": {"width": 768, "height": 1000}},
    "tres-large": {"viewport": {"width": 1920, "height": 1080}},
    "sombre": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "couleurs-forcees": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}
README_PICTURE = ROOT / "docs" / "images" / "maison.png"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def main() -> None:
    """Build the site, open each page in each view, keep the pictures."""
    target = ROOT / "screenshots"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        msap = Path(sys.executable).with_name("msap")
        subprocess.run([msap, "build", "--output", site], cwd=ROOT, check=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _take(f"http://127.0.0.1:{server.server_port}/", target)
        server.shutdown()


def _take(address: str, target: Path) -> None:
    path = (ROOT / ".cache" / "browser").read_text("utf-8").strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        for view, options in VIEWS.items():
            _pages(browser, address, target, view, options)
        _readme_picture(browser, address)
        browser.close()
    print(f"{len(list(target.iterdir()))} images dans {os.path.relpath(target)}")


def _pages(
    browser: Browser, address: str, target: Path, view: str, options: dict[str, object]
) -> None:
    page = browser.new_context(locale="fr-FR", **options).new_page()  # type: ignore[arg-type]
    for name, path in PAGES.items():
        page.goto(address + path, wait_until="networkidle")
        page.screenshot(path=target / f"{name}-{view}.png", full_page=True)
        if view == "large":
            page.pdf(path=target / f"{name}.pdf", format="A4")


def _readme_picture(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1160, "height": 640}, locale="fr-FR")
    page.goto(address + PAGES["maison"], wait_until="networkidle")
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=README_PICTURE)


if __name__ == "__main__":
    main()
