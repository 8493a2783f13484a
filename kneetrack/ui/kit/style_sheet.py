"""One style sheet for the controls that Qt draws, made from the colours and the text size."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kneetrack.ui.kit.tokens import Tokens

# Painted widgets draw themselves; this is only for what Qt paints. The focus ring is not here:
# one overlay draws it around whatever has the focus, so no rule can take it away.
_SHEET = Template("""
QMainWindow, QDialog, QWidget#page, QScrollArea, QScrollArea > QWidget > QWidget#page {
    background: $bg; }
QScrollArea { border: none; }
QScrollArea#firstRun { background: transparent; }
QScrollArea[bare="true"] { background: transparent; }
QLabel { background: transparent; color: $text; }
QLabel[role="display"] { font-size: ${display}pt; font-weight: 700; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 700; }
QLabel[role="card-title"] { font-size: ${card_title}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="small"] { font-size: ${small}pt; }
QLabel[role="caption"] { font-size: ${caption}pt; color: $text_2; }
QLabel[role="hint"] { font-size: ${hint}pt; color: $text_3; }
QLabel[tone="quiet"] { color: $text_2; }
QLabel[tone="accent"] { color: $accent_text; }
QLabel[tone="ease"] { color: $ease; }
QLabel[tone="watch"] { color: $watch; }
QLabel[tone="left"] { color: $left; }
QLabel[tone="right"] { color: $right_text; }
QLabel[tone="toast"] { color: $toast_text; }
QLabel:disabled { color: $text_3; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $text; border: 1px solid $control; border-radius: 8px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $text_3; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${line}px; padding: 2px 10px; }
QAbstractSpinBox { padding: 2px 0; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0 8px;
    min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border;
    width: 1px; height: 1px; border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; width: 0; height: 0; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit[bare="true"] { border: none; background: transparent; padding: 0; min-height: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $text_3; }
QComboBox { padding-${arrow_side}: ${arrow}px; }
QComboBox::drop-down { border: none; width: 0px; }
QComboBox::down-arrow { image: none; width: 0px; height: 0px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $control;
    selection-background-color: $accent_soft; selection-color: $text; outline: none;
    padding: 4px; }
QListView, QTreeView, QTableView { background: $surface; color: $text; border: 1px solid $border;
    border-radius: 8px; gridline-color: $border; outline: none;
    selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item { padding: 0 6px; }
QHeaderView::section { background: $sunken; color: $text_2; border: none; padding: 6px 8px;
    border-bottom: 1px solid $border; }
QMenu { background: $surface; color: $text; border: 1px solid $control; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 14px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text_3; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenuBar { background: $rail; color: $text; }
QMenuBar::item:selected { background: $accent_soft; }
QToolTip { background: $toast; color: $toast_text; border: 1px solid $control; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 2px; }
QScrollBar::handle { background: $control; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $text_3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $sunken; border: none; border-radius: 3px; max-height: 6px;
    text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def style_sheet(
    tokens: Tokens, points: Mapping[str, float], factor: float, *, mirrored: bool = False
) -> str:
    """Return the sheet for these colours.

    `points` are text sizes by role, `factor` 1.0 to 2.0; `mirrored` is for languages that are
    written from the right, for Qt mirrors no sheet.
    """
    values: dict[str, str] = {
        name: value for name, value in vars(tokens).items() if isinstance(value, str)
    }
    values |= {role.replace("-", "_"): f"{size:.2f}" for role, size in points.items()}
    values["line"] = str(round(28 * factor))
    values["arrow_side"] = "left" if mirrored else "right"
    values["arrow"] = str(round(16 * factor) + 14)
    return _SHEET.substitute(values)
