"""Files that the form of the browser wrote are read here as what it was asked to write."""

import json
import shutil
import subprocess
from pathlib import Path

from generator.files.nodes import plain
from generator.files.source import decode, split_page

SCRIPT = Path(__file__).parents[1] / "js/random_pages.js"
PAGES = 100


def test_what_the_form_wrote_says_what_was_meant() -> None:
    node = shutil.which("node")
    assert node is not None
    found = subprocess.run(
        [node, str(SCRIPT), "5000", str(PAGES)], check=True, capture_output=True, text=True
    )
    lines = found.stdout.splitlines()
    assert len(lines) == 4 * PAGES
    for line in lines:
        page = json.loads(line)
        source = split_page(decode(page["raw"].encode()))
        assert (plain(source.front), source.body) == (page["tree"], page["text"]), page["raw"]
