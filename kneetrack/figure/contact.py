"""What touches stays where it is: feet do not slide, hands do not sink, lying bodies lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

from kneetrack.figure.body import (
    ANKLE_HIGH,
    BALL_AHEAD,
    FOREARM,
    PALM_AT,
    SHANK,
    SIDES,
    THIGH,
    UPPER_ARM,
)
from kneetrack.figure.figure import Figure
from kneetrack.figure.pose import Pose
from kneetrack.figure.skeleton import (
    Arm,
    Leg,
    Skeleton,
    build_skeleton,
    foot_turn,
    hand_turn,
)
from kneetrack.figure.space import (
    ORIGIN,
    Turn,
    Vec,
    about,
    add,
    cross,
    dot,
    length,
    mean,
    scaled,
    sub,
    then,
    turn_y,
    turn_z,
    unit,
)
from kneetrack.figure.surface import lowest_point

PALM_THICK, ELBOW_THICK = 0.0115, 0.0205


@dataclass(frozen=True, slots=True)
class Place:
    """Where a point is to stay, and how far its foot is turned out (degrees)."""

    at: Vec
    outward: float = 0.0


class Standing:
    """Solves a figure's poses; knows where its planted points belong."""

    def __init__(self, figure: Figure) -> None:
        """Take the places that the file does not give from the first key, laid down."""
        self._contact = figure.contact
        first = figure.keys[0].pose
        loose = self._loose(first)
        anchors = [name for name in self._contact.anchor if name in self._contact.at]
        if anchors:
            loose = loose.moved(self._shift(loose, {n: self._given(n) for n in anchors}))
        elif self._contact.drop:
            loose = loose.moved(self._fall(loose))
        self.places: dict[str, Place] = {}
        for name in dict.fromkeys((*self._contact.anchor, *self._contact.plant)):
            self.places[name] = (
                self._given(name) if name in self._contact.at else Place(loose.point(name))
            )

    def solve(self, pose: Pose) -> Skeleton:
        """Return the skeleton of a pose with everything planted where it belongs."""
        contact = self._contact
        skeleton = self._loose(pose)
        if contact.anchor:
            targets = {name: self._moved(name, pose) for name in contact.anchor}
            shift = self._shift(skeleton, targets)
            skeleton = skeleton.moved(add(shift, self._own(pose)))
        elif contact.drop:
            skeleton = skeleton.moved(self._fall(skeleton))
        return self._planted(skeleton, pose)

    def target(self, name: str, pose: Pose) -> Vec:
        """Return where a planted point belongs in this pose."""
        return self._moved(name, pose).at

    # --- placing the root -------------------------------------------------------------------

    def _loose(self, pose: Pose) -> Skeleton:
        feet = self._contact.pitch
        if not feet:
            return build_skeleton(pose)
        leans = [
            pose[f"{side}.heel"][0]
            + pose[f"{side}.hip"][0]
            - pose[f"{side}.knee"][0]
            + pose[f"{side}.ankle"][0]
            for side in feet
        ]
        return build_skeleton(pose, sum(leans) / len(leans) + pose["pitch"][0])

    @staticmethod
    def _shift(skeleton: Skeleton, targets: dict[str, Place]) -> Vec:
        return mean([sub(place.at, skeleton.point(name)) for name, place in targets.items()])

    def _fall(self, skeleton: Skeleton) -> Vec:
        return 0.0, 0.0, self._contact.floor - lowest_point(skeleton, self._contact.drop)

    @staticmethod
    def _own(pose: Pose) -> Vec:
        return pose["x"][0], pose["y"][0], pose["z"][0]

    def _given(self, name: str) -> Place:
        values = (*self._contact.at[name], 0.0, 0.0, 0.0)
        side = SIDES.get(name[0], 1) if "." in name else 1
        return Place((values[0], side * values[1], values[2]), side * values[3])

    def _moved(self, name: str, pose: Pose) -> Place:
        place = self.places[name]
        part = name.partition(".")[2]
        if part not in ("foot", "hand", "wrist", "ankle"):
            return place
        side = SIDES[name[0]]
        joint = "foot" if part in ("foot", "ankle") else "hand"
        by = (*pose[f"{name[0]}.{joint}"], 0.0)
        moved = add(place.at, (by[0], side * by[1], by[2]))
        return Place(moved, place.outward + side * by[3])

    # --- reaching ---------------------------------------------------------------------------

    def _planted(self, skeleton: Skeleton, pose: Pose) -> Skeleton:
        legs, arms = dict(skeleton.legs), dict(skeleton.arms)
        for name in self._contact.plant:
            side, _, part = name.partition(".")
            place = self._moved(name, pose)
            if part == "foot":
                legs[side] = self._foot(legs[side], side, place, pose)
            elif part == "ankle":
                legs[side] = _reach_leg(legs[side], side, place.at, None, pose)
            elif part == "hand":
                arms[side] = self._hand(arms[side], side, name, place, pose)
            elif part == "wrist":
                arms[side] = _reach_arm(arms[side], side, place.at, None, pose)
            elif part == "elbow":
                arms[side] = self._elbow(arms[side], side, name, place, pose)
        reached = replace(skeleton, legs=legs, arms=arms)
        for name, point in self._contact.hold.items():
            arms[name[0]] = _take_hold(arms[name[0]], name[0], reached.point(point), pose)
        return replace(reached, arms=arms)

    @staticmethod
    def _foot(leg: Leg, side: str, place: Place, pose: Pose) -> Leg:
        heel = pose[f"{side}.heel"][0]
        turn = then(turn_z(pose["yaw"][0] + place.outward), turn_y(heel))
        ball = (BALL_AHEAD, 0.0, -ANKLE_HIGH)
        ankle = sub(place.at, add(add(scaled(turn[0], ball[0]), ORIGIN), scaled(turn[2], ball[2])))
        reached = _reach_leg(leg, side, ankle, turn, pose)
        return replace(reached, toe=max(0.0, heel))

    def _hand(self, arm: Arm, side: str, name: str, place: Place, pose: Pose) -> Arm:
        way = self._contact.on.get(name, "")
        if not way:
            return _reach_arm(arm, side, place.at, None, pose)
        yaw = turn_z(pose["yaw"][0] + place.outward)
        up, ahead, sign = (0.0, 0.0, 1.0), yaw[0], arm.side
        if way == "wall":
            z, y = (0.0, 0.0, -1.0), scaled(ahead, -sign)
            wrist = add(place.at, add((0.0, 0.0, -PALM_AT), scaled(ahead, -PALM_THICK)))
        else:
            # Palm down: flat on the floor, or closed by its grip over the top of a rail.
            z, y = scaled(ahead, -1.0), scaled(up, float(sign))
            wrist = add(place.at, add(scaled(ahead, -PALM_AT), scaled(up, PALM_THICK)))
        return _reach_arm(arm, side, wrist, (cross(y, z), y, z), pose)

    def _elbow(self, arm: Arm, side: str, name: str, place: Place, pose: Pose) -> Arm:
        z = unit(sub(arm.shoulder, place.at), (0.0, 0.0, 1.0))
        elbow = sub(arm.shoulder, scaled(z, UPPER_ARM))
        ahead = turn_z(pose["yaw"][0] + place.outward)[0]
        if self._contact.on.get(name) == "floor":
            fore_z = scaled(unit((ahead[0], ahead[1], 0.0)), -1.0)
        else:
            fore_z = arm.fore[2]
        y = unit(cross(z, scaled(fore_z, -1.0)), arm.upper[1])
        y = scaled(y, -1.0) if dot(y, arm.upper[1]) < 0 and not self._contact.on else y
        upper = (cross(y, z), y, z)
        fore = (cross(y, fore_z), y, fore_z)
        wrist = sub(elbow, scaled(fore_z, FOREARM))
        hand = _flat_hand(fore_z, arm.side) if name in self._contact.on else arm.hand
        return replace(arm, elbow=elbow, wrist=wrist, upper=upper, fore=fore, hand=hand)


