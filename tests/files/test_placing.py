"""Where a field stands in a page."""

from generator.files.placing import place_in


def test_keys_of_every_level_are_found(tmp_path):
    file = tmp_path / "durtal.md"
    file.write_bytes(b"\xef\xbb\xbf---\r\nnom:  x\r\nantennes:\r\n  - nom: y\r\n---\r\nnom: z\r\n")
    assert place_in(file, ("nom",)) == (2, 7)
    assert place_in(file, ("antennes", 0, "nom")) == (4, 10)


def test_a_key_that_is_not_there_or_a_file_that_is_gone_is_the_start(tmp_path):
    file = tmp_path / "durtal.md"
    assert place_in(file, ("nom",)) == (1, 1)
    file.write_text("---\n[\n---\n")
    assert place_in(file, ("date_maj",)) == (1, 1)
    assert place_in(file, ("antennes", 0, "nom")) == (1, 1)
