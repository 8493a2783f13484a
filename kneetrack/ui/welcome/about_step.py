"""The first step: what KneeTrack is for, what it does today, and what it does not do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.card import HairLine
from kneetrack.ui.widgets.notice import Notice, NoticeAction, NoticeView, Tone
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.strokes import draw_box

FULL_LIST = "full-list"


class AboutStep(QWidget):
    """Words only, and one way to the whole list of signs.

    Signals:
        list_asked: show the ten questions and when to see someone.
    """

    list_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = self.tr("A calm way to look after sore knees")
        column.addWidget(PlainText(self.title, Role.DISPLAY, wraps=True))
        column.addSpacing(8)
        column.addWidget(
            PlainText(
                self.tr(
                    "KneeTrack is for pain around or behind the kneecap. Log a day in under a "
                    "minute, exercise at your own pace, and bring a clear summary to your physio."
                ),
                tone="quiet",
                wraps=True,
            )
        )
        column.addSpacing(14)
        for icon, head, rest in (
            (
                "page",
                self.tr("Note how your knees feel"),
                self.tr("One number a knee is enough for a day. Add more when you want to."),
            ),
            (
                "grid",
                self.tr("Do exercises from the library"),
                self.tr("Each with its steps, its dose and what is known about it. You decide."),
            ),
            (
                "chart",
                self.tr("See how it goes"),
                self.tr("Pain and exercises over the weeks. Days without a number stay open."),
            ),
            (
                "printer",
                self.tr("Print a page for a visit"),
                self.tr("What changed, what you did, what you want to ask."),
            ),
            (
                "lock",
                self.tr("Private by design"),
                self.tr(
                    "No account and no internet connection. "
                    "Your entries stay in one file on this computer."
                ),
            ),
        ):
            column.addWidget(HairLine(theme))
            column.addWidget(_Feature(theme, icon, head, rest))
        column.addSpacing(8)
        self._notice = Notice(
            theme,
            NoticeView(
                Tone.WATCH,
                self.tr("KneeTrack does not diagnose."),
                self.tr(
                    "If a knee is locked, swells quickly, is hot and red, or cannot take your "
                    "weight, please see a clinician first."
                ),
                (NoticeAction(FULL_LIST, self.tr("Full list")),),
            ),
        )
        self._notice.setObjectName("doesNotDiagnose")
        self._notice.action_asked.connect(self._ask_list)
        column.addWidget(self._notice)
        column.addStretch(1)

    def _ask_list(self, _action: str) -> None:
        self.list_asked.emit()


class _Feature(QWidget):
    def __init__(self, theme: Theme, icon: str, head: str, rest: str) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 11, 0, 11)
        row.setSpacing(16)
        row.addWidget(_Tile(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainText(head, Role.STRONG, wraps=True))
        words.addWidget(PlainText(rest, tone="quiet", wraps=True))
        row.addLayout(words, 1)


class _Tile(QWidget):
    """An icon on a soft square."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(40)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        draw_box(painter, box, 8, self._theme.colour("accent_soft"))
        inset = box.width() * 0.25
        tint = self._theme.colour("accent_text")
        paint_icon(painter, self._icon, box.adjusted(inset, inset, -inset, -inset), tint)
