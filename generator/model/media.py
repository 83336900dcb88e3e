"""Pictures and films of a house, with the words that stand for them."""

from __future__ import annotations

from pydantic import Field

from generator.model.scalars import LongText, Text, TextOrNothing, WebAddress
from generator.model.value import Value


class Photo(Value):
    """A picture of the content folder, with the words that stand for it; empty where missing."""

    file: Text = Field(alias="fichier", description="Un fichier du dossier content/images.")
    description: TextOrNothing = Field(
        "", alias="description", description="Ce que montre la photo."
    )
    credit: Text | None = Field(None, alias="credit", description="L'auteur de la photo.")


class Video(Value):
    """A video elsewhere, with its transcript."""

    address: WebAddress = Field(alias="adresse", description="L'adresse de la vidéo.")
    transcript: LongText = Field(
        alias="transcription", description="Le texte de la vidéo, ou son adresse."
    )
    title: Text | None = Field(None, alias="titre", description="Le titre de la vidéo.")
