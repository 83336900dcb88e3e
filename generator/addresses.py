"""Where everything is on the site: each address is made here, from the site's root.

Addresses have no leading slash, so that a site may live in a folder of its server: a page puts
``root_of`` its own address before them.
"""

from __future__ import annotations

from urllib.parse import quote

from generator.model.article import Section

HOME = ""
NOT_FOUND = "404.html"
HOUSES = "maisons/"
DEPARTMENTS = "departements/"
REGIONS = "regions/"
COMMUNES = "communes/"
SERVICES = "services/"
PARTNERS = "partenaires/"
NEEDS = "demarches/"
"""Below it each need has its page; itself, it leads on to ``SERVICES``, which lists them all."""
FIGURES = "chiffres/"
MAP = "carte/"
MAP_DATA = "carte/donnees/"
SEARCH = "recherche/"
SEARCH_DATA = "recherche/donnees/"
NEWS = f"{Section.NEWS.value}/"
FIELD = f"{Section.FIELD.value}/"
PUBLICATIONS = "publications/"
GUIDE = "modifier/guide/"
"""The guide for editors; what the form writes is explained below it."""
GUIDE_TO_FILES = "modifier/guide/fichier/"
EDITING = "modifier/"
ADDING = f"{EDITING}?ajouter"
"""The form of a house that has no page yet."""
FORM_DATA = "modifier/formulaire.json"
FORM_REST = "modifier/formulaire-suite.json"
ARTICLE_FORM_DATA = "modifier/articles.json"
EMBEDDING = "integrer/"
"""How other sites show houses; what they show is below it."""
EMBEDDED_SCRIPT = f"{EMBEDDING}maison-services.js"
"""At a fixed name: pages of other sites ask for it."""
SELECTION = "selection/"
"""Some houses side by side: those that someone keeps, or that the address names."""
LANGUAGES = "langues/"
"""Below it there is a welcome page for each language."""
DEVICE = "sur-cet-appareil/"
"""What the reader's device keeps of the site, and how to erase it."""
PROGRAMME = "le-programme/"
EASY = "facile-a-lire/"
LEGAL = "mentions-legales/"
PRIVACY = "donnees-personnelles/"
ACCESSIBILITY = "accessibilite/"
IMAGES = "images/"
WORKBOOK_TEMPLATE = f"{EDITING}modele-tableur.xlsx"
CHANGES_FEED = "flux/changements.atom"
OPEN_DATA = "donnees/"
CHANGES = "donnees/changements/"
LUNR_INDEX = "donnees/recherche-lunr.json"
LUNR_STORE = "donnees/recherche-lunr-maisons.json"
# At fixed names, because others ask for them by these.
FAVICON = "favicon.ico"
TOUCH_ICON = "apple-touch-icon.png"
SHARE_PICTURE = "partage.png"
WEB_MANIFEST = "site.webmanifest"
OPENSEARCH = "opensearch.xml"
OFFLINE_WORKER = "hors-ligne.js"
"""At the root: what it keeps is of the folder that it stands in."""
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

POSTER = "affiche.html"
"""Below the address of a house: a file, because a folder for each is thousands of folders."""
FORMER_POSTER = "affiche/"
"""Where posters were; servers, and the page of what is missing, lead on from there."""
BOOKLET = "livret/"
"""Below the address of a department."""

TWO_UP = "../../"
"""The way to the root from a house, its card, a department, a commune, a service, an article."""


def root_of(path: str) -> str:
    """Return the way back to the site's root from the page at *path*."""
    return "../" * path.count("/") or "./"


def house(slug: str, anchor: str = "") -> str:
    """Return the page of a house; *anchor* is that of one of its branches or stops."""
    return f"{HOUSES}{slug}/#{anchor}" if anchor else f"{HOUSES}{slug}/"


def house_calendar(slug: str) -> str:
    """Return the calendar of a house, for programs that read them."""
    return f"{HOUSES}{slug}.ics"


def house_card(slug: str) -> str:
    """Return the contact card of a house."""
    return f"{HOUSES}{slug}.vcf"


def editing(slug: str) -> str:
    """Return the form that changes the page of a house."""
    return f"{EDITING}?maison={slug}"


def editing_article(page: str) -> str:
    """Return the form that changes the article at *page*."""
    return f"{EDITING}?article={page.rstrip('/')}"


