"""`screenshot`: one page of this journal as a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kneetrack.cli.command import path_of
from kneetrack.domain.day import day_of
from kneetrack.domain.errors import InputProblem
from kneetrack.domain.settings import TEXT_SIZES
from kneetrack.files.safe_write import check_target

if TYPE_CHECKING:
    from kneetrack.cli.command import Command

PAGES = ("welcome", "today", "journal", "calendar", "library", "progress", "report", "settings")
EXERCISE = "exercise"
THEMES = ("light", "dark")
DEFAULT_SIZE, SMALLEST, LARGEST = (1280, 800), (320, 240), (7680, 4320)


def run(command: Command) -> int:
    """Draw the page and say where the picture is."""
    args = command.args
    out = path_of(args.out, "out")
    page = _page(args.page)
    theme = None if args.theme is None else _one_of(args.theme, "theme", THEMES)
    scale = 1 if args.scale is None else int(_one_of(args.scale, "scale", ("1", "2")))
    size = _size(args.size)
    text_size = _text_size(args.text_size)
    if args.lang is not None and not re.fullmatch(r"[A-Za-z]{2,3}([_-][A-Za-z]{2})?", args.lang):
        raise InputProblem("lang", "Lang must be a code such as en_GB or de.")
    check_target(out, overwrite=args.overwrite)
    command.launcher.write_screenshot(
        command.places,
        page,
        out,
        theme=theme,
        size=size,
        scale=scale,
        text_size=text_size,
        at=command.day("at", day_of(command.launcher.now())),
        lang=args.lang,
        overwrite=args.overwrite,
    )
    command.answer({"written": str(out)}, f"Written: {out}")
    return 0


def _page(text: str) -> str:
    word, colon, about = text.partition(":")
    if colon and word.lower() == EXERCISE:
        return f"{EXERCISE}:{about}"
    if text.lower() in PAGES:
        return text.lower()
    raise InputProblem("page", f"Page must be one of: {', '.join(PAGES)}, {EXERCISE}:ID.")


def _one_of(text: str, field: str, allowed: tuple[str, ...]) -> str:
    if text.lower() in allowed:
        return text.lower()
    raise InputProblem(field, f"{field.capitalize()} must be one of: {', '.join(allowed)}.")


def _size(text: str | None) -> tuple[int, int]:
    if text is None:
        return DEFAULT_SIZE
    match = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text.lower())
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(low <= one <= high for low, one, high in zip(SMALLEST, size, LARGEST, strict=True)):
        raise InputProblem("size", "Size must be like 1280x800, from 320x240 to 7680x4320.")
    return size


def _text_size(text: str | None) -> int | None:
    if text is None:
        return None
    if re.fullmatch(r"[0-9]{3}", text) and TEXT_SIZES[0] <= int(text) <= TEXT_SIZES[-1]:
        return int(text)
    raise InputProblem("text_size", "Text size must be from 100 to 200.")
