"""What changed from one publication of the directory to the next: told, and as patches.

``docs/decisions/changes.md`` says what is compared, what is told and what is kept.
"""
