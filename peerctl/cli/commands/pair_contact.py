"""`peerctl meeting log`, `peerctl stand-in` and `peerctl contact`: what happens in a companionship from week to week."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.commands.match_life import Pair, Reason
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import NotNow, On
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage, meant
from peerctl.cli.writing import DryRun
from peerctl.model.message import NOTHING, in_a_row, say

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from collections.abc import Iterator

    from peerctl.cli.pair_events import Known
    from peerctl.files.changes import Plain
    from peerctl.model.book import Book
    from peerctl.model.message import Message

Held = Annotated[
    bool,
    typer.Option(
        "--held/--missed", " /--attempted", help=help_text("Whether the two met, or were to meet and did not.")
    ),
]
Activity = Annotated[str | None, typer.Option("--activity", metavar="CODE", help=help_text("What they did."))]
Place = Annotated[str | None, typer.Option("--place", metavar="CODE", help=help_text("Where they met."))]
Minutes = Annotated[int | None, typer.Option("--minutes", metavar="N", min=1, help=help_text("For how long."))]
From = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help=help_text("The first day; otherwise the day asked of."))
]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help=help_text("The last day, if it is known."))]
Staff = Annotated[str | None, typer.Option("--staff", metavar="ID", help=help_text("Who of the staff stands in."))]
With = Annotated[
    str | None, typer.Option("--with", metavar="WHO", help=help_text("Whom of the two: mentor, peer, or an id."))
]
By = Annotated[str | None, typer.Option("--by", metavar="ID", help=help_text("Who of the staff."))]
InDepth = Annotated[
    bool, typer.Option("--in-depth", help=help_text("It was a longer talk about how it goes, not a few words."))
]

_NOT_THE_ONLY = say("That is not the only one on that day; if it is the same: peerctl undo")


def log(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    pair: Pair,
    held: Held = True,  # noqa: FBT002  # typer's way to say a flag
    activity: Activity = None,
    place: Place = None,
    minutes: Minutes = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a pair met, or was to meet and did not."""
    from peerctl.cli.dated import item_change
    from peerctl.cli.pair_events import item_recorded, pair_on
    from peerctl.cli.reasons import reason_for

    known = pair_on(request_of(ctx), pair, on)
    if held and reason:
        raise BadUsage(say("--reason says why the two did not meet, and goes with --missed."))
    why = None if held else reason_for(known.request, known.codes, "missed", reason)
    said: dict[str, Plain] = {
        "on": known.on,
        "held": held,
        "activity": activity,
        "place": place,
        "minutes": minutes,
        "reason": why,
    }

    def told(after: "Book") -> "Iterator[Message]":
        meetings = after.matches[known.match.id].meetings
        if held:
            yield say("{id}: a meeting held on {on}.", id=known.match.id, on=known.on)
        else:
            yield say("{id}: a meeting on {on} that was missed.", id=known.match.id, on=known.on)
        if any(one.on == known.on for one in known.match.meetings):
            yield _NOT_THE_ONLY
        yield say("Meetings so far: {held} held, {missed} missed.", **_counted([one.held for one in meetings]))

    change = item_change(("meetings",), [one.on for one in known.match.meetings], known.on, said)
    return item_recorded(known, change, told, dry_run=dry_run)


def _counted(held: list[bool]) -> dict[str, int]:
    return {"held": sum(held), "missed": len(held) - sum(held)}


def stand_in(
    ctx: typer.Context,
    pair: Pair,
    staff: Staff = None,
    from_: From = None,
    to: To = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that somebody of the staff stands in for the mentor."""
    from peerctl.cli.dated import item_change
    from peerctl.cli.pair_events import heard_of, item_recorded, pair_on

    first, last = day_typed("--from", from_), day_typed("--to", to)
    known = pair_on(request_of(ctx), pair, None)
    somebody = _of_the_staff(known, "--staff", staff)
    begun = first or known.opened.day
    heard_of(known, begun)
    said: dict[str, Plain] = {"from": begun, "to": last, "staff": somebody}

    def told(_: "Book") -> "Iterator[Message]":
        if last:
            yield say(
                "{id}: {staff} stands in from {on} until {to}.", id=known.match.id, staff=somebody, on=begun, to=last
            )
        else:
            yield say("{id}: {staff} stands in from {on}.", id=known.match.id, staff=somebody, on=begun)

    change = item_change(("stand-ins",), [one.from_ for one in known.match.stand_ins], begun, said)
    return item_recorded(known, change, told, dry_run=dry_run)


def contact(  # noqa: PLR0913, PLR0917
    ctx: typer.Context,
    pair: Pair,
    with_: With = None,
    by: By = None,
    minutes: Minutes = None,
    in_depth: InDepth = False,  # noqa: FBT002
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that the staff was in touch with either of the two."""
    from peerctl.cli.dated import item_change
    from peerctl.cli.pair_events import heard_of, item_recorded, pair_on

    known = pair_on(request_of(ctx), pair, on)
    heard_of(known, known.on)
    whom = _one_of_the_two(known, with_)
    somebody = _of_the_staff(known, "--by", by)
    said: dict[str, Plain] = {
        "on": known.on,
        "with": whom,
        "by": somebody,
        "minutes": minutes,
        "in-depth": in_depth or None,
    }

    def told(_: "Book") -> "Iterator[Message]":
        yield say(
            "{id}: {staff} and {person} were in touch on {on}.",
            id=known.match.id,
            staff=somebody,
            person=whom,
            on=known.on,
        )
        if any((one.on, one.with_) == (known.on, whom) for one in known.match.contacts):
            yield _NOT_THE_ONLY

    change = item_change(("contacts",), [one.on for one in known.match.contacts], known.on, said)
    return item_recorded(known, change, told, dry_run=dry_run)


def _of_the_staff(known: "Known", option: str, typed: str | None) -> str:
    """Give somebody of the staff: who was named, or the only one; on a terminal it is asked who of several.

    Raises:
        NotNow: They are not of it.
        BadUsage: Nobody was named, and nobody can be asked.
    """
    from peerctl.cli.asking import Asking
    from peerctl.cli.named_people import person_named
    from peerctl.cli.person_events import only

    request, around = known.request, known.request.around
    staff = sorted({one.id for one in known.opened.book.enrolments() if one.enrolment.role == "staff"})
    if not typed and staff and around.given.isatty():
        typed = Asking(around.given, around.err, request.wording).one_of(say("Who of the staff"), tuple(staff))
    person = person_named(typed, known.opened, request, rather=staff) if typed else only(staff, None, option)
    if person in staff:
        return person
    those = say("Those are of the staff: {people}.", people=tuple(staff)) if staff else NOTHING
    add = say("Add them with: {command}", command=f"peerctl enrol {person} --role staff")
    raise NotNow(say("{id} is not of the staff.", id=person), in_a_row([one for one in (those, add) if one.text]))


def _one_of_the_two(known: "Known", typed: str | None) -> str:
    if not typed:
        two = (known.match.mentor, known.match.peer)
        raise BadUsage(say("{option} is missing.", option="--with"), meant("", two))
    people = known.people(typed)
    if len(people) != 1:
        raise BadUsage(say("A contact is with one of the two: write one for each."))
    return people[0]
