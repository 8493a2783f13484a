"""The body: how long its bones are, how thick its parts, how far its joints go.

Everything is a fraction of body height. Proportions are rounded means of adults; the surface is
KneeTrack's own drawing of a calm, faceless person.
"""

from __future__ import annotations

from typing import NamedTuple

LEFT, RIGHT = 1, -1
SIDES = {"L": LEFT, "R": RIGHT}

HIP_OUT = 0.050
THIGH, SHANK = 0.245, 0.246
ANKLE_HIGH, BALL_AHEAD, HEEL_BEHIND, TOE_AHEAD = 0.039, 0.074, 0.040, 0.114
LUMBAR_HIGH, THORACIC_HIGH = 0.045, 0.135
SHOULDER_HIGH, SHOULDER_OUT, CLAVICLE = 0.285, 0.104, 0.080
UPPER_ARM, FOREARM, HAND, PALM_AT = 0.172, 0.148, 0.100, 0.046
NECK_HIGH, HEAD_HIGH, SKULL_ABOVE = 0.315, 0.352, 0.064
ARCH_LIFT = 0.013
"""How far the arch of a foot rises when it is drawn up."""
GROWN = 0.0026
"""Width of the line around every part."""


class Section(NamedTuple):
    """One cross-section of a part: `at` 0 to 1 along the bone, or height in the trunk.

    `ahead` shifts its centre forward, `deep` and `wide` are the radii front-back and side to side.
    """

    at: float
    ahead: float
    deep: float
    wide: float


def _sections(text: str) -> tuple[Section, ...]:
    rows = (row.split() for row in text.strip().splitlines())
    return tuple(Section(*(float(word) for word in row)) for row in rows)


THIGH_SECTIONS = _sections("""
    0.00 -.004 .053 .046
    0.10  .000 .054 .049
    0.26  .004 .052 .047
    0.45  .006 .048 .043
    0.62  .006 .042 .039
    0.78  .004 .036 .035
    1.00  .002 .0325 .0325
""")
SHANK_SECTIONS = _sections("""
    0.00  .002 .0325 .0325
    0.08  .001 .0315 .0325
    0.20 -.006 .0335 .0335
    0.32 -.009 .034  .0335
    0.45 -.009 .031  .030
    0.60 -.006 .0255 .0245
    0.76 -.004 .0205 .0195
    0.90 -.003 .0185 .017
    1.00 -.002 .019  .0175
""")
UPPER_ARM_SECTIONS = _sections("""
    0.00 0 .031  .029
    0.14 0 .0315 .030
    0.32 0 .029  .0265
    0.52 0 .028  .024
    0.72 0 .025  .022
    1.00 0 .0205 .0205
""")
FOREARM_SECTIONS = _sections("""
    0.00 0 .0205 .0205
    0.14 0 .0225 .0225
    0.30 0 .0225 .0225
    0.50 0 .020  .020
    0.72 0 .0165 .0155
    1.00 0 .0142 .0118
""")
PALM_SECTIONS = _sections("""
    0.00 0 .0142 .0118
    0.28 0 .0195 .0112
    0.52 0 .0205 .0100
""")
TRUNK_SECTIONS = _sections("""
    -.060 -.004 .046 .052
    -.035 -.008 .058 .084
    -.005 -.011 .063 .0945
     .025 -.008 .059 .091
     .050 -.003 .054 .084
     .085  .002 .049 .0765
     .115  .003 .049 .076
     .150  .003 .053 .080
     .190  .004 .0585 .088
     .230  .003 .061 .0955
     .262 -.001 .056 .0985
     .288 -.005 .045 .090
     .302 -.007 .037 .068
     .314 -.008 .031 .043
""")
NECK_SECTIONS = _sections("""
    0.00 -.006 .0285 .030
    0.45 -.003 .0265 .0255
    1.00  .002 .0255 .0245
""")
SHORTS_END, SLEEVE_END, WAIST = 0.40, 0.50, 0.052
"""How far shorts reach down the thigh, sleeves down the arm, and where the top begins."""


class Limit(NamedTuple):
    """How far a joint goes, in degrees."""

    least: float
    most: float


LIMITS = {
    "hip flexion": Limit(-20, 125),
    "hip abduction": Limit(-30, 45),
    "hip outward rotation": Limit(-40, 50),
    "knee": Limit(-3, 150),
    "ankle dorsiflexion": Limit(-50, 20),
    "ankle dorsiflexion under load": Limit(-50, 40),
    "ankle inversion": Limit(-20, 30),
    "toe": Limit(0, 70),
    "spine flexion": Limit(-25, 80),
    "spine side-bend": Limit(-35, 35),
    "spine rotation": Limit(-45, 45),
    "neck flexion": Limit(-60, 50),
    "neck side-bend": Limit(-45, 45),
    "neck rotation": Limit(-80, 80),
    "shoulder flexion": Limit(-50, 180),
    "shoulder abduction": Limit(-30, 180),
    "shoulder outward rotation": Limit(-70, 90),
    "elbow": Limit(0, 150),
    "pronation": Limit(-85, 85),
    "wrist": Limit(-70, 80),
}

MASSES = {
    "trunk": 0.50,
    "thigh": 0.142,
    "shank": 0.043,
    "foot": 0.014,
    "upper arm": 0.027,
    "forearm": 0.016,
    "hand": 0.006,
}
"""Share of body mass of each part (the limbs' once a side)."""
