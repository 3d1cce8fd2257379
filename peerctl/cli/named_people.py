"""People and pairs named on the command line: by id, the beginning of one, or a part of a name where names are there.

What was typed may be a name, so no error repeats it.
"""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches

from peerctl.cli.request import Opened, Request, names
from peerctl.cli.unknown import Ambiguous, UnreadMatch, UnreadPerson, begun
from peerctl.cli.usage import BadUsage
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.match import Match
from peerctl.model.message import Message, say


class NobodyNamed(Failure):
    """Nobody has that id or name."""

    code = "unknown-person"

    def __init__(self, near: str) -> None:
        known = say("peerctl participant list has everybody. An id is the name of a file in participants/.")
        super().__init__(say("There is nobody with that id or name here."), _meant(near) or known)


class NoPairNamed(Failure):
    """No pair has that id, or is of those named."""

    code = "unknown-match"

    def __init__(self, near: str = "") -> None:
        super().__init__(say("There is no such pair here."), _meant(near) or say("peerctl match list lists all pairs."))


def person_named(typed: str, opened: Opened, request: Request, *, rather: Collection[str] = ()) -> str:
    """Give the id of the person meant, rather one of some people where it may mean others too.

    Raises:
        NobodyNamed: There is none.
        UnreadPerson: The file of that name cannot be read.
        Ambiguous: There are several.
    """
    every = _people(typed, opened.book)
    found = [one for one in every if one in rather] or every
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(_listed(found, {one: (one,) for one in found}, opened, request))
    if f"participants/{typed}.yaml" in opened.book.unread:
        raise UnreadPerson(typed)
    raise NobodyNamed(_near(typed, opened.book.participants))


def asked_for(typed: str | None, opened: Opened, request: Request) -> str | None:
    """Give the id of the person asked for; None where the question is about everybody.

    Raises:
        Failure: As of `person_named`.
    """
    return None if typed is None else person_named(typed, opened, request)


def pair_named(typed: Sequence[str], opened: Opened, request: Request) -> Match:
    """Give the pair meant by an id, by one of the two, or by mentor and peer; an open one before one that is over.

    Raises:
        NoPairNamed: There is none.
        UnreadMatch: The file of that name cannot be read.
        Ambiguous: There are several.
        BadUsage: More than two words were typed.
    """
    book = opened.book
    if len(typed) > 2:  # noqa: PLR2004  # a mentor and a peer
        raise BadUsage(say("A pair is named by its id, or by its mentor and its peer."))
    found, called = _pairs(typed[0], book), [typed[0]]
    if len(typed) == 2:  # noqa: PLR2004
        one, other = (person_named(word, opened, request) for word in typed)
        found = [match for match in book.matches.values() if {match.mentor, match.peer} == {one, other}]
        found, called = found[-1:] if all(map(_over, found)) else found, [f"{one}--{other}", f"{other}--{one}"]
    running = [match for match in found if not _over(match)]
    chosen = running if len(running) == 1 else found
    if len(chosen) == 1:
        return chosen[0]
    if chosen:
        people = {match.id: (match.mentor, match.peer) for match in chosen}
        raise Ambiguous(_listed(sorted(people), people, opened, request))
    if unread := [name for name in called if f"matches/{name}.yaml" in book.unread]:
        raise UnreadMatch(unread[0])
    raise NoPairNamed(_near(typed[0], book.matches))


def _people(typed: str, book: Book) -> list[str]:
    return begun(typed, book.participants) or sorted(_by_name(typed, book))


def _by_name(typed: str, book: Book) -> list[str]:
    part = typed.strip().casefold()
    known = names(book).items()
    return [person for person, name in known if part and part in name.casefold() and person in book.participants]


def _pairs(typed: str, book: Book) -> list[Match]:
    if found := begun(typed, book.matches):
        return [book.matches[one] for one in found]
    people = {typed, *_by_name(typed, book)}
    return [match for match in book.matches.values() if people & {match.mentor, match.peer}]


def _over(match: Match) -> bool:
    return any(event.event in {"ended", "declined"} for event in match.history)


def _listed(
    found: Sequence[str], people: Mapping[str, tuple[str, ...]], opened: Opened, request: Request
) -> tuple[str, ...]:
    """Give the ids of the candidates, with their names where they are told to the leader's own terminal."""
    known = names(opened.book) if request.around.err.isatty() else {}
    return tuple(
        " ".join(
            [one, *([f"({', '.join(named)})"] if (named := [known[p] for p in people[one] if p in known]) else [])]
        )
        for one in found
    )


def _near(typed: str, known: Mapping[str, object]) -> str:
    return next(iter(get_close_matches(typed, known, n=1)), "")


def _meant(near: str) -> Message | None:
    return say("Did you mean “{word}”?", word=near) if near else None
