"""Settings of the public site: ``make publish SITEURL=https://…``."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("http://", "https://")):
    raise SystemExit(
        "Donnez l'adresse publique du site : make publish SITEURL=https://annuaire.exemple.fr"
    )
