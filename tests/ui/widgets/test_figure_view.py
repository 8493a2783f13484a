"""The moving figure: it moves only while it is seen and something does move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneetrack.figure.folder import FigureFolder
from kneetrack.figure.reading import figure_of
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.figure_player import FigurePlayer
from kneetrack.ui.widgets.figure_stills import FigureStill, FigureStills, Wanted
from kneetrack.ui.widgets.figure_view import FRAME_MS, FigureView
from tests.figure.files import FOLDER, figure, plain


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> FigureView:
    shown = FigureView(theme)
    qtbot.addWidget(shown)
    shown.resize(320, 260)
    shown.show_figure(figure("quad_sissy"))
    return shown


def draws(view: FigureView) -> bool:
    return view.is_drawing


def plays(player: FigurePlayer) -> bool:
    return player.view.is_playing


def _picture(widget: FigureView) -> QImage:
    return widget.grab().toImage()


def test_hidden_it_draws_nothing(view: FigureView) -> None:
    view.set_playing(playing=True)
    assert not draws(view)
    view.show()
    assert draws(view)
    view.hide()
    assert not draws(view)


def test_paused_it_draws_nothing(view: FigureView) -> None:
    view.show()
    assert not draws(view)
    view.set_playing(playing=True)
    assert draws(view)
    view.set_playing(playing=False)
    assert not draws(view)


def test_in_a_hold_it_sleeps_until_the_hold_ends(view: FigureView) -> None:
    view.show()
    view.set_playing(playing=True)  # the first key is held for 0.6 s
    assert view.next_picture_in > 5 * FRAME_MS


def test_moving_it_draws_24_pictures_a_second(theme: Theme, qtbot: QtBot) -> None:
    tables = plain("quad_sissy")
    tables["key"][0]["hold"] = 0.0
    view = FigureView(theme)
    qtbot.addWidget(view)
    view.show_figure(figure_of(tables))
    view.show()
    view.set_playing(playing=True)
    assert view.next_picture_in <= FRAME_MS


def test_with_reduced_motion_it_is_a_still(view: FigureView) -> None:
    moving = _picture(view)
    view.set_reduced_motion(reduced=True)
    view.show()
    view.set_playing(playing=True)
    assert not draws(view)
    assert not view.is_playing
    assert _picture(view) != moving  # the end with its ghost, not the start


def test_it_moves_on_by_itself(view: FigureView, qtbot: QtBot) -> None:
    view.show()
    view.set_speed(8.0)
    view.set_playing(playing=True)
    before = _picture(view)
    qtbot.waitUntil(lambda: view.seconds > 1.5, timeout=5000)
    assert _picture(view) != before


def test_once_stops_at_the_end_of_the_loop(view: FigureView, qtbot: QtBot) -> None:
    view.show()
    view.set_loop_once(once=True)
    view.set_speed(16.0)
    view.set_playing(playing=True)
    qtbot.waitUntil(lambda: not view.is_playing, timeout=5000)
    assert view.seconds == 0.0
    assert not draws(view)


def test_steps_go_from_key_to_key_and_round(view: FigureView) -> None:
    assert view.key == 0
    start = _picture(view)
    view.step(1)
    assert view.key == 1
    assert _picture(view) != start
    view.step(1)
    assert view.key == 0
    assert _picture(view) == start
    view.step(-1)
    assert view.key == 1


def test_the_other_side_is_the_same_picture_mirrored(view: FigureView) -> None:
    """But for the light, which comes from the left in both."""
    one = figure("sq_step_down_lat")
    view.show_figure(one)
    right = _picture(view)
    view.show_figure(one, mirrored=True)
    left = _picture(view)
    assert left != right
    flipped = right.flipped(Qt.Orientation.Horizontal)
    same = sum(
        flipped.pixel(x, y) == left.pixel(x, y)
        for x in range(0, left.width(), 4)
        for y in range(0, left.height(), 4)
    )
    assert same > 0.93 * (left.width() // 4) * (left.height() // 4)


def test_dark_and_light_are_different_pictures(view: FigureView, theme: Theme) -> None:
    light = _picture(view)
    theme.set_look("dark", 100)
    assert _picture(view) != light


# --- the player ---------------------------------------------------------------------------------


@pytest.fixture
def player(theme: Theme, qtbot: QtBot) -> FigurePlayer:
    shown = FigurePlayer(theme)
    qtbot.addWidget(shown)
    shown.resize(420, 420)
    shown.show_figure(figure("sq_step_down_lat"), "Lateral step-down", None)
    shown.show()
    return shown


def test_space_plays_and_pauses(player: FigurePlayer) -> None:
    assert plays(player)
    player.view.setFocus()
    QTest.keyClick(player.view, Qt.Key.Key_Space)
    assert not plays(player)
    QTest.keyClick(player.view, Qt.Key.Key_Space)
    assert plays(player)


def test_arrows_step_and_pause(player: FigurePlayer) -> None:
    QTest.keyClick(player.view, Qt.Key.Key_Right)
    assert not plays(player)
    assert player.view.key == 1
    QTest.keyClick(player.view, Qt.Key.Key_Left)
    assert player.view.key == 0


def test_the_other_side_is_told(player: FigurePlayer) -> None:
    assert player.side == "R"
    assert "Right side works" in player.view.accessibleDescription()
    swap = player.findChild(Button, "figureSwap")
    assert swap is not None
    QTest.mouseClick(swap, Qt.MouseButton.LeftButton)
    assert player.side == "L"
    said = player.view.accessibleDescription()
    assert figure("sq_step_down_lat").sentence(mirrored=True) in said
    assert "right leg" not in said
    assert "Left side works" in player.view.accessibleDescription()


@pytest.mark.parametrize(("sore", "shown"), [("", "R"), ("R", "R"), ("L", "L")])
def test_the_sore_side_works(player: FigurePlayer, sore: str, shown: str) -> None:
    player.show_figure(figure("sq_step_down_lat"), "Lateral step-down", None, sore)
    assert player.side == shown
    player.show_figure(figure("sq_body"), "Bodyweight squat", None, sore)
    assert player.side == ""


def test_a_fault_is_shown_and_said(player: FigurePlayer) -> None:
    player.show_fault("knee_in")
    assert player.variant == "knee_in"
    said = player.view.accessibleDescription()
    assert figure("sq_step_down_lat").variants["knee_in"].label in said
    player.show_fault("")
    assert "fault" not in player.view.accessibleDescription()


def test_the_figure_has_name_and_sentence(player: FigurePlayer) -> None:
    assert "Lateral step-down" in player.view.accessibleName()
    assert figure("sq_step_down_lat").alt in player.view.accessibleDescription()


# --- stills -------------------------------------------------------------------------------------


def _wanted(exercise_id: str, ratio: float = 1.0) -> Wanted:
    return Wanted(exercise_id, 96, 80, ratio, "light")


def test_a_still_comes_when_there_is_time_and_is_painted_once(qtbot: QtBot) -> None:
    stills = FigureStills(FigureFolder(FOLDER).figure)
    assert stills.picture(_wanted("quad_sissy")) is None
    with qtbot.waitSignal(stills.painted) as told:
        assert stills.is_painting
    assert told.args == ["quad_sissy"]
    first = stills.picture(_wanted("quad_sissy"))
    assert first is not None
    again = stills.picture(_wanted("quad_sissy"))
    assert again is not None
    assert again.cacheKey() == first.cacheKey()
    assert not stills.is_painting


def test_a_sharper_screen_gets_its_own_still(qtbot: QtBot) -> None:
    stills = FigureStills(FigureFolder(FOLDER).figure)
    stills.picture(_wanted("quad_sissy", 2.0))
    qtbot.waitUntil(lambda: not stills.is_painting)
    picture = stills.picture(_wanted("quad_sissy", 2.0))
    assert picture is not None
    assert picture.width() == 192


def test_an_exercise_without_a_figure_takes_no_room(theme: Theme, qtbot: QtBot) -> None:
    stills = FigureStills(FigureFolder(FOLDER).figure)
    shown = FigureStill(theme, stills, "nobody", QSize(96, 80))
    qtbot.addWidget(shown)
    assert shown.isHidden()
    assert stills.picture(_wanted("nobody")) is None
    assert not stills.is_painting


def test_the_player_follows_the_wish_for_less_motion(player: FigurePlayer, theme: Theme) -> None:
    assert plays(player)
    theme.set_motion("on")
    assert not plays(player)
    assert not draws(player.view)
    theme.set_motion("off")
    assert plays(player)
    theme.set_motion("system")
