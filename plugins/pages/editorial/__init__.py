"""The home page, the pages that are texts, the 404."""
