"""The same page goes to the same file, whatever else the list or the folder holds."""

from itertools import permutations

from generator.imports.page import ImportedPage
from generator.imports.placing import placed


def _page(number: int, stem: str, folder: str = "49") -> ImportedPage:
    return ImportedPage(f"fs-{number}", folder, stem, {"nom": stem})


def _paths(*pages: ImportedPage, known: dict[str, str] | None = None) -> dict[str, str]:
    return {page.identifier: str(path) for page, path in placed(pages, known or {})}


def test_a_name_of_its_own() -> None:
    assert _paths(_page(908, "durtal")) == {"fs-908": "49/durtal.md"}


def test_a_shared_name_takes_the_identifier_whatever_the_order() -> None:
    pages = [_page(1, "bellegarde", "30"), _page(2, "bellegarde", "45"), _page(3, "durtal")]
    expected = {
        "fs-1": "30/bellegarde-fs-1.md",
        "fs-2": "45/bellegarde-fs-2.md",
        "fs-3": "49/durtal.md",
    }
    assert all(_paths(*order) == expected for order in permutations(pages))


def test_a_file_keeps_its_name_when_the_source_renames_or_repeats_it() -> None:
    known = {"fs-1": "30/ancien.md", "fs-2": "30/bellegarde.md"}
    paths = _paths(_page(1, "nouveau"), _page(2, "x"), _page(3, "bellegarde"), known=known)
    assert paths == {**known, "fs-3": "49/bellegarde-fs-3.md"}


def test_an_editors_page_without_identifier_is_the_one_of_that_name() -> None:
    ((_, path),) = placed([_page(1, "durtal")], {}, ["49/durtal.md"])
    assert str(path) == "49/durtal.md"
    ((_, path),) = placed([_page(1, "durtal")], {}, ["72/durtal.md"])
    assert str(path) == "49/durtal-fs-1.md"


def test_names_stay_short_with_their_identifier() -> None:
    long = "-".join(["commune"] * 9) + "-de-test"
    paths = _paths(_page(1, long), _page(2, long))
    assert all(len(path.removeprefix("49/")) <= 80 for path in paths.values())
    assert paths["fs-1"].endswith("-fs-1.md")
