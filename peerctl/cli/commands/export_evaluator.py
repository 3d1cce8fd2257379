"""`peerctl export evaluator`: answers, scores and counts for an evaluator, and nobody's name."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage, one_of
from peerctl.cli.writing import DryRun
from peerctl.model.failure import Failure
from peerctl.model.message import NOTHING, say, say_many

if TYPE_CHECKING:  # what is handed on is put together by the command that hands it on
    from peerctl.model.package import Package

For = Annotated[
    str, typer.Option("--for", metavar="NAME", help=help_text("Who gets it: pseudonyms are for them alone."))
]
Out = Annotated[str, typer.Option("--out", metavar="FOLDER", help=help_text("The new folder to write."))]
Key = Annotated[
    str | None,
    typer.Option(
        "--key", metavar="FILE", help=help_text("The file of the key of pseudonyms, outside your files and their git.")
    ),
]
NewKey = Annotated[bool, typer.Option("--new-key", help=help_text("Make that key first, in a file only you can read."))]
Ages = Annotated[
    str | None,
    typer.Option("--ages", metavar="bands", help=help_text("Ages at enrolment in bands; otherwise no ages at all.")),
]
Least = Annotated[str, typer.Option("--k", metavar="3|5", help=help_text("The least count shown; otherwise 5."))]
Consent = Annotated[
    str | None,
    typer.Option(
        "--consent", metavar="KIND", help=help_text("One more consent that is needed, beside those of the programme.")
    ),
]
Dates = Annotated[
    bool, typer.Option("--dates", help=help_text("The days of answers too; otherwise only days since enrolment."))
]


class NothingToHandOn(Failure):
    """There is no answer that may be handed on."""

    code = "nothing-to-hand-on"

    def __init__(self) -> None:
        super().__init__(
            say("There are no answers that may be handed on, so nothing was written."),
            say("peerctl measure score shows what was answered, and peerctl check which consents are missing."),
        )


def evaluator(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    name: For,
    out: Out,
    key: Key = None,
    ages: Ages = None,
    k: Least = "5",
    consent: Consent = None,
    new_key: NewKey = False,  # noqa: FBT002  # typer's way to say a flag
    dates: Dates = False,  # noqa: FBT002
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write the folder."""
    from peerctl.reports.evaluator.consenting import consenting
    from peerctl.reports.evaluator.handing import Handing
    from peerctl.reports.evaluator.package import left_out_told, package
    from peerctl.reports.evaluator.pseudonyms import pseudonyms

    if not name.strip():
        raise BadUsage(say("Who gets it is not said: pseudonyms are made for somebody."), say("Name them with --for."))
    least = int(one_of("--k", k, ("3", "5")))
    banded = ages is not None and bool(one_of("--ages", ages, ("bands",)))
    request = request_of(ctx)
    opened = request.open_to_write()
    who = consenting(opened.book, opened.day, consent)
    pseudonym = pseudonyms(_key(request, opened, key, new=new_key, dry_run=dry_run), name)
    handing = Handing(opened.book, opened.day, who.people, pseudonym, ages=banded, dates=dates)
    made = package(handing, who, name, least)
    text = _handed_on(request, made, out, dry_run=dry_run)
    request.around.err.write("".join(f"{request.wording.say(told)}\n" for told in left_out_told(handing, who)))
    return Answer(text)


def _key(request: Request, opened: Opened, key: str | None, *, new: bool, dry_run: bool) -> bytes:
    """Read the key, made before where that was asked for; what would be written is shown without pseudonyms, so without key."""
    from peerctl.files.secret import new_key, read_key

    if dry_run:
        return b""
    if key is None:
        raise BadUsage(
            say("The key of pseudonyms is missing: name its file with --key."),
            say("--new-key makes one. Keep it apart from these files: with both, pseudonyms can be undone."),
        )
    path = request.around.folder / key
    if new:
        from secrets import token_hex

        new_key(path, opened.root, token_hex(32))
    return read_key(path, opened.root, opened.sources)


def _handed_on(request: Request, made: "Package", out: str, *, dry_run: bool) -> str:
    """Write the files, and tell of them.

    Raises:
        NothingToHandOn: No answer is in them.
        FolderThere: The folder is there and holds something else.
        CannotExport: The disk refuses.
    """
    from peerctl.files.handing_over import write_folder
    from peerctl.show.package import README, package_files

    if not made.resources[0].rows:
        raise NothingToHandOn
    files = package_files(made, request.wording)
    if dry_run:
        title = say_many("{count} file would be written:", "{count} files would be written:", len(files))
        return _listed(request, made, files, request.wording.say(title)) + "\n" + files[README].decode()
    if not write_folder(request.around.folder / out, files):
        return request.wording.say(say("{folder} holds just that already.", folder=out)) + "\n"
    told = say_many("{count} file is in {folder}:", "{count} files are in {folder}:", len(files), folder=out)
    return _listed(request, made, files, request.wording.say(told))


def _listed(request: Request, made: "Package", files: Mapping[str, bytes], title: str) -> str:
    """Name the files below a title, the tables with how many rows they have."""
    rows = {one.file: say_many("({count} row)", "({count} rows)", len(one.rows)) for one in made.resources}
    lines = (f"  {name} {request.wording.say(rows.get(name, NOTHING))}".rstrip() for name in files)
    return "\n".join([title, *lines]) + "\n"
