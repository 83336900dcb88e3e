"""Communes: their rows on the page of a department, and a page for those that have a place."""
