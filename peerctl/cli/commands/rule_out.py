"""`peerctl match rule-out MENTOR PEER`: the leader's own no to a pair."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import NotNow, recorded
from peerctl.cli.request import Answer
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # records are imported when they are read
    from peerctl.model.book import Book

Mentor = Annotated[str, typer.Argument(metavar="MENTOR", help=help_text("The id of the mentor."))]
Peer = Annotated[str, typer.Argument(metavar="PEER", help=help_text("The id of the peer."))]
Cohort = Annotated[
    str | None,
    typer.Option("--cohort", metavar="ID", help=help_text("The cohort; otherwise the latest both take part in.")),
]


def rule_out(
    ctx: typer.Context,
    mentor: Mentor,
    peer: Peer,
    cohort: Cohort = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Write down that two are not to be proposed to each other."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.named_people import person_named
    from peerctl.files.changes import Append
    from peerctl.matching.explain import cohort_of, pair_of
    from peerctl.matching.situation import situation
    from peerctl.model.standing import COMMITTED, RUNNING, PairStanding, pair_standing

    request = request_of(ctx)
    opened = request.open()
    people = (person_named(mentor, opened, request), person_named(peer, opened, request))
    cohort = cohort_asked(cohort, opened.book)
    seen = situation(opened.book, cohort or cohort_of(opened.book, opened.day, people), opened.day)
    pair = pair_of(seen, people)
    if pair in opened.book.cohorts[seen.cohort].ruled_out:
        raise NotNow(say("{mentor} and {peer} are ruled out already.", mentor=pair[0], peer=pair[1]))
    changes = {f"cohorts/{seen.cohort}.yaml": [Append(("ruled-out",), list(pair))]}

    def told(book: "Book") -> Iterator[Message]:
        yield say("{mentor} and {peer} are not proposed to each other any more.", mentor=pair[0], peer=pair[1])
        for name in book.matches_of.get(pair[0], ()):
            match = book.matches[name]
            standing = pair_standing(match, opened.day)
            if match.peer == pair[1] and standing in {PairStanding.PROPOSED, *COMMITTED}:
                command = "end" if standing in RUNNING else "decline"
                yield say("The pair {id} stands until: {command}", id=name, command=f"peerctl match {command} {name}")

    return recorded(request, opened, changes, told, dry_run=dry_run)
