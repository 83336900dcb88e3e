"""No page takes time out of proportion to its length, to check or to correct.

Patterns are repeated to the length of the largest page: where the work grows with its square, as
the search for trailing spaces once did (80 kB: 38 s), these take hours and not moments.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.files.fixing import Fixer
from generator.files.prose import TEXT_CHARS_MAX
from generator.files.reading import HouseReader
from generator.files.source import PAGE_BYTES_MAX
from generator.files.vocabularies import read_vocabularies
from generator.model.coded_keys import vocabulary_kinds

pytestmark = pytest.mark.usefixtures("no_hang")

HEAD = "---\nnom: a\nlabel: msap\nadresse: b\ncode_postal: 49430\ncommune: Durtal\n"
PIECES = [
    " ", "\t", " \n", "\n", "\r\n", "- ", "'", '"', "\\", "[", "{", "a: ", "? ", "#", "|\n", "a",
    "é", "1", ":", ",", "&", "*", "!", "%", "@", "0 ", "http://", "1er ", "Mo-Fr 08:00-09:00; ",
]  # fmt: skip
MARKS = [
    "[", "](", "![", "*", "_", "`", "<", "</", "<a href=", '<a href="', "<!--", "<?", "<![CDATA[",
    "&", "&#", "\\", "> ", "- ", "    ", "|-|", "#", "=", "~~~", "\n", "\n\n", "[^1]", "[a]: b",
    "(", ")", "http://", "<http://", "a@b.c", "<div>", "</div>", " ", "x", "javascript:",
]  # fmt: skip
LARGE = st.sampled_from([PAGE_BYTES_MAX // 2, PAGE_BYTES_MAX - 1000])


def _repeated(pieces: list[str], length: int) -> str:
    piece = "".join(pieces)
    return piece * (length // len(piece.encode()))


@pytest.fixture(scope="module")
def check(vocabularies, territory):
    """Check and correct a page, and take what comes."""
    fixer = Fixer(vocabularies, territory)

    def run(text: str) -> None:
        raw = text.encode()
        fixer.fixed(raw)
        HouseReader(vocabularies, territory).read(raw, "a.md", "a")

    return run


@pytest.mark.parametrize("shape", ["{}\n", "a2: {}x\n", "a2: '{}x'\n", 'a2: "{}x"\n', "# {}x\n"])
@pytest.mark.parametrize("piece", [" ", "\t", " \n", "a  "])
def test_spaces_in_the_fields_are_not_slow(check, shape, piece):
    check(HEAD + shape.format(piece * ((PAGE_BYTES_MAX - 1000) // len(piece))) + "---\n")


@pytest.mark.parametrize("piece", ["a", "é", "1", "1a", "\u00a0", "- ", "a ", "a:", "-  a"])
def test_a_long_line_that_yaml_gives_up_on_is_not_slow(check, piece):
    """Spaces that it may lack are looked for."""
    check(f"{HEAD}a2: [{piece * ((PAGE_BYTES_MAX - 1000) // len(piece.encode()))}\n---\n")


@given(
    st.sampled_from(["{}\n", "a2: {}x\n", "a2: '{}x'\n", 'horaires: {{lundi: "{}x"}}\n']),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3),
    LARGE,
)
@settings(max_examples=25, deadline=None)
def test_no_repetition_in_the_fields_is_slow(check, shape, pieces, length):
    check(HEAD + shape.format(_repeated(pieces, length)) + "---\n")


@given(
    st.lists(st.sampled_from(MARKS), min_size=1, max_size=3),
    st.sampled_from([60, 180, 3000, TEXT_CHARS_MAX]),
    st.sampled_from(["\n", "\n\n"]),
)
@settings(max_examples=40, deadline=None)
def test_no_repetition_in_the_text_is_slow(check, pieces, line_length, end):
    line = _repeated(pieces, line_length) + end
    check(f"{HEAD}date_maj: 2026-01-01\n---\n{_repeated([line], TEXT_CHARS_MAX - 100)}")


@pytest.mark.parametrize(
    "block",
    [
        "  - nom: a\n    commune: Durtal\n    code_postal: 49430\n",
        "  - nom: a\n    commune: Ailleurs\n    code_postal: 75001\n",
        "  - |\n    x \n",
        "  - 'x  '\n",
    ],
)
def test_as_many_values_as_a_page_may_have_are_not_slow(check, block):
    values = block.count(":") + 1 if ":" in block else 1
    check(f"{HEAD}antennes:\n{block * (2900 // values)}---\n")


def test_a_vocabulary_as_long_as_a_file_may_be_is_not_slow(tmp_path):
    folder = tmp_path / "content" / "vocabulaires"
    folder.mkdir(parents=True)
    for kind in vocabulary_kinds():
        (folder / f"{kind}.yaml").write_text("[]")
    terms = "".join(f"- {{code: a{rank}, nom: a}}\n" for rank in range(15_000))
    (folder / "modes.yaml").write_text(terms)
    _, problems = read_vocabularies(folder, tmp_path)
    assert problems == []
