"""`peerctl course groups COHORT...`: who goes into which group of a course."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, TimeLimit, format_of, request_of
from peerctl.cli.recording import written
from peerctl.cli.request import Answer, Opened, Request, names
from peerctl.cli.usage import BadUsage, parted, seconds
from peerctl.cli.writing import DryRun, difference_text
from peerctl.model.message import say

if TYPE_CHECKING:  # the groups are imported when they are made
    from collections.abc import Sequence

    from peerctl.files.changes import Change
    from peerctl.matching.groups.plan import Groups, Wanted
    from peerctl.matching.past import Pair

Cohorts = Annotated[
    list[str],
    typer.Argument(
        metavar="COHORT...",
        help=help_text("The cohorts that are the groups; a programme stands for all of its cohorts that are not over."),
    ),
]
Apart = Annotated[
    list[str] | None, typer.Option("--apart", metavar="ID:ID", help=help_text("Two who are not in one group."))
]
Together = Annotated[
    list[str] | None,
    typer.Option("--together", metavar="ID:ID", help=help_text("Two who are in one group, or in none.")),
]
Size = Annotated[
    str | None,
    typer.Option("--size", metavar="MIN..MAX", help=help_text("How many in a group; otherwise as the files say.")),
]
At = Annotated[
    list[str] | None,
    typer.Option("--at", metavar="COHORT:SLOT", help=help_text("When a group meets, such as spring-2016:tue-evening.")),
]
Anew = Annotated[
    bool, typer.Option("--anew", help=help_text("Place those anew who applied and for whom a place is kept."))
]
Write = Annotated[
    bool,
    typer.Option("--write", help=help_text("Note the new places with those who applied, as group: in their files.")),
]
Seed = Annotated[
    str | None,
    typer.Option("--seed", metavar="WORD", help=help_text("What the lot is drawn from; otherwise the cohorts' ids.")),
]


def groups(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    cohorts: Cohorts,
    apart: Apart = None,
    together: Together = None,
    size: Size = None,
    at: At = None,
    seed: Seed = None,
    time_limit: TimeLimit = None,
    anew: Anew = False,  # noqa: FBT002  # typer's way to say a flag
    write: Write = False,  # noqa: FBT002
    dry_run: DryRun = False,  # noqa: FBT002
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Propose the groups, and keep the new places where asked to."""
    from peerctl.cli.output import Output, with_names
    from peerctl.cli.watching import watching
    from peerctl.matching.groups.plan import Wanted, course_groups
    from peerctl.reports.groups_tables import groups_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    wanted = Wanted(
        apart=[parted("--apart", typed) for typed in apart or ()],
        together=[parted("--together", typed) for typed in together or ()],
        size=_size(size),
        slots=dict(parted("--at", typed) for typed in at or ()),
        anew=anew,
    )
    with watching(request, seconds("--time-limit", time_limit)) as watch:
        opened = request.open()
        named, wanted = _named(request, opened, cohorts, wanted)
        found = course_groups(opened.book, named, opened.day, wanted, seed, watch)
    tables = groups_tables(found)
    if output.format == "table":
        tables = tuple(with_names(table, names(opened.book)) for table in tables)
    record = {field.name: getattr(found, field.name) for field in fields(found) if field.name != "day"}
    if watch.interrupted or not (write or dry_run):
        return watch.marked(opened.answer(output.text({"as_of": opened.day, **record}, tables)))
    files = written(request, opened, _kept(opened, found), dry_run=dry_run)
    text = output.text({"as_of": opened.day, **record, "files": tuple(files), "written": not dry_run}, tables)
    return opened.answer(
        text + ("\n" + difference_text(files, request, dry_run=dry_run) if output.format == "table" else "")
    )


def _named(request: Request, opened: Opened, cohorts: list[str], wanted: "Wanted") -> "tuple[tuple[str, ...], Wanted]":
    """Give the cohorts meant, and what is wanted with their ids in it."""
    from peerctl.cli.named_cohort import cohort_named, cohort_or_programme_named
    from peerctl.cli.named_people import person_named
    from peerctl.matching.groups.plan import groups_named

    def people(option: str, pairs: "Sequence[Pair]") -> "list[Pair]":
        found = [(person_named(one, opened, request), person_named(other, opened, request)) for one, other in pairs]
        if any(one == other for one, other in found):
            raise BadUsage(say("{option} takes two words with a colon between them.", option=option))
        return found

    book = opened.book
    apart, together = people("--apart", wanted.apart), people("--together", wanted.together)
    slots = {cohort_named(one, book): slot for one, slot in wanted.slots.items()}
    named = [cohort_or_programme_named(one, book) for one in cohorts]
    return groups_named(book, named, opened.day), replace(wanted, apart=apart, together=together, slots=slots)


def _kept(opened: Opened, found: "Groups") -> "dict[str, list[Change]]":
    """Note a place with each of those who are new in a group, and take the note from those who have none any more."""
    from peerctl.files.changes import Remove, Set
    from peerctl.matching.groups.people import candidates

    people = candidates(opened.book, [group.cohort for group in found.groups], opened.day)
    groups = {name: group.cohort for group in found.groups for name in group.new}
    without = (*found.without, *found.not_eligible) if found.possible else ()
    lost = [name for name in without if people[name].enrolment.group]
    changes: dict[str, list[Change]] = {}
    for name in (*groups, *lost):
        keys = ("enrolments", people[name].index, "group")
        if groups.get(name) != people[name].enrolment.group:
            changes[f"participants/{name}.yaml"] = [Set(keys, groups[name]) if name in groups else Remove(keys)]
    return changes


def _size(typed: str | None) -> tuple[int, int] | None:
    if typed is None:
        return None
    low, dots, high = typed.partition("..")
    if dots and all(word.isascii() and word.isdecimal() and len(word) < 5 for word in (low, high)):  # noqa: PLR2004
        least, most = int(low), int(high)
        if least <= most:
            return least, most
    raise BadUsage(
        say("{option} takes two whole numbers, and not “{typed}”.", option="--size", typed=typed),
        say("Write it from how many to how many, such as 8..12."),
    )
