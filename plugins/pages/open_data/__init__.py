"""``/donnees/``: the directory in the forms that others take, and the page that explains them."""
