"""The scores as a table: a line for each total, and one for each subscale below it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from peerctl.measures.scoring import Part, Unscored
from peerctl.model.instrument import Instrument
from peerctl.model.message import NOTHING, Message, say, say_many
from peerctl.model.record import Label
from peerctl.model.table import Cell, Column, Kind, Share, Table
from peerctl.reports.scores import Scored

_COLUMNS = (
    Column("person", say("Id"), Kind.ID),
    Column("instrument", say("Questionnaire"), Kind.ID),
    Column("wave", say("Wave"), Kind.ID),
    Column("on", say("On"), Kind.DAY),
    Column("scale", say("Scale")),
    Column("score", say("Score"), Kind.NUMBER),
    Column("answered", say("Answered"), Kind.SHARE),
    Column("prorated", say("Replaced"), Kind.NUMBER),
    Column("note", say("Note")),
)
REASONS: Mapping[Unscored, Message] = {
    Unscored.EMPTY: say("nothing is answered"),
    Unscored.TOO_MANY: say("too many answers"),
    Unscored.TOO_FEW: say("too few answers"),
    Unscored.OUT_OF_RANGE: say("an answer is out of range"),
    Unscored.INCOMPLETE: say("too much is left out"),
    Unscored.UNSOUND: say("the scoring file contradicts itself"),
    Unscored.UNKNOWN: say("no scoring file is known"),
}


def scores_table(scored: Sequence[Scored], day: date, instruments: Mapping[str, Instrument]) -> Table:
    """Give the table of all scores."""
    rows = tuple(row for one in scored for row in _rows(one, instruments.get(one.instrument)))
    return Table(say("Scores on {day}", day=day), _COLUMNS, rows, tuple(_notes(scored)))


def _rows(one: Scored, instrument: Instrument | None) -> Iterator[tuple[Cell, ...]]:
    score = one.score
    total = Part("", score.total, score.answered, score.items, score.prorated)
    yield _row(one, say("total"), total, _note(one))
    labels = {part.id: part.label for part in instrument.subscales} if instrument else {}
    for part in score.subscales:
        yield _row(one, labels[part.id], part, REASONS[Unscored.INCOMPLETE] if part.value is None else NOTHING)


def _row(one: Scored, scale: Message | Label, part: Part, note: Message) -> tuple[Cell, ...]:
    value = None if part.value is None else round(part.value, 2)
    answered = Share(part.answered, part.items)
    return (one.person, one.instrument, one.wave, one.on, scale, value, answered, part.prorated, note)


def _note(one: Scored) -> Message:
    if one.score.reason:
        return REASONS[one.score.reason]
    if one.answered_as != one.instrument:
        return say("scored from the answers to {instrument}", instrument=one.answered_as)
    return NOTHING


def _notes(scored: Sequence[Scored]) -> Iterator[Message]:
    if not scored:
        yield say("Nothing was answered by then.")
        return
    have = sum(one.score.reason is None for one in scored)
    yield say("Forms with a score: {have} of {all}.", have=have, all=len(scored))
    replaced = sum(one.score.prorated > 0 for one in scored)
    if replaced:
        yield say_many(
            "In {count} of them items were left out, and replaced by the mean of what the person answered.",
            "In {count} of them items were left out, and replaced by the mean of what each person answered.",
            replaced,
        )
