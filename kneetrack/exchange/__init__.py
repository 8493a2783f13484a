"""Files that go out of the journal and come back: exports and imports."""
