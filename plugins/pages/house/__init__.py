"""The page of a house."""
