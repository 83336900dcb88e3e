"""Settings of the public site: ``make publish SITEURL=https://…``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from generator.settings.reading import NO_PUBLIC_ADDRESS
from pelicanconf import *  # noqa: F403
from pelicanconf import SITEURL

if not SITEURL:
    raise SystemExit(NO_PUBLIC_ADDRESS)
