"""The built site on one's own machine: served, built again when something changes, reloaded."""
