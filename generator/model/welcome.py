"""A welcome page in another language: what houses are, what to bring, a card for the counter."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from generator.model.fields import Listed
from generator.model.scalars import Code, Text
from generator.model.value import Value, refuse
from generator.problems import shown

DIRECTIONS = ("ltr", "rtl")


def _direction(value: Any) -> Any:
    if value not in DIRECTIONS:
        refuse("code", f"« {shown(str(value))} » n'est pas un sens d'écriture : ltr ou rtl.")
    return value


Direction = Annotated[Literal["ltr", "rtl"], BeforeValidator(_direction)]


class WelcomeTexts(Value):
    """Every sentence of the page, in its language; ``docs/guide-traduction.md`` has the French."""

    title: Text = Field(alias="titre")
    description: Text = Field(alias="description")
    lead: Text = Field(alias="accroche")
    skip: Text = Field(alias="aller_au_contenu")
    free: Text = Field(alias="gratuit")
    appointment: Text = Field(alias="rendez_vous")
    private: Text = Field(alias="confidentiel")
    search: Text = Field(alias="chercher")
    place: Text = Field(alias="lieu")
    need: Text = Field(alias="besoin")
    any_need: Text = Field(alias="tout")
    button: Text = Field(alias="bouton")
    after: Text = Field(alias="suite")
    papers: Text = Field(alias="papiers")
    papers_list: Annotated[tuple[Text, ...], Listed] = Field(alias="papiers_liste")
    needs: Text = Field(alias="besoins")
    card: Text = Field(alias="carte")
    card_help: Text = Field(alias="carte_aide")
    card_hello: Text = Field(alias="carte_bonjour")
    card_need: Text = Field(alias="carte_besoin")
    card_slowly: Text = Field(alias="carte_parler")
    card_write: Text = Field(alias="carte_ecrire")
    print: Text = Field(alias="imprimer")
    emergency: Text = Field(alias="urgence")
    not_reviewed: Text = Field(alias="non_relu")


class Welcome(Value):
    """A language: its name in itself and in French, its direction, its words.

    ``code`` is the file's name, as BCP 47 has it; ``needs`` are names by the codes of needs;
    ``searched`` are phrases that people type, by the codes of needs, ``dangers`` those that ask for
    a number to call, by the number, ``idle_words`` those that say nothing beside others;
    ``page_words`` are the fixed words of houses' pages and of results, by the French ones
    (``generator/model/page_words.py``);
    ``reviewer`` is a native reader who has read it all, None as long as nobody has.
    """

    code: Code = Field(alias="code")
    name: Text = Field(alias="nom")
    french_name: Text = Field(alias="nom_francais")
    direction: Direction = Field(alias="sens")
    reviewer: Text | None = Field(None, alias="relu_par")
    texts: WelcomeTexts = Field(alias="textes")
    needs: dict[Code, Text] = Field(alias="besoins")
    page_words: dict[Text, Text] = Field(alias="mots")
    searched: dict[Code, Annotated[tuple[Text, ...], Listed]] = Field(alias="recherche")
    dangers: dict[Code, Annotated[tuple[Text, ...], Listed]] = Field(alias="urgences")
    idle_words: Annotated[tuple[Text, ...], Listed] = Field(alias="mots_vides")
