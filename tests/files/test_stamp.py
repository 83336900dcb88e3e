"""The stamp of a proposal: read, compared and taken away, as the form writes it."""

import pytest

from generator.files.stamp import Stamp, stamp_in, stamp_of, without_stamp
from generator.model.article import Section

LINE = "# page ouverte : 0123456789ab"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_stamp_is_found_and_goes_alone(newline: str, mark: str) -> None:
    lines = [f"{mark}---", "nom: A", LINE, "---", "Texte", ""]
    raw = newline.join(lines).encode()
    assert stamp_in(raw) == Stamp("0123456789ab", 3)
    assert without_stamp(raw) == newline.join(line for line in lines if line != LINE).encode()


@pytest.mark.parametrize(
    "text", ["", LINE, f"---\nnom: A\n---\n{LINE}\n", f"---\nnom: A  {LINE}\n---\n"]
)
def test_what_is_no_stamp_stays(text: str) -> None:
    assert stamp_in(text.encode()) is None
    assert without_stamp(text.encode()) == text.encode()


def test_a_stamp_is_the_start_of_the_sha_256() -> None:
    assert stamp_of(b"") == "e3b0c44298fc"


def test_a_new_article_bears_its_section() -> None:
    """One of the sections that there are, and nothing else."""
    raw = b"---\ntitre: A\n# page nouvelle : sur-le-terrain\n---\nTexte\n"
    assert stamp_in(raw) == Stamp("", 3, Section.FIELD)
    assert without_stamp(raw) == b"---\ntitre: A\n---\nTexte\n"
    assert stamp_in(raw.replace(b"sur-le-terrain", b"../msap")) is None
