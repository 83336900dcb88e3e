"""The page of a house that was edited, before the site is built again."""
