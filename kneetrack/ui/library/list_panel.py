"""The left side of the library: the exercises found, or that nothing was found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.library.exercise_grid import ExerciseGrid
from kneetrack.ui.library.library_view import LibraryView
from kneetrack.ui.widgets.empty_state import EmptyState
from kneetrack.ui.widgets.figure_stills import FigureStills
from kneetrack.ui.widgets.notice import Notice, NoticeView, Tone
from kneetrack.ui.widgets.pane import Pane


class ListPanel(Pane):
    """The grid; under it the files that could not be read.

    Signals:
        clear_asked: search and chips should be taken back.
    """

    clear_asked = Signal()

    def __init__(self, theme: Theme, stills: FigureStills, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("exerciseList")
        self.content.setSpacing(14)
        self.grid = ExerciseGrid(theme, stills)
        self._nothing = EmptyState(
            theme, "search", _tr("Nothing matches."), _tr("Clear filters"), parent=self.widget()
        )
        self._nothing.button.setObjectName("clearFilters")
        self._nothing.action_asked.connect(self.clear_asked)
        self._unreadable = Notice(theme, NoticeView(Tone.WATCH, ""))
        self._unreadable.setObjectName("unreadable")
        for part in (self.grid, self._nothing, self._unreadable):
            self.content.addWidget(part)
        self.content.addStretch(1)

    def show_view(self, view: LibraryView) -> None:
        """Show what was found."""
        self.grid.show_cards(view.cards, view.shown)
        nothing = not view.shown
        if nothing != self._nothing.isVisibleTo(self):
            self._nothing.setVisible(nothing)
            self.grid.setVisible(not nothing)
        self._nothing.show_sentence(
            _tr("Nothing matches.") if view.cards else _tr("No exercise could be read.")
        )
        self._nothing.button.setVisible(bool(view.cards))
        self._unreadable.setVisible(bool(view.unreadable))
        self._unreadable.show_view(
            NoticeView(
                Tone.WATCH,
                _tr("Cannot be read: {0}").format(", ".join(view.unreadable)),
                _tr("Everything else is not affected."),
            )
        )

    def show_place(self, exercise_id: str) -> None:
        """Scroll so that this exercise is in sight."""
        tile = self.grid.tile(exercise_id)
        if tile is not None:
            self.ensureWidgetVisible(tile, 12, 24)

    def focus_nothing(self) -> None:
        """Put the keyboard on the button that shows everything again."""
        self._nothing.button.setFocus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Library", text)
