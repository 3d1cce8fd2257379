"""A plan of speed-dating as tables: the rounds, and a sheet for each person."""

from collections.abc import Iterator, Mapping

from peerctl.matching.rounds.dating import Sheet, SpeedDating
from peerctl.model.message import Message, say, say_many
from peerctl.model.table import Column, Kind, Table

_ROUND = Column("round", say("Round"), Kind.NUMBER)
_TABLE = Column("table", say("Table"), Kind.NUMBER)
_MENTOR = Column("mentor", say("Mentor"), Kind.ID)
_PEER = Column("peer", say("Peer"), Kind.ID)
_SCALE = "1   2   3   4   5"


def rounds_table(plan: SpeedDating) -> Table:
    """Give every meeting by round and table, and say below why there are so many rounds."""
    return Table(
        say("Speed-dating of {cohort} on {day}", cohort=plan.cohort, day=plan.day),
        (_ROUND, _TABLE, _MENTOR, _PEER),
        tuple(
            (turn.round, meeting.table, meeting.mentor, meeting.peer)
            for turn in plan.rounds
            for meeting in turn.meetings
        ),
        tuple(_notes(plan)),
    )


def round_pages(plan: SpeedDating, names: Mapping[str, str]) -> tuple[Table, ...]:
    """Give a page for each round: which table, who sits there and who comes."""
    return tuple(
        Table(
            say("Round {round}", round=turn.round),
            (_TABLE, Column("mentor", say("Mentor")), Column("peer", say("Peer"))),
            tuple(
                (meeting.table, names.get(meeting.mentor, meeting.mentor), names.get(meeting.peer, meeting.peer))
                for meeting in turn.meetings
            ),
        )
        for turn in plan.rounds
    )


def person_pages(plan: SpeedDating, names: Mapping[str, str]) -> tuple[Table, ...]:
    """Give a page for each person: round by round the table and the partner, and the marks to put a ring around."""
    return tuple(_page(plan, sheet, names) for sheet in plan.people)


def _page(plan: SpeedDating, sheet: Sheet, names: Mapping[str, str]) -> Table:
    at = {meeting.round: meeting for meeting in sheet.meetings}
    rows = tuple(
        (turn.round, met.table, names.get(met.partner, met.partner), _SCALE)
        if (met := at.get(turn.round))
        else (turn.round, None, say("pause"), None)
        for turn in plan.rounds
    )
    return Table(
        say("{person}: speed-dating on {day}", person=names.get(sheet.id, sheet.id), day=plan.day),
        (_ROUND, _TABLE, Column("partner", say("You meet")), Column("score", say("How did it feel?"))),
        rows,
        (say("Put a ring around a number after each meeting: 1 is no resonance, 5 is strong."), _moving(sheet.role)),
    )


def _moving(role: str) -> Message:
    return say("You stay at your table.") if role == "mentor" else say("You go on to the next table after each round.")


def _notes(plan: SpeedDating) -> Iterator[Message]:
    needed = plan.rounds_needed
    if not plan.people:
        yield say("Nobody can meet anybody: see peerctl match propose for the reasons.")
        return
    if plan.proved or not plan.left_out or len(plan.rounds) < needed:  # else more might have been held in more rounds
        yield say_many("Everybody can meet in {count} round.", "Everybody can meet in {count} rounds.", needed)
        if needed > 1:
            yield from _why(plan)
    if not plan.proved:
        yield say("There was no time to prove that this is the best plan there is.")
    elif len(plan.rounds) < needed:
        yield say_many(
            "The meetings of the {count} round are those with the most in common.",
            "The meetings of the {count} rounds are those with the most in common.",
            len(plan.rounds),
        )
    if plan.left_out:
        pairs = tuple(say("{mentor} with {peer}", mentor=mentor, peer=peer) for mentor, peer in plan.left_out)
        yield say("There is no round for {pairs}.", pairs=pairs)
    if plan.met_before:
        yield say_many(
            "{count} pair has met before, and is left out.",
            "{count} pairs have met before, and are left out.",
            len(plan.met_before),
        )
    if plan.without_meeting:
        yield say("Without a meeting: {people}.", people=plan.without_meeting)
    seats = {(meeting.mentor, meeting.table) for turn in plan.rounds for meeting in turn.meetings}
    if len(seats) > len({mentor for mentor, _ in seats}):
        yield say("There are fewer tables than mentors, so mentors move between some of the rounds.")


def _why(plan: SpeedDating) -> Iterator[Message]:
    """Say why there can be no fewer rounds."""
    needed, bound = plan.rounds_needed, plan.lower_bound
    if needed > plan.rounds_at_least:
        yield say_many(
            "There was no time to see whether fewer are enough; at least {count} is needed.",
            "There was no time to see whether fewer are enough; at least {count} are needed.",
            plan.rounds_at_least,
        )
    elif needed > bound.rounds:
        yield say("Fewer are not possible, because some come late or leave early; every way was ruled out.")
    elif bound.by_person == needed:
        yield say(
            "Fewer are not possible: {person} is in the last of them at the earliest.",
            person=bound.busiest,
        )
    else:
        yield say_many(
            "Fewer are not possible with {count} table.", "Fewer are not possible with {count} tables.", plan.tables
        )
