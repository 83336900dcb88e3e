"""Articles: their pages, the list and the feed of each section."""
