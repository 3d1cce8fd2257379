"""`peerctl init DIR --programme ID`: a new workspace, empty but for a first cohort, or an example to try things in."""

from collections.abc import Mapping
from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Request
from peerctl.cli.surroundings import asked_day, day_typed
from peerctl.cli.writing import DryRun, difference_text
from peerctl.model.message import Message, say

Folder = Annotated[
    str,
    typer.Argument(metavar="DIR", help=help_text("The folder of the new workspace; it is made if it is not there.")),
]
ProgrammeId = Annotated[
    str | None, typer.Option("--programme", metavar="ID", help=help_text("The programme of the first cohort."))
]
Name = Annotated[
    str | None, typer.Option("--name", metavar="TEXT", help=help_text("What you call it; otherwise as the folder."))
]
Cohort = Annotated[
    str | None, typer.Option("--cohort", metavar="ID", help=help_text("The id of the first cohort; otherwise made up."))
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar="DATE", help=help_text("The first day of that cohort; otherwise today.")),
]
Example = Annotated[
    bool, typer.Option("--example", help=help_text("Copy the example of the programme, with invented people."))
]


def init(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    folder: Folder,
    programme: ProgrammeId = None,
    name: Name = None,
    cohort: Cohort = None,
    start: Start = None,
    example: Example = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Make a workspace."""
    from shlex import quote

    from peerctl.cli.new_workspace import TIMEZONE, around_texts, bringing_together, record_texts
    from peerctl.files.create import create, example_texts

    request = request_of(ctx)
    follows = _programme(request, programme)
    begins = day_typed("--start", start) or asked_day(request.arguments) or request.around.today(TIMEZONE)
    root = request.around.folder / folder
    first = cohort or f"{follows}-{begins.year}-1"
    if example:
        records = example_texts(follows)
    else:
        records = record_texts(name or root.resolve().name, first, follows, begins, request.wording.language)
    texts = {**around_texts(request.wording), **records}
    if not dry_run:
        create(root, texts)
    shown = {} if example else {file: texts[file] for file in (*records, ".gitattributes", ".gitignore")}
    text = _told(request, folder, len(texts), shown, dry_run=dry_run)
    if dry_run:
        return Answer(text)
    together = bringing_together(follows, first)
    return Answer(text + _next(request, f"peerctl -C {quote(folder)}", None if example else first, together))


def _programme(request: Request, typed: str | None) -> str:
    """Give the programme, asked for on a terminal where it was not said.

    Raises:
        BadUsage: It is missing, or none of those there are.
    """
    from peerctl.cli.asking import Asking
    from peerctl.cli.person_events import only
    from peerctl.files.disk import list_records
    from peerctl.files.shipped import data_folder

    known = tuple(list_records(data_folder() / "programmes", "programmes").names)
    if typed is None and request.around.given.isatty():
        typed = Asking(request.around.given, request.around.err, request.wording).one_of(say("Programme"), known)
    return only(known, typed, "--programme")


def _told(request: Request, folder: str, count: int, shown: Mapping[str, str], *, dry_run: bool) -> str:
    """Tell what was made; of the schemas, which are generated, only that they are there."""
    from peerctl.files.names import SCHEMAS
    from peerctl.files.save import Edited

    made = (
        say("A workspace in {folder} would have {count} files.", folder=folder, count=count)
        if dry_run
        else say("A workspace in {folder}: {count} files.", folder=folder, count=count)
    )
    schemas = say(
        "Those in {folder} are for editors, which check and explain what is typed by them.", folder=f"{SCHEMAS}/"
    )
    text = f"{request.wording.say(made)} {request.wording.say(schemas)}\n"
    new = {file: Edited(None, text) for file, text in shown.items()}
    return f"{text}\n{difference_text(new, request, dry_run=dry_run)}" if new else text


def _next(request: Request, peerctl: str, cohort: str | None, together: tuple[Message, str]) -> str:
    """Tell the way from an empty workspace to its first proposal; an example is looked at first."""
    from peerctl.cli.steps import steps_text
    from peerctl.reports.next_steps import Step

    every_morning = Step(say("See how it stands, and what is next."), peerctl)
    if cohort is None:
        return steps_text((every_morning,), request)
    adding = say("Add people as they apply; on a terminal it asks for what has to be known.")
    planning = say("Plan the sessions; --dry-run shows the plan first.")
    keeping = say("Keep the history in git, and have the files checked before each commit.")
    steps = (
        Step(adding, f"{peerctl} participant add"),
        Step(planning, f"{peerctl} session plan {cohort} --dry-run"),
        Step(together[0], f"{peerctl} {together[1]}"),
        every_morning,
        Step(keeping, f"git -C {peerctl.partition('-C ')[2]} init && {peerctl} hook install"),
    )
    return steps_text(steps, request)
