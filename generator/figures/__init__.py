"""Figures of a directory, as values: counts, rates, coverage, opening. Nothing is typed in
but what was published elsewhere, with its source (``published.py``)."""
