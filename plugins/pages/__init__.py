"""Pages by subject: in each folder, what its templates are given, its makers, its plugin."""
