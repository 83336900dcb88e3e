"""``python -m plugins.styleguide``: writes the style page, its sheets and its script."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from generator.assets import MANIFEST, AssetsFailed, built_assets
from generator.files.below import BelowPath, WritingFailed, write_below
from generator.regular_files import reason_of
from plugins.styleguide.examples import read_examples, theme_environment
from plugins.styleguide.page import page_html, style_page
from plugins.styleguide.tokens import read_tokens, token_rules

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "themes" / "msap"
_ASSETS = ("site.css", "page.css", "browse.css", "site.js", "favicon.svg")


def main(arguments: list[str] | None = None) -> int:
    """Write the page where *arguments* say; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m plugins.styleguide", description="Écrit la page des composants du thème."
    )
    parser.add_argument("--output", type=Path, default=ROOT / ".cache" / "styleguide")
    output: Path = parser.parse_args(arguments).output
    try:
        write_styleguide(output)
    except (AssetsFailed, WritingFailed) as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(f"{error.filename} : {reason_of(error)}")
    print(f"Page des composants : {output / 'index.html'}")
    return 0


def write_styleguide(output: Path) -> None:
    """Write ``index.html`` into *output*, with the site's own sheet beside it.

    Raises:
        AssetsFailed: the site's sheet cannot be bundled.
        WritingFailed, OSError: the folder or the disk refuses.
    """
    environment = theme_environment(THEME)
    tokens = read_tokens((THEME / "static" / "css" / "tokens.css").read_text("utf-8"))
    page = style_page(environment, read_examples(THEME / "components"), tokens)
    assets = _copied_assets(output)
    sheet = (THEME / "styleguide" / "styleguide.css").read_text("utf-8")
    files = {
        "styleguide.css": sheet + token_rules(tokens),
        "index.html": page_html(environment, page, assets),
    }
    for name, text in files.items():
        write_below(output, BelowPath.of(name), text.encode())


def _copied_assets(output: Path) -> dict[str, str]:
    built = built_assets(ROOT)
    paths: dict[str, str] = json.loads((built / MANIFEST).read_text("utf-8"))
    (output / "static").mkdir(parents=True, exist_ok=True)
    for name in _ASSETS:
        shutil.copyfile(built / paths[name], output / paths[name])
    return {name: paths[name] for name in _ASSETS}


def _failed(message: str) -> int:
    print(f"erreur: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
