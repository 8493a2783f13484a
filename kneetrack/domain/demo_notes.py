"""What the made-up person writes about her days, never the same words twice within two months."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from random import Random

SAME_WORDS_NOT_WITHIN = timedelta(days=60)

FIRST_NOTE = (
    "Everything in this journal is made up: Nora Ellis does not exist, and neither do her knees."
)
EVERYDAY = (
    "Stiff for the first steps after the drive, then fine.",
    "Long day at the desk. Stood up every half hour, like I promised myself.",
    "Walked to the market and back, flat all the way.",
    "New shoes. No difference so far.",
    "Some clicking on the stairs. Does not hurt, just sounds rude.",
    "Cycled 20 minutes, easy gear.",
    "Sat through a long film. Ached for half an hour after.",
    "Slept badly, so everything feels heavier than it is.",
    "Aisle seat on the train. Being able to stretch the leg makes all the difference.",
    "Nothing to report, for once.",
    "Jan says I come down the stairs like a crab. He is not wrong.",
    "Steps today: 9,400. Knees did not mind.",
    "Meeting ran over, two hours without getting up. Paid for it on the way out.",
    "Dance floor at Petra's birthday, three songs, flat shoes. Worth it.",
    "Left knee grumbles when the clutch is heavy. Borrowed car today.",
    "Two helpings of cleaning the bathroom on my knees. With the folded towel it was all right.",
    "Worked from home. Far fewer stairs, and I notice it.",
    "Why is it always the left one?",
    "Took the lift up and the stairs down to compare. Down is worse, no doubt.",
    "Straightened the knee a few times before getting up. That helped.",
    "Long queue at the town hall. Standing still is harder than walking.",
    "Carried my niece on my shoulders for about a minute. Never again, or not soon.",
    "Low sofa at the neighbours'. Had to be pulled out of it.",
    "Forgot about the knee until I sat down to write this.",
    "bus strike, walked 4 km home. a bit sore round the edges, nothing more",
    "Changed the chair at work: higher seat, feet flat. Let us see.",
    "Rain. Knee the same as on dry days, so that theory is gone.",
    "Missed the last step in the dark and landed on the left. It held.",
    "Good day. Not one thought about it before four o'clock.",
    "Crouched to talk to the neighbours' dog. Up again with a hand on the fence.",
)
EARLY = (
    "Not sure I count right. Writing down the worst moment, as it says.",
    "Counting aloud on every lift. The cat left the room.",
    "Feels long already, and it is only the beginning. Keep going.",
    "Held the banister all the way down. Still do.",
    "The side of the hip is sore, not the knee. I take that as a good sign.",
    "Physio said: boring and regular. So: boring and regular.",
    "Filled in two days from memory, so I left them out again.",
    "Sitting with the leg tucked under is out. Habit of thirty years.",
    "Could not sleep on the left side. Pillow between the knees, better.",
    "Sat on the high stool at Mira's kitchen table. Much kinder than the sofa.",
)
LATE = (
    "Down all four floors without the rail. Noticed only at the bottom.",
    "Ran for the tram. Did not think, just ran.",
    "First long walk in ages: 9 km, one hill. A 2 in the evening, gone by morning.",
    "Knelt on a cushion to mend the bike, a quarter of an hour. Impossible when I began this.",
    "Cinema, two hours ten, middle of the row. Nothing.",
    "Asked myself what I was so afraid of on those stairs.",
    "Jan has stopped waiting for me on the landing.",
    "Squatted to the bottom shelf, picked up the pan, stood up. That is all. That is a lot.",
    "Some weeks the right one is the louder one. Both quiet today.",
    "Thinking about a few slow kilometres of running. Will ask first.",
)
AFTER_SESSION = (
    "Exercises before supper this time. Better than after.",
    "Tired, left out the last round.",
    "Watched myself in the hall mirror. The pelvis does drop on the left.",
    "Did it all in 25 minutes, with the radio on.",
    "Buttock like after a hike. Knee calm.",
    "Almost skipped it. Glad I did not.",
    "Mat, chair, step: it all lives behind the sofa now. No more excuses.",
    "The second side of that record is exactly one session long.",
)
ABOUT_EXERCISES = {
    "sq_step_down_lat": (
        "Wobbly on the step today. One finger on the rail and it was fine.",
        "Step: slower on the way down is harder, and kinder to the knee.",
        "Filmed the step-down. The knee goes in when I am tired, not before.",
    ),
    "core_plank_front": ("Plank: counted to the end and cursed at the same time.",),
    "quad_wall_sit": ("Wall sit, thighs trembling, knee quiet. Odd and good.",),
    "hip_clamshell": ("Clams: small and clean beats big and crooked, says the mirror.",),
    "hip_abduction_side": ("Leg raises feel longer than stairs ever did.",),
    "roll_quad_lat": (
        "Rolled the outer thigh afterwards. Feels loose for an hour, then as before.",
        "The roller and I are not friends, but we get on.",
    ),
    "quad_sissy_assist": (
        "Leaning back at the rail feels like a fairground ride, a very slow one.",
        "Rail squats: stopped one early, the last would have been a fall.",
    ),
    "quad_sissy": ("One hand only. Went half as deep as I thought I would. Enough.",),
}
FLARE_BEGINS = (
    "Too much in one day, I think. Taking it slowly now.",
    "Woke up and knew it on the first stair. Boxes yesterday, of course.",
    "Well. Yesterday was long and steep, and I was proud of it.",
    "Back to a number I had forgotten. No idea why, apart from the new shelves.",
)
FLARE = (
    "Sore since yesterday. Only the roller today.",
    "Still more than usual. No stairs if I can help it.",
    "Less sharp today, still there when I get up.",
    "Cold pack for ten minutes while reading. Pleasant, nothing more.",
    "Slow walk round the block. It loosens after a while.",
    "Patience is not my strong side.",
    "Slept with a pillow under the knee. One long stretch at least.",
    "Cancelled badminton. Sulked. Went for a flat walk instead.",
    "A little better than yesterday, worse than last week.",
    "Two quiet days, then the short round again. That is the plan.",
)
BACK_FROM_A_GAP = (
    "Away for two weeks without the journal. Walked a lot, no exercises. Starting one step lower.",
    "Had the flu and wrote nothing down. Legs like jelly, knees no worse.",
    "Back from my sister's. No idea what the numbers were, so those days stay empty.",
    "Big deadline at work swallowed this. Fewer exercises, more chair.",
)
SEASONS = {
    "winter": (
        "Ice on the pavement, walking like a penguin.",
        "Snow shovel, ten minutes. Bent the hips and not the knees, as I was shown.",
        "Thick socks, cold knees.",
        "Skated for half an hour, holding on to Jan. Knees fine, pride less so.",
    ),
    "spring": (
        "An afternoon in the garden. Cushion under the knees, timer on.",
        "Bike out of the cellar. Raised the saddle two fingers.",
        "Planted beans. Mostly sat on the upturned bucket.",
        "Long light evenings. Walked the river loop after work.",
    ),
    "summer": (
        "Swam 30 minutes, no breaststroke kick.",
        "Too hot to move. Knee finds that an excellent idea.",
        "Festival: standing, standing, standing. Sat on the grass in between.",
        "Camp bed for one night. The knee slept better than the back did.",
    ),
    "autumn": (
        "Raked leaves for an hour. Changed hands, changed legs.",
        "Mushroom walk, lots of up and down and bending. Fine until the car.",
        "Apples: ladder, four rungs up, slowly down.",
        "Dark early. Did the exercises by lamplight, almost cosy.",
    ),
}
PAIN_NOTES = (
    "gone again after ten minutes",
    "sharp for a second, then dull",
    "eased when I straightened it a few times",
    "more of a tired feeling than pain",
    "only with the shopping in my hand",
    "worse on the second flight than on the first",
    "came an hour later, not at once",
    "let go after a short walk",
    "both about the same today",
    "hard to say, 2 or 3",
    "at the edge of the kneecap, towards the outside",
    "when I turned round on the foot",
)


class NoteBook:
    """Picks words that she has not written down lately."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._written: dict[str, date] = {}

    def pick(self, day: date, words: Iterable[str]) -> str | None:
        """Return one of `words`, rather one never used; None when all were used lately."""
        ready = [
            text
            for text in words
            if text not in self._written or day - self._written[text] > SAME_WORDS_NOT_WITHIN
        ]
        if not ready:
            return None
        text = self._chance.choice([text for text in ready if text not in self._written] or ready)
        self._written[text] = day
        return text


def season_of(day: date) -> str:
    """Return the season of a day where Nora lives, north of the equator."""
    return ("winter", "spring", "summer", "autumn")[day.month % 12 // 3]
