"""The pure core: houses, hours, places, finding. It knows nothing of Pelican."""

__version__ = "0.2.0"
"""Told by ``msap --version``, each build and each page; CHANGELOG.md says what it changed."""
