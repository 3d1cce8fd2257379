"""What programmes cost as tables: the tariffs, and what was held against what was planned."""

from collections.abc import Iterator, Sequence
from datetime import date

from peerctl.model.message import Message, say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.reports.cost import Cost, Held, Price

_PROGRAMME = Column("programme", say("Programme"), Kind.ID)
_TARIFF = Column("tariff", say("Tariff"))
_PRICES = (
    _PROGRAMME,
    _TARIFF,
    Column("price", say("Kroner a year"), Kind.NUMBER),
    Column("participants", say("Participants"), Kind.NUMBER),
    Column("per_participant", say("Each, computed"), Kind.NUMBER),
    Column("stated", say("Each, stated"), Kind.NUMBER),
)
_HELD = (
    _PROGRAMME,
    Column("year", say("Year"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    _TARIFF,
    Column("cohorts", say("Cohorts"), Kind.NUMBER),
    Column("price", say("Kroner"), Kind.NUMBER),
    Column("planned", say("Planned"), Kind.NUMBER),
    Column("participants", say("Participants"), Kind.NUMBER),
    Column("per_participant", say("Each"), Kind.NUMBER),
    Column("completed", say("Completed"), Kind.NUMBER),
    Column("per_completed", say("Each who completed"), Kind.NUMBER),
)


def cost_tables(costs: Sequence[Cost], day: date) -> tuple[Table, ...]:
    """Give the tables: the tariffs, and what was held by the day where anything was."""
    held = tuple(_held(cost.programme, one) for cost in costs for one in cost.held)
    prices = tuple(_price(cost.programme, one) for cost in costs for one in cost.prices)
    tariffs = Table(say("Price of a participant"), _PRICES, prices, tuple(_notes(costs)))
    if not held:
        return (tariffs,)
    title = say("Planned and held until {day}", day=day)
    return (tariffs, Table(title, _HELD, held, tuple(_notes_on_held(costs))))


def _price(programme: str, one: Price) -> tuple[Cell, ...]:
    return (programme, one.label, one.price, one.participants, one.per_participant, one.stated)


def _held(programme: str, one: Held) -> tuple[Cell, ...]:
    return (
        *(programme, str(one.year), one.cohort, one.label, one.cohorts, one.price, one.planned),
        *(one.participants, one.per_participant, one.completed, one.per_completed),
    )


def _notes(costs: Sequence[Cost]) -> Iterator[Message]:
    if not any(cost.prices for cost in costs):
        yield say("No price is stated. A programme's file has prices under tariffs.")
    for cost in costs:
        for one in cost.prices:
            if one.note:
                yield say("{tariff}: {note}", tariff=one.label, note=one.note)
            elif one.differs and one.stated is not None and one.per_participant is not None:
                yield say(
                    "{tariff}: {stated} is stated, and {price} / {participants} is {computed}.",
                    tariff=one.label,
                    stated=one.stated,
                    price=one.price,
                    participants=one.participants,
                    computed=one.per_participant,
                )


def _notes_on_held(costs: Sequence[Cost]) -> Iterator[Message]:
    yield say("Participants are peers, in the cohorts that started in the year; a tariff is shared out by cohorts.")
    if any(one.going_on for cost in costs for one in cost.held):
        yield say("Some may still complete: what each who completed has cost will fall.")
