"""The colours of the window, light and dark, each chosen for its contrast."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Tokens:
    """Every colour by its use, as #RRGGBB.

    Text keeps at least 4.5:1 on `surface`, outlines and marks 3:1; `border` is decoration only.
    `ramp` colours the pain numbers 0 to 10, `ramp_text` is the number printed on it.
    """

    bg: str
    surface: str
    sunken: str
    rail: str
    border: str
    control: str
    text: str
    text_2: str
    text_3: str
    accent: str
    on_accent: str
    accent_text: str
    accent_soft: str
    left: str
    right: str
    right_text: str
    watch: str
    watch_soft: str
    ease: str
    ease_soft: str
    focus: str
    toast: str
    toast_text: str
    ramp: tuple[str, ...]
    ramp_text: tuple[str, ...]


LIGHT = Tokens(
    bg="#F4F6F5",
    surface="#FFFFFF",
    sunken="#EDF1EF",
    rail="#E9EEEC",
    border="#D5DDDA",
    control="#7C8B87",
    text="#17211F",
    text_2="#4A5956",
    text_3="#5F6E6B",
    accent="#0B6B66",
    on_accent="#FFFFFF",
    accent_text="#0A5B57",
    accent_soft="#DCEEEB",
    left="#1B5A9C",
    right="#BF5F0A",
    right_text="#9A4A06",
    watch="#8A5A00",
    watch_soft="#FBF0D9",
    ease="#9C2F22",
    ease_soft="#FBE7E3",
    focus="#1B5A9C",
    toast="#1F2B29",
    toast_text="#FFFFFF",
    ramp=(
        *("#F0EFEA", "#FBE9CF", "#F8DBB0", "#F3C98C", "#ECB26B", "#E29A55"),
        *("#D37F47", "#B05A38", "#974234", "#7D3131", "#5C1F2A"),
    ),
    ramp_text=("#17211F",) * 7 + ("#FFFFFF",) * 4,
)

DARK = Tokens(
    bg="#12181A",
    surface="#1A2224",
    sunken="#131A1C",
    rail="#161D1F",
    border="#334043",
    control="#82918E",
    text="#E7EDEB",
    text_2="#B3C0BD",
    text_3="#97A6A2",
    accent="#5CC2B6",
    on_accent="#06211E",
    accent_text="#7FD3C9",
    accent_soft="#1C3B39",
    left="#6FA9E8",
    right="#F8CB92",
    right_text="#F8CB92",
    watch="#E6B95C",
    watch_soft="#3A301A",
    ease="#F09A8C",
    ease_soft="#44241F",
    focus="#9CC7F5",
    toast="#2C383B",
    toast_text="#E7EDEB",
    ramp=(
        *("#2B3335", "#3F3832", "#564431", "#6F5032", "#865A34", "#BC7D50"),
        *("#CB8D60", "#DA9D75", "#E7AF8C", "#F2C3A7", "#FCDAC9"),
    ),
    ramp_text=("#E7EDEB",) * 5 + ("#17211F",) * 6,
)


@lru_cache(maxsize=256)
def colour(token: str) -> QColor:
    """Return the colour of a `#RRGGBB` token; the one object is shared, so do not change it."""
    return QColor(token)


def high_contrast(palette: QPalette, near: Tokens) -> Tokens:
    """Return tokens made of the system's own `palette`, for people who asked for high contrast.

    The pain ramp of `near` stays: its numbers are printed on it and it is never the only cue.
    """
    role = QPalette.ColorRole
    text = palette.color(role.WindowText).name()
    window = palette.color(role.Window).name()
    accent = palette.color(role.Highlight).name()
    on_accent = palette.color(role.HighlightedText).name()
    grounds = ("bg", "surface", "sunken", "rail", "watch_soft", "ease_soft", "accent_soft")
    roles = {field.name: text for field in fields(Tokens) if not field.name.startswith("ramp")}
    roles |= dict.fromkeys(grounds, window)
    roles |= {"accent": accent, "on_accent": on_accent, "toast": text, "toast_text": window}
    return replace(near, **roles)  # type: ignore[arg-type]  # only colours are replaced, no ramp
