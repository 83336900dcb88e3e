"""What other sites show of this one within their pages, and the page that gives the code for it."""
