"""Who is there already: so that a table read in twice adds nobody twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from peerctl.imports.cells import Misread, plain, yes_or_no
from peerctl.imports.said import SaidPerson, Value
from peerctl.model.book import Book
from peerctl.model.free_ids import free_ids
from peerctl.model.participant import Enrolment, Participant, Role, StretchOfText


@dataclass(frozen=True)
class Known:
    """The people of a workspace, and those that earlier rows have added to it."""

    book: Book

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row that told of each person, by id."""
        return {}

    @cached_property
    def _named(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for person, identity in self.book.identities.items():
            if person in self.book.participants:
                found.setdefault(plain(identity.name), []).append(person)
        return found

    @cached_property
    def _added(self) -> dict[tuple[str, Value | None], str]:
        return {}

    @cached_property
    def _free(self) -> dict[Role, Iterator[str]]:
        return {}

    def candidates(self, said: SaidPerson) -> Sequence[str]:
        """Give who a row may be about: by its id, else everybody of its name whose day of birth is not another one."""
        if said.id is not None:
            return [said.id] if said.id in self.book.participants or said.id in self.rows else []
        name, born = plain(str(said.identity.get("name", ""))), said.person.get("born")
        added = self._added.get((name, born))
        alike = [
            one for one in self._named.get(name, ()) if self.book.participants[one].born in {None, born} or not born
        ]
        return [added] if added else alike

    def add(self, said: SaidPerson, row: int) -> str:
        """Give the id of somebody new: the row's own, or the next that nobody has."""
        taken = {*self.book.participants, *self.rows}
        if said.role not in self._free:
            self._free[said.role] = free_ids(self.book, said.role)
        name = said.id or next(one for one in self._free[said.role] if one not in taken)
        self.rows[name] = row
        if "name" in said.identity:
            self._added[plain(str(said.identity["name"])), said.person.get("born")] = name
        return name


def differences(book: Book, known: str, said: SaidPerson) -> Iterator[str]:
    """Name the fields in which what a row says is not what is written down of a person."""
    person = book.participants[known]
    yield from (name for name, value in said.person.items() if not _same(person, name, value))
    yield from (name for name, value in said.facts.items() if not _same_fact(person.facts.get(name, ()), value))
    identity = book.identities.get(known)
    if identity:
        yield from (name for name, value in said.identity.items() if getattr(identity, name) != value)
    theirs = [one for one in person.enrolments if (one.cohort, one.role) == (said.cohort, said.role)]
    if theirs:
        yield from _of_enrolment(theirs[0], said)
    else:
        yield "cohort"


def _of_enrolment(enrolment: Enrolment, said: SaidPerson) -> Iterator[str]:
    yield from (name for name, value in said.enrolment.items() if getattr(enrolment, name) != value)
    history = {(event.event, event.on) for event in enrolment.history}
    yield from (kind.value for kind, on in said.events if (kind, on) not in history)


def _same(person: Participant, name: str, value: Value) -> bool:
    if name == "municipality":
        return value in {stretch.value for stretch in person.municipality}
    there = getattr(person, name)
    return bool(there == (tuple(value) if isinstance(value, list) else value))


def _same_fact(stretches: Sequence[StretchOfText], value: Value) -> bool:
    there = [stretch.value for stretch in stretches]
    if isinstance(value, bool):
        return bool(there) and _yes(there[-1]) is value
    return set(value) == set(there) if isinstance(value, list) else value in there


def _yes(word: str) -> bool | None:
    try:
        return yes_or_no(word)
    except Misread:
        return None
