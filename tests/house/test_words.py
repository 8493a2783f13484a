"""Every text that people see goes through the translator: no bare words in the window's code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.source import CHECKOUT

# What takes words that are seen or heard, and at which places among its arguments.
_TAKES_WORDS: dict[str, tuple[int | str, ...]] = {
    "setText": (0,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "setToolTip": (0,),
    "setPlaceholderText": (0,),
    "setWindowTitle": (0,),
    "setTitle": (0,),
    "addItem": (0,),
    "addAction": (0,),
    "set_label": (0,),
    "set_title": (0,),
    "set_hint": (0,),
    "show_problem": (0,),
    "show_words": (0,),
    "announce": (1,),
    "tell": (1, 2),
    "add_row": (0, 1),
    "PlainText": (0, "text"),
    "QLabel": (0,),
    "QPushButton": (0,),
    "QCheckBox": (0,),
    "QRadioButton": (0,),
    "QAction": (0,),
    "Button": (1, "text", "name"),
    "Chip": (1,),
    "Card": (1, "title"),
    "Segment": (1, "label"),
    "Segmented": (1,),
    "Stepper": (1,),
    "Switch": (1, 2),
    "ChoiceBox": (1,),
    "LineField": (1,),
    "KeyHint": (1,),
    "Heading": (0, 1, "title", "subtitle"),
    "ToastView": (0, "text"),
    "NoticeView": (1, 2, "lead", "text"),
    "Question": (0, 1, "title", "text"),
    "Choice": (1, "label"),
    "ChipView": (1, "label"),
    "FileKind": (0,),
}
_NAMES = {"KneeTrack"}


def bare_words(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and words of every text that is shown without having been given to tr()."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        for place in _TAKES_WORDS.get(called, ()):
            given = _argument(node, place)
            for text in _literals(given) if given is not None else ():
                if re.search(r"[^\W\d_]{2,}", text) and text.strip(" –") not in _NAMES:
                    yield node.lineno, text


def _argument(call: ast.Call, place: int | str) -> ast.expr | None:
    if isinstance(place, int):
        return call.args[place] if place < len(call.args) else None
    return next((word.value for word in call.keywords if word.arg == place), None)


def _literals(given: ast.expr) -> Iterator[str]:
    """Yield the texts of an argument, also inside f"...", a + b and a if b else c."""
    match given:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.IfExp(body=yes, orelse=no):
            yield from _literals(yes)
            yield from _literals(no)
        case ast.Call(func=ast.Attribute(attr="format", value=pattern)):
            yield from _literals(pattern)


@pytest.mark.parametrize("folder", ["ui"])
def test_no_words_are_shown_that_nobody_can_translate(folder: str) -> None:
    files = sorted((CHECKOUT / "kneetrack" / folder).rglob("*.py"))
    assert len(files) > 50
    found = [
        f"{path.relative_to(CHECKOUT)}:{line}: {words!r}"
        for path in files
        for line, words in bare_words(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "slip",
    [
        'label.setText("Left knee")',
        'label.setText(f"{count} days")',
        'Button(theme, "Save")',
        'Button(theme, "", icon="plus", name="Add")',
        'self.setAccessibleName("Left" if left else self.tr("Right"))',
        'PlainText("{0} days".format(3))',
        'ToastView(text="Saved " + name)',
    ],
)
def test_bare_words_are_found(slip: str) -> None:
    assert list(bare_words(slip))


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Left knee"))',
        'label.setText(f"{words} {number}")',
        'label.setText("KneeTrack")',
        'label.setObjectName("leftKnee")',
        'Button(theme, _tr("Save"), icon="check")',
        'PlainText(_tr("{0} days").format(3))',
    ],
)
def test_what_was_given_to_a_translator_is_no_slip(line: str) -> None:
    assert list(bare_words(line)) == []
