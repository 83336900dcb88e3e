"""``/recherche/``, and the files that the browser searches in."""
