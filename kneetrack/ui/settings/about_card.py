"""What KneeTrack is, what it is not, and where its facts come from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.widgets.plain_text import PlainText


class AboutCard(SettingCard):
    """The honest label on the box."""

    def __init__(self, theme: Theme, version: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "question", parent)
        self.set_title(self.tr("About and sources"))
        self.setObjectName("aboutCard")
        for title, words in (
            (
                self.tr("KneeTrack {0}").format(version),
                self.tr(
                    "A private journal of knee pain and exercises. Everything stays on this "
                    "computer; nothing is sent anywhere."
                ),
            ),
            (
                self.tr("What it is not"),
                self.tr(
                    "It records and counts what you enter. It does not diagnose, does not replace "
                    "a physio or doctor, and promises no result."
                ),
            ),
            (
                self.tr("When to see someone"),
                self.tr(
                    "See someone soon if a knee is hot, red or quickly swollen, locks, gives way, "
                    "or cannot take your weight; today if you also have a fever or a swollen, "
                    "painful calf. In an emergency call your local emergency number."
                ),
            ),
            (
                self.tr("Not reviewed"),
                self.tr("No clinician has reviewed this app or its words."),
            ),
            (
                self.tr("Sources"),
                self.tr(
                    "Facts from studies are shown with their source. What many people do without "
                    "firm studies is called commonly used. What is neither says that it is "
                    "KneeTrack's own choice."
                ),
            ),
            (
                self.tr("Licence"),
                self.tr(
                    "KneeTrack is free software under the MIT License. It is built with Qt for "
                    "Python (LGPL) and the typeface Source Sans Pro (SIL Open Font License)."
                ),
            ),
        ):
            self.add_part(_paragraph(title, words))


def _paragraph(title: str, words: str) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(PlainText(title, Role.STRONG, wraps=True))
    text = PlainText(words, tone="quiet", wraps=True)
    text.allow_copying()
    # A tab stop: what has the keyboard is scrolled into sight.
    text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    text.setAccessibleName(f"{title}: {words}")
    column.addWidget(text)
    return part
