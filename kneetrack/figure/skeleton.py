"""From joint angles to where every bone is: positions and turns of all parts in the room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import radians, sin

from kneetrack.figure.body import (
    ANKLE_HIGH,
    ARCH_LIFT,
    BALL_AHEAD,
    CLAVICLE,
    FOREARM,
    HEAD_HIGH,
    HEEL_BEHIND,
    HIP_OUT,
    LUMBAR_HIGH,
    NECK_HIGH,
    PALM_AT,
    SHANK,
    SHOULDER_HIGH,
    SHOULDER_OUT,
    SIDES,
    THIGH,
    THORACIC_HIGH,
    UPPER_ARM,
)
from kneetrack.figure.pose import Joint, Pose
from kneetrack.figure.space import (
    Turn,
    Vec,
    add,
    ball_turn,
    scaled,
    then,
    turn_x,
    turn_y,
    turn_z,
    turned,
)

Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg: joint positions and the turns of thigh, shank, foot; toes bend up by `toe`.

    `arch` is how far the arch of the foot is drawn up, 0 to 1.
    """

    side: int
    hip: Vec
    knee: Vec
    ankle: Vec
    thigh: Turn
    shank: Turn
    foot: Turn
    toe: float
    arch: float = 0.0

    @property
    def ball(self) -> Vec:
        """Where the ball of the foot meets the ground."""
        return add(self.ankle, turned(self.foot, (BALL_AHEAD, 0.0, -ANKLE_HIGH)))

    @property
    def heel(self) -> Vec:
        """Where the heel meets the ground."""
        return add(self.ankle, turned(self.foot, (-HEEL_BEHIND, 0.0, -ANKLE_HIGH)))

    @property
    def arch_top(self) -> Vec:
        """The inner border of the foot, above its arch."""
        high = 0.020 + ARCH_LIFT * self.arch - ANKLE_HIGH
        return add(self.ankle, turned(self.foot, (0.030, -self.side * 0.0205, high)))


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm: joint positions and the turns of upper arm, forearm, hand; `grip` 0 to 1."""

    side: int
    shoulder: Vec
    elbow: Vec
    wrist: Vec
    upper: Turn
    fore: Turn
    hand: Turn
    grip: float

    @property
    def palm(self) -> Vec:
        """The middle of the palm, on the skin."""
        return add(self.wrist, turned(self.hand, (0.0, -self.side * 0.011, -PALM_AT)))

    @property
    def hold(self) -> Vec:
        """The middle of what a closed hand holds."""
        return add(self.wrist, turned(self.hand, (0.0, -self.side * 0.016, -PALM_AT - 0.008)))


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Where everything is. The pelvis origin lies midway between the hip joints."""

    pelvis: Vec
    pelvis_turn: Turn
    lumbar: Vec
    lumbar_half: Turn
    lumbar_turn: Turn
    thoracic: Vec
    thorax_half: Turn
    thorax_turn: Turn
    neck: Vec
    neck_turn: Turn
    head: Vec
    head_turn: Turn
    legs: dict[str, Leg]
    arms: dict[str, Arm]

    def point(self, name: str) -> Vec:
        """Return a named point, such as "pelvis" or "L.knee". Raises KeyError."""
        if name == "pelvis":
            return self.pelvis
        if name == "thorax_back":
            return add(self.thoracic, turned(self.thorax_turn, (-0.055, 0.0, 0.095)))
        if name == "head":
            return self.head
        side, part = name.split(".")
        if part in ("foot", "knee", "hip", "ankle", "heel", "arch"):
            leg = self.legs[side]
            if part == "arch":
                return leg.arch_top
            return leg.ball if part == "foot" else getattr(leg, part)
        arm = self.arms[side]
        if part == "hand":
            return arm.palm
        if part == "hold":
            return arm.hold
        return {"elbow": arm.elbow, "wrist": arm.wrist, "shoulder": arm.shoulder}[part]

    def moved(self, by: Vec) -> Skeleton:
        """Return the same skeleton elsewhere."""
        legs = {
            side: replace(
                leg, hip=add(leg.hip, by), knee=add(leg.knee, by), ankle=add(leg.ankle, by)
            )
            for side, leg in self.legs.items()
        }
        arms = {
            side: replace(
                arm,
                shoulder=add(arm.shoulder, by),
                elbow=add(arm.elbow, by),
                wrist=add(arm.wrist, by),
            )
            for side, arm in self.arms.items()
        }
        return replace(
            self,
            pelvis=add(self.pelvis, by),
            lumbar=add(self.lumbar, by),
            thoracic=add(self.thoracic, by),
            neck=add(self.neck, by),
            head=add(self.head, by),
            legs=legs,
            arms=arms,
        )


POINTS = (
    "pelvis",
    "thorax_back",
    "head",
    *(
        f"{side}.{part}"
        for side in SIDES
        for part in (
            "foot", "knee", "hip", "ankle", "heel", "arch",
            "elbow", "wrist", "hand", "hold", "shoulder",
        )
    ),
)  # fmt: skip


