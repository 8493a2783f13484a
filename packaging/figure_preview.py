"""Shows a figure while its file is edited, and says what is wrong with it.

    python packaging/figure_preview.py hip_clamshell

The picture follows every save.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QFileSystemWatcher, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget  # noqa: E402

from kneetrack.figure.checks import check_figure  # noqa: E402
from kneetrack.figure.folder import read_figure  # noqa: E402
from kneetrack.figure.reading import FigureProblem  # noqa: E402
from kneetrack.ui.kit.theme import Theme  # noqa: E402
from kneetrack.ui.widgets.figure_player import FigurePlayer  # noqa: E402

FOLDER = ROOT / "resources" / "figures"


class Preview(QWidget):
    """One figure file: the moving picture, and a line for every problem."""

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__()
        self._path = path
        self._player = FigurePlayer(theme)
        self._told = QLabel()
        self._told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self._player, 1)
        column.addWidget(self._told)
        self._watcher = QFileSystemWatcher([str(path)], self)
        self._watcher.fileChanged.connect(self._changed)
        self.setWindowTitle(path.name)
        self.resize(720, 680)
        self.reload()

    def reload(self) -> None:
        """Read the file again; what was drawn stays while the file cannot be drawn."""
        try:
            figure = read_figure(self._path)
        except (OSError, FigureProblem) as problem:
            self._told.setText(str(problem))
            return
        self._player.show_figure(figure, figure.id, None)
        found = [one for variant in ("", *figure.variants) for one in check_figure(figure, variant)]
        self._told.setText("\n".join(found) or "All checks hold.")

    def _changed(self) -> None:
        # Editors replace the file: it is watched again once it is back.
        QTimer.singleShot(150, self._look_again)

    def _look_again(self) -> None:
        if str(self._path) not in self._watcher.files():
            self._watcher.addPath(str(self._path))
        self.reload()


def main() -> int:
    """Open the window for the figure named on the command line."""
    if len(sys.argv) != 2 or not (FOLDER / f"{sys.argv[1]}.toml").is_file():
        print("Name a figure:", ", ".join(sorted(path.stem for path in FOLDER.glob("*.toml"))))
        return 2
    app = QApplication(sys.argv[:1])
    window = Preview(Theme(app), FOLDER / f"{sys.argv[1]}.toml")
    window.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
