"""One cell of a CSV file: no spreadsheet runs it as a formula, and it reads back exactly."""

from __future__ import annotations

import unicodedata

MARK = "'"

# Spreadsheets start a formula at these, some at the wide and small forms of East Asian keyboards.
_STARTS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212'")


def defused(text: str) -> str:
    """Return `text` with a ' before it if a spreadsheet might take it for a formula."""
    for letter in text:
        if letter in _STARTS:
            return MARK + text
        if not (letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc", "Zs"}):
            return text
    return text


def restored(cell: str) -> str:
    """Return the text that `defused` was given."""
    return cell.removeprefix(MARK)
