"""The printed page for a visit, drawn once for screen, PDF and printer."""
