"""The quiet cards of Today: four weeks in one picture, and the week so far."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetrack.domain.trends import SideTrend, mean_of
from kneetrack.ui.kit.icons import paint_icon
from kneetrack.ui.kit.local_words import day_words, side_name, tenths_words, weekday_letter
from kneetrack.ui.kit.theme import Role, Theme
from kneetrack.ui.today.today_view import TodayView, WeekDay
from kneetrack.ui.widgets.card import Card
from kneetrack.ui.widgets.chart_or_table import ChartOrTable
from kneetrack.ui.widgets.flow import FlowRow
from kneetrack.ui.widgets.plain_text import PlainText
from kneetrack.ui.widgets.table_data import TableData
from kneetrack.ui.widgets.trend_small import TrendLine, TrendSmall, TrendView


class TrendCard(Card):
    """The last four weeks: days as marks, the 7-day average as a line, gaps as gaps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _tr("Last 4 weeks"), parent)
        self.setObjectName("trendCard")
        self.add_trailing(PlainText(_tr("7-day average"), Role.SMALL, "quiet"))
        self._chart = TrendSmall(theme, TrendView((), (), ""))
        self._chart.setObjectName("trendChart")
        self._both = ChartOrTable(theme, _tr("Last 4 weeks"), self._chart)
        self.add(self._both)
        self._sentence = PlainText("", Role.SMALL, "quiet", wraps=True)
        self._sentence.setObjectName("trendSentence")
        self.add(self._sentence)
        self._tools = _tool_row(self._both)
        self.add(self._tools)

    def show_view(self, view: TodayView) -> None:
        """Show the weeks up to the day; without a single number there is only the sentence."""
        sentence = trend_sentence(view)
        self._both.setVisible(view.has_trend)
        self._tools.setVisible(view.has_trend)
        if view.has_trend:
            lines = tuple(
                TrendLine(line.side, side_name(line.side), line.values, line.means)
                for line in view.trend
            )
            self._chart.show_view(TrendView(view.trend_days, lines, sentence))
            self._both.show_numbers(self._chart.table)
        self._sentence.setText(sentence)


class WeekCard(Card):
    """The week in seven dots, and how many days were logged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _tr("This week"), parent)
        self.setObjectName("weekCard")
        self._dots = WeekDots(theme)
        self._both = ChartOrTable(theme, _tr("This week"), self._dots)
        self.add(self._both)
        self._sentence = PlainText("", Role.SMALL, "quiet", wraps=True)
        self.add(self._sentence)
        self.add(_tool_row(self._both))

    def show_view(self, view: TodayView) -> None:
        """Show the week of the day."""
        self._dots.show_week(view.week, view.day)
        self._sentence.setText(week_sentence(view.week))
        self._dots.setAccessibleName(week_sentence(view.week))
        self._both.show_numbers(self._dots.table)
        self.set_title(_tr("This week") if view.is_today else _tr("That week"))


class WeekDots(QWidget):
    """One dot a day: filled with a check where exercises were done, a ring where pain was logged.

    A day without either is a small dot; a missed day is nothing worse than that.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._week: tuple[WeekDay, ...] = ()
        self._day: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_week(self, week: tuple[WeekDay, ...], day: object) -> None:
        """Show these seven days; `day` is the one the page shows."""
        self._week, self._day = week, day
        self.setAccessibleDescription(". ".join(map(_day_in_words, week)))
        self.update()

    def table(self) -> TableData:
        """Return the days of the week, and what was logged on each."""
        rows = tuple(
            (
                day_words(one.day, _tr("ddd, d MMM")),
                _tr("logged") if one.has_pain else "",
                _tr("done") if one.has_exercise else "",
            )
            for one in self._week
        )
        return TableData((_tr("Day"), _tr("Pain"), _tr("Exercises")), rows)

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.scaled(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / max(len(self._week), 1)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, week_day in enumerate(reversed(self._week) if mirrored else self._week):
            self._paint_day(painter, week_day, QRectF(place * wide, 0, wide, self.height()))

    def _paint_day(self, painter: QPainter, week_day: WeekDay, box: QRectF) -> None:
        theme = self._theme
        is_shown = week_day.day == self._day
        font = theme.font(Role.STRONG if is_shown else Role.SMALL)
        font.setPointSizeF(theme.font(Role.SMALL).pointSizeF())
        painter.setFont(font)
        painter.setPen(theme.colour("text" if is_shown else "text_2"))
        letter = weekday_letter(week_day.day)
        line = QFontMetricsF(font).height()
        head = QRectF(box.left(), 0, box.width(), line)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, letter)
        radius = min(theme.scaled(15), box.width() / 2 - 2, (box.height() - line - 6) / 2)
        middle = QPointF(box.center().x(), line + 4 + radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if week_day.has_exercise:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(middle, radius, radius)
            side = radius * 1.1
            mark = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            paint_icon(painter, "check", mark, theme.colour("on_accent"))
        elif week_day.has_pain:
            painter.setPen(QPen(theme.colour("accent"), 1.8))
            painter.drawEllipse(middle, radius - 1, radius - 1)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("border" if week_day.is_future else "control"))
            painter.drawEllipse(middle, 3.5, 3.5)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def trend_sentence(view: TodayView) -> str:
    """Say what the picture shows: first and last week's average of each knee, with the days."""
    if not view.has_trend:
        if not view.is_today:
            return _tr("No number in the four weeks up to this day.")
        return _tr("Your last four weeks will appear here after the first number.")
    return " ".join(_side_sentence(line) for line in view.trend)


def week_sentence(week: tuple[WeekDay, ...]) -> str:
    """Count the days of the week that hold something."""
    past = [day for day in week if not day.is_future]
    logged = sum(day.has_pain for day in past)
    trained = sum(day.has_exercise for day in past)
    sentence = _tr("Pain logged on {0} of {1} days.").format(logged, len(past))
    return sentence + " " + _tr("Exercises on {0}.").format(trained)


def _side_sentence(line: SideTrend) -> str:
    name = side_name(line.side)
    first, last = mean_of(line.values[:7]), mean_of(line.values[-7:])
    if first and last and first.is_enough and last.is_enough:
        return _tr("{0}: {1} on average four weeks ago, {2} in the last 7 days.").format(
            name, tenths_words(first.tenths), tenths_words(last.tenths)
        )
    if last and last.is_enough:
        return _tr("{0}: {1} on average in the last 7 days ({2} days).").format(
            name, tenths_words(last.tenths), last.n
        )
    written = sum(value is not None for value in line.values)
    return _tr("{0}: {1} of 28 days logged, too few for an average yet.").format(name, written)


def _day_in_words(one: WeekDay) -> str:
    words = [day_words(one.day, _tr("dddd, d MMMM"))]
    if not one.is_future:
        words.append(_tr("pain logged") if one.has_pain else _tr("no pain number"))
        words.append(_tr("exercises done") if one.has_exercise else _tr("no exercises"))
    return ", ".join(words)


def _tool_row(both: ChartOrTable) -> FlowRow:
    row = FlowRow(6)
    row.add(both.button)
    return row


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodaySideCards", text)
