"""Ready for other languages: every word can be translated, is given room, and may run leftwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from kneetrack.paths import resources_dir
from kneetrack.ui.kit.theme import Theme
from tests.ui.fitting import faults_in
from tests.ui.made_up import MadeUpWindow, made_up_window
from tests.ui.painted import words_in

_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEY = r"(?:Ctrl|Alt|Shift|F\d+|PgUp|PgDown|Home|End|Left|Right|Del|\S)"
_KEYS = re.compile(rf"{_KEY}(?:[+ ]{_KEY})*")
_OF_DOSES = {"each", "side"}
"""Doses are written by the domain, in the same words on screen, in a terminal and on paper."""
_SHOWS_OTHER_WORDS = {"periodDays", "withName"}
"""Parts that repeat words of the printed page, which is in one language for now."""


class OtherLanguage(QTranslator):
    """Answers every text in brackets and two fifths longer, as some languages are."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, about: str | None = None, n: int = -1) -> str:
        spare = re.sub(r"{[^}]*}|\[[^]]*\]|%n", "", text)
        return f"⟦{text} {spare[: len(spare) * 2 // 5]}⟧".replace("%n", str(n))


@pytest.fixture
def translated(qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[MadeUpWindow]:
    language = OtherLanguage()
    qapp.installTranslator(language)
    with made_up_window(tmp_path, theme) as made:
        yield made
    qapp.removeTranslator(language)


def untranslated(painted: str) -> list[str]:
    """Return what is left of a text once everything a translator was asked for is taken out."""
    while _INNERMOST.search(painted):
        painted = _INNERMOST.sub("\x1f", painted)
    parts = (" ".join(part.split()) for part in painted.split("\x1f"))
    return [part for part in parts if _WORD.search(part)]


class Known:
    """Words that are no texts of the window: content, dates, what people typed, the printed page.

    A text counts as content only as a whole sentence or name of it, not word by word.
    """

    def __init__(self, made: MadeUpWindow) -> None:
        files = (path.read_text(encoding="utf-8") for path in resources_dir().rglob("*.toml"))
        settings = made.services.settings.settings()
        typed = [settings.name, settings.main_problem]
        typed += [str(getattr(entry, "text", "")) for entry in made.services.journal.all_entries()]
        self._phrases = _squeezed(" ".join((*files, *typed)))
        days, kinds = QLocale(), (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
        self._words = {days.standaloneMonthName(month, k) for month in range(1, 13) for k in kinds}
        self._words |= {days.standaloneDayName(day, kind) for day in range(1, 8) for kind in kinds}
        self._words |= {"KneeTrack", "AM", "PM", *_OF_DOSES}

    def covers(self, part: str) -> bool:
        if _squeezed(part.strip(" .,:;–-")) in self._phrases or _KEYS.fullmatch(part):
            return True
        return set(_WORD.findall(part)) <= self._words


def _squeezed(text: str) -> str:
    """Return `text` without spaces: a line may have been broken after a slash or a hyphen."""
    return "".join(text.split())


def test_every_word_in_the_window_can_be_translated(translated: MadeUpWindow) -> None:
    known, left = Known(translated), set()
    for page in translated.pages():
        translated.open(page)
        for widget, painted in words_in(translated.window):
            if widget.objectName() in _SHOWS_OTHER_WORDS or _is_in_path(widget):
                continue
            left |= {f"{page}: {part}" for part in untranslated(painted) if not known.covers(part)}
    assert left == set()


@pytest.mark.parametrize(("size", "text_size"), [((1280, 800), 100), ((900, 600), 200)])
def test_longer_languages_have_room(
    translated: MadeUpWindow, size: tuple[int, int], text_size: int
) -> None:
    found: set[str] = set()
    for page in translated.pages():
        translated.open(page)
        translated.look(QSize(*size), text_size)
        found |= {f"{page}: {fault}" for fault in faults_in(translated.window)}
    assert found == set()


def test_a_language_that_runs_leftwards_fits_too(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with made_up_window(tmp_path, theme) as made:
            for page in made.pages():
                made.open(page)
                for size in (QSize(1280, 800), QSize(900, 600)):
                    made.look(size, 100)
                    assert faults_in(made.window) == [], page
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_text_nobody_translates_is_noticed(translated: MadeUpWindow) -> None:
    known = Known(translated)
    assert untranslated("⟦Left L⟧, ⟦of ⟦2⟧ days⟧ 07:10") == []
    assert untranslated("⟦Left L⟧ knee saved") == ["knee saved"]
    assert not known.covers("knee saved")
    assert known.covers("Clamshell")
    assert known.covers("Ctrl+Shift+Z Ctrl+Y")


def _is_in_path(widget: QWidget) -> bool:
    """Whether it is the inside of a field that shows where a file is."""
    parent = widget.parentWidget()
    return parent is not None and parent.objectName() in {"journalPath", "secondPlace"}
