"""Reads a figure file; says at once everything that is wrong with it, in plain sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kneetrack.figure.camera import PRESETS
from kneetrack.figure.figure import Align, Contact, Figure, Key, Muscles, Prop, Variant
from kneetrack.figure.muscle_map import MUSCLES
from kneetrack.figure.pose import BODY_JOINTS, EASES, LIMB_JOINTS, Pose, changed, rest_pose
from kneetrack.figure.props import KINDS
from kneetrack.figure.skeleton import POINTS
from kneetrack.figure.surface import PARTS

TOP = {
    "id", "camera", "return", "loop", "raise_first", "working_key", "arc", "arc_offset", "alt",
    "balance", "muscles", "prop", "align", "contact", "variant", "base", "key", "depth", "side",
    "focus", "barefoot",
}  # fmt: skip
CONTACT = {"pitch", "anchor", "plant", "at", "drop", "floor", "on", "hold"}
KEY = {"move", "hold", "ease"}
VARIANT = {"label", "keys", "pose", "align", "free_joints"}


class FigureProblem(ValueError):
    """A figure file that cannot be drawn; `sentences` name each field and what is wrong."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


def figure_of(plain: Mapping[str, Any]) -> Figure:
    """Build a figure from the tables of its file. Raises FigureProblem with every problem."""
    reader = _Reader()
    figure = reader.figure(plain)
    if reader.problems:
        raise FigureProblem(reader.problems)
    return figure


