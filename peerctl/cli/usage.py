"""Wrong usage: what was typed cannot be meant (exit code 2)."""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from peerctl.model.failure import Failure
from peerctl.model.message import NOTHING, Message, in_a_row, in_lines, say

_SECONDS = re.compile(r"[0-9]{1,9}([.,][0-9]{1,9})?")


class BadUsage(Failure):
    """What was typed is no command that peerctl has."""

    code = "usage"


def all_together(*readings: Callable[[], object]) -> None:
    """See to it that everything typed can be meant; where several things cannot, all of them are told at once.

    Raises:
        BadUsage: One of the readings raises it.
    """
    wrong: list[BadUsage] = []
    for reading in readings:
        try:
            reading()
        except BadUsage as error:
            wrong.append(error)
    if len(wrong) == 1:
        raise wrong[0]
    if wrong:
        raise BadUsage(in_lines([error.whole for error in wrong]))


def one_of(option: str, typed: str, allowed: Sequence[str]) -> str:
    """Give the word typed, when it is one of those allowed.

    Raises:
        BadUsage: It is none of them.
    """
    if typed in allowed:
        return typed
    message = say("{option} cannot be “{typed}”.", option=option, typed=typed)
    raise BadUsage(message, meant(typed, allowed))


def seconds(option: str, typed: str | None) -> float | None:
    """Give the number of seconds typed, with a point or a comma before the decimals, or None where nothing was.

    Raises:
        BadUsage: It is no number, or is below 0.
    """
    if typed is None:
        return None
    if not _SECONDS.fullmatch(typed):
        raise BadUsage(say("{option} takes a number of seconds, and not “{typed}”.", option=option, typed=typed))
    return float(typed.replace(",", "."))


def parted(option: str, typed: str, help_: Message = NOTHING) -> tuple[str, str]:
    """Read two words with a colon between them; they may be names, so no error repeats them.

    Raises:
        BadUsage: They are not two.
    """
    one, _, other = typed.partition(":")
    if not (one and other):
        raise BadUsage(say("{option} takes two words with a colon between them.", option=option), help_)
    return one, other


def text_typed(option: str, *typed: str | None) -> None:
    """See to it that what was typed after an option, once or several times, is text that can be seen.

    Raises:
        BadUsage: It is empty, or holds a character that the files do not take.
    """
    from peerctl.files.text import CONTROL

    for text in typed:
        if text is not None and not text.strip():
            raise BadUsage(
                say("{option} stands without the value it takes.", option=option),
                say("Leave it out where there is nothing to write down."),
            )
        if text is not None and CONTROL.search(text):
            raise BadUsage(
                say("{option} holds a character that cannot be seen.", option=option),
                say("Type it by hand in place of copying it."),
            )


def sound_id(option: str, typed: str | None) -> None:
    """See to it that what was typed for a new record, if anything was, can be its id.

    Raises:
        BadUsage: It is none.
    """
    from peerctl.files.values import wrong_id

    if typed is not None and (wrong := wrong_id(typed)):
        raise BadUsage(say("{option} cannot be “{typed}”.", option=option, typed=typed), in_a_row(wrong))


def meant(typed: str, known: Sequence[str]) -> Message:
    """Say what may have been meant, or what there is."""
    close = get_close_matches(typed, known, n=1)
    if close:
        return say("Did you mean “{word}”?", word=close[0])
    return say("It may be one of these: {words}.", words=tuple(known))
