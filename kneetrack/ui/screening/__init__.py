"""The ten questions about signs that want looking at, wherever they are shown."""
