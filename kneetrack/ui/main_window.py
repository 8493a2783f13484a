"""The window: the rail, one page at a time, messages, and the keys that work everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from kneetrack.domain.errors import KneeTrackProblem
from kneetrack.ui.catalogue import available_commands
from kneetrack.ui.kit.dialogs import Dialogs, tell
from kneetrack.ui.kit.first_run import FirstRun
from kneetrack.ui.kit.focus_ring import FocusRing
from kneetrack.ui.kit.history import History
from kneetrack.ui.kit.icons import app_icon
from kneetrack.ui.kit.page import Page, PageEntry, PageId, PageRequest, ToastView
from kneetrack.ui.kit.shortcuts import ActionId, shortcut_of
from kneetrack.ui.kit.window_place import WindowPlace
from kneetrack.ui.page_shelf import PageShelf
from kneetrack.ui.widgets.command_menu import CommandMenu
from kneetrack.ui.widgets.rail import FooterView, Rail
from kneetrack.ui.widgets.regions import first_stop, next_stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kneetrack.domain.change import Change
    from kneetrack.ui.kit.change_relay import ChangeRelay
    from kneetrack.ui.kit.theme import Theme
    from kneetrack.ui.widgets.notice_board import NoticeBoard
    from kneetrack.ui.widgets.shortcuts_window import ShortcutsWindow
    from kneetrack.ui.widgets.toast import Toast

SMALLEST, USUAL = QSize(900, 600), QSize(1280, 800)
_RAIL_WIDE_FROM = 1100
_IN_FIRST_RUN = frozenset(
    {
        ActionId.GO_BACK,
        ActionId.LARGER_TEXT,
        ActionId.SMALLER_TEXT,
        ActionId.NORMAL_TEXT,
        ActionId.FULL_SCREEN,
        ActionId.NEXT_REGION,
        ActionId.PREVIOUS_REGION,
        ActionId.WHEN_TO_SEE,
        ActionId.CLOSE_WINDOW,
        ActionId.QUIT,
    }
)


@dataclass(frozen=True)
class WindowParts:
    """What the window is made of; all of it is built in one place at the start.

    `undo` and `redo` do one step and return the sentence to show, or None when there is nothing
    to do; they may raise KneeTrackProblem. `footer` tells what the foot of the rail says.
    `geometry_file` is an ini file that remembers where the window stood. `may_close` is asked
    after every page agreed; False keeps the window open. `show_signs` opens the list of signs that
    want looking at; without it the command is not there.
    """

    entries: tuple[PageEntry, ...]
    theme: Theme
    dialogs: Dialogs
    relay: ChangeRelay
    undo: Callable[[], str | None]
    redo: Callable[[], str | None]
    footer: Callable[[], FooterView]
    geometry_file: Path
    may_close: Callable[[], bool] | None = None
    show_signs: Callable[[], None] | None = None


class MainWindow(QMainWindow):
    """The frame around the pages.

    Signals:
        first_painted: the window stands on the screen; slow preparations may begin.
        page_opened(PageId): another page is shown now, or the pages are after the first run.
        text_size_chosen(int): the person chose another text size (percent) by key or menu.
        closing: the window closes; everything half done has been saved.
    """

    first_painted = Signal()
    page_opened = Signal(object)
    text_size_chosen = Signal(object)
    closing = Signal()

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts, self._theme = parts, parts.theme
        self._entries = {entry.page_id: entry for entry in parts.entries}
        self._place = WindowPlace(parts.geometry_file)
        self._history = History(parts.entries[0].page_id)
        self._open: PageId | None = None
        self._narrow_wish: bool | None = None
        self._painted = False
        self._closed = False
        self._shortcuts: ShortcutsWindow | None = None
        self.setObjectName("mainWindow")
        self.setMinimumSize(SMALLEST)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(self._theme, parts.entries)
        self._shelf = PageShelf(self._theme, parts.entries)
        self._shelf.page_built.connect(self._listen_to)
        row.addWidget(self._rail)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        row.addLayout(beside, 1)
        self._beside = beside
        beside.addWidget(self._shelf, 1)
        self.setCentralWidget(central)
        self._first_run: FirstRun | None = None
        commands = available_commands(parts.entries)
        if parts.show_signs is None:
            commands.discard(ActionId.WHEN_TO_SEE)
        self._commands = CommandMenu(self, commands)
        self._ring = FocusRing(_app(), self._theme)
        self._acts: dict[ActionId, Callable[[], None]] = {
            ActionId.GO_BACK: self._go_back,
            ActionId.GO_FORWARD: self._go_forward,
            ActionId.UNDO: self._undo,
            ActionId.REDO: self._redo,
            ActionId.LARGER_TEXT: self._larger_text,
            ActionId.SMALLER_TEXT: self._smaller_text,
            ActionId.NORMAL_TEXT: self._normal_text,
            ActionId.TOGGLE_RAIL: self._toggle_rail,
            ActionId.OPEN_MENU: self._open_menu,
            ActionId.FULL_SCREEN: self._toggle_full_screen,
            ActionId.NEXT_REGION: self._next_region,
            ActionId.PREVIOUS_REGION: self._previous_region,
            ActionId.SHOW_SHORTCUTS: self._show_shortcuts,
            ActionId.CLOSE_WINDOW: self._close_window,
            ActionId.QUIT: self._close_window,
        }
        if parts.show_signs is not None:
            self._acts[ActionId.WHEN_TO_SEE] = parts.show_signs
        self._commands.asked.connect(self.perform)
        self._rail.page_asked.connect(self._ask_for_page)
        self._rail.menu_asked.connect(self._open_menu)
        parts.relay.changed.connect(self._hear)
        self._theme.changed.connect(self._show_look)
        if not self._place.restore(self):
            self.resize(USUAL)
        self._show_look()
        self.refresh_footer()
        self.open_page(parts.entries[0].page_id)

    @cached_property
    def board(self) -> NoticeBoard:
        """The notices above every page; made for the first of them, like the toast."""
        from kneetrack.ui.widgets.notice_board import NoticeBoard

        board = NoticeBoard(self._theme)
        self._beside.insertWidget(0, board)
        return board

    @cached_property
    def toast(self) -> Toast:
        """The short message at the bottom right."""
        from kneetrack.ui.widgets.toast import Toast

        toast = Toast(self._theme, self.centralWidget() or self)
        toast.undo_asked.connect(self._undo)
        return toast

    @property
    def open_page_id(self) -> PageId | None:
        """The page that is shown."""
        return self._open

    def page(self, page_id: PageId) -> Page:
        """Return a page, building it if this is the first visit."""
        return self._shelf.page(page_id)

    def open_page(self, page_id: PageId) -> bool:
        """Show a page and put the keyboard where it belongs; False if the open one must stay."""
        if page_id == self._open:
            self._focus_page()
            return True
        if self._open is not None and not self.page(self._open).may_leave():
            return False
        self.page(page_id)  # one that cannot be built leaves everything as it is
        self._open = page_id
        self._history.visit(page_id)
        self._rail.show_open(page_id)
        self.setWindowTitle(f"{self._entries[page_id].title} – KneeTrack")
        self._shelf.show_page(page_id)
        self._allow_commands()
        self._focus_page()
        self.page_opened.emit(page_id)
        return True

    def show_first_run(self, panel: FirstRun) -> None:
        """Show the first run in place of rail and pages, until `end_first_run`."""
        self._first_run = panel
        self._rail.hide()
        self._shelf.addWidget(panel)
        self._shelf.setCurrentWidget(panel)
        self.setWindowTitle(self.tr("Welcome – KneeTrack"))
        self._allow_commands()
        panel.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def end_first_run(self) -> None:
        """Show the pages, with the keyboard where the open one wants it."""
        panel, page_id = self._first_run, self._open
        if panel is None or page_id is None:
            return
        self._first_run = None
        self._rail.show()
        self._shelf.show_page(page_id)
        self._shelf.removeWidget(panel)
        panel.hide()  # and kept: what it could not save yet is still tried
        self.setWindowTitle(f"{self._entries[page_id].title} – KneeTrack")
        self._allow_commands()
        self._focus_page()
        self.page_opened.emit(page_id)

    @property
    def in_first_run(self) -> bool:
        """Whether the first run is shown in place of the pages."""
        return self._first_run is not None

    def perform(self, action: ActionId) -> None:
        """Do one command, whoever asked for it."""
        if self._first_run is not None and action not in _IN_FIRST_RUN:
            return
        if action in self._acts:
            self._acts[action]()
            return
        # The page that is open comes first: it may not be the only one that knows the command.
        for entry in sorted(self._entries.values(), key=self._is_elsewhere):
            if action is entry.open_action:
                self._ask_for_page(entry.page_id)
                return
            if action in entry.commands:
                come = self._ask_for_page if self._is_elsewhere(entry) else self.open_page
                if come(entry.page_id):
                    self.page(entry.page_id).perform(action)
                return

    def _ask_for_page(self, page_id: PageId) -> bool:
        """Open a page by its name: it shows what its name says, not where somebody left it."""
        if not self.open_page(page_id):
            return False
        self.page(page_id).come_afresh()
        return True

    def _is_elsewhere(self, entry: PageEntry) -> bool:
        return entry.page_id != self._open

    def show_keys(self) -> None:
        """Listen to the keys as they are chosen now, and show them everywhere."""
        self._commands.show_keys()
        if self._shortcuts is not None:
            self._shortcuts.close()
        self._theme.repaint_all()

    def refresh_footer(self) -> None:
        """Ask again what the foot of the rail says."""
        self._rail.show_footer(self._parts.footer())

    # --- Qt ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # A moment later, so that the picture reaches the screen before anything else starts.
            QTimer.singleShot(20, self._tell_first_paint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        activated = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and self._open is not None:
            self.page(self._open).look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was, now = event.oldSize().width(), event.size().width()
        if (was < _RAIL_WIDE_FROM) != (now < _RAIL_WIDE_FROM):
            self._narrow_wish = None
        self._show_rail_width()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._shelf.all_may_leave():
            event.ignore()
            return
        if self._parts.may_close is not None and not self._parts.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        if self._closed:
            return
        self._closed = True
        self._place.keep(self)
        if self._shortcuts is not None:
            self._shortcuts.close()
        self._ring.close()
        self.closing.emit()

    # --- commands ---------------------------------------------------------------------------

    def _go_back(self) -> None:
        if self._first_run is not None:
            self._first_run.go_back()
            return
        self._walk(self._history.back)

    def _go_forward(self) -> None:
        self._walk(self._history.forward)

    def _walk(self, step: Callable[[], PageId | None]) -> None:
        page_id = step()
        if page_id is not None:
            self.open_page(page_id)

    def _undo(self) -> None:
        self._step(self._parts.undo, self.tr("Nothing to undo."))

    def _redo(self) -> None:
        self._step(self._parts.redo, self.tr("Nothing to redo."))

    def _step(self, act: Callable[[], str | None], nothing: str) -> None:
        if self._open is not None and not self.page(self._open).may_leave():
            return
        try:
            sentence = act()
        except KneeTrackProblem as problem:
            tell(self._parts.dialogs, self.tr("This could not be done"), str(problem))
            return
        self._show_toast(ToastView(sentence or nothing))

    def _larger_text(self) -> None:
        self._choose_text_size(self._theme.next_text_size(1))

    def _smaller_text(self) -> None:
        self._choose_text_size(self._theme.next_text_size(-1))

    def _normal_text(self) -> None:
        self._choose_text_size(100)

    def _choose_text_size(self, percent: int) -> None:
        self._theme.set_text_size(percent)
        self.text_size_chosen.emit(percent)
        self._show_toast(ToastView(self.tr("Text size {0} %").format(percent)))

    def _toggle_rail(self) -> None:
        self._narrow_wish = not self._rail.is_narrow
        self._show_rail_width()

    def _open_menu(self) -> None:
        button = self._rail.menu_button
        self._commands.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _next_region(self) -> None:
        self._move_region(1)

    def _previous_region(self) -> None:
        self._move_region(-1)

    def _move_region(self, step: int) -> None:
        target = next_stop(self._regions(), QApplication.focusWidget(), step)
        if target is not None and self._rail.isAncestorOf(target):
            target = self._rail.open_button()
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _regions(self) -> list[QWidget]:
        if self._first_run is not None:
            return [*([self.board] if self.board.isVisible() else []), self._first_run]
        regions: list[QWidget] = [self._rail]
        if self.board.isVisible():
            regions.append(self.board)
        if self._open is not None:
            frame = self._shelf.frame(self._open)
            regions += [frame.header, frame.page]
        if self.toast.isVisible():
            regions.append(self.toast)
        return regions

    def _show_shortcuts(self) -> None:
        if self._shortcuts is None:
            from kneetrack.ui.widgets.shortcuts_window import ShortcutsWindow

            self._shortcuts = ShortcutsWindow(self._theme, self._commands.available(), self)
            self._shortcuts.finished.connect(self._forget_shortcuts)
        self._shortcuts.show()
        self._shortcuts.raise_()
        self._shortcuts.activateWindow()

    def _forget_shortcuts(self, _result: int) -> None:
        self._shortcuts = None

    def _close_window(self) -> None:
        self.close()

    def _allow_commands(self) -> None:
        """Grey out what does nothing on the open page, or in the first run."""
        if self._open is None:
            return
        here = self._entries[self._open].commands
        of_pages = {action for entry in self._entries.values() for action in entry.commands}
        for action in self._commands.available():
            on = action not in of_pages or action in here or not shortcut_of(action).here_only
            if self._first_run is not None:
                on = action in _IN_FIRST_RUN
            self._commands.set_enabled(action, on=on)

    def _show_toast(self, view: ToastView) -> None:
        self.toast.show_view(view)

    # --- news -------------------------------------------------------------------------------

    def _hear(self, change: Change) -> None:
        self.refresh_footer()
        self._shelf.hear(change)

    def _listen_to(self, page: Page) -> None:
        page.page_requested.connect(self._follow_request)
        page.toast_requested.connect(self._show_toast)

    def _follow_request(self, request: PageRequest) -> None:
        if request.payload is None:
            self._ask_for_page(request.page)
        elif self.open_page(request.page):
            self.page(request.page).show_payload(request.payload)

    # --- look -------------------------------------------------------------------------------

    def _show_look(self) -> None:
        if self._painted:  # before that, seven sizes of a mark would hold up the first picture
            self._show_mark()
        self._show_rail_width()

    def _show_mark(self) -> None:
        self.setWindowIcon(app_icon(self._theme.colour("accent"), self._theme.colour("on_accent")))

    def _show_rail_width(self) -> None:
        # Large text needs the room for the page.
        needed = _RAIL_WIDE_FROM * max(1.0, self._theme.text_size / 115)
        by_width = self.width() < needed
        self._rail.show_narrow(narrow=by_width if self._narrow_wish is None else self._narrow_wish)

    def _focus_page(self) -> None:
        if self._open is None:
            return
        page, focus = self.page(self._open), QApplication.focusWidget()
        target = page.first_focus()
        if target is None and (focus is None or not page.isAncestorOf(focus)):
            # A page with nothing to press yet: the keyboard must not be lost in between.
            target = first_stop(page) or self._rail.open_button()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_first_paint(self) -> None:
        self._show_mark()
        self.first_painted.emit()


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the window needs a QApplication")
    return app
