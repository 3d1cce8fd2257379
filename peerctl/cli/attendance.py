"""Who came to a session, as it was typed, piped in or answered on a terminal."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TextIO

from peerctl.cli.named_session import Named, NotPossible
from peerctl.cli.prompt import prompted
from peerctl.model.failure import Failure
from peerctl.model.message import NOTHING, Message, in_lines, say
from peerctl.model.session import Presence
from peerctl.show.clean import clean
from peerctl.show.wording import Wording

Noted = dict[str, Presence]

_KEYS = {"p": Presence.PRESENT, "a": Presence.ABSENT, "e": Presence.EXCUSED}
_WORDS = tuple(Presence)
_LETTER = say("A letter is wanted: p, a or e; or Enter alone.")
_SEPARATORS = re.compile("[,;:]")


class WrongAttendance(Failure):
    """There is something that cannot be noted; all of it is told at once."""

    code = "wrong-attendance"

    def __init__(self, problems: Sequence[Message]) -> None:
        super().__init__(
            say("Nothing was written.\n{problems}", problems=in_lines(problems)),
            say(
                "Expected is who takes part on that day in a role the series is for. A line is a person and one of"
                " present, absent and excused, such as “m-001 present”."
            ),
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """What was said of one person."""

    where: Message
    """The line, or the place in an option."""
    person: str
    """As it was typed: it may be a name."""
    presence: Presence | None
    """None where what was typed is none."""
    problem: Message = NOTHING
    """What is wrong with the line, then."""


def from_options(options: Mapping[Presence, Sequence[str]]) -> list[Entry]:
    """Read ids or names with commas between them, by what is noted of them."""
    return [
        Entry(say("--{option}, number {number}", option=presence.value, number=number), person, presence)
        for presence, typed in options.items()
        for number, person in enumerate(" ".join(typed).replace(",", " ").split(), 1)
    ]


def from_lines(lines: Iterable[str]) -> list[Entry]:
    """Read a person and a word a line, as in `m-001 present`; p, a and e will do, empty lines and `#` are passed over.

    A comma or a colon may stand between the two, as in CSV and in the file of sessions; a name may be a whole one.
    """
    told = [(number, _SEPARATORS.sub(" ", line.partition("#")[0]).split()) for number, line in enumerate(lines, 1)]
    return [_entry(say("Line {line}", line=number), words) for number, words in told if words]


def _entry(where: Message, words: Sequence[str]) -> Entry:
    presence = _presence(words[-1])
    if len(words) > 1 and presence is not None:
        return Entry(where, " ".join(words[:-1]), presence)  # a name may have blanks in it
    close = get_close_matches(words[-1].lower(), _WORDS, n=1) if len(words) > 1 else []
    wanted = say("It is not a person and one of present, absent and excused.")
    return Entry(where, "", None, say("Did you mean “{word}”?", word=close[0]) if close else wanted)


def _presence(word: str) -> Presence | None:
    lower = word.lower()
    return Presence(lower) if lower in _WORDS else _KEYS.get(lower)


def judged(entries: Iterable[Entry], named: Named, find: Callable[[str], str], allowed: frozenset[str]) -> Noted:
    """Put together who was noted.

    Args:
        entries: What was said, in order.
        named: The session.
        find: Gives the id of the person meant, or raises a `Failure`.
        allowed: Those who may be noted.

    Raises:
        WrongAttendance: Something is wrong with some: all of it, in their order.
    """
    noted: Noted = {}
    problems: list[Message] = []
    for entry in entries:
        person, wrong = _found(entry, find)
        if person in noted:
            wrong = say("{person} is noted a second time.", person=person)
        elif person is not None and person not in allowed:
            wrong = say("{person} is not expected at {session}.", person=person, session=named.name)
        if wrong != NOTHING:
            problems.append(say("{where}: {problem}", where=entry.where, problem=wrong))
        if person is not None and entry.presence:
            noted[person] = entry.presence
    if problems:
        raise WrongAttendance(problems)
    return noted


def _found(entry: Entry, find: Callable[[str], str]) -> tuple[str | None, Message]:
    """Give the id of the person meant, or what is wrong."""
    if entry.presence is None:
        return None, entry.problem
    try:
        return find(entry.person), NOTHING
    except Failure as error:
        return None, error.whole


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