def _flat_hand(fore_z: Vec, side: int) -> Turn:
    """Return a hand that lies palm down at the end of a forearm on the floor."""
    y = (0.0, 0.0, float(side))
    return cross(y, fore_z), y, fore_z


def _reach_leg(leg: Leg, side: str, ankle: Vec, foot: Turn | None, pose: Pose) -> Leg:
    bend, thigh_z, shank_z, y = _two_bones(
        leg.hip, ankle, THIGH, SHANK, leg.thigh[1], leg.side * pose[f"{side}.knee_out"][0], 1.0
    )
    thigh, shank = (cross(y, thigh_z), y, thigh_z), (cross(y, shank_z), y, shank_z)
    end = sub(bend, scaled(shank_z, SHANK))
    if foot is None:
        foot = foot_turn(shank, pose[f"{side}.ankle"], leg.side)
    return replace(leg, knee=bend, ankle=end, thigh=thigh, shank=shank, foot=foot)


def _reach_arm(arm: Arm, side: str, wrist: Vec, hand: Turn | None, pose: Pose) -> Arm:
    swivel = arm.side * pose[f"{side}.elbow_out"][0]
    bend, upper_z, fore_z, y = _two_bones(
        arm.shoulder, wrist, UPPER_ARM, FOREARM, arm.upper[1], -swivel, -1.0
    )
    upper, fore = (cross(y, upper_z), y, upper_z), (cross(y, fore_z), y, fore_z)
    end = sub(bend, scaled(fore_z, FOREARM))
    if hand is None:
        hand = hand_turn(fore, pose, side, arm.side)
    return replace(arm, elbow=bend, wrist=end, upper=upper, fore=fore, hand=hand)


def _take_hold(arm: Arm, side: str, at: Vec, pose: Pose) -> Arm:
    """Return the arm with its closed hand around a point; the hand turns with the reaching arm."""
    for _round in range(4):
        arm = _reach_arm(arm, side, add(arm.wrist, sub(at, arm.hold)), None, pose)
    return arm


def _two_bones(
    start: Vec, end: Vec, first: float, second: float, hinge: Vec, swivel: float, bends: float
) -> tuple[Vec, Vec, Vec, Vec]:
    """Return the middle joint, the two bones' upward directions and the hinge between them.

    The bend goes to the front of the authored hinge (`bends` 1) or to its back (-1), not to the
    authored middle joint: nearly straight limbs would twist then.
    """
    across = sub(end, start)
    far = min(length(across), (first + second) * 0.99995)
    down = unit(across, (0.0, 0.0, -1.0))
    front = unit(cross(hinge, scaled(down, -1.0)), (1.0, 0.0, 0.0))
    front = about(scaled(down, -1.0), swivel, front)
    along = (first * first - second * second + far * far) / (2.0 * far)
    out = sqrt(max(0.0, first * first - along * along))
    middle = add(add(start, scaled(down, along)), scaled(front, bends * out))
    reached = add(start, scaled(down, far))
    upper_z, lower_z = unit(sub(start, middle)), unit(sub(middle, reached))
    y = unit(cross(scaled(down, -1.0), front))
    return middle, upper_z, lower_z, y
