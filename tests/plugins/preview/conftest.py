"""The small world of the tests of keeping, for houses that are edited in it."""

from tests.plugins.site.kept.conftest import kept_theme, new_world, small_territory

__all__ = ["kept_theme", "new_world", "small_territory"]
