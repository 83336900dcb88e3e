"""Files that are not pages: for web servers, for search engines, for other programs."""
