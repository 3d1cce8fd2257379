"""`peerctl match explain MENTOR PEER`: why two are a pair or not, in sentences that may be read aloud."""

from dataclasses import fields
from typing import Annotated

import typer

from peerctl.cli.commands.propose import Confidential, Seed, Strategy
from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, TimeLimit, format_of, request_of
from peerctl.cli.request import Answer, names
from peerctl.cli.usage import BadUsage, one_of, seconds
from peerctl.model.message import say

People = Annotated[
    list[str] | None,
    typer.Argument(metavar="[MENTOR] [PEER]", help=help_text("The ids of a mentor and a peer, or of one person.")),
]
For = Annotated[
    str | None,
    typer.Option("--for", metavar="PERSON", help=help_text("Give the version that may be shown to this person.")),
]
Cohort = Annotated[
    str | None,
    typer.Option("--cohort", metavar="ID", help=help_text("The cohort; otherwise the latest both take part in.")),
]


def explain_match(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    people: People = None,
    for_: For = None,
    confidential: Confidential = False,  # noqa: FBT002  # typer's way to say a flag
    cohort: Cohort = None,
    strategy: Strategy = "fair",
    seed: Seed = None,
    time_limit: TimeLimit = None,
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Explain a pair, why two are none, or one person's place in the plan."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.named_people import asked_for, person_named
    from peerctl.cli.output import Output, with_names
    from peerctl.cli.watching import watching
    from peerctl.matching.explain import cohort_of, explain
    from peerctl.matching.explanation import plan
    from peerctl.matching.hearing import Hearing
    from peerctl.matching.situation import situation
    from peerctl.matching.strategies import STRATEGIES
    from peerctl.reports.explanation_tables import explanation_table

    asked = _asked(people, for_, confidential=confidential)
    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    chosen = one_of("--strategy", strategy, tuple(STRATEGIES))
    with watching(request, seconds("--time-limit", time_limit)) as watch:
        opened = request.open()
        asked, for_ = tuple(person_named(one, opened, request) for one in asked), asked_for(for_, opened, request)
        cohort = cohort_asked(cohort, opened.book)
        hearing = Hearing(confidential, for_ or "")
        seen = situation(opened.book, cohort or cohort_of(opened.book, opened.day, asked), opened.day)
        made = plan(seen, chosen, seed, watch)
        found = explain(made, asked, hearing)
    table = explanation_table(found, hearing, proved=made.solution.proved)
    if output.format == "table":
        table = with_names(table, names(opened.book))
    record = {"as_of": opened.day, "cohort": seen.cohort, "strategy": chosen, "seed": made.seed, "for": for_}
    record |= {"confidential": confidential, "proved": made.solution.proved}
    record |= {field.name: getattr(found, field.name) for field in fields(found)}
    return watch.marked(opened.answer(output.text(record, (table,))))


def _asked(people: list[str] | None, for_: str | None, *, confidential: bool) -> tuple[str, ...]:
    """Give who is asked about: those named, else the one it is for."""
    if for_ and confidential:
        raise BadUsage(say("--for and --confidential contradict each other: what a person may see is not everything."))
    asked = tuple(dict.fromkeys(people or ([for_] if for_ else [])))
    if not 1 <= len(asked) <= 2:  # noqa: PLR2004  # a pair, or one person
        raise BadUsage(
            say("match explain takes a mentor and a peer, or one person."),
            say("For example: peerctl match explain m-003 p-014"),
        )
    return asked
