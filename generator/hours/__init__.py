"""From the rules of a page to the days and minutes when a place is really open."""
