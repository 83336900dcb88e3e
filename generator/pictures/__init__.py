"""From an editor's picture to the files that pages show: small, upright, saying no more."""
