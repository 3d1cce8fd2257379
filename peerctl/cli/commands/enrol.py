"""`peerctl enrol` and `peerctl consent`: a person takes part, and agrees to what is written down."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.commands.person_life import InCohort, Person
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import AgainstRules, NotNow, On, recorded
from peerctl.cli.request import Answer
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from peerctl.cli.person_events import Somebody
    from peerctl.files.changes import Change, Plain
    from peerctl.model.book import Book

Role = Annotated[
    str | None,
    typer.Option(
        "--role",
        metavar="peer|mentor|group-leader|staff",
        help=help_text("As what, where the person has not applied to the cohort before."),
    ),
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="CODE", help=help_text("What it is for, where there are several kinds."))
]
Withdrawn = Annotated[bool, typer.Option("--withdrawn", help=help_text("It is taken back from the day on."))]


def enrol(  # one parameter for each option
    ctx: typer.Context,
    person: Person,
    cohort: InCohort = None,
    role: Role = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Write down that a person takes part from a day on."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.person_events import only, person_event_recorded, somebody_on, told_of
    from peerctl.files.changes import Append
    from peerctl.model.participant import EventKind

    request = request_of(ctx)
    opened = request.open_to_write()
    somebody = somebody_on(request, opened, person, on)
    if role is None:
        enrolment = somebody.enrolment(EventKind.ENROLLED, cohort)
        try:
            return person_event_recorded(request, somebody, EventKind.ENROLLED, enrolment, None, dry_run=dry_run)
        except AgainstRules as refused:
            raise _or_declined(refused, somebody.person.id) from None
    joined = only(tuple(opened.book.cohorts), cohort_asked(cohort, opened.book), "--cohort")
    as_what = only(tuple(somebody.codes(joined).roles.known), role, "--role")
    new: dict[str, Plain] = {"cohort": joined, "role": as_what, "history": [{"on": somebody.on, "event": "enrolled"}]}
    told = told_of(somebody, EventKind.ENROLLED, joined)
    return recorded(request, opened, {somebody.file: [Append(("enrolments",), new)]}, told, dry_run=dry_run)


def _or_declined(refused: AgainstRules, person: str) -> AgainstRules:
    """Name declining as the way on for an applicant who may not take part."""
    if "ineligible-but-enrolled" in refused.rules:
        refused.help = say(
            "See all rules: {rules} - and where they are right: {decline}",
            rules=f"peerctl eligibility {person} --explain",
            decline=f"peerctl decline {person}",
        )
    return refused


def consent(
    ctx: typer.Context,
    person: Person,
    kind: Kind = None,
    withdrawn: Withdrawn = False,  # noqa: FBT002
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a person has agreed to something, or takes it back."""
    from peerctl.cli.person_events import only, somebody_on

    request = request_of(ctx)
    opened = request.open_to_write()
    somebody = somebody_on(request, opened, person, on)
    cohorts = [enrolment.cohort for enrolment in somebody.person.enrolments]
    programmes = [programme for cohort in cohorts if (programme := opened.book.programme_of(cohort))]
    kinds = tuple(dict.fromkeys(kind for programme in programmes for kind in programme.consents))
    about = only(kinds, kind, "--kind")
    change = _taken_back(somebody, about) if withdrawn else _agreed(somebody, about)

    def told(_: "Book") -> Iterator[Message]:
        person, day = somebody.person.id, somebody.on
        if withdrawn:
            yield say("{id}: the consent {kind} is withdrawn from {on}.", id=person, kind=about, on=day)
        else:
            yield say("{id}: the consent {kind} was given on {on}.", id=person, kind=about, on=day)

    return recorded(request, opened, {somebody.file: [change]}, told, dry_run=dry_run)


def _agreed(somebody: "Somebody", kind: str) -> "Change":
    from peerctl.files.changes import Append

    if any(one.kind == kind and one.holds_on(somebody.on) for one in somebody.person.consents):
        raise NotNow(say("{id} has given the consent {kind} already.", id=somebody.person.id, kind=kind))
    return Append(("consents",), {"kind": kind, "given": somebody.on})


def _taken_back(somebody: "Somebody", kind: str) -> "Change":
    from peerctl.files.changes import Set

    for index, one in enumerate(somebody.person.consents):
        if one.kind == kind and one.holds_on(somebody.on) and one.withdrawn is None:
            return Set(("consents", index, "withdrawn"), somebody.on)
    raise NotNow(say("{id} has no consent {kind} to withdraw.", id=somebody.person.id, kind=kind))
