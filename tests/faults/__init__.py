"""Break power, disk, files, clocks and typing on purpose, and see that nothing recorded is lost."""
