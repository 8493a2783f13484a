"""The made-up person of the demo data, and what her knees do or do not like; she does not exist."""

from __future__ import annotations

NAME = "Nora Ellis (made up)"
BIRTH_YEAR = 1984
MAIN_PROBLEM = "Ache behind the left kneecap on stairs and after sitting (made-up example)"
PROBLEM_SINCE = "3-to-12-months"

ACTIVITIES = (
    ("stairs down", 28),
    ("sitting over an hour", 20),
    ("stairs up", 10),
    ("squatting to a low shelf", 8),
    ("walking downhill", 8),
    ("getting out of the car", 7),
    ("kneeling on the floor", 6),
    ("first steps after the film", 5),
    ("carrying shopping upstairs", 5),
    ("running for the bus", 3),
)
"""What pain came with, and how often in a hundred."""

FLARE_ACTIVITIES = (
    "long walk downhill",
    "moving boxes, many stairs",
    "tiling the bathroom, on my knees",
    "standing all day at the fair",
    "any stairs at all",
)

MOMENTS = (
    (7, "getting up"),
    (9, "after the bus ride"),
    (11, "at the desk"),
    (13, "walking to lunch"),
    (15, "in a long meeting"),
    (16, "on the way home"),
)
"""The hour of day and what she is doing when she notes how it is right now."""

OUTINGS = (
    "hill walk, 8 km",
    "flat walk by the river, 6 km",
    "cycling, 25 km",
    "museum, standing a lot",
    "flea market",
    "swimming, 40 minutes",
    "dancing class",
    "day trip, many stairs",
)
"""What she does at weekends."""

QUESTIONS = (
    "Should I keep going when it is a 3 during the exercise but gone by the evening?",
    "Is a slow kilometre or two of running a sensible thing to try next?",
    "Does the clicking matter if it does not hurt?",
)
