"""What a command adds to the history of a pair, once it may come after what has happened."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.companionship import extensions, months_of, planned_end
from peerctl.calendar.next_event import allowed_next, may_follow
from peerctl.checks.vocabularies import Codes
from peerctl.cli.dated import event_change, given
from peerctl.cli.named_people import pair_named, person_named
from peerctl.cli.recording import NotNow, happened_on, if_wrong, recorded
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage
from peerctl.files.changes import Change, Plain, Set
from peerctl.model.book import Book
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.words import event_word

_COMMANDS = {
    MatchEventKind.CONVERSATION: "conversation",
    MatchEventKind.ACCEPTED: "accept",
    MatchEventKind.DECLINED: "decline",
    MatchEventKind.STARTED: "start",
    MatchEventKind.PAUSED: "pause",
    MatchEventKind.RESUMED: "resume",
    MatchEventKind.EXTENDED: "extend",
    MatchEventKind.ENDED: "end",
}
"""The commands about a pair, by what they write down."""


@dataclass(frozen=True, slots=True)
class Known:
    """A pair that was named, with what its programme says, and the day something happened to it."""

    request: Request
    opened: Opened
    match: Match
    programme: Programme
    on: date

    @property
    def codes(self) -> Codes:
        """The words that the programme lists."""
        return Codes(self.programme)

    @property
    def file(self) -> str:
        """The file of the pair."""
        return f"matches/{self.match.id}.yaml"

    def people(self, typed: str | None) -> list[str]:
        """Read who of the two is meant: `both`, `mentor`, `peer`, or ids or parts of names with commas between them.

        Raises:
            BadUsage: Somebody is named who is not of the pair.
            Failure: As of `person_named`.
        """
        two = (self.match.mentor, self.match.peer)
        sides = {"both": two, "mentor": two[:1], "peer": two[1:]}
        words = [word.strip() for word in (typed or "").split(",") if word.strip()]
        named = [sides.get(word) or (person_named(word, self.opened, self.request, rather=two),) for word in words]
        people = [one for some in named for one in some]
        if strangers := [one for one in people if one not in two]:
            raise BadUsage(say("{people} is not of the pair {id}.", people=tuple(strangers), id=self.match.id))
        return list(dict.fromkeys(people))

    def months_left(self) -> int | None:
        """Give by how many months the pair can still be extended; None where the programme sets no bound."""
        rules = self.programme.companionship
        bound = rules.extension.months if rules and rules.extension else 0
        made = sum(months_of(event) for _, event in extensions(self.match, date.max))
        return None if bound is None else max(bound - made, 0)


def pair_on(request: Request, typed: Sequence[str], on: str | None) -> Known:
    """Open the workspace to write, find the pair meant, and read the day.

    Raises:
        NotNow: The day is still to come, or the pair's programme is not known.
    """
    opened = request.open_to_write()
    match = pair_named(typed, opened, request)
    programme = opened.book.programme_of(match.cohort)
    if programme is None:
        raise NotNow(say("The programme of {id} is not known.", id=match.id), say("peerctl check tells why."))
    return Known(request, opened, match, programme, happened_on(on, opened))


def may_come(known: Known, kind: MatchEventKind) -> None:
    """See to it that something can be what happens next to a pair.

    Raises:
        NotNow: It cannot; the help has what can.
    """
    history = known.match.history
    if why := allowed_next(history, kind, known.on):
        possible = tuple(_COMMANDS[one] for one in may_follow(history, list(_COMMANDS), known.on))
        way_on = say("What can come next for {id}: {commands}.", id=known.match.id, commands=possible)
        raise NotNow(why, way_on if possible else if_wrong(known.file))


def event_recorded(
    known: Known,
    kind: MatchEventKind,
    said: Mapping[str, Plain],
    *,
    contract: Mapping[str, Plain] | None = None,
    dry_run: bool,
) -> Answer:
    """Write an event of a pair, with what was agreed, and tell what comes next.

    Raises:
        NotNow: It cannot come after what has happened.
    """
    may_come(known, kind)
    event = event_change(("history",), known.match.history, kind, known.on, given(said))
    changes = [event, *contract_changes(known.match, contract or {})]
    return changed(known, changes, _told(known, kind), dry_run=dry_run)


def agreed_since(known: Known, contract: Mapping[str, Plain], *, dry_run: bool) -> Answer:
    """Write what was agreed, where that it happened on the day is written down already."""

    def told(_: Book) -> Iterator[Message]:
        yield say("{id}: what was agreed on {on} is added.", id=known.match.id, on=known.on)

    return changed(known, [*contract_changes(known.match, contract)], told, dry_run=dry_run)


def item_recorded(known: Known, change: Change, told: Callable[[Book], Iterable[Message]], *, dry_run: bool) -> Answer:
    """Write an item of one of a pair's lists: a meeting, a stand-in, a contact.

    Raises:
        NotNow: The two have not begun.
    """
    if not any(event.event is MatchEventKind.STARTED for event in known.match.history):
        command = f"peerctl match start {known.match.id}"
        raise NotNow(say("{id} has not started.", id=known.match.id), say("Next: {command}", command=command))
    return changed(known, [change], told, dry_run=dry_run)


def heard_of(known: Known, on: date) -> None:
    """See to it that something happened on a day on which anything is known of the pair.

    Raises:
        NotNow: All that is known of it came later.
    """
    if all(event.on > on for event in known.match.history):
        raise NotNow(
            say("{on} is before anything is known of {id}.", on=on, id=known.match.id),
            say("Correct the day: often the year is mistyped."),
        )


def changed(
    known: Known, changes: Sequence[Change], told: Callable[[Book], Iterable[Message]], *, dry_run: bool
) -> Answer:
    """Write changes of a pair's file, and tell of them."""
    return recorded(known.request, known.opened, {known.file: changes}, told, dry_run=dry_run)


