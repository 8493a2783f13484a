"""Today: how the knees are, what was done, and one line about it."""
