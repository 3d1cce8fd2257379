"""What may happen next: the life of a pair and of an enrolment, as a table."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from peerctl.calendar.next_event import Kind, allowed_next, may_follow, place_of
from peerctl.model.match import MatchEvent, MatchEventKind
from peerctl.model.message import say
from peerctl.model.participant import Event, EventKind
from peerctl.model.words import event_word

FIRST = date(2015, 3, 1)


def history(kinds: str, pair: bool) -> Sequence[MatchEvent | Event]:  # noqa: FBT001
    """Give events, a day apart each."""
    days = [FIRST + timedelta(days=number) for number in range(10)]
    if pair:
        return [MatchEvent(on=on, event=MatchEventKind(kind)) for on, kind in zip(days, kinds.split(), strict=False)]
    return [Event(on=on, event=EventKind(kind)) for on, kind in zip(days, kinds.split(), strict=False)]


@pytest.mark.parametrize(
    ("so_far", "next_"),
    [
        ("", "proposed conversation accepted declined started"),
        ("proposed", "conversation accepted declined started"),
        ("proposed conversation", "conversation accepted declined started"),
        ("proposed accepted", "conversation declined started"),
        ("proposed accepted started", "conversation paused extended ended"),
        ("started paused", "conversation resumed extended ended"),
        ("started paused resumed", "conversation paused extended ended"),
        ("started extended", "conversation paused extended ended"),
        ("proposed declined", ""),
        ("started ended", ""),
    ],
)
def test_what_may_follow_in_the_life_of_a_pair(so_far: str, next_: str) -> None:
    found = may_follow(history(so_far, pair=True), list(MatchEventKind), date(2015, 6, 1))
    assert " ".join(found) == next_


@pytest.mark.parametrize(
    ("so_far", "next_"),
    [
        ("", "applied interviewed enrolled withdrawn declined"),
        ("applied", "applied interviewed enrolled withdrawn declined"),
        ("applied interviewed", "applied interviewed enrolled withdrawn declined"),
        ("applied enrolled", "paused completed withdrawn"),
        ("enrolled paused", "resumed completed withdrawn"),
        ("enrolled paused resumed", "paused completed withdrawn"),
        ("enrolled completed", ""),
        ("enrolled withdrawn", ""),
        ("applied declined", ""),
    ],
)
def test_what_may_follow_in_an_enrolment(so_far: str, next_: str) -> None:
    found = may_follow(history(so_far, pair=False), list(EventKind), date(2015, 6, 1))
    assert " ".join(found) == next_


@pytest.mark.parametrize("so_far", ["enrolled withdrawn", "enrolled completed", "applied declined"])
def test_what_could_only_be_put_before_the_last_event_does_not_follow_it(so_far: str) -> None:
    life = history(so_far, pair=False)
    assert may_follow(life, list(EventKind), life[-1].on) == ()


@pytest.mark.parametrize(
    ("so_far", "kind", "told"),
    [
        ("proposed", MatchEventKind.PAUSED, "{event} takes {needed} before it, which is not written down."),
        ("started", MatchEventKind.STARTED, "{event} is written down already, on {on}."),
        ("started", MatchEventKind.ACCEPTED, "{event} comes before {other}, which is written down on {on}."),
        ("started", MatchEventKind.RESUMED, "There is no pause to come back from."),
        ("started paused", MatchEventKind.PAUSED, "There is a pause already, since {on}."),
        ("started ended", MatchEventKind.PAUSED, "Since {on} it is {event}, and nothing comes after that."),
        ("started ended paused", MatchEventKind.PAUSED, "There is a pause already, since {on}."),
        ("started ended started", MatchEventKind.EXTENDED, "Since {on} it is {event}, and nothing comes after that."),
    ],
)
def test_why_something_cannot_come_next_is_told(so_far: str, kind: Kind, told: str) -> None:
    why = allowed_next(history(so_far, pair=True), kind, date(2015, 6, 1))
    assert why is not None
    assert why.text == told


def test_a_history_goes_on_from_its_last_event() -> None:
    life = history("proposed started", pair=True)
    why = allowed_next(life, MatchEventKind.PAUSED, FIRST)
    assert why is not None
    assert why.values == {"event": event_word("started"), "on": FIRST + timedelta(days=1)}
    assert allowed_next(life, MatchEventKind.PAUSED, FIRST + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("so_far", "kind", "day"),
    [
        ("proposed conversation", MatchEventKind.CONVERSATION, 2),
        ("proposed conversation accepted", MatchEventKind.CONVERSATION, 2),
        ("applied interviewed", EventKind.INTERVIEWED, 2),
    ],
)
def test_what_may_happen_more_than_once_does_so_once_a_day(so_far: str, kind: Kind, day: int) -> None:
    life = history(so_far, pair=isinstance(kind, MatchEventKind))
    on = FIRST + timedelta(days=day - 1)
    why = allowed_next(life, kind, on)
    assert why == say("{event} is written down already, on {on}.", event=event_word(kind.value), on=on)
    assert allowed_next(life, kind, on + timedelta(days=1)) is None


def test_on_one_day_a_pause_can_end_and_another_begin() -> None:
    life = [MatchEvent(on=FIRST, event=MatchEventKind(kind)) for kind in ("proposed", "started", "paused", "resumed")]
    assert allowed_next(life, MatchEventKind.PAUSED, FIRST) is None


@pytest.mark.parametrize(
    ("so_far", "kind", "day", "place"),
    [
        ("proposed accepted started", MatchEventKind.CONVERSATION, 1, 1),
        ("accepted started", MatchEventKind.CONVERSATION, 0, 0),
        ("proposed accepted started", MatchEventKind.CONVERSATION, 0, None),
        ("proposed started", MatchEventKind.ACCEPTED, 2, 1),
        ("proposed started extended", MatchEventKind.PAUSED, 2, 2),
        ("started paused extended", MatchEventKind.RESUMED, 3, 3),
        ("started paused extended", MatchEventKind.RESUMED, 2, 2),
        ("started paused resumed", MatchEventKind.PAUSED, 1, None),
        ("started paused resumed", MatchEventKind.RESUMED, 2, None),
        ("proposed accepted", MatchEventKind.STARTED, 1, None),
        ("started extended", MatchEventKind.ENDED, 1, None),
        ("applied enrolled", EventKind.INTERVIEWED, 2, 1),
        ("applied enrolled paused", EventKind.COMPLETED, 2, None),
    ],
)
def test_what_was_forgotten_is_put_where_it_belongs_if_nothing_comes_out_of_order(
    so_far: str, kind: Kind, day: int, place: int | None
) -> None:
    life = history(so_far, pair=isinstance(kind, MatchEventKind))
    on = FIRST + timedelta(days=day - 1)
    assert (allowed_next(life, kind, on) is None) == (place is not None)
    assert place_of(life, kind, on) == (len(life) if place is None else place)


def test_the_place_is_that_in_the_file_even_where_its_days_are_mixed_up() -> None:
    life = [*history("proposed started extended", pair=True)]
    life = [life[2], life[0], life[1]]
    assert place_of(life, MatchEventKind.PAUSED, FIRST + timedelta(days=1)) == 0
