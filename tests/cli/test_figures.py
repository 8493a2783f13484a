"""`figure` and `handout`: what may be asked for, and what is handed to the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.driver import CommandDriver


def test_a_figure_is_asked_for_by_any_name(kneetrack: CommandDriver, tmp_path: Path) -> None:
    answer = kneetrack("figure", "clamshell", tmp_path / "c.png", "--json")
    assert answer.json == {"written": str(tmp_path / "c.png")}
    drawn = kneetrack.launcher.drawn[0]
    assert drawn["figure"].id == "hip_clamshell"
    assert (drawn["theme"], drawn["at"], drawn["variant"]) == (None, None, "")


def test_every_wish_is_handed_on(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack(
        "figure", "step-down", tmp_path / "s.pdf", "--theme", "Paper", "--at", "1.5",
        "--variant", "knee_in", "--side", "left",
    )  # fmt: skip
    drawn = kneetrack.launcher.drawn[0]
    assert (drawn["theme"], drawn["at"], drawn["variant"]) == ("paper", 1.5, "knee_in")
    assert drawn["mirrored"]


def test_its_own_side_is_not_mirrored(kneetrack: CommandDriver, tmp_path: Path) -> None:
    kneetrack("figure", "step-down", tmp_path / "s.pdf", "--side", "right")
    assert not kneetrack.launcher.drawn[0]["mirrored"]


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("figure", "nothing", "x.png"), "exercise"),
        (("figure", "clamshell", "x.png", "--theme", "pink"), "theme"),
        (("figure", "clamshell", "x.png", "--at", "soon"), "at"),
        (("figure", "clamshell", "x.png", "--at", "-1"), "at"),
        (("figure", "clamshell", "x.png", "--side", "both"), "side"),
        (("figure", "bodyweight squat", "x.png", "--side", "left"), "side"),
        (("figure", "clamshell", "x.png", "--variant", "nothing"), "variant"),
        (("handout", "x.pdf"), "exercise"),
        (("handout", "x.pdf", "nothing"), "exercise"),
        (("handout", "x.pdf", "clamshell", "--paper", "a3"), "paper"),
    ],
)
def test_what_cannot_be_is_refused(
    kneetrack: CommandDriver, words: tuple[str, ...], field: str
) -> None:
    answer = kneetrack(*words)
    assert answer.code == 2
    assert answer.err.startswith(f"kneetrack: {field}: ")
    assert kneetrack.launcher.drawn == []


def test_a_handout_keeps_the_order_asked_for(kneetrack: CommandDriver, tmp_path: Path) -> None:
    answer = kneetrack("handout", tmp_path / "h.pdf", "wall-sit", "clamshell", "--json")
    assert answer.json == {"written": str(tmp_path / "h.pdf"), "pages": 1}
    drawn = kneetrack.launcher.drawn[0]
    assert drawn["exercise_ids"] == ["quad_wall_sit", "hip_clamshell"]
    assert drawn["paper"] == "a4"


def test_without_names_the_starred_are_printed(kneetrack: CommandDriver, tmp_path: Path) -> None:
    launcher = kneetrack.launcher
    services = launcher.services(launcher.places(None))
    services.journal.set_star("hip_clamshell", starred=True)
    services.close()
    kneetrack("handout", tmp_path / "h.pdf", "--paper", "letter")
    drawn = kneetrack.launcher.drawn[0]
    assert (drawn["exercise_ids"], drawn["paper"]) == (["hip_clamshell"], "letter")
