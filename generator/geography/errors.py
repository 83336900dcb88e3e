"""The one exception of this package."""


class TerritoryError(Exception):
    """Geography can't be prepared or loaded; the message is one French sentence to act on."""
