"""The workflows of ``docs/forges``: read, held to their schemas, and run without their forges."""
