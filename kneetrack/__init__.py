"""KneeTrack: a private journal for people who look after their own kneecap pain."""

__version__ = "0.1.0"
