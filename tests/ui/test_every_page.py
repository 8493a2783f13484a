"""Every page of the catalogue: reached by keys, heard by screen readers, read on its ground."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from kneetrack.ui.kit.focus_ring import OWN_RING
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.widgets.rail import Rail
from tests.ui.finding import find
from tests.ui.fitting import called
from tests.ui.kit.test_tokens import contrast
from tests.ui.made_up import MadeUpWindow, made_up_window
from tests.ui.painted import Run, runs_of, shown

MOST_STOPS = 400
_ROLE = QAccessible.Role
ROLES = {
    *(_ROLE.Button, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.EditableText, _ROLE.ComboBox),
    *(_ROLE.Slider, _ROLE.SpinBox, _ROLE.Dial, _ROLE.Link, _ROLE.PageTab, _ROLE.MenuItem),
    *(_ROLE.List, _ROLE.ListItem, _ROLE.Table, _ROLE.Tree, _ROLE.Cell, _ROLE.ButtonMenu),
    *(_ROLE.ButtonDropDown, _ROLE.HotkeyField),
}


@pytest.fixture
def made(theme: Theme, tmp_path: Path) -> Iterator[MadeUpWindow]:
    with made_up_window(tmp_path, theme) as window:
        yield window


# --- by keys -----------------------------------------------------------------------------------


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def stop_of(widget: QWidget) -> QWidget:
    """Return what counts as one stop: of a group that shares one, the group."""
    group = widget.parentWidget()
    if group is None:
        return widget
    others = group.findChildren(type(widget), options=Qt.FindChildOption.FindDirectChildrenOnly)
    shares = any(not one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in others)
    return group if shares else widget


def walk(made: MadeUpWindow, key: Qt.Key) -> list[QWidget]:
    """Press a key until it comes back round; return every stop in the order it came."""
    find(made.window, Rail).menu_button.setFocus()
    stops = [focus()]
    for _ in range(MOST_STOPS):
        QTest.keyClick(focus(), key)
        if focus() is stops[0]:
            return stops
        stop = stop_of(focus())
        assert stop not in stops, f"{called(stop)} comes twice on the way round"
        assert focus().accessibleName(), f"{called(focus())} has no name"
        stops.append(stop)
    raise AssertionError("Tab never came back")


def stops_there_are(window: QWidget) -> set[QWidget]:
    return {
        stop_of(widget)
        for widget in shown(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    }


def has_ring(window: QWidget, widget: QWidget) -> bool:
    if widget.property(OWN_RING):
        return True
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    for ring in window.findChildren(QWidget, "focusRing"):
        host = ring.parentWidget()
        if host is not None and ring.isVisible():
            around = QRect(ring.mapTo(window, QPoint(0, 0)), ring.size())
            if around.contains(box) and not ring.visibleRegion().isEmpty():
                return True
    return False


def is_seen(widget: QWidget) -> bool:
    # What scrolls by itself is covered by the part that scrolls.
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return not inside.visibleRegion().isEmpty()


def test_tab_goes_round_every_page_past_every_stop_both_ways(made: MadeUpWindow) -> None:
    for page in made.pages():
        made.open(page)
        stops = walk(made, Qt.Key.Key_Tab)
        assert set(stops) == stops_there_are(made.window), page
        back = walk(made, Qt.Key.Key_Backtab)
        assert back == [stops[0], *reversed(stops[1:])], page


def test_every_stop_has_a_ring_and_is_in_sight(made: MadeUpWindow) -> None:
    for page in made.pages():
        made.open(page)
        first = focus()
        for _ in range(MOST_STOPS):
            made.settle()
            assert has_ring(made.window, focus()), f"{page}: {called(focus())} has no ring"
            assert is_seen(focus()), f"{page}: {called(focus())} is not seen"
            QTest.keyClick(focus(), Qt.Key.Key_Tab)
            if focus() is first:
                break


# --- heard -------------------------------------------------------------------------------------


def nodes(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for at in range(interface.childCount()):
        child = interface.child(at)
        if not child or not child.isValid() or child.state().invisible:  # type: ignore[truthy-bool]
            continue
        yield from nodes(child)


def test_nothing_to_be_used_is_without_a_name(made: MadeUpWindow) -> None:
    heard = 0
    for page in made.pages():
        made.open(page)
        root = QAccessible.queryAccessibleInterface(made.window)
        assert root is not None
        for node in nodes(root):
            if node.role() in ROLES:
                heard += 1
                name = node.text(QAccessible.Text.Name)
                assert name.strip(), f"{page}: a {node.role().name} at {node.rect()} has no name"
    assert heard > 50


# --- read --------------------------------------------------------------------------------------


def grounds(picture: QImage, box: QRect) -> QColor:
    """Return the colour that most of a box has: the ground its letters stand on."""
    found = Counter(
        picture.pixel(x, y)
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1, 2)
    )
    return QColor(found.most_common(1)[0][0])


def laid_on(ink: QColor, ground: QColor) -> QColor:
    """Return what is seen of an ink that lets the ground shine through."""
    share = ink.alphaF()
    pairs = (
        (ink.redF(), ground.redF()),
        (ink.greenF(), ground.greenF()),
        (ink.blueF(), ground.blueF()),
    )
    return QColor.fromRgbF(*(share * top + (1 - share) * below for top, below in pairs))


def runs_in_sight(window: QWidget) -> Iterator[tuple[QWidget, Run, QRect]]:
    for widget in shown(window):
        if not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        for run in runs_of(widget):
            box = run.box.toAlignedRect()
            is_whole = QRegion(box).subtracted(widget.visibleRegion()).isEmpty()
            if is_whole and not run.is_faint:
                yield widget, run, QRect(widget.mapTo(window, box.topLeft()), box.size())


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_word_can_be_read_on_its_ground(made: MadeUpWindow, mode: str) -> None:
    made.theme.set_look(mode, 100)
    for page in made.pages():
        made.open(page)
        picture = made.window.grab().toImage()
        pale = [
            f"{called(widget)} {run.text!r}: {ink.name()} on {ground.name()}"
            for widget, run, box in runs_in_sight(made.window)
            if contrast(
                (ink := laid_on(run.ink, ground := grounds(picture, box))).name(), ground.name()
            )
            < 4.5
        ]
        assert pale == [], page
