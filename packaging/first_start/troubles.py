"""What can stop a first start, each said in one sentence for the person who wants to begin."""

from __future__ import annotations

import sys


class FirstStartError(Exception):
    """The set-up cannot go on; the text is the sentence to show."""


def say(sentence: str) -> None:
    """Tell the person something without touching stdout, which belongs to the app."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
