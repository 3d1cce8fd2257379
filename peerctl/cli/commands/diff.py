"""`peerctl diff [REV] [REV2]`: what differs between two states of the workspace, in the words of the leader."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, Request, names
from peerctl.cli.states import State, states
from peerctl.cli.surroundings import asked_day, day_typed
from peerctl.cli.usage import BadUsage
from peerctl.model.message import Message, say, say_many

if TYPE_CHECKING:  # reports are imported when one is made
    from peerctl.reports.difference.difference import Difference

Revisions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="REV",
        help=help_text(
            "The earlier commit, otherwise the last one; and the later one, otherwise the files as they are."
        ),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE|commit",
        help=help_text(
            "Look at the earlier state on this day, or on the day of its commit, so that what time alone brings about"
            " is told too; otherwise both are looked at on one day, and only what was written down differs."
        ),
    ),
]


def diff(
    ctx: typer.Context, revisions: Revisions = None, since: Since = None, format_: Format = "table", csv: Csv = None
) -> Answer:
    """Compare two states."""
    from peerctl.cli.output import Output
    from peerctl.reports.difference.difference import difference
    from peerctl.reports.difference.table import difference_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    asked = asked_day(request.arguments)
    earlier, later = states(request, revisions or [])
    opened = request.opened(later.loaded, asked)
    found = difference(earlier.side(_since(since, earlier, opened.day)), later.side(opened.day))
    if output.format == "table":
        known = names(earlier.loaded.book) | names(opened.book)
        return opened.answer(_text(found, (earlier, later), request, known))
    record = {field.name: getattr(found, field.name) for field in fields(found)}
    record |= {"from": earlier.revision, "to": later.revision}
    return opened.answer(output.text(record, (difference_table(found),)))


def _since(typed: str | None, earlier: State, day: date) -> date:
    """Give the day to look at the earlier state.

    Raises:
        BadUsage: It is no day, or comes after the later one.
    """
    if typed == "commit" and earlier.revision:
        return min(earlier.revision.day, day)
    since = day_typed("--since", typed) or day
    if since > day:
        raise BadUsage(say("--since {since} comes after the day asked of, {day}.", since=since, day=day))
    return since


def _text(found: "Difference", both: tuple[State, State], request: Request, known: Mapping[str, str]) -> str:
    """Write the sentences under their headings."""
    from peerctl.cli.named_sentence import with_names
    from peerctl.reports.difference.table import headed
    from peerctl.show.terminal import paragraph

    say_it, screen = request.wording.say, request.screen
    blocks = [screen.paint(paragraph(say_it(_title(found, both)), screen), "strong")]
    for title, sentences in headed(found):
        lines = [paragraph("  " + say_it(with_names(one, known)), screen, "    ") for one in sentences]
        blocks.append("\n".join([screen.paint(say_it(title), "strong"), *lines]))
    notes = [*found.notes] if found.changes else [_nothing(both), *found.notes]
    blocks += [paragraph(say_it(note), screen) for note in notes]
    return "\n\n".join(blocks) + "\n"


def _title(found: "Difference", both: tuple[State, State]) -> Message:
    earlier, later = (state.told for state in both)
    if found.since == found.as_of:
        return say("From {earlier} to {later}, both as on {day}", earlier=earlier, later=later, day=found.as_of)
    return say(
        "From {earlier} as on {since} to {later} as on {day}",
        earlier=earlier,
        since=found.since,
        later=later,
        day=found.as_of,
    )


def _nothing(both: tuple[State, State]) -> Message:
    """Say that nothing differs, but for comments and layout where they do."""
    earlier, later = (state.loaded.sources for state in both)
    both_have = set(earlier.files()) & set(later.files())
    touched = sorted(file for file in both_have if earlier.text(file) != later.text(file))
    if not touched:
        return say("Nothing has changed.")
    return say_many(
        "Nothing has changed but comments or layout, in {count} file: {files}.",
        "Nothing has changed but comments or layout, in {count} files: {files}.",
        len(touched),
        files=tuple(touched),
    )
