"""Listeners hear each change once, in the order they came."""

from __future__ import annotations

from kneetrack.domain.change import Change, Topic
from kneetrack.services.change_feed import ChangeFeed

CHANGE = Change(frozenset({Topic.STARS}))


def test_listeners_hear_in_the_order_they_subscribed() -> None:
    feed, heard = ChangeFeed(), list[tuple[int, Change]]()

    def first(change: Change) -> None:
        heard.append((1, change))

    def second(change: Change) -> None:
        heard.append((2, change))

    feed.publish(CHANGE)
    feed.subscribe(first)
    feed.subscribe(second)
    feed.publish(CHANGE)
    feed.unsubscribe(first)
    feed.publish(CHANGE)
    assert heard == [(1, CHANGE), (2, CHANGE), (2, CHANGE)]


def test_a_listener_that_leaves_while_listening_keeps_nobody_from_hearing() -> None:
    feed, heard = ChangeFeed(), list[Change]()

    def once(_change: Change) -> None:
        feed.unsubscribe(once)

    feed.subscribe(once)
    feed.subscribe(heard.append)
    feed.publish(CHANGE)
    feed.publish(CHANGE)
    assert heard == [CHANGE, CHANGE]
