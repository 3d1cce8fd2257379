"""The answers to a questionnaire as they are typed, in one line or on a form, and whether they fit it."""

import re
from collections.abc import Sequence

from peerctl.cli.usage import BadUsage
from peerctl.model.instrument import Instrument
from peerctl.model.message import say, say_many

LEFT_OUT = "~"
_WHOLE = re.compile(r"-?[0-9]{1,4}")
_CLOSE = re.compile(r"[0-9~]+")


def answers_of(typed: str | None) -> list[int | None]:
    """Read answers; none of them is repeated in an error.

    Raises:
        BadUsage: They are missing, or one is no whole number.
    """
    words = (typed or "").replace(",", " ").split()
    if not words:
        raise BadUsage(say("--answers is missing."), say("Write the answers in order, such as 2,3,1,~,2."))
    for number, word in enumerate(words, 1):
        if word != LEFT_OUT and not _WHOLE.fullmatch(word):
            raise BadUsage(say("Answer {number} is no whole number; ~ is an item left out.", number=number))
    return [None if word == LEFT_OUT else int(word) for word in words]


def fitting(answers: Sequence[int | None], instrument: Instrument | None) -> None:
    """See to it that something is answered, as many items as the questionnaire has, and in its range; where it is known.

    Raises:
        BadUsage: It is not so.
    """
    if all(answer is None for answer in answers):
        raise BadUsage(say("Nothing is answered, so there is nothing to write down."))
    if instrument is None:
        return
    if len(answers) != instrument.items:
        raise BadUsage(
            say_many(
                "{count} answer was given, and {instrument} has {items} items.",
                "{count} answers were given, and {instrument} has {items} items.",
                len(answers),
                instrument=instrument.id,
                items=instrument.items,
            ),
            say("Write ~ for an item left out."),
        )
    for number, answer in enumerate(answers, 1):
        if answer is not None and not instrument.min <= answer <= instrument.max:
            low, high = instrument.min, instrument.max
            raise BadUsage(say("Answer {number} is not from {low} to {high}.", number=number, low=low, high=high))


def typed_in(line: str, *, digits: bool) -> list[str]:
    """Give the words of a line of a form; where every answer is one digit, `2314` is four of them."""
    words = line.replace(",", " ").split()
    return [part for word in words for part in (word if digits and _CLOSE.fullmatch(word) else [word])]
