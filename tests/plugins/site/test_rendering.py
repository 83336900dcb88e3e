"""Writing pages: nothing leaves the output folder, markup in fields is shown as text."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from plugins.site.structured_data import as_json_ld

Command = Callable[..., subprocess.CompletedProcess[str]]
HOSTILE = """---
nom: "France services <script>alert(1)</script> & Cie"
label: france-services
adresse: "1 \\"rue\\" <b>Basse</b>"
code_postal: 48000
commune: Mende
structure_porteuse: {nom: "<img src=x onerror=alert(1)>"}
date_maj: 2026-01-01
---
<script>alert(2)</script> [lien](javascript:alert(3)) <iframe src="https://x.example"></iframe>

Texte {attach}../secret.txt et {{ page }}.
"""


def test_json_ld_cannot_end_its_script() -> None:
    """A name with ``</script>`` stays inside the JSON."""
    text = as_json_ld({"name": "</script><script>alert(1)</script>&"})
    assert "<" not in text
    assert "\\u003c/script" in text


def test_markup_in_a_page_is_text_or_gone(msap: Command, tmp_path: Path) -> None:
    """No script, handler, frame or dangerous link of a page goes live."""
    houses = tmp_path / "maisons"
    houses.mkdir()
    (houses / "hostile.md").write_text(HOSTILE, "utf-8")
    done = msap("build", "--houses", houses, "--output", tmp_path / "output")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "output/maisons/hostile/index.html").read_text("utf-8")
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "<iframe" not in html
    assert "javascript:" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<b>Basse" not in html