def contract_changes(match: Match, said: Mapping[str, Plain]) -> Iterator[Change]:
    """Give the changes that write down what was said of the contract."""
    agreed = given(said)
    if agreed and not match.contract.model_fields_set:
        yield Set(("contract",), agreed)
        return
    for key, value in agreed.items():
        yield Set(("contract", key), value)


def _told(known: Known, kind: MatchEventKind) -> Callable[[Book], Iterable[Message]]:
    def told(after: Book) -> Iterator[Message]:
        match = after.matches[known.match.id]
        yield say("{id}: {event} on {on}.", id=match.id, event=event_word(kind), on=known.on)
        running = kind in {MatchEventKind.STARTED, MatchEventKind.RESUMED, MatchEventKind.EXTENDED}
        last = max(event.on for event in match.history)
        end = planned_end(match, known.programme, last) if running else None
        if end:
            yield say("The companionship is planned to end on {end}.", end=end)
        if known.on == last or kind is MatchEventKind.PAUSED:
            yield from _next(known, kind)

    return told


def _next(known: Known, kind: MatchEventKind) -> Iterator[Message]:
    name = known.match.id
    if kind is MatchEventKind.CONVERSATION:
        yield say("Next: {command}, or decline.", command=f"peerctl match accept {name}")
    elif kind is MatchEventKind.ACCEPTED:
        yield say("Next: {command}", command=f"peerctl match start {name} --signed {known.on}")
    elif kind is MatchEventKind.STARTED:
        yield say("Next: {command}", command=f"peerctl meeting log {name}")
    elif kind is MatchEventKind.PAUSED:
        yield say("The clock stands still until: {command}", command=f"peerctl match resume {name}")
    elif kind is MatchEventKind.DECLINED:
        yield say("Next: {command}", command=f"peerctl match propose {known.match.cohort}")
    elif kind is MatchEventKind.ENDED:
        still = [item for item in known.programme.checklists.end if item.id not in known.match.checklist]
        if still:
            yield say("Still to be done: {items}.", items=tuple(item.label for item in still))
            command = " --item ".join([f"peerctl match settle {name}", *(item.id for item in still)])
            yield say("When it is done: {command}", command=command)
