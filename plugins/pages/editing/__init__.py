"""``/modifier/``: the form that writes and changes the pages of houses."""
