"""The first run: what KneeTrack is for, and where the person starts from."""
