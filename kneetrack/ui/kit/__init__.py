"""What every page and widget stands on: colours, type, icons, shortcuts, questions."""
