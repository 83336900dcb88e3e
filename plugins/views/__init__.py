"""From the domain to page contexts: all that a page shows is worked out here."""
