"""The certificates as a table: one line for each person who can earn one."""

from collections.abc import Iterator, Sequence
from datetime import date

from peerctl.model.message import NOTHING, Message, say, say_many, shortened
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import role_word
from peerctl.reports.certificate import Earned

_COLUMNS = (
    Column("person", say("Id"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("role", say("Role")),
    Column("earned", say("Earned")),
    Column("on", say("On"), Kind.DAY),
    Column("handed_out", say("Handed out"), Kind.DAY),
    Column("attended", say("Came"), Kind.SHARE),
    Column("missing", say("What is missing")),
)


def certificate_table(earned: Sequence[Earned], day: date) -> Table:
    """Give the table of all certificates, earned or not."""
    notes = (_summary(earned), *_to_hand_out(earned))
    return Table(say("Certificates on {day}", day=day), _COLUMNS, tuple(map(_row, earned)), notes)


def _row(one: Earned) -> tuple[Cell, ...]:
    return (
        one.person,
        one.cohort,
        role_word(one.role),
        say("yes") if one.earned else say("no"),
        one.on,
        one.handed_out,
        one.attended,
        _together(one.missing),
    )


def _together(messages: tuple[Message, ...]) -> Message:
    """Put sentences after each other."""
    together = NOTHING
    for message in messages:
        together = say("{first} {then}", first=together, then=message) if together.text else message
    return together


def _summary(earned: Sequence[Earned]) -> Message:
    if not earned:
        return say("Nobody takes part yet in a programme that gives a certificate.")
    return say_many(
        "{count} of {of} has earned it.",
        "{count} of {of} have earned it.",
        sum(one.earned for one in earned),
        of=len(earned),
    )


def _to_hand_out(earned: Sequence[Earned]) -> Iterator[Message]:
    commands = {one.person: one.command for one in earned if one.command}
    if commands:
        yield say_many(
            "{count} has not got it yet: {ids}. Once it is handed out: {command}",
            "{count} have not got it yet: {ids}. Once one is handed out: {command}",
            len(commands),
            ids=shortened(tuple(commands)),
            command=next(iter(commands.values())),
        )