def build_skeleton(pose: Pose, pitch: float | None = None) -> Skeleton:
    """Return the bones of a pose, its root at the pose's x, y, z; nothing touches anything yet.

    `pitch` (degrees) takes the place of the pose's own, for figures that stand on their feet.
    """
    lean = pose["pitch"][0] if pitch is None else pitch
    root = then(turn_z(pose["yaw"][0]), turn_y(lean))
    pelvis_turn = then(then(root, turn_x(pose["roll"][0])), turn_z(pose["twist"][0]))
    pelvis = (pose["x"][0], pose["y"][0], pose["z"][0])
    spine = _triple(pose["spine"])
    lumbar = add(pelvis, turned(pelvis_turn, (0.0, 0.0, LUMBAR_HIGH)))
    lumbar_half = then(pelvis_turn, _bend(spine, 0.25))
    lumbar_turn = then(pelvis_turn, _bend(spine, 0.5))
    thoracic = add(lumbar, turned(lumbar_turn, (0.0, 0.0, THORACIC_HIGH - LUMBAR_HIGH)))
    thorax_half = then(lumbar_turn, _bend(spine, 0.25))
    thorax_turn = then(lumbar_turn, _bend(spine, 0.5))
    nod = _bend(_triple(pose["neck"]), 0.5)
    neck = add(thoracic, turned(thorax_turn, (-0.004, 0.0, NECK_HIGH - THORACIC_HIGH)))
    neck_turn = then(thorax_turn, nod)
    head = add(neck, turned(neck_turn, (0.0, 0.0, HEAD_HIGH - NECK_HIGH)))
    return Skeleton(
        pelvis=pelvis,
        pelvis_turn=pelvis_turn,
        lumbar=lumbar,
        lumbar_half=lumbar_half,
        lumbar_turn=lumbar_turn,
        thoracic=thoracic,
        thorax_half=thorax_half,
        thorax_turn=thorax_turn,
        neck=neck,
        neck_turn=neck_turn,
        head=head,
        head_turn=then(neck_turn, nod),
        legs={side: _leg(pose, side, pelvis, pelvis_turn) for side in SIDES},
        arms={side: _arm(pose, side, thoracic, thorax_turn) for side in SIDES},
    )


def foot_turn(shank: Turn, ankle: Joint, side: int) -> Turn:
    """Return how a free foot points: dorsiflexion lifts the toes, inversion turns the sole in."""
    return then(then(shank, turn_y(-ankle[0])), turn_x(-side * ankle[1]))


def hand_turn(fore: Turn, pose: Pose, name: str, side: int) -> Turn:
    """Return how a free hand points: pronation about the forearm, then the wrist."""
    turned_fore = then(fore, turn_z(-side * pose[f"{name}.pron"][0]))
    # Bending the wrist towards the palm, which faces the thigh at rest.
    return then(turned_fore, turn_x(-side * pose[f"{name}.wrist"][0]))


def _leg(pose: Pose, name: str, pelvis: Vec, pelvis_turn: Turn) -> Leg:
    side = SIDES[name]
    hip = add(pelvis, turned(pelvis_turn, (0.0, side * HIP_OUT, 0.0)))
    thigh = then(pelvis_turn, ball_turn(*_triple(pose[f"{name}.hip"]), side))
    knee = add(hip, scaled(thigh[2], -THIGH))
    shank = then(thigh, turn_y(pose[f"{name}.knee"][0]))
    ankle = add(knee, scaled(shank[2], -SHANK))
    foot = foot_turn(shank, pose[f"{name}.ankle"], side)
    toe, arch = pose[f"{name}.toe"][0], pose[f"{name}.arch"][0]
    return Leg(side, hip, knee, ankle, thigh, shank, foot, toe, arch)


def _arm(pose: Pose, name: str, thoracic: Vec, thorax: Turn) -> Arm:
    side = SIDES[name]
    up, forward = pose[f"{name}.shrug"]
    at = (
        -0.006 + CLAVICLE * sin(radians(forward)),
        side * SHOULDER_OUT,
        SHOULDER_HIGH - THORACIC_HIGH + CLAVICLE * sin(radians(up)),
    )
    shoulder = add(thoracic, turned(thorax, at))
    upper = then(thorax, ball_turn(*_triple(pose[f"{name}.shoulder"]), side))
    elbow = add(shoulder, scaled(upper[2], -UPPER_ARM))
    fore = then(upper, turn_y(-pose[f"{name}.elbow"][0]))
    wrist = add(elbow, scaled(fore[2], -FOREARM))
    hand = hand_turn(fore, pose, name, side)
    return Arm(side, shoulder, elbow, wrist, upper, fore, hand, pose[f"{name}.grip"][0])


def _bend(angles: Triple, share: float) -> Turn:
    swung = then(turn_y(angles[0] * share), turn_x(angles[1] * share))
    return then(swung, turn_z(angles[2] * share))


def _triple(values: Joint) -> Triple:
    return values[0], values[1], values[2]
