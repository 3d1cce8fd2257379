"""`peerctl init DIR --programme ID`: a new workspace, empty but for a first cohort, or an example to try things in."""

from collections.abc import Mapping
from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Request
from peerctl.cli.surroundings import asked_day, day_typed
from peerctl.cli.usage import all_together, sound_id
from peerctl.cli.writing import DryRun, difference_text
from peerctl.model.message import in_a_row, say

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
    from peerctl.cli.first_steps import every_morning, first_steps
    from peerctl.cli.new_workspace import TIMEZONE, around_texts, record_texts
    from peerctl.cli.steps import steps_text
    from peerctl.files.create import create, example_texts
    from peerctl.files.git import lies_in_one

    request = request_of(ctx)
    _told_at_once(request, programme, cohort, start)
    follows = programme or _chosen(request)
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
    steps = [every_morning(folder)] if example else first_steps(folder, first, follows, in_git=lies_in_one(root))
    return Answer(text + steps_text(tuple(steps), request))


def _told_at_once(request: Request, programme: str | None, cohort: str | None, start: str | None) -> None:
    """See to it that what was typed can be meant, and that a programme was typed where nobody can be asked.

    Raises:
        BadUsage: It cannot, or none was; everything that is wrong is told at once.
    """
    from peerctl.cli.person_events import only
    from peerctl.files.disk import list_records
    from peerctl.files.shipped import data_folder

    known = list_records(data_folder() / "programmes", "programmes").names
    asked_for = programme is None and request.around.given.isatty()
    all_together(
        lambda: asked_for or only(known, programme, "--programme"),
        lambda: sound_id("--cohort", cohort),
        lambda: day_typed("--start", start),
    )


def _chosen(request: Request) -> str:
    """Ask for the programme."""
    from peerctl.cli.asking import Asking
    from peerctl.cli.choosing import chosen
    from peerctl.files.events import FASTEST
    from peerctl.files.load import shipped_records
    from peerctl.files.read import Reader
    from peerctl.model.programme import Programme

    known = shipped_records(Reader(FASTEST), "programmes", Programme)
    asking = Asking(request.around.given, request.around.err, request.wording)
    named = {one: programme.name for one, programme in known.items()}
    return chosen(asking, say("Which programme does the first cohort follow?"), named)


def _told(request: Request, folder: str, count: int, shown: Mapping[str, str], *, dry_run: bool) -> str:
    """Tell what was made; of the schemas, which are generated, only that they are there."""
    from peerctl.files.names import SCHEMAS
    from peerctl.files.save import Edited
    from peerctl.show.terminal import paragraph

    made = (
        say("A workspace in {folder} would have {count} files.", folder=folder, count=count)
        if dry_run
        else say("A workspace in {folder}: {count} files.", folder=folder, count=count)
    )
    schemas = say(
        "Those in {folder} are for editors, which check and explain what is typed by them.", folder=f"{SCHEMAS}/"
    )
    text = paragraph(request.wording.say(in_a_row([made, schemas])), request.screen) + "\n"
    new = {file: Edited(None, text) for file, text in shown.items()}
    return f"{text}\n{difference_text(new, request, dry_run=dry_run)}" if new else text
