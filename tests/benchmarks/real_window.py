"""The real program with a probe inside: `python -m tests.benchmarks.real_window DATA_DIR`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kneetrack.launch import main as kneetrack
from kneetrack.paths import DATA_DIR_VARIABLE


class ProbeAtPageBuilder:
    """Looks on from the moment the builder of the pages is imported.

    By then the program has loaded Qt and its window by itself and in its own order, which the
    probe, needing Qt too, must not do for it; and no window has been made.
    """

    def __init__(self) -> None:
        self.probe: object = None

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: object = None) -> None:
        if name != "kneetrack.ui.page_builder" or self.probe is not None:
            return
        from tests.benchmarks.probe import FirstPaint

        self.probe = FirstPaint(sys.modules["kneetrack.ui.main_window"].MainWindow)


def main() -> int:
    """Open the window on a journal until the probe closes it."""
    os.environ[DATA_DIR_VARIABLE] = sys.argv[1]
    looker = ProbeAtPageBuilder()
    sys.meta_path.insert(0, looker)
    code = kneetrack([])
    looker.probe.report()  # type: ignore[attr-defined]
    return code


if __name__ == "__main__":
    sys.exit(main())
