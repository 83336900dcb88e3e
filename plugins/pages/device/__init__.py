"""What the reader's device keeps of the site: the page that says so, and the worker that keeps."""
