"""`peerctl measure picture`: what changed, drawn on the terminal or as SVG."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import one_of
from peerctl.model.failure import Failure
from peerctl.model.message import say, say_many

if TYPE_CHECKING:  # what pictures are made of is put together by the command that draws them
    from peerctl.measures.groups import Group
    from peerctl.reports.pictures.pictures import Subject

KINDS = ("lines", "distribution", "forest")
Instrument = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]", help=help_text("The id of a questionnaire; otherwise those that programmes are judged by.")
    ),
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="lines|distribution|forest",
        help=help_text("Each person's line, how scores were distributed, or mean changes; otherwise all three."),
    ),
]
Cohort = Annotated[str | None, typer.Option("--cohort", metavar="COHORT", help=help_text("Only this cohort."))]
InRole = Annotated[
    str | None, typer.Option("--role", metavar="peer|mentor|group-leader", help=help_text("Only people of this role."))
]
Out = Annotated[
    str | None,
    typer.Option("--out", metavar="FOLDER", help=help_text("Write SVG files into this folder, without small groups.")),
]
Least = Annotated[
    str, typer.Option("--k", metavar="3|5", help=help_text("The least group drawn in a file; otherwise 5."))
]


class NothingToDraw(Failure):
    """There is no complete set, or too few people for a picture that leaves the house."""

    code = "nothing-to-draw"

    def __init__(self, least: int) -> None:
        if least > 1:
            super().__init__(
                say(
                    "Fewer than {least} people are in each group that could be drawn, so nothing was written.",
                    least=least,
                ),
                say("Without --out it is drawn here, where only you see it."),
            )
        else:
            super().__init__(
                say("Nobody has answered both before and after, so there is nothing to draw."),
                say("peerctl measure score shows what was answered."),
            )


def picture(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    name: Instrument = None,
    kind: Kind = None,
    cohort: Cohort = None,
    role: InRole = None,
    out: Out = None,
    k: Least = "5",
) -> Answer:
    """Draw what changed."""
    from peerctl.cli.unknown import UnknownInstrument
    from peerctl.files.load import all_instruments
    from peerctl.reports.pictures.subjects import subjects

    request = request_of(ctx)
    kinds = KINDS if kind is None else (one_of("--kind", kind, KINDS),)
    least = 1 if out is None else int(one_of("--k", k, ("3", "5")))
    opened = request.open()
    known = all_instruments(opened.book)
    if name is not None and name not in known:
        raise UnknownInstrument(name, known)
    found = subjects(opened.book, opened.day, name, _group(opened, cohort, role), least)
    if not found:
        raise NothingToDraw(1)
    if out is None:
        return opened.answer("\n".join(_text(one, each, request) for one in found for each in kinds))
    return opened.answer(_written(dict(_files(found, kinds, request)), out, least, request))


def _group(opened: Opened, cohort: str | None, role: str | None) -> "Group":
    from peerctl.cli.named_cohort import cohort_known
    from peerctl.measures.groups import Group
    from peerctl.model.participant import PARTICIPANT_ROLES

    cohort = None if cohort is None else cohort_known(cohort, opened.book)
    if role is not None:
        one_of("--role", role, PARTICIPANT_ROLES)
    return Group(cohort, next((one for one in PARTICIPANT_ROLES if one == role), None))


def _text(subject: "Subject", kind: str, request: Request) -> str:
    """Draw one picture on the terminal."""
    from peerctl.show.pictures.bars_text import bars_text
    from peerctl.show.pictures.forest_text import forest_text
    from peerctl.show.pictures.lines_text import lines_text

    if kind == "forest":
        return forest_text(subject.forest(), request.wording, request.screen)
    draw = lines_text if kind == "lines" else bars_text
    return draw(subject.people(), request.wording, request.screen)


def _files(found: "tuple[Subject, ...]", kinds: tuple[str, ...], request: Request) -> Iterator[tuple[str, str]]:
    """Draw as SVG what may leave the house, by the names of the files."""
    from peerctl.show.pictures.dots_svg import dots_svg
    from peerctl.show.pictures.forest_svg import forest_svg
    from peerctl.show.pictures.lines_svg import lines_svg

    for one in found:
        people, forest = one.people(), one.forest() if "forest" in kinds else None
        drawn = {
            "lines": lines_svg(people, request.wording) if people.panels else "",
            "distribution": dots_svg(people, request.wording) if people.panels else "",
            "forest": forest_svg(forest, request.wording) if forest and forest.rows else "",
        }
        for kind in kinds:
            if drawn[kind]:
                yield f"{one.name}-{kind}.svg", drawn[kind]


def _written(files: dict[str, str], out: str, least: int, request: Request) -> str:
    """Write the files, over earlier ones of their kind.

    Raises:
        NothingToDraw: Every group is too small.
        NotAnExport: Something else has the name of one.
        CannotExport: The disk refuses.
    """
    from peerctl.files.export import export_into
    from peerctl.show.pictures.svg import MAKER

    if not files:
        raise NothingToDraw(least)
    contents = {name: text.encode() for name, text in files.items()}
    export_into(request.around.folder / out, contents, MAKER.encode())
    told = say_many("{count} picture is in {folder}:", "{count} pictures are in {folder}:", len(files), folder=out)
    return "\n".join([request.wording.say(told), *(f"  {name}" for name in files)]) + "\n"
