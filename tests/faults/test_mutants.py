"""Each rig sees the mistake it is there for; a rig that calls a planted mistake sound is blind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.families import lacking
from tests.faults.mutants import MUTANTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.mutant import Mutant


@pytest.mark.fault
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "mutant",
    [
        pytest.param(
            mutant,
            id=mutant.name.replace(" ", "-"),
            marks=[pytest.mark.skipif(bool(lacking(mutant.needs)), reason=lacking(mutant.needs))],
        )
        for mutant in MUTANTS
    ],
)
def test_the_mistake_is_seen(mutant: Mutant, tmp_path: Path) -> None:
    program = mutant.plant(tmp_path / "program")
    place = tmp_path / "place"
    place.mkdir()
    verdict = mutant.rig(program, place)
    seen = [problem for problem in verdict.problems if mutant.says in problem]
    assert seen, f"{mutant.says!r} was not noticed. {verdict.told()}"
