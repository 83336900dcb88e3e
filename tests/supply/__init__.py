"""What the project takes from others: their hashes, their licences."""