def new_article(section: Section) -> str:
    """Return the form of an article that is not yet written, for *section*."""
    return f"{EDITING}?nouvel-article={section.value}"


def house_source(slug: str) -> str:
    """Return the file that the page of a house was made from, for the form that changes it."""
    return f"{HOUSES}{slug}.md"


def source_of(page: str) -> str:
    """Return the file that the article at *page* was made from: ``actualites/mille-maisons.md``."""
    return f"{page.rstrip('/')}.md"


def department_data(slug: str) -> str:
    """Return the part of the full file that is about a department, whose slug may be empty."""
    return f"{OPEN_DATA}departements/{slug or 'inconnu'}.json"


def house_data(slug: str) -> str:
    """Return the part of the full file that is about a house."""
    return f"{OPEN_DATA}{HOUSES}{slug}.json"


def rounds_calendar(department_slug: str) -> str:
    """Return the calendar of all visits in a department."""
    return f"{OPEN_DATA}passages/{department_slug}.ics"


def poster(slug: str) -> str:
    """Return the poster of a house."""
    return house(slug) + POSTER


def embedded_house(slug: str) -> str:
    """Return the card of a house that other sites show within their pages."""
    return f"{EMBEDDING}{slug}/"


def embedded_department(slug: str) -> str:
    """Return the list of a department's houses that other sites show within their pages."""
    return f"{EMBEDDING}{DEPARTMENTS}{slug}/"


def embedded_commune(code_insee: str, slug: str) -> str:
    """Return the list of the places near a commune that other sites show within their pages."""
    return f"{EMBEDDING}{commune(code_insee, slug)}"


def embedding(slug: str) -> str:
    """Return the page that gives the code to show a house elsewhere."""
    return f"{EMBEDDING}?maison={slug}"


def department(slug: str) -> str:
    """Return the page of a department."""
    return f"{DEPARTMENTS}{slug}/"


def booklet(slug: str) -> str:
    """Return the booklet of a department."""
    return department(slug) + BOOKLET


def region(slug: str) -> str:
    """Return the page of a region."""
    return f"{REGIONS}{slug}/"


def commune(code_insee: str, slug: str) -> str:
    """Return the page of a commune: two may have the same name."""
    return f"{COMMUNES}{code_insee}-{slug}/"


def terms(kind: str) -> str:
    """Return the list of a vocabulary's terms: ``services`` or ``partenaires``."""
    return {"services": SERVICES, "partenaires": PARTNERS}[kind]


def term(kind: str, code: str) -> str:
    """Return the page of a term of that vocabulary."""
    return f"{terms(kind)}{code}/"


def need(code: str) -> str:
    """Return the page of a need."""
    return f"{NEEDS}{code}/"


def need_search(query: str) -> str:
    """Return the search of a need; whoever opens it is asked where they are."""
    return f"{SEARCH}?besoin={quote(query)}"


def welcome(language: str) -> str:
    """Return the welcome page in another language, by its code."""
    return f"{LANGUAGES}{language}/"


def welcome_card(language: str) -> str:
    """Return the card of a language, for paper: it is shown at the counter."""
    return f"{welcome(language)}carte/"


def page_words(language: str, kind: str) -> str:
    """Return the file of the fixed words of a *kind* of pages in another language."""
    return f"{welcome(language)}{kind}.json"


def question_words(letters: str) -> str:
    """Return the file of what people type in some letters: ``arab``, ``cyrl``, ``latn``."""
    return f"{LANGUAGES}{letters}.json"


def in_language(address: str, language: str) -> str:
    """Return an address of the site, without a fragment, whose page is labelled in *language*."""
    return f"{address}{'&' if '?' in address else '?'}langue={language}"


def around(code_insee: str) -> str:
    """Return the search of what is around a commune."""
    return f"{SEARCH}?lieu={code_insee}"


def text(slug: str) -> str:
    """Return an editorial page."""
    return f"{slug}/"


def section(section: Section) -> str:
    """Return the list of a section of articles; an article says its own address below it."""
    return f"{section.value}/"


def feed(section: Section) -> str:
    """Return the feed of a section of articles."""
    return f"flux/{section.value}.atom"


def changes_feed(department_slug: str = "") -> str:
    """Return the feed of what changed in the directory, or in one department."""
    return f"flux/changements/{department_slug}.atom" if department_slug else CHANGES_FEED


def image(file: str) -> str:
    """Return a picture of ``content/images``."""
    return IMAGES + quote(file)
