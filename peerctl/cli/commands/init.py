"""`peerctl init DIR --programme ID`: a new workspace, empty but for a first cohort, or an example to try things in."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Request
from peerctl.cli.surroundings import asked_day, day_typed
from peerctl.cli.writing import DryRun, difference_text
from peerctl.model.message import say

if TYPE_CHECKING:  # the editor is imported when something is written
    from peerctl.files.changes import Plain

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
_TIMEZONE = "Europe/Copenhagen"
_ATTRIBUTES = "# Lines end alike on every system, so that a difference shows what was changed.\n*.yaml text eol=lf\n"
_IGNORED = "# What peerctl keeps while it writes.\n.peerctl.lock\n.peerctl.writing\n.peerctl.journal\n"


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
    from peerctl.cli.person_events import only
    from peerctl.files.create import create, example_texts
    from peerctl.files.disk import list_records
    from peerctl.files.save import Edited
    from peerctl.files.shipped import data_folder

    request = request_of(ctx)
    known = tuple(list_records(data_folder() / "programmes", "programmes").names)
    follows = only(known, programme, "--programme")
    begins = day_typed("--start", start) or asked_day(request.arguments) or request.around.today(_TIMEZONE)
    root = request.around.folder / folder
    texts = example_texts(follows) if example else _texts(request, root, follows, (name, cohort, begins))
    if not dry_run:
        create(root, texts)
    told = [
        say("A workspace in {folder}: {count} files.", folder=folder, count=len(texts))
        if not dry_run
        else say("A workspace in {folder} would have {count} files.", folder=folder, count=len(texts)),
        say("Next: {command}", command=f"peerctl -C {folder}" + ("" if example else " participant add")),
    ]
    text = "\n".join(request.wording.say(message) for message in told) + "\n"
    if not example:
        text += "\n" + difference_text(
            {file: Edited(None, new) for file, new in texts.items()}, request, dry_run=dry_run
        )
    return Answer(text)


def _texts(request: Request, root: Path, programme: str, said: tuple[str | None, str | None, date]) -> dict[str, str]:
    """Give the files of a workspace with one cohort, and hold them against the schema.

    Raises:
        AgainstRules: The id of the cohort is none.
    """
    from peerctl.cli.recording import AgainstRules
    from peerctl.files.changes import Set
    from peerctl.files.edit import edit
    from peerctl.files.places import Sources
    from peerctl.files.preview import preview
    from peerctl.model.book import Book
    from peerctl.model.workspace import Workspace

    name, cohort, begins = said
    called = name or root.resolve().name
    first = cohort or f"{programme}-{begins.year}-1"
    settings: dict[str, Plain] = {"format": 1, "name": called, "language": request.wording.language}
    settings |= {"timezone": _TIMEZONE, "holidays": "DK"}
    group: dict[str, Plain] = {"id": first, "programme": programme, "name": first, "start": begins}
    file = f"cohorts/{first}.yaml"
    texts = {"peerctl.yaml": edit("", [Set((), settings)]), file: edit("", [Set((), group)])}
    found = preview(Book(Workspace(format="1", name=called)), Sources(), {file: texts[file]}).findings
    if found:
        raise AgainstRules(found)
    return {**texts, ".gitattributes": _ATTRIBUTES, ".gitignore": _IGNORED}
