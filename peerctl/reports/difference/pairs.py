"""Pairs: what happened to them, what they agreed, how often they met, and who was in touch with them."""

from collections.abc import Iterable, Iterator

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import Message, say, say_many
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import fields, records, sentences
from peerctl.reports.difference.counted import counted, mended
from peerctl.reports.difference.histories import history
from peerctl.reports.events import pair_event, settled, signed, stood_in


def pairs(before: Side, after: Side) -> Iterator[Change]:
    """Tell how pairs differ; of a new one what happened to it."""
    for name, was, now in records("matches", before.book, after.book):
        if now is None:
            yield Change(Kind.PAIR, name, say("{id} is gone from the files", id=pair(was)))
        elif was is None:
            new = [*_changed(name, _blank(now), now, after.book)]
            yield from new or [Change(Kind.PAIR, name, say("{id} is new", id=pair(now)))]
        else:
            yield from _changed(name, was, now, after.book)


def pair(match: Match) -> Message:
    """Name a pair by the two."""
    return say("pair {mentor}/{peer}", mentor=match.mentor, peer=match.peer)


def _blank(match: Match) -> Match:
    """Give the pair as it would be if nothing had happened to it."""
    return Match.model_construct(
        id=match.id, cohort=match.cohort, mentor=match.mentor, peer=match.peer, contract=match.contract, history=()
    )


def _changed(name: str, was: Match, now: Match, book: Book) -> Iterator[Change]:
    programme = book.programme_of(now.cohort)

    def of(kind: Kind, told: Iterable[Message]) -> Iterator[Change]:
        return (Change(kind, name, sentence) for sentence in told)

    told = {
        "history": of(Kind.PAIR, history(was.history, now.history, lambda event: pair_event(now, event, programme))),
        "meetings": of(Kind.MEETING, _meetings(was, now)),
        "contacts": of(Kind.CONTACT, _contacts(was, now)),
        "stand_ins": of(Kind.PAIR, sentences(stood_in(was), stood_in(now))),
        "contract": of(Kind.PAIR, sentences(signed(was), signed(now))),
        "checklist": of(Kind.PAIR, sentences(settled(was), settled(now))),
    }
    yield from fields(was, now, told, lambda _, sentence: Change(Kind.PAIR, name, sentence), pair(now))


def _meetings(was: Match, now: Match) -> Iterator[Message]:
    new, corrected, gone = counted(was.meetings, now.meetings, lambda meeting: meeting.on)
    held = sum(meeting.held for meeting in new)
    who = pair(now)
    if held:
        yield say_many("{pair}: {count} meeting logged", "{pair}: {count} meetings logged", held, pair=who)
    if tried := len(new) - held:
        yield say_many(
            "{pair}: {count} meeting logged that was not held",
            "{pair}: {count} meetings logged that were not held",
            tried,
            pair=who,
        )
    yield from mended(who, "meetings", corrected, gone)


def _contacts(was: Match, now: Match) -> Iterator[Message]:
    new, corrected, gone = counted(was.contacts, now.contacts, lambda contact: contact.on)
    if new:
        yield say_many(
            "{pair}: {count} contact with the staff noted",
            "{pair}: {count} contacts with the staff noted",
            len(new),
            pair=pair(now),
        )
    yield from mended(pair(now), "contacts", corrected, gone)
