"""The list of pages: what each is called, and how it is built on the first visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kneetrack.ui.kit.page import Page, PageEntry, PageId
from kneetrack.ui.kit.shortcuts import ActionId

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTEXT = "Catalogue"
_N = QT_TRANSLATE_NOOP

# Page, its title, its icon, the command that opens it, the commands it performs.
_ROWS: tuple[tuple[PageId, str, str, ActionId, tuple[ActionId, ...]], ...] = (
    (
        PageId.TODAY,
        str(_N(_CONTEXT, "Today")),
        "sun",
        ActionId.OPEN_TODAY,
        (
            ActionId.LOG_PAIN,
            ActionId.PREVIOUS_DAY,
            ActionId.NEXT_DAY,
            ActionId.BACK_TO_TODAY,
            ActionId.NEW_NOTE,
        ),
    ),
    (
        PageId.JOURNAL,
        str(_N(_CONTEXT, "Journal")),
        "page",
        ActionId.OPEN_JOURNAL,
        (
            ActionId.PREVIOUS_DAY,
            ActionId.NEXT_DAY,
            ActionId.BACK_TO_TODAY,
            ActionId.PREVIOUS_MONTH,
            ActionId.NEXT_MONTH,
            ActionId.DAY_OR_CALENDAR,
            ActionId.NEW_NOTE,
            ActionId.SEARCH,
        ),
    ),
    (
        PageId.LIBRARY,
        str(_N(_CONTEXT, "Library")),
        "grid",
        ActionId.OPEN_LIBRARY,
        (ActionId.SEARCH,),
    ),
    (PageId.PROGRESS, str(_N(_CONTEXT, "Progress")), "chart", ActionId.OPEN_PROGRESS, ()),
    (
        PageId.REPORT,
        str(_N(_CONTEXT, "Report")),
        "printer",
        ActionId.OPEN_REPORT,
        (ActionId.PRINT, ActionId.PREVIEW, ActionId.SAVE_PDF),
    ),
    (
        PageId.SETTINGS,
        str(_N(_CONTEXT, "Settings")),
        "sliders",
        ActionId.OPEN_SETTINGS,
        (ActionId.BACK_UP,),
    ),
)


def page_entries(build: dict[PageId, Callable[[], Page]]) -> tuple[PageEntry, ...]:
    """Return the pages that can be built, in the order of the rail; settings stand at the end."""
    return tuple(
        PageEntry(
            page_id=page_id,
            title=QCoreApplication.translate(_CONTEXT, title),
            icon=icon,
            open_action=open_action,
            commands=commands,
            build=build[page_id],
            at_end=page_id is PageId.SETTINGS,
        )
        for page_id, title, icon, open_action, commands in _ROWS
        if page_id in build
    )


def available_commands(entries: tuple[PageEntry, ...]) -> set[ActionId]:
    """Return the commands that do something in a window with these pages."""
    pages = {action for entry in entries for action in entry.commands}
    opens = {entry.open_action for entry in entries}
    of_pages = {action for row in _ROWS for action in (row[3], *row[4])} | {ActionId.SEARCH}
    return pages | opens | (set(ActionId) - of_pages)
