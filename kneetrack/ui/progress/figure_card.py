"""A card under the chart: a number to read first, its picture or table, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.progress.card_pictures import (
    CardPicture,
    KneesPicture,
    MorningsPicture,
    WeeksPicture,
)
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.chart_or_table import ChartOrTable
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.table_data import TableData

if TYPE_CHECKING:
    from kneetrack.ui.progress.card_views import CardWords, KneesView, MorningsView, WeeksView


class FigureCard(Card):
    """What the cards share; each fills its own picture."""

    def __init__(
        self, theme: Theme, title: str, picture: CardPicture, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent)
        self._words: CardWords | None = None
        head = QVBoxLayout()
        head.setSpacing(0)
        self._main = PlainText("", Role.DISPLAY, wraps=True)
        self._unit = PlainText("", Role.SMALL, "quiet", wraps=True)
        head.addWidget(self._main)
        head.addWidget(self._unit)
        self._both = ChartOrTable(theme, title, picture)
        self._sentence = PlainText("", Role.SMALL, "quiet", wraps=True)
        self.body.addLayout(head)
        self.add(self._both)
        self.body.addStretch(1)
        self.add(self._sentence)
        tools = FlowRow(6)
        tools.add(self._both.button)
        self.add(tools)

    def show_words(self, words: CardWords) -> None:
        """Show number, sentence and table."""
        self._words = words
        self._main.setText(words.main)
        self._unit.setText(words.unit)
        self._sentence.setText(words.sentence)
        self._both.show_numbers(self._numbers)

    def _numbers(self) -> TableData:
        return TableData((), ()) if self._words is None else self._words.table


class KneesCard(FigureCard):
    """Each knee then and now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._picture = KneesPicture(theme)
        super().__init__(theme, _tr("Per knee"), self._picture, parent)
        self.setObjectName("perKneeCard")

    def show_view(self, view: KneesView) -> None:
        """Show the knees of the view."""
        self.show_words(view.words)
        self._picture.show_view(view)


class WeeksCard(FigureCard):
    """Days with exercise, week by week."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._picture = WeeksPicture(theme)
        super().__init__(theme, _tr("Exercise days"), self._picture, parent)
        self.setObjectName("exerciseDaysCard")

    def show_view(self, view: WeeksView) -> None:
        """Show the weeks of the view."""
        self.show_words(view.words)
        self._picture.show_view(view)


class MorningsCard(FigureCard):
    """The mornings after sessions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._picture = MorningsPicture(theme)
        super().__init__(theme, _tr("Next morning"), self._picture, parent)
        self.setObjectName("nextMorningCard")

    def show_view(self, view: MorningsView) -> None:
        """Show the mornings of the view."""
        self.show_words(view.words)
        self._picture.show_view(view)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProgressCards", text)
