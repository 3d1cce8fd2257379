"""The questionnaires that can be scored: a line for each, or everything that is known of one with its sources."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from peerctl.model.book import Book
from peerctl.model.condition import ASSUMPTION
from peerctl.model.instrument import Cutoff, Instrument, Method, Transform
from peerctl.model.message import Message, say, say_many
from peerctl.model.record import Label
from peerctl.model.table import Cell, Column, Kind, Table

_METHODS = {
    Method.SUM: say("the sum of the answers"),
    Method.MEAN: say("the mean of the answers"),
    Method.TABLE: say("the sum of the answers, converted by a table"),
}
_BETTER = {"higher": say("higher"), "lower": say("lower")}
_SIDES = {
    "below": say("below {value}"),
    "at-most": say("{value} or less"),
    "at-least": say("{value} or more"),
    "above": say("above {value}"),
}
_KINDS = {
    "alpha": say("Cronbach's alpha"),
    "omega": say("McDonald's omega"),
    "retest": say("test-retest"),
}


def used_by(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Give the programmes that ask for each questionnaire."""
    used: dict[str, list[str]] = {}
    for name, programme in sorted(book.programmes.items()):
        for instrument in dict.fromkeys(measure.instrument for measure in programme.measures):
            used.setdefault(instrument, []).append(name)
    return {instrument: tuple(names) for instrument, names in used.items()}


def instruments_table(instruments: Mapping[str, Instrument], used: Mapping[str, Collection[str]]) -> Table:
    """List the questionnaires."""
    columns = (
        Column("id", say("Id"), Kind.ID),
        Column("name", say("Name")),
        Column("items", say("Items"), Kind.NUMBER),
        Column("answers", say("Answers"), Kind.ID),
        Column("range", say("Total"), Kind.ID),
        Column("better", say("Better")),
        Column("used_by", say("Used by")),
    )
    rows = tuple(_line(name, one, used.get(name, ())) for name, one in instruments.items())
    title = say("Questionnaires that can be scored")
    return Table(title, columns, rows, (say("peerctl measure instruments ID tells all of one, with its sources."),))


def _line(name: str, one: Instrument, used: Collection[str]) -> tuple[Cell, ...]:
    total = _between(one.range.min, one.range.max)
    by = say("{programmes}", programmes=tuple(used)) if used else None
    return (name, one.name, one.items, _between(one.min, one.max), total, _BETTER[one.better], by)


def instrument_tables(one: Instrument, used: Collection[str]) -> tuple[Table, ...]:
    """Tell everything that is known of one questionnaire; a table that would be empty is left out."""
    others = (_figures(one), _sources(one))
    return (_scoring(one, used), *(table for table in others if table.rows))


def _scoring(one: Instrument, used: Collection[str]) -> Table:
    columns = (Column("what", say("What")), Column("is", say("Is")))
    title = say("{name} ({id}), version {version}", name=one.name, id=one.id, version=one.version)
    rows = tuple((what, told) for what, told in _told(one, used) if told is not None)
    return Table(title, columns, rows, tuple(_notes(one)))


def _notes(one: Instrument) -> Iterator[Message]:
    """Tell what a reader has to know, and what no source was read for."""
    if one.note:
        yield say("{note}", note=one.note)
    if ASSUMPTION in one.completeness.source and one.method is not Method.TABLE:
        yield say("How much has to be answered is our own rule: no source that was read states one.")
    if one.licence:
        yield say("{terms}", terms=one.licence)
    else:
        yield say("On what terms it may be used was not read in a source: ask its owner.")


def _told(one: Instrument, used: Collection[str]) -> Iterator[tuple[Message, Cell]]:
    yield say("Items"), one.items
    yield say("Answers"), _between(one.min, one.max)
    yield say("Turned round"), _numbers(one.reverse)
    yield say("Total"), _METHODS[one.method]
    yield say("Then"), _transform(one.transform)
    yield say("Range"), _between(one.range.min, one.range.max)
    yield say("Better"), _BETTER[one.better]
    for part in one.subscales:
        yield say("Subscale"), say("{label}: items {items}", label=part.label, items=_numbers(part.items) or "")
    yield say("Completeness"), _completeness(one)
    for other in one.taken_from:
        yield (
            say("Also scored from"),
            say("{id}: items {items}", id=other.instrument, items=_numbers(other.items) or ""),
        )
    yield say("Used by"), say("{programmes}", programmes=tuple(used)) if used else None
    yield say("Sources"), ", ".join(one.source)


def _transform(change: Transform) -> Message | None:
    if change.plus:
        return say("times {times}, plus {plus}", times=change.times, plus=change.plus)
    return None if change.times == 1 else say("times {times}", times=change.times)


def _completeness(one: Instrument) -> Message:
    if one.method is Method.TABLE:
        return say("every item has to be answered")
    share = one.completeness
    return say(
        "{total} % of the items, and {part} % of a subscale's; always both of two",
        total=share.total,
        part=share.subscale,
    )


def _figures(one: Instrument) -> Table:
    columns = (
        Column("figure", say("Figure")),
        Column("means", say("Means")),
        Column("among", say("Found among")),
        Column("sources", say("Sources")),
    )
    labels = {part.id: part.label for part in one.subscales}
    cutoffs = tuple((_cutoff(cut, labels), cut.label, cut.population, ", ".join(cut.source)) for cut in one.cutoffs)
    reliabilities = tuple(
        (
            _of(say("{value}", value=figure.value), figure.subscale, labels),
            _KINDS[figure.kind],
            figure.sample,
            ", ".join(figure.source),
        )
        for figure in one.reliability
    )
    notes = tuple(say("{note}", note=cutoff.note) for cutoff in one.cutoffs if cutoff.note)
    return Table(say("Cut-offs and reliability"), columns, (*cutoffs, *reliabilities), notes)


def _cutoff(cutoff: Cutoff, labels: Mapping[str, Label]) -> Message:
    return _of(Message(_SIDES[cutoff.is_].text, {"value": cutoff.value}), cutoff.subscale, labels)


def _of(figure: Message, subscale: str | None, labels: Mapping[str, Label]) -> Message:
    """Say which subscale a figure is of; nothing where it is of the total."""
    if subscale is None:
        return figure
    return say("{subscale}: {figure}", subscale=labels.get(subscale, subscale), figure=figure)


def _sources(one: Instrument) -> Table:
    columns = (
        Column("source", say("Source"), Kind.ID),
        Column("title", say("Title")),
        Column("year", say("Year"), Kind.ID),
    )
    rows = tuple((key, source.title, str(source.year) if source.year else None) for key, source in one.sources.items())
    return Table(say_many("Source", "Sources", len(rows)), columns, rows)


def _between(low: float, high: float) -> Message:
    return say("{low} to {high}", low=low, high=high)


def _numbers(items: Iterable[int]) -> Message | None:
    listed = tuple(items)
    return say("{items}", items=listed) if listed else None
