"""A small field for a load in kg, typed with a decimal point or comma."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kneetrack.domain.errors import InputProblem
from kneetrack.domain.session_record import read_load
from kneetrack.ui.journal.entry_words import number_words
from kneetrack.ui.kit.theme import Theme

_LONGEST = 12


class LoadField(QLineEdit):
    """Empty means that no load was stated; `typed` is what stands there instead of `load_kg`."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        load_kg: float | None,
        typed: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._given = theme, load_kg
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText("" if load_kg is None else number_words(load_kg))
        self._as_shown = self.text()
        if typed is not None:
            self.setText(typed)
        theme.changed.connect(self._settle)
        self._settle()

    @property
    def given(self) -> float | None:
        """The load that the field began with."""
        return self._given

    def load_kg(self) -> float | None:
        """Return the load. Raises InputProblem for what is no load from 0 to 500 kg."""
        text = self.text().strip()
        if text == self._as_shown:
            return self._given  # it may have more digits than are shown
        if not text:
            return None
        point = QLocale().decimalPoint()
        try:
            return read_load(text.replace(point, ".").replace(",", "."))
        except InputProblem as problem:
            told = _tr("{0}: a load is a number from 0 to 500 kg.").format(self.accessibleName())
            raise InputProblem(problem.field, told) from None

    def _settle(self) -> None:
        self.setFixedWidth(self._theme.scaled(76))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LoadField", text)
