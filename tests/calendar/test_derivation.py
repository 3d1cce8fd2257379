"""The steps that lead to a planned end, told one by one."""

from collections.abc import Callable
from datetime import date

from peerctl.calendar.derivation import derivation
from peerctl.model.match import Match
from peerctl.model.message import Message
from peerctl.model.programme import Programme

LATER = date(2015, 9, 20)


def worded(messages: tuple[Message, ...]) -> list[str]:
    """Word the steps in English."""
    return [(one.text if one.count == 1 else one.many).format(**one.values) for one in messages]


def test_before_the_start_there_is_nothing_to_reckon(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    assert worded(derivation(pair(("2015-04-02", "started")), programme(), date(2015, 4, 1))) == [
        "The pair has not started, so there is no planned end yet.",
    ]


def test_every_step_is_told_from_the_start_to_the_longest_end(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(
        ("2015-04-02", "started"),
        ("2015-06-01", "paused"),
        ("2015-06-02", "resumed"),
        ("2015-07-01", "extended", {"months": "1", "agreed": ["m-1"]}),
        ("2015-09-01", "paused"),
        contract={"signed": "2015-04-02", "months": "6"},
    )
    assert worded(derivation(match, programme(), LATER)) == [
        "Started on 2015-04-02.",
        "The contract says 6 months.",
        "Extended on 2015-07-01 by 1 month.",
        "Paused from 2015-06-01 to 2015-06-01: 1 day.",
        "Paused since 2015-09-01: 19 days so far.",
        "Planned end, the months first and then the days of pause: 2015-11-22.",
        "Ask about an extension by 2015-10-25.",
        "The longest the programme allows, with what has been extended and agreed: 2015-10-22.",
    ]


def test_the_programme_speaks_where_the_contract_is_silent(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    assert worded(derivation(pair(("2015-04-02", "started")), programme(), LATER)) == [
        "Started on 2015-04-02.",
        "The programme gives 6 months; the contract says nothing else.",
        "Planned end, the months first and then the days of pause: 2015-10-02.",
        "Ask about an extension by 2015-09-04.",
        "The longest the programme allows, with what has been extended and agreed: 2015-10-02.",
    ]


def test_where_nobody_says_for_how_long_that_is_told(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    none = programme().model_copy(update={"companionship": None})
    assert worded(derivation(pair(("2015-04-02", "started")), none, LATER)) == [
        "Started on 2015-04-02.",
        "Neither the contract nor the programme says for how many months.",
    ]
