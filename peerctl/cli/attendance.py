"""Who came to a session, as it was typed, piped in or answered on a terminal."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import TextIO

from peerctl.cli.named_session import Named, NotPossible
from peerctl.cli.prompt import prompted
from peerctl.cli.usage import BadUsage
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say, say_many
from peerctl.model.session import Presence
from peerctl.show.clean import clean
from peerctl.show.wording import Wording

Noted = dict[str, Presence]

_KEYS = {"p": Presence.PRESENT, "a": Presence.ABSENT, "e": Presence.EXCUSED}
_WORDS = tuple(Presence)
_LETTER = say("A letter is wanted: p, a or e; or Enter alone.")
_SEPARATORS = re.compile("[,;:]")


class NotExpected(Failure):
    """Somebody was noted who is not one of those the session is for."""

    code = "not-expected"

    def __init__(self, named: Named, people: Sequence[str]) -> None:
        super().__init__(
            say_many(
                "{people} is not expected at {session}, and nothing was written.",
                "{people} are not expected at {session}, and nothing was written.",
                len(people),
                people=tuple(people),
                session=named.name,
            ),
            say(
                "Expected is who takes part on that day in a role the series is for. Correct the id, or the enrolment."
            ),
        )


def from_options(options: Mapping[Presence, Sequence[str]]) -> Noted:
    """Read ids with commas between them, by what is noted of them.

    Raises:
        BadUsage: Somebody is named twice.
    """
    pairs = [
        (person, presence)
        for presence, typed in options.items()
        for words in typed
        for person in words.replace(",", " ").split()
    ]
    return each_once(pairs)


def from_lines(lines: Iterable[str]) -> Noted:
    """Read a person and a word a line, as in `m-001 present`; p, a and e will do, empty lines and `#` are passed over.

    A comma or a colon may stand between the two, as in CSV and in the file of sessions.

    Raises:
        BadUsage: Lines are not of that form, or somebody is named twice.
    """
    told = [(number, _SEPARATORS.sub(" ", line.partition("#")[0]).split()) for number, line in enumerate(lines, 1)]
    read = [(number, words) for number, words in told if words]
    wrong = tuple(number for number, words in read if len(words) != 2 or _presence(words[1]) is None)  # noqa: PLR2004  # a person and a word
    if wrong:
        raise BadUsage(
            say_many(
                "Line {lines} is not as it should be, and nothing was written.",
                "Lines {lines} are not as they should be, and nothing was written.",
                len(wrong),
                lines=wrong,
            ),
            _meant(dict(read)[wrong[0]]),
        )
    return each_once([(words[0], presence) for _, words in read if (presence := _presence(words[1]))])


def _presence(word: str) -> Presence | None:
    lower = word.lower()
    return Presence(lower) if lower in _WORDS else _KEYS.get(lower)


def _meant(words: Sequence[str]) -> Message:
    """Say what the first line that is wrong may be meant as."""
    close = get_close_matches(words[-1].lower(), _WORDS, n=1) if len(words) > 1 else []
    if close:
        return say("Did you mean “{word}”?", word=close[0])
    return say("Write a person and one of present, absent and excused on each, such as “m-001 present”.")


def each_once(pairs: Sequence[tuple[str, Presence]]) -> Noted:
    """Put together who was noted.

    Raises:
        BadUsage: Somebody is named twice.
    """
    people = [person for person, _ in pairs]
    twice = tuple(dict.fromkeys(person for person in people if people.count(person) > 1))
    if twice:
        raise BadUsage(say("Noted more than once: {people}.", people=twice))
    return dict(pairs)


def from_checklist(
    people: Sequence[tuple[str, str, Presence | None]], given: TextIO, prompts: TextIO, wording: Wording
) -> Noted:
    """Ask for each person in turn; an empty answer leaves what is noted as it is.

    Args:
        people: id, name if known, and what is noted already.
        given: where the answers come from.
        prompts: where the questions go.
        wording: the reader's language.

    Raises:
        BrokenOff: the answers ended early.
    """
    noted: Noted = {}
    for number, (person, name, now) in enumerate(people, 1):
        asked = say(
            "{number}/{of}  {person}  [p]resent, [a]bsent, [e]xcused, Enter: {now}",
            number=number,
            of=len(people),
            person=f"{person} {name}".strip(),
            now=_now(now),
        )
        answer = _answer(f"{clean(wording.say(asked))}: ", given, prompts, wording)
        if answer:
            noted[person] = _KEYS[answer]
    return noted


def _answer(question: str, given: TextIO, prompts: TextIO, wording: Wording) -> str:
    while True:
        answer = prompted(question, given, prompts, wording).lower()[:1]
        if not answer or answer in _KEYS:
            return answer
        prompts.write(clean(wording.say(_LETTER)) + "\n")


def _now(presence: Presence | None) -> Message:
    words = {
        Presence.PRESENT: say("stays present"),
        Presence.ABSENT: say("stays absent"),
        Presence.EXCUSED: say("stays excused"),
        None: say("leave open"),
    }
    return words[presence]


def possible(named: Named, noted: Noted, allowed: frozenset[str]) -> None:
    """See to it that everybody noted may be noted.

    Raises:
        NotExpected: Somebody is not one of those the session is for.
    """
    strangers = [person for person in noted if person not in allowed]
    if strangers:
        raise NotExpected(named, strangers)


def held_by(named: Named, *, future: bool) -> None:
    """See to it that a session is one people can have come to.

    Raises:
        NotPossible: It is cancelled, or still to come.
    """
    if named.session.cancelled is not None:
        raise NotPossible(say("{session} is cancelled, so nobody came.", session=named.name))
    if future:
        raise NotPossible(
            say("{session} is on {day}, which is still to come.", session=named.name, day=named.session.date),
            say("Name a later day with --as-of, or move the session to the day it was held."),
        )
