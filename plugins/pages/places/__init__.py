"""What a house, a branch and a stop show alike, on screen and on paper: address, hours."""
