"""``/selection/``: some houses side by side, those that someone keeps or that the address names."""