class _Reader:
    def __init__(self) -> None:
        self.problems: list[str] = []

    def figure(self, plain: Mapping[str, Any]) -> Figure:
        self._known(plain, TOP, "file")
        base = self.pose(rest_pose(), plain.get("base", {}), "base", extra=set())
        keys: list[Key] = []
        pose = base
        for place, table in enumerate(plain.get("key", [])):
            where = f"key {place + 1}"
            pose = self.pose(pose, table, where, extra=KEY)
            ease = table.get("ease", "smooth")
            if ease not in EASES:
                self._say(where, f"ease must be one of {', '.join(EASES)}.")
            keys.append(
                Key(
                    pose,
                    self._seconds(table, "move", where),
                    self._seconds(table, "hold", where),
                    ease,
                )
            )
        if not keys:
            self._say("key", "at least one key is needed.")
            keys.append(Key(base, 0.0, 1.0))
        if not any(key.hold or key.move for key in keys):
            self._say("key", "some key must take time (move or hold).")
        for field in ("id", "alt"):
            if not isinstance(plain.get(field), str) or not plain[field].strip():
                self._say(field, "a text is needed.")
        working = plain.get("working_key", len(keys) - 1)
        if type(working) is not int or not 0 <= working < len(keys):
            self._say("working_key", f"must be a key from 0 to {len(keys) - 1}.")
            working = 0
        arc = tuple(plain.get("arc", ()))
        self._points(arc, "arc")
        focus = tuple(plain.get("focus", ()))
        self._points(focus, "focus")
        return Figure(
            id=str(plain.get("id", "")),
            camera=self._camera(plain.get("camera", "three-quarter")),
            keys=tuple(keys),
            return_seconds=self._seconds(plain, "return", "file"),
            is_cycle=self._loop(plain.get("loop", "pingpong")),
            raises_first=bool(plain.get("raise_first", False)),
            working_key=working,
            arc=arc,
            arc_offset=self._pair(plain.get("arc_offset", (0.0, 0.0)), "arc_offset"),
            alt=str(plain.get("alt", "")),
            balance=bool(plain.get("balance", True)),
            muscles=self._muscles(plain.get("muscles", {})),
            props=tuple(
                self._prop(table, place) for place, table in enumerate(plain.get("prop", []))
            ),
            align=self._align(plain.get("align", []), "align"),
            contact=self._contact(plain.get("contact", {})),
            variants=self._variants(plain.get("variant", {}), len(keys)),
            depth={str(k): float(v) for k, v in plain.get("depth", {}).items()},
            side=str(plain.get("side", "")),
            focus=focus,
            is_barefoot=bool(plain.get("barefoot", False)),
        )

    def pose(self, start: Pose, table: Mapping[str, Any], where: str, extra: set[str]) -> Pose:
        """Return a pose with the table's changes; `both` comes before `L` and `R`."""
        changes: Pose = {}
        for side in ("both", "L", "R"):
            limbs = table.get(side, {})
            self._known(limbs, set(LIMB_JOINTS), f"{where}, {side}")
            for joint, value in limbs.items():
                values = self._numbers(value, LIMB_JOINTS.get(joint, 0), f"{where}, {side} {joint}")
                for one in ("L", "R") if side == "both" else (side,):
                    name = f"{one}.{joint}"
                    if name in start:
                        changes[name] = (*values, *changes.get(name, start[name])[len(values) :])
        for name, value in table.items():
            if name in BODY_JOINTS:
                changes[name] = self._numbers(value, BODY_JOINTS[name], f"{where}, {name}")
            elif name not in extra and name not in ("both", "L", "R"):
                self._say(where, f"{name} is not known.")
        return changed(start, changes)

    def _contact(self, table: Mapping[str, Any]) -> Contact:
        self._known(table, CONTACT, "contact")
        anchor, plant = tuple(table.get("anchor", ())), tuple(table.get("plant", ()))
        self._points(anchor, "contact anchor")
        self._points(plant, "contact plant")
        at = {}
        for name, value in table.get("at", {}).items():
            self._points((name,), "contact at")
            at[name] = self._numbers(value, 4, f"contact at {name}")
        drop = tuple(table.get("drop", ()))
        for part in drop:
            if part not in PARTS:
                self._say("contact drop", f"{part} is not a part of the body.")
        hold = {str(k): str(v) for k, v in table.get("hold", {}).items()}
        self._points(tuple(hold.values()), "contact hold")
        for name in hold:
            if name not in ("L.hand", "R.hand"):
                self._say("contact hold", f"{name} is not a hand.")
        return Contact(
            pitch=str(table.get("pitch", "")),
            anchor=anchor,
            plant=plant,
            at=at,
            drop=tuple(part for part in drop if part in PARTS),
            floor=float(table.get("floor", 0.0)),
            on={str(k): str(v) for k, v in table.get("on", {}).items()},
            hold=hold,
        )

    def _variants(self, tables: Mapping[str, Any], keys: int) -> dict[str, Variant]:
        found = {}
        for name, table in tables.items():
            where = f"variant {name}"
            self._known(table, VARIANT, where)
            places = tuple(table.get("keys", range(1, keys)))
            if any(type(place) is not int or not 0 <= place < keys for place in places):
                self._say(where, f"keys must be numbers from 0 to {keys - 1}.")
                places = ()
            pose = self._changes(table.get("pose", {}), where)
            found[name] = Variant(
                name,
                str(table.get("label", "")),
                places,
                pose,
                self._align(table.get("align", []), where),
                bool(table.get("free_joints", False)),
            )
            if not found[name].label:
                self._say(where, "a label is needed.")
        return found

    def _changes(self, table: Mapping[str, Any], where: str) -> Pose:
        """Return only what a variant says, so that it can be laid over any key."""
        full = self.pose(rest_pose(), table, where, extra=set())
        named: Pose = {}
        for side in ("both", "L", "R"):
            for joint, value in table.get(side, {}).items():
                count = len(value) if isinstance(value, list) else 1
                for one in ("L", "R") if side == "both" else (side,):
                    name = f"{one}.{joint}"
                    if name in full:
                        named[name] = full[name][:count]
        named |= {name: full[name] for name in table if name in BODY_JOINTS}
        return named

    def _prop(self, table: Mapping[str, Any], place: int) -> Prop:
        kind = str(table.get("kind", ""))
        if kind not in KINDS:
            self._say(f"prop {place + 1}", f"kind must be one of {', '.join(sorted(KINDS))}.")
            kind = "mat"
        numbers: dict[str, tuple[float, ...]] = {}
        words: dict[str, str] = {}
        for name, value in table.items():
            if isinstance(value, str):
                words[name] = value
            elif isinstance(value, list):
                numbers[name] = tuple(float(one) for one in value)
            else:
                numbers[name] = (float(value),)
        if kind == "mat" and "rect" not in numbers:
            numbers["rect"] = (-0.5, -0.3, 0.5, 0.3)
        return Prop(kind, numbers, words)

    def _muscles(self, table: Mapping[str, Any]) -> Muscles:
        self._known(table, {"primary", "secondary"}, "muscles")
        for name in (*table.get("primary", ()), *table.get("secondary", ())):
            if name.rpartition(":")[2] not in MUSCLES:
                self._say("muscles", f"{name} is not known.")
        return Muscles(
            *(
                tuple(n for n in table.get(group, ()) if n.rpartition(":")[2] in MUSCLES)
                for group in ("primary", "secondary")
            )
        )

    def _align(self, rows: list[Mapping[str, Any]], where: str) -> tuple[Align, ...]:
        for row in rows:
            self._known(row, {"side", "good", "badge"}, where)
            if row.get("side") not in ("L", "R", "pelvis"):
                self._say(where, "side must be L, R or pelvis.")
        return tuple(
            Align(row["side"], bool(row["good"]), int(row.get("badge", 1))) for row in rows
        )

    def _camera(self, value: object) -> tuple[float, float]:
        if isinstance(value, str):
            if value in PRESETS:
                return PRESETS[value]
            self._say("camera", f"must be one of {', '.join(PRESETS)}, or [azimuth, elevation].")
            return PRESETS["three-quarter"]
        return self._pair(value, "camera")

    def _pair(self, value: object, where: str) -> tuple[float, float]:
        numbers = self._numbers(value, 2, where)
        if len(numbers) != 2:
            self._say(where, "two numbers are needed.")
            return 0.0, 0.0
        return numbers[0], numbers[1]

    def _loop(self, word: object) -> bool:
        if word not in ("pingpong", "cycle"):
            self._say("loop", "must be pingpong or cycle.")
        return word == "cycle"

    def _seconds(self, table: Mapping[str, Any], name: str, where: str) -> float:
        value = table.get(name, 0.0)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 60:
            self._say(where, f"{name} must be from 0 to 60 seconds.")
            return 0.0
        return float(value)

    def _numbers(self, value: object, most: int, where: str) -> tuple[float, ...]:
        row = value if isinstance(value, list | tuple) else [value]
        numbers = [
            float(one) for one in row if isinstance(one, int | float) and not isinstance(one, bool)
        ]
        if len(numbers) != len(row) or len(row) > most:
            self._say(where, f"up to {most} numbers are needed.")
            return ()
        return tuple(numbers)

    def _points(self, names: tuple[str, ...], where: str) -> None:
        for name in names:
            if name not in POINTS:
                self._say(where, f"{name} is not a point of the body.")

    def _known(self, table: Mapping[str, Any], names: set[str], where: str) -> None:
        for name in table:
            if name not in names:
                self._say(where, f"{name} is not known.")

    def _say(self, where: str, what: str) -> None:
        self.problems.append(f"{where}: {what}")
