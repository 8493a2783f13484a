"""Count the tests that a missing tool kept from running, and say so in one sentence."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

_MARK: Final = "Skipped: needs "


def _missing_tool(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    """The tool a skipped report asked for, or None when it was skipped for another reason."""
    if not report.skipped or not isinstance(report.longrepr, tuple):
        return None
    reason = str(report.longrepr[2])
    return reason.removeprefix(_MARK) if reason.startswith(_MARK) else None


def fail_if_not_allowed(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn "needs TOOL" into a failure where every tool has to be there (KNEETRACK_NO_SKIP)."""
    tool = _missing_tool(report)
    if tool is not None and os.environ.get("KNEETRACK_NO_SKIP"):
        report.outcome = "failed"
        report.longrepr = (
            f"{tool} is missing here, and KNEETRACK_NO_SKIP allows no test to be left out"
        )


def sentence(reports: Iterable[pytest.TestReport | pytest.CollectReport]) -> str:
    """For example "3 journeys were not run: 2 need Xvfb, 1 needs strace"; empty when all ran."""
    tools = Counter(tool for report in reports if (tool := _missing_tool(report)))
    total = tools.total()
    if not total:
        return ""
    whole = "1 journey was not run" if total == 1 else f"{total} journeys were not run"
    parts = (f"{n} {'needs' if n == 1 else 'need'} {tool}" for tool, n in tools.most_common())
    return f"{whole}: {', '.join(parts)}"
