"""The colours of the drawn person: on light and dark screens, and on paper."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

Colours = dict[str, str]

_LIGHT: Colours = {
    "panel": "#EDF1EF",
    "line": "#4F5A66",
    "skin": "#E3D5C8",
    "skin shade": "#CDB9A8",
    "shorts": "#5F7388",
    "shorts shade": "#4C5F73",
    "top": "#A9B8C6",
    "top shade": "#8FA1B2",
    "shoe": "#EDF0F3",
    "shoe shade": "#D3DAE0",
    "sole": "#7C8792",
    "hair": "#5B4A42",
    # Muscle, arrow, good and fault are the window's own colours.
    "muscle 1": "#C96F14",
    "muscle 1 line": "#8A4706",
    "muscle 2": "#F2C48D",
    "muscle 2 line": "#B9792F",
    "arrow": "#0B6B66",
    "good": "#0B6B66",
    "fault": "#9C2F22",
    "on badge": "#FFFFFF",
    "halo": "#EDF1EF",
    "mat": "#CFE3DD",
    "mat line": "#A9C8BF",
    "ghost": "#DCE2E3",
    "ghost line": "#9AA5AE",
    "floor": "#B9C3C4",
    "shadow": "#1E000000",
    "prop": "#C3CAD3",
    "prop top": "#D8DEE4",
    "prop side": "#A9B2BD",
    "prop line": "#7E8A99",
    "wall": "#CDD3DB",
    "wall top": "#DCE1E7",
    "wall side": "#B1BAC5",
    "roller": "#B9C2CC",
    "roller top": "#D5DBE2",
    "roller side": "#8E99A6",
    "band": "#5FB3AB",
    "band line": "#1B7A73",
    "towel": "#DCE6EE",
    "towel top": "#EDF3F8",
    "towel side": "#B9C7D3",
    "ball": "#8DB9D2",
    "ball top": "#B4D3E4",
    "pillow": "#E4E0EC",
    "pillow top": "#F2F0F7",
    "weight": "#5B6672",
    "weight top": "#7A8591",
    "far": "#93A1AE",
}

_DARK: Colours = _LIGHT | {
    "panel": "#131A1C",
    "line": "#2A333C",
    "skin": "#CDBBAC",
    "skin shade": "#A99686",
    "shorts": "#5A7089",
    "shorts shade": "#465B72",
    "top": "#93A6B9",
    "top shade": "#788DA2",
    "shoe": "#DDE3E9",
    "shoe shade": "#BAC4CE",
    "sole": "#77828D",
    "hair": "#3A302B",
    "muscle 1": "#F0A85E",
    "muscle 1 line": "#8F4F10",
    "muscle 2": "#F7DDB8",
    "muscle 2 line": "#B98A4E",
    "arrow": "#5CC2B6",
    "good": "#5CC2B6",
    "fault": "#F09A8C",
    "on badge": "#10181A",
    "halo": "#131A1C",
    "mat": "#27433F",
    "mat line": "#3D625C",
    "ghost": "#242E33",
    "ghost line": "#6F7E88",
    "floor": "#3A464B",
    "shadow": "#50000000",
    "prop": "#4A5662",
    "prop top": "#5B6874",
    "prop side": "#3A4550",
    "prop line": "#7D8A97",
    "wall": "#3E4954",
    "wall top": "#4C5863",
    "wall side": "#323C46",
    "roller": "#53606C",
    "roller top": "#6A7783",
    "roller side": "#36404A",
    "band": "#3E9A92",
    "band line": "#7FD3C9",
    "towel": "#8496A5",
    "towel top": "#9CACB9",
    "towel side": "#667785",
    "ball": "#4F7C96",
    "ball top": "#6C99B2",
    "pillow": "#6E6980",
    "pillow top": "#857F98",
    "weight": "#76818C",
    "weight top": "#98A2AC",
    "far": "#4B5A66",
}

_PAPER: Colours = dict.fromkeys(_LIGHT, "#FFFFFF") | {
    "line": "#333333",
    "skin shade": "#E4E4E4",
    "shorts": "#D2D2D2",
    "shorts shade": "#BDBDBD",
    "top": "#EDEDED",
    "top shade": "#D9D9D9",
    "shoe shade": "#E4E4E4",
    "sole": "#777777",
    "hair": "#777777",
    "muscle 1": "#3A3A3A",
    "muscle 1 line": "#000000",
    "muscle 2": "#9A9A9A",
    "muscle 2 line": "#555555",
    "arrow": "#000000",
    "good": "#000000",
    "fault": "#000000",
    "on badge": "#FFFFFF",
    "mat": "#F4F4F4",
    "mat line": "#999999",
    "ghost": "#F1F1F1",
    "ghost line": "#999999",
    "floor": "#999999",
    "shadow": "#14000000",
    "prop": "#E0E0E0",
    "prop top": "#F2F2F2",
    "prop side": "#CCCCCC",
    "prop line": "#555555",
    "wall": "#E6E6E6",
    "wall top": "#F4F4F4",
    "wall side": "#D4D4D4",
    "roller": "#D4D4D4",
    "roller top": "#EEEEEE",
    "roller side": "#AAAAAA",
    "band": "#C8C8C8",
    "band line": "#333333",
    "towel": "#EEEEEE",
    "towel side": "#C8C8C8",
    "ball": "#DDDDDD",
    "ball top": "#F0F0F0",
    "pillow": "#EEEEEE",
    "weight": "#777777",
    "weight top": "#AAAAAA",
    "far": "#BBBBBB",
}

PALETTES: dict[str, Colours] = {"light": _LIGHT, "dark": _DARK, "paper": _PAPER}
FAR_SHARE = 0.30
"""How much of the far colour is mixed into limbs on the side turned away."""


@lru_cache(maxsize=512)
def figure_colour(palette: str, name: str, *, far: bool = False) -> QColor:
    """Return a colour of the drawn person; the one object is shared, so do not change it."""
    colours = PALETTES[palette]
    near = QColor(colours[name])
    return _mixed(near, QColor(colours["far"]), FAR_SHARE) if far else near


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
        a.alpha(),
    )
