"""What is set for a whole build, read once from the environment: ``docs/settings.md``."""
