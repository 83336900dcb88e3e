"""Thin plugins that hand the directory to Pelican."""
