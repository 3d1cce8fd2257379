"""When the staff is next to be in touch with each side of a pair, by a practice standard."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from peerctl.model.match import Match, MatchEventKind
from peerctl.model.practice import ContactRule, Practice
from peerctl.model.standing import match_event


class CheckIn(NamedTuple):
    """A contact to be made with one side of a pair."""

    person: str
    rule: ContactRule
    last: date | None
    """The last one made; None where there was none since the start."""
    due: date
    """The last day for the next one."""


def check_ins(match: Match, practice: Practice, day: date) -> Iterator[CheckIn]:
    """Give the next contact with each side of a started pair, for each rule that still asks for one."""
    start = match_event(match, day, MatchEventKind.STARTED)
    if start is None:
        return
    sides = {"mentor": match.mentor, "peer": match.peer}
    for rule in practice.contacts:
        for side in rule.with_:
            made = contacts_with(match, sides[side], start.on, day, in_depth=rule.in_depth)
            due = _due(rule, start.on, made)
            if due:
                yield CheckIn(sides[side], rule, made[-1] if made else None, due)


def contacts_with(match: Match, person: str, start: date, day: date, *, in_depth: bool) -> list[date]:
    """Give the days from the start on which the staff was in touch with one side, oldest first."""
    return sorted(
        contact.on
        for contact in match.contacts
        if contact.with_ == person and start <= contact.on <= day and (contact.in_depth or not in_depth)
    )


def _due(rule: ContactRule, start: date, made: list[date]) -> date | None:
    if len(made) < len(rule.first):
        return rule.first[len(made)].after(start)
    last = made[-1] if made else start
    if rule.for_ is None or last < rule.for_.after(start):
        return rule.every.after(last)
    return rule.afterwards.after(last) if rule.afterwards else None
