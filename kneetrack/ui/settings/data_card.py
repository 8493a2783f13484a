"""Where the data is, its backups, and taking everything along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneetrack.ui.kit.shortcuts import ActionId
from kneetrack.ui.kit.theme import Theme
from kneetrack.ui.settings.backup_list import BackupList
from kneetrack.ui.settings.path_text import PathText
from kneetrack.ui.settings.setting_card import SettingCard
from kneetrack.ui.settings.settings_view import DataView, SettingsView
from kneetrack.ui.widgets.button import Button


class DataCard(SettingCard):
    """Privacy and data. What takes longer than a blink is only asked for here.

    Signals:
        folder_asked: show the folder of the journal.
        backup_asked: back up now.
        restore_asked(Path), restore_file_asked: bring back this backup, or one to be chosen.
        second_place_asked, second_place_off_asked: choose a folder for copies, or have none.
        export_asked(str): write everything as `json` or `csv`.
    """

    folder_asked = Signal()
    backup_asked = Signal()
    restore_asked = Signal(object)
    restore_file_asked = Signal()
    second_place_asked = Signal()
    second_place_off_asked = Signal()
    export_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "lock", parent)
        self.set_title(self.tr("Privacy and data"))
        self.setObjectName("dataCard")
        self._data: DataView | None = None
        self._folder = self._button(theme, "showFolder", self.tr("Show"), "folder")
        self._folder.setAccessibleName(self.tr("Show the folder of the journal"))
        self._where = self.add_row(self.tr("Where your data is"), "", self._folder)
        self._path = PathText(theme, self.tr("Journal file"))
        self._path.setObjectName("journalPath")
        self._where.words.addWidget(self._path)
        self._back_up = Button(theme, self.tr("Back up now"), small=True, keys=ActionId.BACK_UP)
        self._back_up.setObjectName("backUpNow")
        self._backups = self.add_row(self.tr("Backups"), "", self._back_up)
        self._list = BackupList(theme)
        self.add(self._list)
        self._choose = self._button(theme, "chooseSecondPlace", self.tr("Choose folder…"), "folder")
        self._off = self._button(theme, "secondPlaceOff", self.tr("Switch off"))
        self._second = self.add_row(
            self.tr("Second place for backups"), "", self._choose, self._off
        )
        self._place = PathText(theme, self.tr("Second place"))
        self._place.setObjectName("secondPlace")
        self._second.words.addWidget(self._place)
        self._add_export(theme)
        self._folder.clicked.connect(self.folder_asked)
        self._back_up.clicked.connect(self.backup_asked)
        self._list.restore_asked.connect(self.restore_asked)
        self._list.other_asked.connect(self.restore_file_asked)
        self._choose.clicked.connect(self.second_place_asked)
        self._off.clicked.connect(self.second_place_off_asked)

    def show_view(self, view: SettingsView) -> None:
        place = view.settings.second_place
        self._off.setVisible(bool(place))
        if view.data is not None:
            self._show_data(view.data)
        elif not place:
            self._show_second_place("", "")

    def show_busy(self) -> None:
        """Say that a backup is being made."""
        self._backups.set_hint(self.tr("Making a backup and checking it…"))

    def show_problem(self, name: str, sentence: str) -> bool:
        row = {
            "folder": self._where,
            "backup": self._backups,
            "restore": self._backups,
            "second_place": self._second,
            "export": self._export,
        }.get(name)
        if row is None:
            return False
        row.show_problem(sentence)
        return True

    def first_control(self) -> QWidget | None:
        return self._folder

    def _show_data(self, data: DataView) -> None:
        words = self.tr("One file on this computer, {0}. KneeTrack never connects to the internet.")
        self._where.set_hint(words.format(data.size))
        self._path.show_path(data.journal)
        self._backups.set_hint(
            self.tr("Newest: {0}, checked.").format(data.newest)
            if data.newest
            else self.tr("None yet. One is made after each day with changes.")
        )
        self._list.show_rows(data.backups)
        self._show_second_place(data.second_place, data.second_age)

    def _show_second_place(self, place: str, age: str) -> None:
        if not place:
            words = self.tr("Off. Choose a USB stick or a synced folder for one more copy.")
        elif age:
            words = self.tr("Newest copy: {0}.").format(age)
        else:
            words = self.tr("No copy found there.")
        self._second.set_hint(words)
        self._place.show_path(place)
        self._place.setVisible(bool(place))
        self._choose.setText(self.tr("Choose another…") if place else self.tr("Choose folder…"))
        self._choose.setAccessibleName(self.tr("Choose a second place for backups"))
        self._off.setAccessibleName(self.tr("Switch the second place off"))

    def _add_export(self, theme: Theme) -> None:
        json = self._button(theme, "exportJson", self.tr("JSON…"), "download")
        csv = self._button(theme, "exportCsv", self.tr("CSV…"), "download")
        json.setAccessibleName(self.tr("Export everything as one JSON file"))
        csv.setAccessibleName(self.tr("Export everything as CSV files"))
        self._export = self.add_row(
            self.tr("Export everything"),
            self.tr("A readable JSON file, or CSV files for a spreadsheet."),
            json,
            csv,
        )
        json.clicked.connect(self._ask_json)
        csv.clicked.connect(self._ask_csv)

    def _button(self, theme: Theme, name: str, words: str, icon: str = "") -> Button:
        button = Button(theme, words, icon=icon, small=True)
        button.setObjectName(name)
        return button

    def _ask_json(self) -> None:
        self.export_asked.emit("json")

    def _ask_csv(self) -> None:
        self.export_asked.emit("csv")
