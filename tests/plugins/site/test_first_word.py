"""Processes that fail of one thing say it once."""

from __future__ import annotations

import os

import pytest

from plugins.site.first_word import FirstWord


def test_what_a_forked_process_said_is_not_said_again(capfd: pytest.CaptureFixture[str]) -> None:
    """The disk is full for all of them."""
    word = FirstWord()
    child = os.fork()
    if not child:
        word.say("erreur: le disque est plein")
        os._exit(0)
    os.waitpid(child, 0)
    word.say("erreur: le disque est plein, encore")
    assert capfd.readouterr().err == "erreur: le disque est plein\n"
