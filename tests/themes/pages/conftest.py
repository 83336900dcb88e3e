"""Contexts of whole pages, from the emptiest to the fullest, and the pages they give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup
from msgspec.structs import replace

from generator.model.welcome import WelcomeTexts
from plugins.pages.articles.context import (
    ARTICLE,
    ARTICLES,
    ArticleEntry,
    ArticlePage,
    ArticlesPage,
    Year,
)
from plugins.pages.communes.context import COMMUNE, CommunePage
from plugins.pages.editing.context import EDITING, EditingPage
from plugins.pages.editorial.context import (
    EASY,
    HOME,
    NOT_FOUND,
    TEXT,
    WELCOME,
    CardLine,
    EasyPage,
    EasyPart,
    ExampleHouse,
    HomePage,
    NamedNeed,
    NotFoundPage,
    TextPage,
    WelcomePage,
)
from plugins.pages.entries.context import HouseEntry, HouseGroup
from plugins.pages.figures.context import (
    FIGURES,
    DataFigure,
    DataTable,
    FigureSection,
    FiguresPage,
)
from plugins.pages.house.context import (
    CLOSED,
    HOUSE,
    ClosedPage,
    DayNotice,
    HousePage,
    Neighbour,
    OfferView,
    PlaceView,
    Successor,
    VideoView,
)
from plugins.pages.lists.context import (
    DEPARTMENTS,
    LIST,
    NEED,
    NEEDS,
    TERMS,
    DepartmentsPage,
    ElsewhereView,
    LinkRow,
    ListPage,
    LocalSearch,
    NeedPage,
    NeedsGroup,
    NeedsPage,
    RowGroup,
    TermsPage,
)
from plugins.pages.map.context import MAP, MapPage
from plugins.pages.places.context import (
    DayRow,
    ExceptionView,
    PhoneView,
    PointView,
    VerifiedView,
    VisitView,
)
from plugins.pages.search.context import SEARCH, SearchPage
from plugins.site.head import head
from plugins.site.need_links import NeedTile
from plugins.site.page import Fact, Figure, IndexGroup, Link, Picture, Template
from plugins.site.project import Language, Site

NASTY = '<script>alert(1)</script><img src=x onerror=alert(1)> & "guillemets" '
LONG = (NASTY + "Maison de services au public de l’Entre-deux-Mers " * 6)[:300]
_SEARCH_NAMES = "search.js search-rescue.js search-start.js search-worker.js"
_SHEETS = "site.css page.css search-after.css browse.css welcome.css editor.css"
_NAMES = f"{_SHEETS} site.js {_SEARCH_NAMES} editor.js favicon.svg"
_NAMES += (
    " near.js embed.css card.js embedding.js keeping.js selection.css selection.js map.css maps.js"
)
ASSETS = {name: f"static/{name}" for name in _NAMES.split()}
FULL_SITE = Site(
    name="Maisons de services au public",
    tagline="L’annuaire",
    url="https://exemple.fr",
    year=2026,
    credits="INSEE, IGN (Licence Ouverte 2.0)",
    contact="contact@exemple.fr",
    repository="https://exemple.org/depot",
    explanation=NASTY,
    has_easy_page=True,
    languages=(Language("ar", "العربية", "rtl"), Language("en", "English", "ltr")),
)
BARE_SITE = Site(name="MSAP", tagline="", url="", year=2026, credits="", contact="", repository="")

Macro = Callable[..., Markup]


def _macro(environment: Environment, component: str) -> Macro:
    module = environment.get_template(f"{component}/{component}.html").module
    macro: Macro = getattr(module, component.replace("-", "_"))
    return macro


def bare_house() -> HousePage:
    """A house with nothing but the required fields."""
    nothing: tuple[Any, ...] = ()
    return HousePage(
        head=head(BARE_SITE, "maisons/bus/", "Bus France services", "Un bus.", "maisons"),
        slug="bus", name="Bus France services", label="France services", form="Maison itinérante",
        scene="", notices=nothing, main_house=None, branch_pages=nothing,
        department=Link("../../departements/48-lozere/", "Lozère"), commune="Mende",
        address=nothing, point=None, phones=nothing, emails=nothing, website=None, booking=None,
        booking_note="", opening_data="", moves=False, is_touring=False, status="",
        verified=VerifiedView("Page vérifiée en mai 2023", "", "2024-05-02T00:00:00+02:00", True),
        next_visits=nothing, hours=Markup(), hours_unknown=True,
        hours_by_appointment=Markup(), holidays_note="", exceptions=nothing, calendar="",
        locator=None, partners=nothing, plain_partners=Markup(), bundle_partners=Markup(),
        services=nothing, plain_services=Markup(), bundle_services=Markup(),
        branches=nothing, stops=nothing, welcome=nothing,
        neighbours=nothing, photo=None, text=Markup(), video=None, articles=nothing,
        about=(Fact("Label", "France services"), Fact("Mise à jour", "1er août", iso="2024-08-01")),
        declared=Markup(), tools=nothing,
        embedding=Link("../../integrer/?maison=bus", "Tous les codes"), embedded="",
        correction=Link("../../modifier/?maison=a", "Corriger cette fiche"),
    )  # fmt: skip


def _place(number: int, hours: Markup) -> PlaceView:
    return PlaceView(
        anchor=f"lieu-{number}",
        name=f"Antenne {number} {LONG if number == 1 else ''}".strip(),
        title=f"Antenne {number}",
        others=Link("#antennes", "Toutes les antennes"),
        address=("Place de la Mairie", "48000 Mende"),
        phone=PhoneView("02 41 27 23 75", "tel:+33241272375"),
        point=PointView("geo:47.5,-0.3", f"https://www.openstreetmap.org/?mlat={number}", True),
        hours=hours,
        next_dates=("mardi 24 novembre", "mardi 8 décembre"),
        dates_title="Prochains passages",
        days_data='{"du": "2026-11-22"}',
        phrase="à Monthois, Mairie",
        where="Mairie de Monthois",
        emails=("antenne@exemple.fr",),
        hours_by_appointment=Markup(),
        exceptions=(
            ExceptionView("Du 24 au 26 décembre", "Fermé", NASTY, "2026-12-24", "2026-12-26"),
        ),
    )


def _offer(number: int) -> OfferView:
    return OfferView(
        code=f"partenaire-{number}",
        name=f"Partenaire {number} {LONG if number == 1 else ''}".strip(),
        href=f"../../partenaires/partenaire-{number}/",
        description="On vous aide à suivre votre dossier.",
        facts=("Permanence", "1er mardi : 9 h – 12 h"),
        documents=("Pièce d’identité", NASTY),
    )


def full_house(environment: Environment) -> HousePage:
    """A house with everything: 40 partners, 60 stops, 300 characters, markup in the fields."""
    rows = [
        DayRow(day, ("8 h 30 – 12 h", "13 h 30 – 17 h"), False)
        for day in ("lundi", "mardi", "mercredi", "jeudi")
    ]
    rows += [DayRow("vendredi", ("1er du mois : 9 h – 12 h",), False)]
    rows += [DayRow("samedi", ("Fermé",), True)]
    hours = _macro(environment, "week-table")(rows)
    names = _macro(environment, "offer-names")
    plain, bundle = (names((_offer(n), _offer(n + 1)), NASTY) for n in (50, 52))
    return HousePage(
        head=head(
            FULL_SITE, "maisons/durtal/", LONG, NASTY, "maisons", scripts=("site.js", "search.js"),
            above=(Link("../../departements/", "Départements"),),
            statements=({"@type": "GovernmentOffice", "name": NASTY},),
        ),
        slug="durtal", name=LONG, label="France services", form="Maison fixe avec antennes",
        scene="post-office",
        notices=(
            DayNotice("2026-11-22", "Ouvre <b>bientôt</b>"),
            DayNotice("2026-12-31", LONG, NASTY, _successor()),
        ),
        main_house=Link("../angers/", "France services Angers"),
        branch_pages=(Link("../lude/", "Antenne du Lude", "Le Lude"),),
        department=Link("../../departements/49-maine-et-loire/", "Maine-et-Loire"),
        commune="Durtal", address=("11 rue Joseph Cugnot", NASTY, "49430 Durtal"),
        point=PointView("geo:47.6,-0.2", "https://www.openstreetmap.org/?mlat=47.6", True),
        phones=(
            PhoneView("02 41 96 10 40", "tel:+33241961040"), PhoneView("39 39", "tel:3939"),
        ),
        emails=("franceservices.durtal@exemple.fr",),
        website=Link("https://exemple.fr/durtal", "exemple.fr"),
        booking=Link("https://exemple.fr/rdv", "Prendre rendez-vous en ligne"),
        booking_note="On peut prendre rendez-vous.", opening_data='{"lundi": [[510, 720]]}',
        moves=True, is_touring=True, status="Se déplace",
        verified=VerifiedView(
            "Horaires vérifiés en mai 2026", " : écrivez", "2027-05-02T00:00:00+02:00", False
        ),
        next_visits=(VisitView("mardi 24 novembre, 9 h – 12 h", NASTY, "24 novembre 2026"),),
        hours=hours, hours_unknown=False, hours_by_appointment=hours,
        holidays_note="Fermé les jours fériés.",
        exceptions=(
            ExceptionView("Du 24 au 26 décembre", "Fermé", NASTY, "2026-12-24", "2026-12-26"),
        ),
        calendar="../durtal.ics", locator=None,
        partners=tuple(map(_offer, range(40))), plain_partners=plain, bundle_partners=bundle,
        services=(replace(_offer(60), name="Télétravail", documents=()),), plain_services=Markup(),
        bundle_services=Markup(),
        branches=tuple(_place(n, hours) for n in range(3)),
        stops=tuple(_place(n, Markup()) for n in range(10, 70)),
        welcome=(
            Fact("Accessibilité", NASTY),
            Fact("Détails d’accès", "Fiche (autre site)", "https://acceslibre.exemple.fr/durtal"),
        ),
        neighbours=(Neighbour(Link("../bauge/", "France services Baugé"), "Baugé", "12 km"),),
        photo=Picture("../../images/durtal.jpg", NASTY, NASTY),
        text=Markup("<h3>Chez nous</h3><p>Bonjour.</p>"),
        video=VideoView("https://video.example.fr/1", NASTY, NASTY, ""),
        articles=(Link("../../actualites/a/", "Un article", "3 novembre 2026"),),
        about=(Fact("Portée par", NASTY), Fact("Mise à jour", "1er août 2024", iso="2024-08-01")),
        declared=Markup("<p>24 heures</p>"),
        correction=Link("../../modifier/?maison=pleine", "Corriger cette fiche"),
        tools=(Link("affiche.html", "Affiche à imprimer (A4)"),),
        embedding=Link("../../integrer/?maison=durtal", "Tous les codes"),
        embedded="https://exemple.fr/integrer/durtal/",
    )  # fmt: skip


def _entries(environment: Environment, count: int) -> Markup:
    macro = _macro(environment, "house-entry")
    phone = PhoneView("02 41 96 10 40", "tel:+33241961040")
    return Markup("\n").join(
        macro(
            HouseEntry(f"../../maisons/m{n}/", f"Maison {n}", LONG, "49430", "lundi", phone, "Bus")
        )
        for n in range(count)
    )


def _index_groups() -> tuple[IndexGroup, ...]:
    links = (Link("48-lozere/", "Lozère (48)", "8 maisons"), Link("x/", LONG))
    return (
        IndexGroup("Occitanie", links, "../regions/occitanie/", "2 départements"),
        IndexGroup(NASTY, links, summary=NASTY),
    )


def full_list(environment: Environment, folded: bool) -> ListPage:
    """A list with everything: houses, houses by department, counts, words, links, communes."""
    groups = tuple(
        HouseGroup(
            Link(f"../d{n}/", f"Département {n}"), f"d-{n}", _entries(environment, n), "maisons"
        )
        for n in (1, 60, 2, 3)
    )
    above = (Link("../../services/", "Services"),)
    return ListPage(
        head=head(FULL_SITE, "services/droit/", LONG, NASTY, "services", above=above),
        heading=LONG, lead=NASTY, figures=(Figure("28", "maisons"),),
        search=LocalSearch(NASTY, NASTY, (("services", NASTY),)),
        tools=(Link("livret/", "Livret", NASTY),),
        rows=(LinkRow(Link("../l/", "Lozère (48)", "8 maisons"), NASTY, _entries(environment, 2)),)
        if folded else (),
        counts=() if folded else _index_groups(),
        entries=_entries(environment, 2), groups=groups, folded=folded, words=("RSA", NASTY),
        communes=Markup("<p>Durtal</p>"), communes_note=NASTY,
        articles=(Link("../a/", "Un article", NASTY),),
    )  # fmt: skip


def _commune(environment: Environment, full: bool) -> CommunePage:
    above = (Link("../../departements/48-lozere/", "Lozère"),)
    return CommunePage(
        head=head(
            FULL_SITE, "communes/48095-mende/", LONG if full else "Mende", NASTY, above=above
        ),
        heading=LONG if full else "Mende", name=NASTY, lead=NASTY,
        houses=_entries(environment, 2 * full), houses_title="Les maisons",
        others=_entries(environment, 2 * full), others_title="Antennes",
        near=Markup('<ol class="near-places"><li>x</li></ol>') if full else Markup(),
        near_note=NASTY, search=Link("../../recherche/?lieu=48095", "Chercher autour"),
        has_few=not full, map=Markup(),
    )  # fmt: skip


def _terms(full: bool) -> TermsPage:
    rows = (LinkRow(Link("droit/", LONG, NASTY), NASTY), LinkRow(Link("x/", "X"), ""))
    groups = (RowGroup("", rows), RowGroup(NASTY, rows)) if full else ()
    unreported = (Link("y/", "Y"),) if full else ()
    top = head(FULL_SITE, "services/", LONG if full else "Services", NASTY)
    return TermsPage(top, LONG if full else "Services", NASTY, groups, unreported)


def _bare_list() -> ListPage:
    top = head(BARE_SITE, "departements/48-lozere/", "Lozère", "Rien.")
    return ListPage(top, "En Lozère", "")


def article(full: bool) -> ArticlePage:
    """An article with its facts only, or with everything an article can have."""
    top = head(
        FULL_SITE, "actualites/un/", LONG if full else "Un article", NASTY, "actualites",
        kind="article", image="images/plan.png" if full else "",
        feeds=(Link("../../flux/a.atom", "Flux"),),
    )  # fmt: skip
    links = (Link("../../maisons/durtal/", "Durtal", "Maine-et-Loire"), Link("../x/", LONG))
    return ArticlePage(
        head=top, heading=LONG if full else "Un article", summary=NASTY, date="3 novembre 2026",
        date_iso="2026-11-03", updated="5 novembre 2026" if full else "",
        updated_iso="2026-11-05" if full else "", author=NASTY if full else "",
        picture=Picture("../../images/plan.png", NASTY, NASTY) if full else None,
        text=Markup("<h2>Une partie</h2><p>Texte.</p>"), houses=links if full else (),
        themes=links[1:] if full else (), source=NASTY, others=links[1:] if full else (),
        section=Link("../", "Toutes"),
        correction=Link("../../modifier/?article=a/b", "Corriger cet article"),
    )  # fmt: skip


def articles(full: bool) -> ArticlesPage:
    """A section without any article, or with two years of them."""
    entries = tuple(
        ArticleEntry(f"a{n}/", f"Article {n} {LONG}", "3 novembre 2026", "2026-11-03", NASTY)
        for n in range(2)
    )
    years = (Year("2026", entries[:1]), Year("2025", entries[1:]))
    top = head(FULL_SITE, "sur-le-terrain/", "Sur le terrain", NASTY, "sur-le-terrain")
    return ArticlesPage(
        top, "Sur le terrain", NASTY,
        years if full else (), Link("../flux/a.atom", "Flux"),
        Link("../modifier/?nouvel-article=actualites", "Écrire un article"),
        (Link("../actualites/", "Actualités"),),
    )  # fmt: skip


def _home(full: bool) -> HomePage:
    top = head(FULL_SITE, "", LONG if full else "Titre", NASTY, scripts=("search.js",))
    if not full:
        return HomePage(top, "Titre", (), (), None, Markup(), (), (), Markup(), ())
    links = (Link("a/", "Article", NASTY),)
    text, figures = Markup("<h2>Une partie</h2><p>Texte.</p>"), (Figure("28", "maisons"),)
    phone = PhoneView("02 41 96 10 40", "tel:+33241961040")
    example = ExampleHouse(
        Link("maisons/durtal/", f"Maison {LONG}"), NASTY, "du lundi au jeudi", phone, NASTY
    )
    drawn = Markup("<svg></svg>")
    return HomePage(
        top, LONG, _tiles(""), _tiles("")[:1], example, text, figures, _index_groups(), drawn, links
    )


def _welcome(full: bool) -> WelcomePage:
    name = LONG if full else "Bienvenue"
    top = head(
        FULL_SITE,
        "langues/ar/",
        name,
        NASTY,
        language="ar",
        direction="rtl",
        skip="المحتوى",
        words=(("Trouver une maison", "بحث"),),
    )
    words = {field.alias: f"{NASTY}{rank}" for rank, field in
             enumerate(WelcomeTexts.model_fields.values())}  # fmt: skip
    texts = WelcomeTexts.model_validate(
        {**words, "titre": name, "papiers_liste": [NASTY], "carte_bonjour": LONG}
    )
    needs = (NamedNeed("../../recherche/?besoin=x", LONG, NASTY, NASTY, "sante"),)
    return WelcomePage(
        top, "ar", not full, texts, Markup("Aide"), (Markup("Carte"),), Markup("112"),
        (CardLine(NASTY, LONG),), "../../langues/ar/carte/", needs if full else (),
        LONG, NASTY, NASTY,
    )  # fmt: skip


def _easy(full: bool) -> EasyPage:
    top = head(FULL_SITE, "facile-a-lire/", LONG if full else "Titre", NASTY)
    parts = (EasyPart(Markup("<h2>Avant</h2><p>Venez.</p>"), "arrive"), EasyPart(Markup("x"), ""))
    return EasyPage(top, LONG, parts if full else (), _tiles(NASTY) if full else ())


def _tiles(simple: str) -> tuple[NeedTile, ...]:
    retirement = NeedTile("../demarches/retraite/", f"Retraite {LONG}", "retraite", simple)
    return (retirement, NeedTile("../demarches/sante/", "Santé", "sante", simple))


def _need(full: bool) -> NeedPage:
    phone = PhoneView("39 60", "tel:3960")
    elsewhere = (
        ElsewhereView(NASTY, NASTY, phone, "https://exemple.fr"),
        ElsewhereView("Mairie", "", None, ""),
    )
    return NeedPage(
        head=head(FULL_SITE, "demarches/retraite/", LONG if full else "Retraite", NASTY),
        heading=LONG if full else "Retraite", sign="retraite", simple=NASTY, is_urgent=full,
        search=LocalSearch(NASTY, NASTY, (("besoin", NASTY),), full), told=NASTY,
        helps=(NASTY, LONG), limits=(NASTY,) if full else (), papers=(NASTY,) if full else (),
        partners=(Link("../../partenaires/caf/", NASTY),) if full else (),
        elsewhere=elsewhere if full else (), others=_tiles("") if full else (),
    )  # fmt: skip


def _needs(full: bool) -> NeedsPage:
    groups = (NeedsGroup("papiers", NASTY, _tiles(NASTY)),) if full else ()
    rows = (LinkRow(Link("droit/", LONG, NASTY), NASTY),) if full else ()
    top = head(FULL_SITE, "services/", LONG if full else "Vos démarches", NASTY, "services")
    return NeedsPage(top, LONG if full else "Vos démarches", NASTY, groups, RowGroup(NASTY, rows))


def _text(full: bool) -> TextPage:
    top = head(FULL_SITE, "le-programme/", LONG if full else "Titre", NASTY, "recherche")
    if not full:
        return TextPage(top, "Titre", Markup(), "22 novembre 2026", (), ())
    return TextPage(
        top, LONG, Markup("<h2>Une partie</h2><p>Texte.</p>"), "22 novembre 2026",
        contents=(Link("#une-partie", f"Partie {NASTY}"),),
        facts=(Fact("Éditeur", NASTY), Fact("Courriel", NASTY, "mailto:a@exemple.fr")),
    )  # fmt: skip


def _search(full: bool) -> SearchPage:
    scripts = ("search.js",)
    top = head(FULL_SITE, "recherche/", LONG if full else "Titre", NASTY, scripts=scripts)
    return SearchPage(
        top, LONG if full else "Titre", _index_groups()[0].links if full else (), Markup("{}")
    )


def _departments(full: bool) -> DepartmentsPage:
    top = head(FULL_SITE, "departements/", "Départements", "Tous.")
    groups = _index_groups() if full else ()
    return DepartmentsPage(top, LONG, NASTY if full else "", groups, Markup())


def _map(full: bool) -> MapPage:
    top = head(FULL_SITE, "carte/", LONG if full else "Carte", NASTY, "recherche")
    return MapPage(top, LONG, NASTY, _index_groups() if full else (), NASTY)


def _figures(full: bool) -> FiguresPage:
    top = head(FULL_SITE, "chiffres/", "Chiffres", NASTY, "chiffres")
    if not full:
        return FiguresPage(top, "Chiffres", "Rien.", (), ())
    table = DataTable(NASTY, ("Département", NASTY), (False, True), (("Lozère", "28"),))
    figure = DataFigure("un", LONG, NASTY, Markup(), table, NASTY, "un.csv")
    section = FigureSection("ou", LONG, NASTY, (figure,))
    return FiguresPage(top, LONG, NASTY, (Figure("28", "maisons"),), (section,))


def _missing() -> NotFoundPage:
    top = head(FULL_SITE, "404.html", "Titre", NASTY, robots="noindex", scripts=("search.js",))
    return NotFoundPage(top, "Titre")


def _successor() -> Successor:
    link = Link("../../maisons/bauge/", LONG)
    phone = PhoneView("02 41 96 10 40", "tel:+33241961040")
    return Successor(link, "Ouvre le 15 janvier 2027", (NASTY, "49150 Baugé"), (phone, phone))


def _closed(full: bool) -> ClosedPage:
    near = (Neighbour(Link("../bauge/", NASTY), "Baugé", "12 km"),)
    return ClosedPage(
        head=head(FULL_SITE, "maisons/x/", LONG, NASTY, "maisons", robots="noindex"),
        name=LONG if full else "Maison",
        form="Maison fixe",
        commune="Durtal",
        department=Link("../../departements/49-maine-et-loire/", "Maine-et-Loire"),
        since="Fermée définitivement depuis le 31 décembre 2026",
        successor=_successor() if full else None,
        neighbours=near if full else (),
        correction=Link("../../modifier/?maison=fermee", "Corriger cette fiche"),
    )


def _editing(full: bool) -> EditingPage:
    mail = Link("mailto:a@b.fr?subject=Une%20correction", "a@b.fr") if full else None
    top = head(FULL_SITE, "modifier/", LONG if full else "Modifier", NASTY, scripts=("editor.js",))
    return EditingPage(top, LONG if full else "Modifier", "formulaire.json", mail, full)


def pages(environment: Environment) -> dict[str, tuple[Template[Any], Any]]:
    """Return the template and the context of every page tested, by name."""
    found: dict[str, tuple[Template[Any], Any]] = {
        "house-bare": (HOUSE, bare_house()),
        "house-full": (HOUSE, full_house(environment)),
        "list-bare": (LIST, _bare_list()),
        "list-full": (LIST, full_list(environment, folded=False)),
        "list-folded-full": (LIST, full_list(environment, folded=True)),
    }
    for name, full in (("bare", False), ("full", True)):
        found |= {
            f"commune-{name}": (COMMUNE, _commune(environment, full)),
            f"terms-{name}": (TERMS, _terms(full)),
            f"need-{name}": (NEED, _need(full)),
            f"needs-{name}": (NEEDS, _needs(full)),
            f"index-{name}": (DEPARTMENTS, _departments(full)),
            f"article-{name}": (ARTICLE, article(full)),
            f"articles-{name}": (ARTICLES, articles(full)),
            f"home-{name}": (HOME, _home(full)),
            f"text-{name}": (TEXT, _text(full)),
            f"easy-{name}": (EASY, _easy(full)),
            f"welcome-{name}": (WELCOME, _welcome(full)),
            f"search-{name}": (SEARCH, _search(full)),
            f"map-{name}": (MAP, _map(full)),
            f"editing-{name}": (EDITING, _editing(full)),
            f"figures-{name}": (FIGURES, _figures(full)),
        }
    found["404"] = (NOT_FOUND, _missing())
    found["closed-bare"] = (CLOSED, _closed(full=False))
    found["closed-full"] = (CLOSED, _closed(full=True))
    return found


@pytest.fixture(scope="session")
def documents(environment: Environment) -> dict[str, str]:
    """Return every page as HTML; the bare ones on a site that has nothing to say of itself."""
    rendered = {}
    for name, (template, page) in pages(environment).items():
        site = FULL_SITE if name.endswith("full") else BARE_SITE
        shared = {"page": page, "site": site, "assets": ASSETS}
        rendered[name] = environment.get_template(f"{template.name}.html").render(shared)
    return rendered
