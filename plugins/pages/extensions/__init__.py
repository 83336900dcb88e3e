"""Pages and files of a host's own kind, which its extensions give."""
