"""What is printed or kept outside the site: posters, booklets, contact cards."""
