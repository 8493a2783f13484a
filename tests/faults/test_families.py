"""Each family of faults in its short version: not one promise is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.families import FAMILIES, Family
from tests.faults.program import Program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.fault
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "family",
    [
        pytest.param(
            family,
            id=family.name,
            marks=[pytest.mark.skipif(bool(family.missing), reason=family.missing)],
        )
        for family in FAMILIES
    ],
)
def test_no_promise_is_broken(family: Family, tmp_path: Path) -> None:
    verdict = family.short(Program(), tmp_path)
    assert verdict.holds, verdict.told()
