"""The look changes in one place and everything hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette

from kneetrack.domain.settings import TEXT_SIZES
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.kit.tokens import DARK, LIGHT
from kneetrack.ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_dark_and_light_reach_the_whole_app(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_look("dark", 100)
    assert theme.tokens is DARK
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.bg
    theme.set_look("light", 100)
    assert theme.tokens is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.bg


def test_the_same_look_again_is_no_news(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_look("light", 100)


def test_text_doubles_at_200_percent(theme: Theme) -> None:
    before = theme.font(Role.BODY).pointSizeF()
    theme.set_text_size(200)
    assert theme.font(Role.BODY).pointSizeF() == pytest.approx(2 * before)
    assert theme.scaled(40) == 80


def test_labels_follow_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    label = PlainText("Left", Role.CAPTION)
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().height()
    theme.set_text_size(200)
    assert label.sizeHint().height() > 1.7 * before


def test_no_text_is_smaller_than_nine_points(theme: Theme) -> None:
    assert min(theme.font(role).pointSizeF() for role in Role) >= 9


def test_text_size_stays_in_what_settings_offer(theme: Theme) -> None:
    theme.set_text_size(900)
    assert theme.text_size == TEXT_SIZES[-1]
    assert theme.next_text_size(1) == TEXT_SIZES[-1]
    theme.set_text_size(1)
    assert theme.text_size == TEXT_SIZES[0]
    assert theme.next_text_size(-1) == TEXT_SIZES[0]
    assert theme.next_text_size(1) == TEXT_SIZES[1]


def test_reduced_motion_stills_the_caret_and_the_menus(theme: Theme, qapp: QApplication) -> None:
    usual = qapp.cursorFlashTime()
    theme.set_motion("on")
    assert theme.reduces_motion
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_General)
    theme.set_motion("off")
    assert qapp.cursorFlashTime() == usual
    theme.set_motion("on")
    theme.set_motion("system")
    assert qapp.cursorFlashTime() == usual


def test_the_packaged_face_is_there_in_three_weights(theme: Theme) -> None:
    assert theme.font().family() == "Source Sans Pro"
    widths = []
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold):
        font = theme.font()
        font.setPointSize(40)
        font.setWeight(weight)
        widths.append(QFontMetrics(font).horizontalAdvance("Hamburgefonts"))
    assert widths == sorted(set(widths))
    assert QFontMetrics(theme.font()).horizontalAdvance("iiii") < QFontMetrics(
        theme.font()
    ).horizontalAdvance("knee")


def test_figures_are_all_equally_wide(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
