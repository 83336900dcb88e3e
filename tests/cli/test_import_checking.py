"""The check of pages that an import writes."""

from __future__ import annotations

from generator.cli.import_checking import NO_CHECK, PageCheck
from generator.files.reading import HouseReader
from generator.model.vocabulary import Vocabularies

PAGE = b"---\nnom: A\n---\n"


def test_what_reads_pages_is_only_made_for_the_first_page_asked_about() -> None:
    made: list[HouseReader] = []

    def make() -> HouseReader:
        made.append(HouseReader(Vocabularies({})))
        return made[-1]

    check = PageCheck(make)
    assert not made
    errors = [check.error(PAGE, "a"), check.error(b"\xff", "b"), check.error(PAGE, "a")]
    assert len(made) == 1 and all(errors)
    assert errors[0] == errors[2] != errors[1], "what was wrong with one page is told of another"


def test_without_anything_to_read_pages_with_no_error_is_found() -> None:
    assert NO_CHECK.error(PAGE, "a") == ""


def test_an_error_of_a_page_that_is_not_written_promises_no_correction(
    vocabularies: Vocabularies,
) -> None:
    page = b"---\nnom: A\nlabel: msap\nadresse: B\ncode_postal: 49430\ncommune: Durtal\n"
    page += b"date_maj: 2026-01-01\nsite_web: www.durtal.fr\n---\n"
    error = PageCheck(lambda: HouseReader(vocabularies)).error(page, "a")
    assert "s'écrit https" in error and "--fix" not in error
