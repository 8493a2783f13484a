"""The moving figure: it moves only while it is seen and something does move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneetrack.figure.reading import figure_of
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.button import Button
from kneetrack.ui.widgets.figure_player import FigurePlayer
from kneetrack.ui.widgets.figure_stills import FigureStill, still
from kneetrack.ui.widgets.figure_view import FRAME_MS, FigureView
from tests.figure.files import figure, plain


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> FigureView:
    shown = FigureView(theme)
    qtbot.addWidget(shown)
    shown.resize(320, 260)
    shown.show_figure(figure("quad_sissy"))
    return shown


def _picture(widget: FigureView) -> QImage:
    return widget.grab().toImage()


def test_hidden_it_draws_nothing(view: FigureView) -> None:
    view.set_playing(playing=True)
    assert not view.is_drawing
    view.show()
    assert view.is_drawing
    view.hide()
    assert not view.is_drawing


def test_paused_it_draws_nothing(view: FigureView) -> None:
    view.show()
    assert not view.is_drawing
    view.set_playing(playing=True)
    assert view.is_drawing
    view.set_playing(playing=False)
    assert not view.is_drawing


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
    assert not view.is_drawing
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
    assert not view.is_drawing


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
    assert player.view.is_playing
    player.view.setFocus()
    QTest.keyClick(player.view, Qt.Key.Key_Space)
    assert not player.view.is_playing
    QTest.keyClick(player.view, Qt.Key.Key_Space)
    assert player.view.is_playing


def test_arrows_step_and_pause(player: FigurePlayer) -> None:
    QTest.keyClick(player.view, Qt.Key.Key_Right)
    assert not player.view.is_playing
    assert player.view.key == 1
    QTest.keyClick(player.view, Qt.Key.Key_Left)
    assert player.view.key == 0


def test_the_other_side_is_told(player: FigurePlayer) -> None:
    assert player.side == "R"
    assert "Right side works" in player.view.accessibleDescription()
    swap = player.findChild(Button, "figureSwap")
    QTest.mouseClick(swap, Qt.MouseButton.LeftButton)
    assert player.side == "L"
    said = player.view.accessibleDescription()
    assert figure("sq_step_down_lat").sentence(mirrored=True) in said
    assert "right leg" not in said
    assert "Left side works" in player.view.accessibleDescription()


def test_a_fault_is_shown_and_said(player: FigurePlayer) -> None:
    player.show_fault("knee_in")
    assert player.variant == "knee_in"
    said = player.view.accessibleDescription()
    assert figure("sq_step_down_lat").variants["knee_in"].label in said
    player.show_fault("")
    assert player.variant == ""
    assert "fault" not in player.view.accessibleDescription()


def test_the_figure_has_name_and_sentence(player: FigurePlayer) -> None:
    assert "Lateral step-down" in player.view.accessibleName()
    assert figure("sq_step_down_lat").alt in player.view.accessibleDescription()


# --- stills -------------------------------------------------------------------------------------


def test_a_still_is_painted_once(qapp: object) -> None:
    one = figure("quad_sissy")
    first = still(one, 96, 80, 1.0, "light")
    assert still(one, 96, 80, 1.0, "light").cacheKey() == first.cacheKey()
    assert still(one, 96, 80, 2.0, "light").width() == 192
    assert first.toImage().pixelColor(48, 40) != QColor(0, 0, 0, 0)


def test_an_exercise_without_a_figure_takes_no_room(theme: Theme, qtbot: QtBot) -> None:
    shown = FigureStill(theme, QSize(96, 80))
    qtbot.addWidget(shown)
    shown.show_figure(None)
    assert shown.isHidden()
