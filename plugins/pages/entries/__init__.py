"""A house, a branch or a stop in a list: rendered once, shown wherever it belongs."""
