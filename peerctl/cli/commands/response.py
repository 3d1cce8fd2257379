"""`peerctl response record ID INSTRUMENT WAVE`: the answers to one questionnaire."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.commands.person_life import Person
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import On, recorded
from peerctl.cli.request import Answer, Request
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from peerctl.cli.asked_form import AskedForm
    from peerctl.model.book import Book

Questionnaire = Annotated[str, typer.Argument(metavar="INSTRUMENT", help=help_text("The questionnaire, such as mhrm."))]
Wave = Annotated[str, typer.Argument(metavar="WAVE", help=help_text("Which time of measuring, such as pre or post."))]
Answers = Annotated[
    str | None,
    typer.Option(
        "--answers",
        metavar="LIST",
        help=help_text("The answers in order, such as 2,3,1,~,2; on a terminal they are asked for."),
    ),
]
Again = Annotated[
    bool, typer.Option("--again", help=help_text("It was answered again: put it in the place of what is there."))
]


def record(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    person: Person,
    instrument: Questionnaire,
    wave: Wave,
    answers: Answers = None,
    on: On = None,
    again: Again = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down the answers to a questionnaire."""
    from peerctl.cli.asked_form import asked_form
    from peerctl.cli.person_events import somebody_on

    request = request_of(ctx)
    opened = request.open_to_write()
    form = asked_form(somebody_on(request, opened, person, on), instrument, wave)
    form.open_or_again(again=again)
    given = _given(request, form, answers)

    def told(_: "Book") -> Iterator[Message]:
        answered = sum(one is not None for one in given)
        who, day, named = form.somebody.person.id, form.somebody.on, form.instrument
        yield say("{id}: {instrument} ({wave}) answered on {on}.", id=who, instrument=named, wave=form.wave, on=day)
        yield say("{answered} of {of} items answered.", answered=answered, of=len(given))
        yield from _scored(form, given)

    return recorded(request, opened, form.changes(given), told, dry_run=dry_run)


def _given(request: Request, form: "AskedForm", typed: str | None) -> list[int | None]:
    """Take the answers from the option, else from the form on a terminal."""
    from peerctl.cli.answers import answers_of, fitting
    from peerctl.cli.asking import Asking
    from peerctl.cli.form import Form

    around, scoring = request.around, form.scoring
    if typed is None and scoring and around.given.isatty():
        title = say(
            "{instrument} ({wave}) of {id}, answered on {on}: {items} items.",
            instrument=form.instrument,
            wave=form.wave,
            id=form.somebody.person.id,
            on=form.somebody.on,
            items=scoring.items,
        )
        return Form(scoring, Asking(around.given, around.err, request.wording)).filled_in(title)
    answers = answers_of(typed)
    fitting(answers, scoring)
    return answers


def _scored(form: "AskedForm", answers: list[int | None]) -> Iterator[Message]:
    """Tell the score, or why there is none."""
    from peerctl.measures.scoring import score
    from peerctl.reports.scores_table import REASONS

    if form.scoring:
        result = score(form.scoring, answers)
        if result.reason:
            yield say("No score: {reason}.", reason=REASONS[result.reason])
        elif result.total is not None:
            low, high = form.scoring.range.min, form.scoring.range.max
            yield say("Score: {score}, of {low} to {high}.", score=round(result.total, 2), low=low, high=high)
