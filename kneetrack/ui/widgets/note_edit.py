"""A field for a note: grows with what is typed, and says early when it gets too long."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from kneetrack.domain.text import NOTE_LIMIT
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.widgets.plain_text import PlainText

_SPEAK_FROM = NOTE_LIMIT * 9 // 10
PAUSE_MS = 800


class _Field(QPlainTextEdit):
    """A plain field as tall as its text, between `lines` and twelve lines."""

    left = Signal()

    def __init__(self, theme: Theme, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        # QPlainTextDocumentLayout counts its height in lines, not in pixels.
        lines = min(max(round(self.document().size().height()), self._lines), 12)
        metrics = QFontMetrics(self._theme.font(Role.BODY))
        return QSize(200, lines * metrics.lineSpacing() + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() == bar.minimum():
            event.ignore()
        else:
            super().wheelEvent(event)


class NoteEdit(QWidget):
    """What people write in their own words; never cut, never read as markup.

    Signals:
        note_edited(str): the text, a short pause after the last key and when the field is left.
        note_changed(str): the text, at every key; for what must keep a draft.
    """

    note_edited = Signal(object)
    note_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        lines: int = 3,
        pause_ms: int = PAUSE_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._told = ""
        self._own_problem = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._field = _Field(theme, lines, self)
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(placeholder)
        self._problem = PlainText("", Role.SMALL, "ease", wraps=True)
        self._count = PlainText("", Role.CAPTION)
        for widget in (self._field, self._problem, self._count):
            column.addWidget(widget)
        self._problem.hide()
        self._count.hide()
        self.setFocusProxy(self._field)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._tell)
        self._field.textChanged.connect(self._text_changed)
        self._field.left.connect(self._tell)

    @property
    def text(self) -> str:
        """The text as typed, line breaks as `\\n`."""
        return self._field.toPlainText()

    @property
    def is_too_long(self) -> bool:
        """Whether the text is longer than a note can be."""
        return len(self.text) > NOTE_LIMIT

    def show_text(self, text: str) -> None:
        """Show a saved note. A half-typed one is never thrown away: leave or clear it first."""
        if text == self.text:
            self._told = text
            return
        if self.has_untold_text() and self._field.hasFocus():
            return
        self._told = text
        self._field.setPlainText(text)
        self._timer.stop()

    def has_untold_text(self) -> bool:
        """Whether something was typed that `note_edited` has not told yet."""
        return self.text != self._told

    def flush(self) -> None:
        """Tell what was typed now, without waiting for the pause."""
        self._tell()

    def show_problem(self, sentence: str) -> None:
        """Show why the note is not saved, under the field; an empty sentence takes it away."""
        self._own_problem = sentence
        self._show_state()

    def _text_changed(self) -> None:
        self._show_state()
        if self.has_untold_text():
            self._timer.start()
        self.note_changed.emit(self.text)

    def _tell(self) -> None:
        self._timer.stop()
        if not self.has_untold_text() or self.is_too_long:
            return
        self._told = self.text
        self.note_edited.emit(self.text)

    def _show_state(self) -> None:
        length = len(self.text)
        sentence = self._own_problem
        if length > NOTE_LIMIT:
            over = self.locale().toString(length - NOTE_LIMIT)
            sentence = self.tr(
                "This note is {0} characters too long to be saved. Nothing you typed is lost."
            ).format(over)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)
        self._count.setVisible(length >= _SPEAK_FROM)
        if length >= _SPEAK_FROM:
            local = self.locale()
            self._count.setText(
                self.tr("{0} of {1} characters").format(
                    local.toString(length), local.toString(NOTE_LIMIT)
                )
            )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._field.updateGeometry()
