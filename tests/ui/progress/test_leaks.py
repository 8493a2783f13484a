"""A chart that is gone is gone: nothing keeps it, and the look can change without it."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent

from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.progress.trend_chart import TrendChart
from tests.ui.progress.test_chart_view import a_view


def test_a_chart_is_freed(theme: Theme) -> None:
    chart = TrendChart(theme, a_view((3, None, 4)))
    chart.show()
    QCoreApplication.processEvents()
    seen = weakref.ref(chart)
    chart.close()
    chart.deleteLater()
    del chart
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert seen() is None
    theme.set_look("dark", 200)
