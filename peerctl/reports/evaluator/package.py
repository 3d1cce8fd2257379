"""The whole package for an evaluator: its tables, and what whoever gets it has to know."""

from collections.abc import Iterator

from peerctl.model.message import Message, say, say_many
from peerctl.model.package import Package
from peerctl.reports.evaluator.consenting import Consenting
from peerctl.reports.evaluator.dictionary import dictionary
from peerctl.reports.evaluator.flow import flow
from peerctl.reports.evaluator.handing import Handing
from peerctl.reports.evaluator.questionnaires import questionnaires
from peerctl.reports.evaluator.responses import responses
from peerctl.reports.evaluator.scores import scores


def package(handing: Handing, consenting: Consenting, evaluator: str, least: int) -> Package:
    """Make the package.

    Args:
        handing: What may be handed on.
        consenting: Who consents, and how many do not.
        evaluator: Who gets it.
        least: The least count that is published (k).
    """
    tables = (responses(handing), scores(handing), flow(handing, least), questionnaires(handing))
    return Package(
        name="evaluation",
        title=say("{workspace}, for {evaluator}", workspace=handing.book.workspace.name, evaluator=evaluator),
        terms=say("Personal data: for the evaluation that was agreed, and for nothing else"),
        notes=tuple(_notes(handing, consenting, least)),
        resources=(*tables, dictionary(tables)),
    )


def _notes(handing: Handing, consenting: Consenting, least: int) -> Iterator[Message]:
    yield say("This is how things stood on {day}.", day=handing.day)
    yield say(
        "responses-long.csv and scores-wide.csv are personal data, although nobody is named: whoever knows somebody may"
        " know that person again by cohort, role, days and answers. Keep them as was agreed, show them to nobody else,"
        " publish nothing about fewer than {least} people, and delete them when the work is done.",
        least=least,
    )
    yield say(
        "flow.csv may be published. Counts from 1 to {most} are masked, and others too, so that none of these can be"
        " found by subtraction. A 0 is shown.",
        most=least - 1,
    )
    yield say(
        "A pseudonym is the same in every package made for you with the same key, and differs from those that others"
        " get. Only whoever holds both the key and the files can tell whom it stands for."
    )
    yield _dates() if handing.dates else say("No dates are given: days are counted from each person's enrolment.")
    yield _left_out(consenting.left_out, least)


def _dates() -> Message:
    return say(
        "The exact days of answers are given, because that was asked for; they make it easier to know people again."
    )


def _left_out(count: int, least: int) -> Message:
    if not count:
        return say("Everybody's consent is there, and nobody is left out.")
    if count < least:
        return say(
            "Fewer than {least} people are left out and counted nowhere, because a consent is missing.", least=least
        )
    return say("{count} people are left out and counted nowhere, because a consent is missing.", count=count)


def left_out_told(handing: Handing, consenting: Consenting) -> tuple[Message, ...]:
    """Tell the leader who and what was left out, and why."""
    told = []
    if consenting.never:
        told.append(
            say_many(
                "{count} person is left out, who has not given a consent that is needed.",
                "{count} people are left out, who have not given a consent that is needed.",
                consenting.never,
            )
        )
    if consenting.withdrawn:
        told.append(
            say_many(
                "{count} person is left out, who has taken a consent back.",
                "{count} people are left out, who have taken a consent back.",
                consenting.withdrawn,
            )
        )
    if handing.unasked:
        told.append(
            say_many(
                "{count} form is left out: no wave of a programme asks for it, or it was answered before.",
                "{count} forms are left out: no wave of a programme asks for them, or they were answered before.",
                handing.unasked,
            )
        )
    return tuple(told)
