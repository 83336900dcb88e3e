"""What the browser searches in: gazetteer, needs, houses, and the Lunr index over them."""
