"""Words of the made-up person in the demo data; she does not exist."""

from __future__ import annotations

NAME = "Nora Ellis (made up)"
BIRTH_YEAR = 1984
MAIN_PROBLEM = "Ache behind the left kneecap on stairs and after sitting (made-up example)"

FIRST_NOTE = (
    "Everything in this journal is made up: Nora Ellis does not exist, and neither do her knees."
)

ACTIVITIES = (
    ("stairs down", 30),
    ("sitting over an hour", 24),
    ("stairs up", 12),
    ("squatting to a low shelf", 10),
    ("kneeling in the garden", 8),
    ("walking downhill", 8),
    ("getting out of the car", 8),
)
"""What pain came with, and how often in a hundred."""

FLARE_ACTIVITIES = ("long walk downhill", "moving boxes, many stairs", "two hours of gardening")

NOTES = (
    "Stiff for the first steps after the drive, then fine.",
    "Straightened the knee a few times before getting up. That helped.",
    "Long day at the desk, stood up every half hour.",
    "Walked to the market and back, flat all the way.",
    "Slept well. Stairs felt easier this morning.",
    "Tired today, left out the second round.",
    "New shoes. No difference so far.",
    "Some clicking on the stairs, without pain.",
    "Cycled 20 minutes, easy gear.",
    "Sat through a long film. Ached for half an hour after.",
    "Rolled the outer thigh before bed.",
    "Worked in the garden with a cushion under the knees.",
)

FLARE_NOTES = (
    "Too much in one day, I think. Taking it slowly now.",
    "Sore since yesterday. Only the roller today.",
    "Still more than usual. No stairs if I can help it.",
)

QUESTIONS = (
    "Should I keep going when it is a 3 during the exercise but gone by the evening?",
    "Is stepping down from a low step a good exercise to add next?",
    "Does the clicking matter if it does not hurt?",
)
