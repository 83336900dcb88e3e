"""What people come for, in their own words: each need is a page, filed under a moment of life."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.model.coded import CodeOf, PartnerCode, ServiceCode
from generator.model.fields import Listed, PhoneNumber
from generator.model.scalars import Text, WebAddress, WholeNumber, YesNo, code_text
from generator.model.value import Value, refuse
from generator.model.vocabulary import Term
from generator.problems import shown, suggestion

SIGNS = (
    "autonomie", "autour", "bus", "confidentiel", "courrier", "danger", "deces", "emploi",
    "energie", "entreprise", "famille", "ferme", "formation", "gratuit", "identite", "impots",
    "justice", "logement", "mairie", "maison", "numerique", "ouvert", "papiers", "parler",
    "question", "rdv", "reponse", "retraite", "sante", "voiture",
)  # fmt: skip
"""The drawings that a theme has for needs, forms of houses and states."""
SIMPLE_WORDS_MAX = 15
"""Of a sentence that is easy to read: one idea, nothing to keep in mind."""


def _sign(value: Any) -> str:
    code = code_text(value)
    if code not in SIGNS:
        refuse(
            "code-inconnu",
            f"« {shown(code)} » n'est pas un dessin du site.{suggestion(code, SIGNS)} Les dessins "
            f"sont {', '.join(SIGNS)}.",
        )
    return code


def _simple(value: Any) -> Any:
    count = len(value.split()) if isinstance(value, str) else 0
    if count > SIMPLE_WORDS_MAX:
        refuse(
            "longueur",
            f"{count} mots : une phrase simple en a {SIMPLE_WORDS_MAX} au plus, par exemple « On "
            "vous aide à demander votre retraite. »",
        )
    return value


Sign = Annotated[str, BeforeValidator(_sign)]
SimpleSentence = Annotated[Text, BeforeValidator(_simple)]
_Lines = Annotated[tuple[Text, ...], Listed]


class Elsewhere(Value):
    """Whom else to ask: a number, a site, both; ``purpose`` says what for."""

    name: Text = Field(alias="nom", description="Par exemple « Info Retraite ».")
    purpose: Text | None = Field(None, alias="pour")
    phone: PhoneNumber | None = Field(None, alias="telephone")
    website: WebAddress | None = Field(None, alias="site_web")


class Need(Term):
    """A need: what houses help with and what not, what to bring, who decides, whom else to call.

    ``query`` is what the search is asked beside a place; ``home_rank`` its place on the home page,
    from 1; None, it is not there. ``is_urgent``: a person may have to leave
    the page quickly, and numbers to call come first.
    """

    title: Text = Field(alias="titre", description="Ce que l'on vient faire, avec un verbe.")
    moment: Annotated[str, CodeOf("moments")] = Field(
        alias="moment", description="Un code de moments.yaml."
    )
    sign: Sign = Field(alias="signe", description="Le nom d'un dessin du site.")
    simple: SimpleSentence = Field(
        alias="simple", description="Une phrase facile à lire, de 15 mots au plus."
    )
    query: Text = Field(alias="recherche", description="Les mots que l'on cherche.")
    services: Annotated[tuple[ServiceCode, ...], Listed] = Field((), alias="services")
    partners: Annotated[tuple[PartnerCode, ...], Listed] = Field((), alias="partenaires")
    helps: _Lines = Field(alias="aide", description="Une ligne pour chaque aide.")
    limits: _Lines = Field((), alias="limites")
    papers: _Lines = Field((), alias="apporter")
    elsewhere: tuple[Elsewhere, ...] = Field((), alias="ailleurs")
    home_rank: WholeNumber | None = Field(None, alias="accueil")
    is_urgent: YesNo = Field(False, alias="urgent")
