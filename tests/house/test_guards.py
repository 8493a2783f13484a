"""The guards of the test suite themselves: each has to go off when it should."""

from __future__ import annotations

import pytest

from tests.house.source import CHECKOUT

pytest_plugins = ["pytester"]

_CASES = {
    "window": """
        from PySide6.QtWidgets import QWidget
        kept = []
        def test_it(qtbot):
            kept.append(QWidget())
    """,
    "log": """
        import logging
        def test_it():
            logging.getLogger("knee").warning("something odd")
    """,
    "silence": """
        import pytest
        @pytest.mark.expects_log("something odd")
        def test_it():
            pass
    """,
    "network": """
        import socket
        def test_it():
            try:
                socket.create_connection(("127.0.0.1", 9))
            except Exception:
                pass
    """,
}
_SAYS = {
    "window": "*left open after the test: QWidget*",
    "log": "*unexpected in the log:*",
    "silence": "*expected in the log but not there:*",
    "network": "*the network was asked for: socket.*",
}
_SETTINGS = """
    [pytest]
    addopts = -p tests.conftest -p no:randomly -p no:cacheprovider
    qt_api = pyside6
    markers = expects_log(part): x
"""


@pytest.fixture(autouse=True)
def _guards_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))


@pytest.mark.parametrize("case", sorted(_CASES))
def test_a_slip_is_found(pytester: pytest.Pytester, case: str) -> None:
    pytester.makeini(_SETTINGS)
    pytester.makepyfile(_CASES[case])
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines([_SAYS[case]])


def test_what_is_announced_and_closed_passes(pytester: pytest.Pytester) -> None:
    pytester.makeini(_SETTINGS)
    pytester.makepyfile(
        """
        import logging, os, socket
        import pytest
        from PySide6.QtWidgets import QWidget

        def test_window(qtbot):
            qtbot.addWidget(QWidget())

        @pytest.mark.expects_log("odd")
        def test_log():
            logging.getLogger("knee").warning("something odd")

        def test_local_socket():
            socket.socket(socket.AF_UNIX).close()

        def test_folder():
            assert "kt-" in os.environ["KNEETRACK_DATA_DIR"]
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=4)


_TWO_TOOLS = """
    from tests.needs import needs

    @needs("no-such-tool")
    def test_one():
        pass

    @needs("no-such-tool")
    def test_two():
        pass

    @needs("another-one")
    def test_three():
        pass
"""


def test_missing_tools_are_counted(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KNEETRACK_NO_SKIP", raising=False)
    pytester.makeini(_SETTINGS)
    pytester.makepyfile(_TWO_TOOLS)
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(skipped=3)
    result.stdout.fnmatch_lines(
        ["3 journeys were not run: 2 need no-such-tool, 1 needs another-one"]
    )


def test_where_no_test_may_be_left_out_a_missing_tool_fails(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KNEETRACK_NO_SKIP", "1")
    pytester.makeini(_SETTINGS)
    pytester.makepyfile(_TWO_TOOLS)
    result = pytester.runpytest_subprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*no-such-tool is missing*"])
