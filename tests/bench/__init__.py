"""Measures, apart from the tests: they print ratios and never fail because of a slow machine."""
