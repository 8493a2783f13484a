"""The colours keep the contrast that people with weak sight need, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from kneetrack.ui.kit.tokens import DARK, LIGHT, Tokens, high_contrast

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts: list[float] = []
    tint = QColor(colour)
    for share in (tint.redF(), tint.greenF(), tint.blueF()):
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
@pytest.mark.parametrize(
    "name", ["text", "text_2", "text_3", "accent_text", "right_text", "left", "ease", "watch"]
)
def test_text_can_be_read_on_cards_and_window(tokens: Tokens, name: str) -> None:
    assert contrast(getattr(tokens, name), tokens.surface) >= 4.5
    assert contrast(getattr(tokens, name), tokens.bg) >= 4.5


@BOTH
@pytest.mark.parametrize("name", ["control", "accent", "left", "right", "focus", "watch", "ease"])
def test_outlines_and_marks_can_be_seen(tokens: Tokens, name: str) -> None:
    for ground in (tokens.surface, tokens.bg, tokens.sunken):
        assert contrast(getattr(tokens, name), ground) >= 3


GROUNDS = ("surface", "bg", "sunken", "rail", "accent_soft", "watch_soft", "ease_soft")


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_ring_can_be_seen_on_every_ground(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.focus, getattr(tokens, ground)) >= 3


@BOTH
@pytest.mark.parametrize(
    ("ink", "grounds"),
    [
        ("text", GROUNDS),
        ("text_2", ("surface", "bg", "sunken", "rail", "accent_soft")),
        ("text_3", ("surface", "bg", "sunken", "rail")),
        ("accent_text", ("surface", "bg", "sunken", "rail", "accent_soft", "watch_soft")),
        ("left", ("surface", "bg", "sunken", "accent_soft")),
        ("right_text", ("surface", "bg", "sunken", "accent_soft")),
        ("watch", ("surface", "bg", "watch_soft")),
        ("ease", ("surface", "bg", "ease_soft")),
        ("on_accent", ("accent",)),
        ("toast_text", ("toast",)),
    ],
)
def test_words_can_be_read_on_every_ground_they_stand_on(
    tokens: Tokens, ink: str, grounds: tuple[str, ...]
) -> None:
    for ground in grounds:
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5, ground


@BOTH
def test_every_pain_number_can_be_read_on_its_colour(tokens: Tokens) -> None:
    assert len(tokens.ramp) == len(tokens.ramp_text) == 11
    for ground, number in zip(tokens.ramp, tokens.ramp_text, strict=True):
        assert contrast(ground, number) >= 4.5


def test_more_pain_is_always_darker_in_light_and_lighter_in_dark() -> None:
    light = [luminance(colour) for colour in LIGHT.ramp]
    dark = [luminance(colour) for colour in DARK.ramp]
    assert light == sorted(light, reverse=True)
    assert dark == sorted(dark)


@BOTH
def test_left_and_right_stay_apart_in_grey(tokens: Tokens) -> None:
    assert contrast(tokens.left, tokens.right) >= 1.55


def test_high_contrast_takes_the_colours_of_the_system() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    tokens = high_contrast(palette, DARK)
    assert (tokens.bg, tokens.surface, tokens.text) == ("#000000", "#000000", "#ffff00")
    assert tokens.control == "#ffff00"
    assert tokens.ramp == DARK.ramp
