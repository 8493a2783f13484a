"""What the content tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kneetrack.content.loader import load_library
from tests.content.shipped import RESOURCES, ContentCopy

if TYPE_CHECKING:
    from pathlib import Path

    from kneetrack.content.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    """The library as it is shipped."""
    return load_library(RESOURCES)


@pytest.fixture
def copy(tmp_path: Path) -> ContentCopy:
    """A copy of the content files to change."""
    return ContentCopy(tmp_path / "resources")
