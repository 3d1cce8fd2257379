"""What a command writes of a person: facts and enrolment in participants/, name and contact data in identities/."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage
from peerctl.files.changes import Change, Plain, Set
from peerctl.model.book import Book
from peerctl.model.free_ids import free_ids
from peerctl.model.message import say
from peerctl.model.participant import Participant, Role

_YES = frozenset(["yes", "y", "ja", "j", "true"])
_NO = frozenset(["no", "n", "nej", "false"])


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a person, on the command line or when asked."""

    person: dict[str, Plain]
    facts: dict[str, Plain]
    enrolment: dict[str, Plain]
    identity: dict[str, Plain]


def birth(typed: str | None) -> date | None:
    """Read a day of birth, without repeating it.

    Raises:
        BadUsage: It is no day.
    """
    try:
        return day_typed("--born", typed)
    except BadUsage as error:
        raise BadUsage(say("--born takes a day, and that is none."), error.help) from None


def facts_of(typed: Sequence[str]) -> dict[str, Plain]:
    """Read facts such as `section-85=yes@2014-05-01`: the fact, its value, and since when.

    Raises:
        BadUsage: One is not of that form.
    """
    found: dict[str, Plain] = {}
    for word in typed:
        fact, equals, rest = word.partition("=")
        value, at, since = rest.partition("@")
        if not equals or not fact or not value:
            raise BadUsage(
                say("--fact takes a fact and its value, such as section-85=yes or section-85=yes@2014-05-01.")
            )
        if fact in found:
            raise BadUsage(
                say("--fact tells {fact} twice.", fact=fact),
                say("Say how it is now; earlier stretches are written into the file by hand."),
            )
        begun = day_typed("--fact", since if at else None)
        found[fact] = {"value": fact_value(value), "since": begun} if begun else fact_value(value)
    return found


def fact_value(typed: str) -> Plain:
    """Read the value of a fact: yes or no, a choice, or several with commas between them."""
    word = typed.strip().lower()
    if word in _YES | _NO:
        return word in _YES
    return [part.strip() for part in typed.split(",")] if "," in typed else typed.strip()


def free_id(book: Book, role: Role) -> str:
    """Give the next id of a role that nobody has: `p-015` where `p-014` is the last."""
    return next(free_ids(book, role))


def new_person(name: str, said: Said, events: Sequence[Plain], consents: Sequence[Plain]) -> dict[str, list[Change]]:
    """Give the changes that make the files of a new person."""
    record: dict[str, Plain] = {"id": name, **said.person}
    if said.facts:
        record["facts"] = said.facts
    if consents:
        record["consents"] = consents
    record["enrolments"] = [{**said.enrolment, "history": events}]
    changes: dict[str, list[Change]] = {f"participants/{name}.yaml": [Set((), record)]}
    if said.identity:
        changes[f"identities/{name}.yaml"] = [Set((), {"id": name, **said.identity})]
    return changes


def changed_person(book: Book, person: Participant, said: Said, index: int | None) -> dict[str, list[Change]]:
    """Give the changes to the files of somebody who is there."""
    changes: dict[str, list[Change]] = {}
    if in_file := list(_of_person(person, said, index)):
        changes[f"participants/{person.id}.yaml"] = in_file
    if said.identity:
        known = person.id in book.identities
        if not known and "name" not in said.identity:
            raise BadUsage(say("{id} has no name yet: give --name too.", id=person.id))
        whole: list[Change] = [Set((), {"id": person.id, **said.identity})]
        changes[f"identities/{person.id}.yaml"] = (
            [Set((key,), value) for key, value in said.identity.items()] if known else whole
        )
    return changes


def _of_person(person: Participant, said: Said, index: int | None) -> Iterator[Change]:
    yield from (Set((key,), value) for key, value in said.person.items())
    if said.facts and not person.facts:
        yield Set(("facts",), said.facts)
    else:
        yield from (Set(("facts", key), value) for key, value in said.facts.items())
    if index is not None:
        yield from (Set(("enrolments", index, key), value) for key, value in said.enrolment.items())
