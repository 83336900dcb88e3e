"""Values of the domain. Nothing here opens a file or asks the clock."""
