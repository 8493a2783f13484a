"""A page: one place of the window, reached from the rail."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kneetrack.domain.change import Topic
    from kneetrack.ui.kit.shortcuts import ActionId


class PageId(StrEnum):
    """The pages there are."""

    TODAY = "today"
    JOURNAL = "journal"
    LIBRARY = "library"
    PROGRESS = "progress"
    REPORT = "report"
    SETTINGS = "settings"


@dataclass(frozen=True)
class Heading:
    """What stands above a page; both are plain text."""

    title: str
    subtitle: str = ""


@dataclass(frozen=True)
class PageRequest:
    """Another page that a page asks for, and what it should show (the pages agree on that)."""

    page: PageId
    payload: object = None


@dataclass(frozen=True)
class CalendarAsked:
    """What the Journal page is to show: the month of a day, with the day selected."""

    day: date


@dataclass(frozen=True)
class ToastView:
    """A short message at the bottom right; `can_undo` offers to take the last change back."""

    text: str
    can_undo: bool = False


class Page(QWidget):
    """What every page is to the window. A page is built on the first visit.

    Pages set `page_id` and `topics`, fill themselves in `refresh` from their services, and never
    know another page. The window scrolls the page downwards only, so it must fit 780 px of width.
    A page that `fills_window` gets all the room down to the bottom, and may scroll parts itself.

    Signals:
        heading_changed: `heading()` answers something else now.
        page_requested(PageRequest): show another page.
        toast_requested(ToastView): say something short.
        notices_changed: the page's `notices()` are others now.
    """

    heading_changed = Signal()
    page_requested = Signal(object)
    toast_requested = Signal(object)
    notices_changed = Signal()

    page_id: PageId
    topics: frozenset[Topic] = frozenset()
    fills_window = False

    def heading(self) -> Heading:
        """Return the title and the line under it."""
        raise NotImplementedError

    def header_widgets(self) -> tuple[QWidget, ...]:
        """Return the controls at the right of the heading, built once; the window places them."""
        return ()

    def notices(self) -> tuple[QWidget, ...]:
        """Return the notices to show above the page now; the window places them."""
        return ()

    def refresh(self) -> None:
        """Read everything shown from the services again; focus and half-typed text stay."""
        raise NotImplementedError

    def show_payload(self, payload: object) -> None:
        """Show what a PageRequest asked for; called after the page has become visible."""

    def come_afresh(self) -> None:
        """Show what the page's name says; called when the page was asked for by its name."""

    def look_again(self) -> None:
        """Notice a new day or a change from outside; called whenever the window becomes active."""

    def first_focus(self) -> QWidget | None:
        """Return where the keyboard should be when the page opens."""
        return None

    def perform(self, action: ActionId) -> None:
        """Do one of the commands that the catalogue lists for this page."""

    def may_leave(self) -> bool:
        """Save what is half done and return True, or return False to stay here."""
        return True


@dataclass(frozen=True)
class PageEntry:
    """How the catalogue describes a page before it is built.

    `commands` are those the page performs; `build` imports and builds it.
    """

    page_id: PageId
    title: str
    icon: str
    open_action: ActionId
    commands: tuple[ActionId, ...]
    build: Callable[[], Page]
    at_end: bool = False
