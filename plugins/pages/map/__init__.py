"""``/carte/``: the map that moves."""
