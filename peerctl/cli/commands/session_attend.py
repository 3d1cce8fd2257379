"""`peerctl session attend COHORT/ID`: who came, the whole list at once."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import recorded
from peerctl.cli.request import Answer, Opened, Request, names
from peerctl.cli.usage import BadUsage
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # records are imported when they are read
    from peerctl.cli.attendance import Noted
    from peerctl.cli.named_session import Named
    from peerctl.model.session import Presence

Name = Annotated[
    str, typer.Argument(metavar="COHORT/ID", help=help_text("The session, such as spring-2016/training-3."))
]
Present = Annotated[
    list[str] | None, typer.Option("--present", metavar="IDS", help=help_text("Who came, with commas between them."))
]
Absent = Annotated[
    list[str] | None,
    typer.Option("--absent", metavar="IDS", help=help_text("Who did not come and had not said so.")),
]
Excused = Annotated[
    list[str] | None,
    typer.Option("--excused", metavar="IDS", help=help_text("Who had said beforehand not to be able to come.")),
]


def attend(
    ctx: typer.Context,
    name: Name,
    present: Present = None,
    absent: Absent = None,
    excused: Excused = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Note who came; all of it, or nothing where somebody is not expected."""
    from peerctl.cli.attendance import held_by
    from peerctl.cli.named_session import session_named
    from peerctl.files.changes import Change, Set
    from peerctl.model.session import Presence
    from peerctl.reports.invited import expected_at

    request = request_of(ctx)
    opened = request.open_to_write()
    named = session_named(name, opened.book)
    held_by(named, future=named.session.date > opened.day)
    expected = expected_at(opened.book, named.file, named.session)
    typed = {Presence.PRESENT: present or (), Presence.ABSENT: absent or (), Presence.EXCUSED: excused or ()}
    noted = _noted(request, opened, named, typed, expected)
    new = {person: presence for person, presence in noted.items() if named.session.attendance.get(person) != presence}
    changes: list[Change] = [Set((named.index, "attendance", one), presence.value) for one, presence in new.items()]
    if new and not named.session.attendance:
        changes = [Set((named.index, "attendance"), {one: presence.value for one, presence in new.items()})]
    told = _told(named, noted, expected)
    return recorded(request, opened, {named.path: changes}, lambda _: told, dry_run=dry_run)


def _noted(
    request: Request,
    opened: Opened,
    named: "Named",
    typed: "Mapping[Presence, Sequence[str]]",
    expected: tuple[str, ...],
) -> "Noted":
    """Take who came from the options, else from standard input: asked for on a terminal, read off it.

    Raises:
        WrongAttendance: Something of it cannot be noted.
        BadUsage: Nobody was named.
    """
    from peerctl.cli.attendance import from_checklist, from_lines, from_options, judged
    from peerctl.cli.named_people import person_named
    from peerctl.reports.invited import may_be_noted

    around = request.around
    if around.given.isatty() and not any(typed.values()):
        known = names(opened.book)
        people = [(one, known.get(one, ""), named.session.attendance.get(one)) for one in expected]
        return from_checklist(people, around.given, around.err, request.wording)
    entries = from_options(typed) if any(typed.values()) else from_lines(around.given)
    if not entries:
        raise BadUsage(
            say("Nobody was named."),
            say("Name them with --present, --absent and --excused, or a line each on standard input: m-001 present."),
        )
    allowed = may_be_noted(opened.book, named.file, named.session)
    return judged(entries, named, lambda word: person_named(word, opened, request), allowed)


def _told(named: "Named", noted: "Noted", expected: tuple[str, ...]) -> "tuple[Message, ...]":
    """Tell how many came, and who is still open."""
    after = {**named.session.attendance, **noted}
    counts = [sum(presence == word for presence in after.values()) for word in ("present", "absent", "excused")]
    came = say(
        "{session} on {day}: {present} present, {absent} absent, {excused} excused.",
        session=named.name,
        day=named.session.date,
        present=counts[0],
        absent=counts[1],
        excused=counts[2],
    )
    missing = tuple(one for one in expected if one not in after)
    return (came, say("Nothing is noted yet of {people}.", people=missing)) if missing else (came,)
