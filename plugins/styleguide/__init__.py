"""The living style page: tokens and every component, drawn from their examples."""
