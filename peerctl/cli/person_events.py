"""What a command adds to a person's enrolment, once it may come after what has happened."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.next_event import allowed_next, may_follow
from peerctl.checks.vocabularies import Codes
from peerctl.cli.dated import event_change, given
from peerctl.cli.named_cohort import cohort_asked
from peerctl.cli.named_people import person_named
from peerctl.cli.recording import NotNow, happened_on, if_wrong, recorded
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage, meant
from peerctl.files.changes import Remove, Set
from peerctl.model.book import Book
from peerctl.model.message import NOTHING, Message, say
from peerctl.model.participant import Enrolment, EventKind, Participant
from peerctl.model.programme import ProgrammeKind
from peerctl.model.standing import COMMITTED, pair_standing
from peerctl.model.words import event_word

_COMMANDS = {
    EventKind.INTERVIEWED: "interview",
    EventKind.ENROLLED: "enrol",
    EventKind.PAUSED: "pause",
    EventKind.RESUMED: "resume",
    EventKind.COMPLETED: "complete",
    EventKind.WITHDRAWN: "withdraw",
    EventKind.DECLINED: "decline",
}
"""The commands about a person, by what they write down."""
_OF_PAIRS = frozenset([ProgrammeKind.ONE_TO_ONE, ProgrammeKind.ONE_TO_MANY])
_PAIRS_TOO = frozenset([EventKind.PAUSED, EventKind.COMPLETED, EventKind.WITHDRAWN])


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person who was named, and the day something happened."""

    person: Participant
    on: date
    opened: Opened

    @property
    def file(self) -> str:
        """The file of the person."""
        return f"participants/{self.person.id}.yaml"

    def codes(self, cohort: str) -> Codes:
        """Give the words that the programme of a cohort lists.

        Raises:
            NotNow: It is not known.
        """
        programme = self.opened.book.programme_of(cohort)
        if programme is None:
            raise NotNow(
                say("The programme of cohort {cohort} is not known.", cohort=cohort), say("peerctl check tells why.")
            )
        return Codes(programme)

    def enrolment(self, kind: EventKind, cohort: str | None) -> tuple[int, Enrolment]:
        """Find the enrolment that something happened to: of the cohort named, else the one it can have happened to.

        Raises:
            NotNow: There is none it can have happened to.
            BadUsage: There are several, and no cohort was named; or no enrolment is in the one named.
            Ambiguous: What was typed may mean several cohorts.
        """
        every = list(enumerate(self.person.enrolments))
        cohorts = tuple(dict.fromkeys(one.cohort for _, one in every))
        cohort = cohort_asked(cohort, self.opened.book, rather=cohorts)
        inside = [one for one in every if cohort in {None, one[1].cohort}]
        if not inside:
            raise BadUsage(say("{id} is not in that cohort.", id=self.person.id), meant(cohort or "", cohorts))
        possible = [one for one in inside if allowed_next(one[1].history, kind, self.on) is None]
        if len(possible) > 1:
            raise BadUsage(
                say("{id} is in several cohorts: name one with --cohort.", id=self.person.id),
                say("It may be one of these: {words}.", words=tuple(one.cohort for _, one in possible)),
            )
        if possible:
            return possible[0]
        raise self._not_now(inside[-1][1], kind)

    def place(self, cohort: str | None) -> int:
        """Find where the enrolment in the cohort named stands, or the only one there is.

        Raises:
            BadUsage: There are several, and no cohort was named; or no enrolment is in the one named.
            Ambiguous: What was typed may mean several cohorts.
        """
        cohorts = tuple(one.cohort for one in self.person.enrolments)
        return cohorts.index(only(cohorts, cohort_asked(cohort, self.opened.book, rather=cohorts), "--cohort"))

    def _not_now(self, enrolment: Enrolment, kind: EventKind) -> NotNow:
        next_ = tuple(_COMMANDS[one] for one in may_follow(enrolment.history, list(_COMMANDS), self.on))
        way_on = say("What can come next for {id}: {commands}.", id=self.person.id, commands=next_)
        return NotNow(
            allowed_next(enrolment.history, kind, self.on) or NOTHING, way_on if next_ else if_wrong(self.file)
        )


def somebody_on(request: Request, opened: Opened, typed: str, on: str | None) -> Somebody:
    """Find the person meant, and read the day."""
    return Somebody(opened.book.participants[person_named(typed, opened, request)], happened_on(on, opened), opened)


def person_event_recorded(
    request: Request,
    somebody: Somebody,
    kind: EventKind,
    enrolled: tuple[int, Enrolment],
    reason: str | None,
    *,
    dry_run: bool,
) -> Answer:
    """Write an event of an enrolment, and tell what else it touches."""
    index, enrolment = enrolled
    history = ("enrolments", index, "history")
    changes = [event_change(history, enrolment.history, kind, somebody.on, given({"reason": reason}))]
    cohort = enrolment.cohort
    if kind is EventKind.ENROLLED and enrolment.group:  # the place that was kept is taken
        cohort = enrolment.group
        changes += [Remove(("enrolments", index, "group")), Set(("enrolments", index, "cohort"), cohort)]
    told = told_of(somebody, kind, cohort)
    return recorded(request, somebody.opened, {somebody.file: changes}, told, dry_run=dry_run)


def told_of(somebody: Somebody, kind: EventKind, cohort: str) -> Callable[[Book], Iterable[Message]]:
    """Tell what was written, and which pairs of the person go on."""

    def told(after: Book) -> Iterator[Message]:
        person = somebody.person.id
        yield say(
            "{id} in {cohort}: {event} on {on}.", id=person, cohort=cohort, event=event_word(kind), on=somebody.on
        )
        for name in after.matches_of.get(person, ()) if kind in _PAIRS_TOO else ():
            if after.matches[name].cohort == cohort and pair_standing(after.matches[name], somebody.on) in COMMITTED:
                command = "peerctl match pause" if kind is EventKind.PAUSED else "peerctl match end"
                yield say("The pair {id} goes on until: {command}", id=name, command=f"{command} {name}")
        if kind is EventKind.INTERVIEWED:
            yield say("Next: {command}", command=f"peerctl enrol {person}")
        elif kind is EventKind.ENROLLED and _is_matched(after, person, cohort):
            yield say("Next: {command}", command=f"peerctl match propose {cohort}")

    return told


def _is_matched(book: Book, person: str, cohort: str) -> bool:
    """Tell whether somebody takes part in order to be in a pair."""
    programme = book.programme_of(cohort)
    roles = {one.role for one in book.participants[person].enrolments if one.cohort == cohort}
    return programme is not None and programme.kind in _OF_PAIRS and bool(roles & {"mentor", "peer"})


def only(kinds: Sequence[str], typed: str | None, option: str) -> str:
    """Give the word typed, or the only one there is.

    Raises:
        BadUsage: It is none of them, or is missing where there are several.
    """
    if typed is None and len(kinds) == 1:
        return kinds[0]
    if typed is None:
        raise BadUsage(say("{option} is missing.", option=option), meant("", kinds) if kinds else NOTHING)
    if typed not in kinds:
        raise BadUsage(say("{option} cannot be “{typed}”.", option=option, typed=typed), meant(typed, kinds))
    return typed
