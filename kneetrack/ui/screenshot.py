"""One page of the window as a picture: for looking, for the README, for tests."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QLocale
from PySide6.QtWidgets import QApplication

from kneetrack.domain.errors import InputProblem
from kneetrack.files.safe_write import write_whole
from kneetrack.files.window_lock import WindowLock
from kneetrack.services.assembly import Services
from kneetrack.ui.kit.dialogs import PreparedDialogs
from kneetrack.ui.kit.page import CalendarAsked, PageId, PageRequest
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.main_window import SMALLEST
from kneetrack.ui.window_session import WindowSession

if TYPE_CHECKING:
    from kneetrack.content.library import Library
    from kneetrack.figure.figure import Figure

LARGEST_SIDE = 8000
WELCOME = "welcome"
"""What the first run is called among the pictures; it is no page."""
CALENDAR = "calendar"
"""What the months of the Journal page are called among the pictures."""
EXERCISE = "exercise"
"""What stands before the id of an exercise of the library, with a colon between them."""


@dataclass(frozen=True)
class Shot:
    """What to draw: page, colours, size in pixels, text size in percent, and the day shown.

    `theme` and `text_size` None mean as set in the journal; `day` None means today.
    """

    page: str
    theme: str | None
    size: tuple[int, int]
    text_size: int | None
    day: date | None
    lang: str | None


def write_screenshot(
    services: Services,
    library: Callable[[], Library],
    figure_of: Callable[[str], Figure | None],
    shot: Shot,
    out: Path,
    *,
    overwrite: bool,
) -> None:
    """Draw a page and write it to `out` as PNG.

    Raises InputProblem for a page or size that cannot be, EnvironmentProblem for the disk.
    """
    request = _request_of(shot, services.journal.today(), library)
    if not all(0 < side <= LARGEST_SIDE for side in shot.size):
        raise InputProblem("size", f"Size must be from 1x1 to {LARGEST_SIDE}x{LARGEST_SIDE}.")
    if shot.lang:
        QLocale.setDefault(QLocale(shot.lang))
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application is running already")
    with TemporaryDirectory() as scratch:
        picture = _draw(app, services, library, figure_of, request, shot, Path(scratch))
    write_whole(out, picture, overwrite=overwrite)


def _draw(
    app: QApplication,
    services: Services,
    library: Callable[[], Library],
    figure_of: Callable[[str], Figure | None],
    request: PageRequest,
    shot: Shot,
    scratch: Path,
) -> bytes:
    theme = Theme(app)
    lock = WindowLock(scratch)
    session = WindowSession(
        services,
        library,
        scratch,
        theme,
        PreparedDialogs(),
        lock,
        figure_of=figure_of,
        keeps_house=False,
    )
    settings = services.settings.settings()
    theme.set_motion("on")  # a picture of something that moves would be another every time
    theme.set_look(shot.theme or settings.theme, shot.text_size or settings.text_size)
    window = session.window
    window.resize(max(shot.size[0], SMALLEST.width()), max(shot.size[1], SMALLEST.height()))
    window.open_page(request.page)
    if shot.page == WELCOME:
        session.show_first_run()
    elif request.payload is not None:
        window.page(request.page).show_payload(request.payload)
    window.show()
    for _ in range(6):  # layouts of wrapping text and columns settle in more than one turn
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session.background.finish()
    app.processEvents()
    while session.is_painting:
        app.processEvents()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    window.close()
    session.close()
    return bytes(data.data())


def _request_of(shot: Shot, today: date, library: Callable[[], Library]) -> PageRequest:
    """Return the page that a word names, and what it should show. Raises InputProblem."""
    word, _colon, about = shot.page.partition(":")
    if word == EXERCISE:
        return PageRequest(PageId.LIBRARY, library().exercise(about).id)
    if shot.page == CALENDAR:
        return PageRequest(PageId.JOURNAL, CalendarAsked(shot.day or today))
    if shot.page == WELCOME:
        return PageRequest(PageId.TODAY)
    try:
        return PageRequest(PageId(shot.page), shot.day)
    except ValueError:
        allowed = ", ".join(
            [WELCOME] + [page.value for page in PageId] + [CALENDAR, f"{EXERCISE}:ID"]
        )
        raise InputProblem("page", f"Page must be one of: {allowed}.") from None
