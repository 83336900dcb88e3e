"""Puts a built site where servers read it: nothing is lost, and no moment is without a site."""
