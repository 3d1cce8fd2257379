"""Reading in a table: what each row becomes is shown first, with all that is wrong; then all of it is written, or nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from peerctl.cli.keeping import keep
from peerctl.cli.recording import AgainstRules, new_findings
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage, meant
from peerctl.cli.writing import difference_text, previewed
from peerctl.files.changes import Change
from peerctl.files.editing import edited
from peerctl.files.save import Edited
from peerctl.files.tables import read_rows
from peerctl.imports.plan import Line, Plan
from peerctl.imports.problem import Problem
from peerctl.model.finding import Finding, Level
from peerctl.model.message import NOTHING, Message, say, say_many
from peerctl.model.rows import Rows
from peerctl.model.table import Table
from peerctl.show.clean import clean
from peerctl.show.terminal import table_text

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Writing(Generic[Said]):
    """How what rows say is shown and written."""

    table: Callable[[Rows, Sequence[Line[Said]]], Table]
    """What the rows become, for people."""
    changes: Callable[[Sequence[Line[Said]]], dict[str, list[Change]]]
    """What is to be changed in which files."""
    row: Callable[[Finding, Sequence[Line[Said]]], int | None]
    """The row that an error of check comes from; None where it comes from none."""


def rows_of(request: Request, file: Path, sheet: str | None) -> Rows:
    """Read the table named."""
    return read_rows(request.around.folder / file, sheet)


def columns_named(typed: Sequence[str] | None, fields: Sequence[str]) -> dict[str, str]:
    """Read which column is which field.

    Raises:
        BadUsage: One is not of that form, or there is no such field.
    """
    named: dict[str, str] = {}
    for word in typed or ():
        name, equals, head = word.partition("=")
        if not equals or not head:
            raise BadUsage(say("--column takes a field and the header of its column, such as born=Fødselsdag."))
        if name not in fields:
            raise BadUsage(say("There is no field “{name}”.", name=name), meant(name, fields))
        named[name] = head
    return named


def imported(
    request: Request,
    opened: Opened,
    plan: Plan[Said],
    how: Writing[Said],
    *,
    only_sound: bool,
    dry_run: bool,
) -> Answer:
    """Show what rows become, and write it where nothing is wrong with any, or with `--only-sound` the sound ones.

    Raises:
        AgainstRules: There would be new errors that come from no row.
    """
    plan, files, remarks = _held_against_the_rules(opened, plan, how)
    refused = bool(plan.problems) and not only_sound
    told = [table_text(how.table(plan.rows, plan.lines), request.wording, request.screen)] if plan.lines else []
    told += ["\n".join(_lines(request, plan, remarks, how)), ""]
    if refused:
        closing = request.wording.say(
            say("Nothing was written. Correct the rows; or write the others with peerctl import and --only-sound.")
        )
        return Answer("\n".join([*told, closing, ""]), 3)
    if not dry_run:
        keep(request, opened, files)
    return Answer("\n".join([*told, difference_text(files, request, dry_run=dry_run)]))


def _held_against_the_rules(
    opened: Opened, plan: Plan[Said], how: Writing[Said]
) -> tuple[Plan[Said], dict[str, Edited], Sequence[Finding]]:
    """Take out the rows that would be errors of check, until none would."""
    while True:
        files = edited(opened.root, opened.sources, how.changes(plan.new), identities=opened.book.workspace.identities)
        after = previewed(opened, files)
        new = new_findings(opened, after) if files else ()
        errors = [finding for finding in new if finding.level is Level.ERROR]
        found = [(how.row(error, plan.new), error) for error in errors]
        problems = [Problem(row, "", error.message, error.help) for row, error in found if row is not None]
        if not errors:
            return plan, files, new
        if not problems:
            raise AgainstRules(errors)
        plan = plan.without(problems)


def _lines(request: Request, plan: Plan[Said], remarks: Sequence[Finding], how: Writing[Said]) -> Iterator[str]:
    for problem in sorted(plan.problems, key=lambda one: one.row):
        column = request.wording.say(say(" “{column}”:", column=problem.column)) if problem.column else ""
        yield _line(request, plan, problem.row, Level.ERROR, column, (problem.message, problem.help))
    for finding in remarks:
        row = how.row(finding, plan.new) or 0
        word = f" {finding.level}[{finding.rule}]"
        yield _line(request, plan, row, finding.level, word, (finding.message, NOTHING))
    if plan.problems or remarks:
        yield ""
    yield from (request.wording.say(note) for note in _notes(plan))


def _line(request: Request, plan: Plan[Said], row: int, level: Level, what: str, messages: Sequence[Message]) -> str:
    """Tell of something in a row: the file, the row, and what it is."""
    at = f"{clean(plan.rows.file)}:{row}:" if row else f"{clean(plan.rows.file)}:"
    words = (request.wording.say(one) for one in messages if one != NOTHING)
    return f"{request.screen.paint(at + what, str(level))} {' '.join(words)}"


def _notes(plan: Plan[Said]) -> Iterator[Message]:
    yield from plan.rows.notes
    if plan.unread and plan.lines:  # where no row can be read, the first may be no header but somebody
        yield say("Columns that are not read: {columns}.", columns=plan.unread)
    if plan.empty:
        yield say_many(
            "{count} form is passed over: nothing is answered on it.",
            "{count} forms are passed over: nothing is answered on them.",
            plan.empty,
        )
    new, there = len(plan.new), len(plan.lines) - len(plan.new)
    yield say("New: {new}. As it stands already: {there}.", new=new, there=there)
    if plan.problems:
        wrong = len({problem.row for problem in plan.problems})
        yield say("Rows with problems: {wrong} of {of}.", wrong=wrong, of=len(plan.rows.rows))
