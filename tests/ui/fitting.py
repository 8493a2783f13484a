"""Looks at a window as eyes would: is a text cut, do things overlap, is a target too small?

What a widget paints is recorded rather than guessed at, so that painted controls are judged as
strictly as labels: every run of text must lie inside its widget and inside whatever was allowed
to be painted.
"""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from tests.ui.painted import Run, is_ours, runs_of, shown

SMALLEST_TARGET = 32
SLACK = 1.5
"""Pixels by which a glyph may stand out: the shapes of letters lean over their own measure."""
_ELLIPSIS = "…"


def faults_in(window: QWidget) -> list[str]:
    """Return a sentence for each thing in `window` that does not fit; none is well."""
    found: list[str] = []
    for widget in shown(window):
        found += _cut_texts(widget)
        found += _crowded_children(widget)
        found += _too_small(widget)
    return found


def called(widget: QWidget) -> str:
    """Return how a person would find `widget`: its kind, its name, and where it is."""
    name = widget.objectName() or widget.accessibleName() or getattr(widget, "text", str)()
    parent = widget.parentWidget()
    inside = f" in {type(parent).__name__}" if parent is not None else ""
    return f"{type(widget).__name__} {name[:40]!r}{inside}"


def _cut_texts(widget: QWidget) -> list[str]:
    if _scrolls_by_itself(widget):
        return []
    runs = runs_of(widget)
    told = [
        f"{called(widget)} paints {one.text[:20]!r} over {other.text[:20]!r}"
        for one, other in combinations(runs, 2)
        if one.box.adjusted(0, SLACK, -SLACK, -SLACK).intersects(other.box)
    ]
    for run in runs:
        allowed = run.seen.intersected(QRectF(widget.rect()))
        if view := _view_of(widget):  # a list that scrolls: its rows may be half in sight
            if run.text.endswith(_ELLIPSIS) and not _tells_all(view, run):
                told.append(f"{called(view)} shortens {run.text[:40]!r} and says nowhere the rest")
        elif not allowed.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(run.box):
            told.append(f"{called(widget)} cuts {run.text[:40]!r}")
        elif run.text.endswith(_ELLIPSIS) and _is_shortened(widget, run.text):
            told.append(f"{called(widget)} shortens {run.text[:40]!r} and says nowhere the rest")
    return told


def _view_of(widget: QWidget) -> QAbstractItemView | None:
    """Return the list or table whose rows `widget` paints."""
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractItemView) and parent.viewport() is widget:
        return parent
    return None


def _tells_all(view: QAbstractItemView, run: Run) -> bool:
    """Whether a shortened row says everything in its tooltip."""
    index = view.indexAt(run.box.center().toPoint())
    whole = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    written = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    return run.text in written or run.text.removesuffix(_ELLIPSIS).strip() in whole


def _scrolls_by_itself(widget: QWidget) -> bool:
    """Whether its text can be moved inside it, as in every field that is typed into."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text())
    at: QWidget | None = widget
    while at is not None:
        if isinstance(at, QPlainTextEdit | QTextEdit):
            return True
        at = at.parentWidget()
    return False


def _is_shortened(widget: QWidget, painted: str) -> bool:
    """Whether the dots stand for words left out (and not for a question to come: "Log…")."""
    whole = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
    whole += getattr(widget, "text", str)()
    if painted in whole or painted in widget.accessibleName():
        return False
    return painted.removesuffix(_ELLIPSIS).strip() not in widget.toolTip()


def _crowded_children(parent: QWidget) -> list[str]:
    children = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisibleTo(parent) and not child.isWindow() and is_ours(child)
    ]
    told = []
    if not isinstance(parent, QAbstractScrollArea | QStackedWidget) and not _is_viewport(parent):
        told = [
            f"{called(child)} stands out of it by {_sizes(child.geometry(), parent.rect())}"
            for child in children
            if not parent.rect().contains(child.geometry()) and not child.geometry().isEmpty()
        ]
    for one, other in combinations(children, 2):
        if _lies_over(one) or _lies_over(other):
            continue
        if one.geometry().intersects(other.geometry()):
            told.append(f"{called(one)} and {called(other)} overlap")
    return told


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _lies_over(widget: QWidget) -> bool:
    """Whether it lies over the rest by intent: a message, a ring, decoration under the mouse."""
    through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return through or widget.objectName() == "toast"


def _sizes(inner: QRect, outer: QRect) -> str:
    over = (
        max(0, outer.left() - inner.left()),
        max(0, outer.top() - inner.top()),
        max(0, inner.right() - outer.right()),
        max(0, inner.bottom() - outer.bottom()),
    )
    return "left {}, top {}, right {}, bottom {}".format(*over)


def _too_small(widget: QWidget) -> list[str]:
    told = []
    is_target = isinstance(widget, QAbstractButton | QLineEdit) or (
        bool(widget.focusPolicy() & Qt.FocusPolicy.ClickFocus) and _takes_clicks(widget)
    )
    if isinstance(widget, QLineEdit) and widget.property("bare"):
        is_target = False  # the box around it is the target
    if is_target and min(widget.width(), widget.height()) < SMALLEST_TARGET:
        told.append(f"{called(widget)} is a target of {widget.width()} x {widget.height()}")
    layout: QLayout | None = widget.layout()
    if layout is not None and layout.hasHeightForWidth() and not _holds_scrolling(widget):
        needed = layout.totalHeightForWidth(widget.width())
        if needed > widget.height() + 1:
            told.append(f"{called(widget)} needs {needed} in height and has {widget.height()}")
    return told


def _takes_clicks(widget: QWidget) -> bool:
    # Words that can be copied take the mouse as well, and the whole line of them is the target.
    return not isinstance(widget, QAbstractScrollArea | QLabel)


def _holds_scrolling(widget: QWidget) -> bool:
    """Whether a part of it scrolls, so that less height than it would like is no fault."""
    return any(area.isVisibleTo(widget) for area in widget.findChildren(QAbstractScrollArea))
