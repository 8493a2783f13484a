"""Waiting for what is to happen, for as long as that takes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 60.0
"""Seconds until something that has not happened counts as missing; it decides no good run."""


def until(happened: Callable[[], object], what: str) -> None:
    """Wait until something has happened. Raises AssertionError."""
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.03)
