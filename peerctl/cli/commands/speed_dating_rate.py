"""`peerctl speed-dating rate COHORT/ID`: how both sides felt, all of it at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import recorded
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say, say_many

if TYPE_CHECKING:  # records are imported when they are read
    from peerctl.cli.named_session import Named
    from peerctl.cli.ratings import Judge, Ratings
    from peerctl.files.changes import Change
    from peerctl.model.book import Book

Name = Annotated[str, typer.Argument(metavar="COHORT/ID", help=help_text("The session, such as spring-2016/dating-1."))]
Replace = Annotated[
    bool, typer.Option("--replace", help=help_text("Put a new number in place of one that stands already."))
]


def rate(
    ctx: typer.Context,
    name: Name,
    replace: Replace = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Note ratings; all of them, or nothing where one is wrong."""
    from peerctl.cli.attendance import held_by
    from peerctl.cli.named_session import session_named

    request = request_of(ctx)
    opened = request.open_to_write()
    named = session_named(name, opened.book)
    held_by(named, future=named.session.date > opened.day)
    judged = _judge(opened, named, replace=replace)
    given = request.around.given
    typed = _asked(request, opened, named, judged) if given.isatty() else _read(request, opened, judged)
    changes = list(_changes(named, typed))
    noted = say_many("{count} rating was given.", "{count} ratings were given.", len(typed))
    return recorded(request, opened, {named.path: changes}, lambda _: [noted], dry_run=dry_run)


def _asked(request: Request, opened: Opened, named: "Named", judged: "Judge") -> "Ratings":
    """Ask for the ratings on a terminal.

    Raises:
        WrongRatings: Something is wrong with some.
    """
    from peerctl.cli.ratings import WrongRatings, from_grid

    around = request.around
    given = {(rating.from_, rating.to): rating.score for rating in named.session.ratings}
    typed = from_grid(_rows(opened.book, named), given, around.given, around.err, request.wording)
    if problems := [problem for pair, score in typed.items() for problem in judged(*pair, str(score))]:
        raise WrongRatings(problems)
    return typed


def _read(request: Request, opened: Opened, judged: "Judge") -> "Ratings":
    """Read the ratings from standard input.

    Raises:
        WrongRatings: Something is wrong with some.
        BadUsage: There are none.
    """
    from peerctl.cli.named_people import person_named
    from peerctl.cli.ratings import from_lines

    typed = from_lines(request.around.given, lambda word: person_named(word, opened, request), judged)
    if not typed:
        raise BadUsage(say("No rating was given."), say("Write a line each on standard input: m-001 p-014 4."))
    return typed


def _rows(book: "Book", named: "Named") -> dict[str, tuple[str, ...]]:
    """Give everybody who was there, or who takes part where nobody is noted, with those of the other side."""
    pairs = {pair for pair in _possible(book, named) if _was_there(named, *pair)}
    people = sorted({person for pair in pairs for person in pair})
    return {
        person: tuple(sorted({one for pair in pairs for one in pair if person in pair and one != person}))
        for person in people
    }


def _was_there(named: "Named", *people: str) -> bool:
    noted = named.session.attendance
    return all(noted[person] == "present" if person in noted else not noted for person in people)


def _possible(book: "Book", named: "Named") -> Iterator[tuple[str, str]]:
    """Give every mentor and peer who take part in one cohort of the session."""
    from peerctl.model.session import SHARED
    from peerctl.model.standing import enrolled_on

    cohorts = book.cohorts if named.file == SHARED else [named.file]
    for cohort in cohorts:
        here = [one for one in book.by_cohort.get(cohort, ()) if enrolled_on(one.enrolment, named.session.date)]
        mentors = [one.id for one in here if one.enrolment.role == "mentor"]
        peers = [one.id for one in here if one.enrolment.role == "peer"]
        yield from ((mentor, peer) for mentor in mentors for peer in peers if mentor != peer)


def _judge(opened: Opened, named: "Named", *, replace: bool) -> "Judge":
    """Give what judges a rating: it is of two who can have met, and takes the place of another only where asked to."""
    pairs = {frozenset(pair) for pair in _possible(opened.book, named)}
    before = {(one.from_, one.to): str(one.score) for one in named.session.ratings}

    def judged(one: str, other: str, score: str) -> "Iterator[Message]":
        if {one, other} not in pairs:
            yield say("{one} and {other} are not a mentor and a peer of the cohort on that day.", one=one, other=other)
        if not replace and before.get((one, other), score) != score:
            yield say(
                "{one} rated {other} {score} of 5 already; --replace puts the new number in its place.",
                one=one,
                other=other,
                score=before[one, other],
            )

    return judged


def _changes(named: "Named", typed: "Ratings") -> "Iterator[Change]":
    """Change numbers where they stand, and add the others at the end."""
    from peerctl.files.changes import Append, Set

    at = {(one.from_, one.to): number for number, one in enumerate(named.session.ratings)}
    for (one, other), score in typed.items():
        number = at.get((one, other))
        if number is None:
            yield Append((named.index, "ratings"), {"from": one, "to": other, "score": score})
        elif named.session.ratings[number].score != score:
            yield Set((named.index, "ratings", number, "score"), score)
