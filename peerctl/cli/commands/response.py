"""`peerctl response record ID INSTRUMENT WAVE`: the answers to one questionnaire."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.commands.person_life import Person
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import On, recorded
from peerctl.cli.request import Answer
from peerctl.cli.usage import BadUsage
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say, say_many

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from peerctl.files.changes import Change, Plain
    from peerctl.model.book import Book
    from peerctl.model.instrument import Instrument

Questionnaire = Annotated[str, typer.Argument(metavar="INSTRUMENT", help=help_text("The questionnaire, such as mhrm."))]
Wave = Annotated[str, typer.Argument(metavar="WAVE", help=help_text("Which time of measuring, such as pre or post."))]
Answers = Annotated[
    str | None,
    typer.Option(
        "--answers",
        metavar="LIST",
        help=help_text("The answers in order, such as 2,3,1,~,2 where ~ is an item left out."),
    ),
]
_LEFT_OUT = "~"
_WHOLE = re.compile(r"-?[0-9]{1,4}")


def record(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    person: Person,
    instrument: Questionnaire,
    wave: Wave,
    answers: Answers = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Write down the answers to a questionnaire."""
    from peerctl.cli.person_events import only, somebody_on
    from peerctl.files.changes import Append

    request = request_of(ctx)
    given = _read(answers)
    opened = request.open()
    somebody = somebody_on(request, opened, person, on)
    cohorts = [enrolment.cohort for enrolment in somebody.person.enrolments]
    programmes = [programme for cohort in cohorts if (programme := opened.book.programme_of(cohort))]
    measures = [measure for programme in programmes for measure in programme.measures]
    named = only(tuple(dict.fromkeys(one.instrument for one in measures)), instrument, "INSTRUMENT")
    waves = [one.id for measure in measures if measure.instrument == named for one in measure.waves]
    when = only(tuple(dict.fromkeys(waves)), wave, "WAVE")
    _fitting(given, opened.book.instruments.get(named))
    item: dict[str, Plain] = {"instrument": named, "wave": when, "on": somebody.on, "answers": given}
    changes: list[Change] = [Append((), item)]

    def told(_: "Book") -> Iterator[Message]:
        answered = sum(one is not None for one in given)
        who = somebody.person.id
        yield say("{id}: {instrument} ({wave}) answered on {on}.", id=who, instrument=named, wave=when, on=somebody.on)
        yield say("{answered} of {of} items answered.", answered=answered, of=len(given))

    return recorded(request, opened, {f"responses/{somebody.person.id}.yaml": changes}, told, dry_run=dry_run)


def _read(typed: str | None) -> "list[int | None]":
    """Read answers; none of them is repeated in an error.

    Raises:
        BadUsage: They are missing, or one is no whole number.
    """
    words = (typed or "").replace(",", " ").split()
    if not words:
        raise BadUsage(say("--answers is missing."), say("Write the answers in order, such as 2,3,1,~,2."))
    for number, word in enumerate(words, 1):
        if word != _LEFT_OUT and not _WHOLE.fullmatch(word):
            raise BadUsage(say("Answer {number} is no whole number; ~ is an item left out.", number=number))
    return [None if word == _LEFT_OUT else int(word) for word in words]


def _fitting(answers: "list[int | None]", instrument: "Instrument | None") -> None:
    """See to it that the answers are as many as the questionnaire has items, and in its range; where it is known."""
    if instrument is None:
        return
    if len(answers) != instrument.items:
        raise BadUsage(
            say_many(
                "{count} answer was given, and {instrument} has {items} items.",
                "{count} answers were given, and {instrument} has {items} items.",
                len(answers),
                instrument=instrument.id,
                items=instrument.items,
            ),
            say("Write ~ for an item left out."),
        )
    for number, answer in enumerate(answers, 1):
        if answer is not None and not instrument.min <= answer <= instrument.max:
            low, high = instrument.min, instrument.max
            raise BadUsage(say("Answer {number} is not from {low} to {high}.", number=number, low=low, high=high))
