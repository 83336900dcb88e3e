"""``/chiffres/``: charts and maps with their tables."""
