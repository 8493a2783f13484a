"""Back and Forward behave as in a browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kneetrack.ui.kit.history import History
from kneetrack.ui.kit.page import PageId

PAGES = st.lists(st.sampled_from(PageId), max_size=12)


@given(PAGES)
def test_all_the_way_back_and_forward_again(visits: list[PageId]) -> None:
    history = History(PageId.TODAY)
    shown = [PageId.TODAY]
    for page in visits:
        history.visit(page)
        if page != shown[-1]:
            shown.append(page)
    back = list(iter(history.back, None))
    assert back == shown[-2::-1]
    assert list(iter(history.forward, None)) == shown[1:]


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    history = History(PageId.TODAY)
    history.visit(PageId.REPORT)
    history.back()
    history.visit(PageId.SETTINGS)
    assert history.forward() is None
    assert history.back() is PageId.TODAY
