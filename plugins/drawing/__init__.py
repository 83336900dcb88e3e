"""Drawing: maps as SVG paths with their words, pictures as pixels. No page is known here."""
