"""Writing files so that the old one or the new one is always whole."""
