"""Line ends that a person typed are kept; those of a program that wraps lines are not."""

from __future__ import annotations

import textwrap

import pytest

from generator.files.prose import render

PROSE = (
    "La maison est ouverte à toutes et à tous, sans rendez-vous, du lundi au vendredi. Elle a été "
    "créée en 2015 par la communauté de communes. Une équipe de deux personnes vous y reçoit, et "
    "vous aide pour vos démarches en ligne avec la CAF, France Travail et l'Assurance maladie. "
    "Prenez avec vous une pièce d'identité et vos derniers courriers."
)
ADDRESS = "Mairie\n2 place de l'Église\n49430 Durtal"


@pytest.mark.parametrize("width", [66, 72, 78, 80, 88, 100, 120])
def test_a_wrapped_text_is_not_broken(width: int) -> None:
    html = render(textwrap.fill(PROSE, width)).html
    assert "<br>" not in html and html == render(PROSE).html


@pytest.mark.parametrize("width", [72, 80, 100])
def test_an_address_below_a_wrapped_text_keeps_its_lines(width: int) -> None:
    html = render(f"{textwrap.fill(PROSE, width)}\n\n{ADDRESS}").html
    assert html.count("<br>") == 2


def test_items_and_quotations_are_wrapped_too() -> None:
    item = textwrap.fill(PROSE, 80, initial_indent="- ", subsequent_indent="  ")
    quoted = "\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 72))
    lazy = textwrap.fill(f"- {PROSE}", 80)
    for text in (item, quoted, lazy):
        assert "<br>" not in render(text).html
        assert render(text).html.count("Prenez avec vous") == 1
    assert render(lazy).html == render(item).html


def test_a_sentence_a_line_is_kept() -> None:
    text = (
        "Nous vous recevons du lundi au vendredi dans les locaux de la mairie annexe.\n"
        "Merci de téléphoner avant de venir, surtout pendant les vacances de la Toussaint.\n"
        "L'équipe"
    )
    assert render(text).html.count("<br>") == 2


def test_two_spaces_keep_a_line_end_as_in_markdown() -> None:
    long_line = "Une ligne longue que rien ne termine et qui se poursuit donc bien plus loin et"
    assert "<br>" not in render(f"{long_line}\nencore.").html
    assert "<br>" in render(f"{long_line}  \nencore.").html
