"""Corrects in a page what has one sure answer, and touches nothing else, byte for byte."""

from generator.files.fixing.edits import Fix
from generator.files.fixing.fixer import Fixer

__all__ = ["Fix", "Fixer"]
