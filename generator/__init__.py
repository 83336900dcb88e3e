"""The pure core: houses, hours, places, finding. It knows nothing of Pelican."""
