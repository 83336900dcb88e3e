"""What a host adds without a fork: ``docs/extending.md`` shows how, ``hookspecs`` has the hooks."""

from __future__ import annotations

import pluggy

from generator.checks.finding import Finding
from generator.extending.values import ExtraFile, ExtraPage

__all__ = ["ExtraFile", "ExtraPage", "Finding", "hookimpl"]

hookimpl = pluggy.HookimplMarker("msap")
"""Marks a function of an extension as one of the hooks."""
