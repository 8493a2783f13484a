"""The parts of a day that pages share: scales, further entries, exercises, the note."""
