"""What the records may refer to: the people and cohorts of the workspace, and the codes of a programme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from peerctl.checks.vocabulary import Vocabulary
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.standing import SUCCESSES

_SIDES = ("both", "mentor", "peer", "staff")


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id."""


@dataclass(frozen=True)
class Vocabularies:
    """What may be referred to in one book."""

    book: Book

    @cached_property
    def people(self) -> Vocabulary:
        """Give the people, by their files."""
        return Vocabulary(
            self.book.participants,
            say("There is nobody with the id {id} in participants/."),
            say("Correct the id, or add the person with a file in participants/."),
            "participants",
            self.book.unread,
        )

    @cached_property
    def cohorts(self) -> Vocabulary:
        """Give the cohorts, by their files."""
        return Vocabulary(
            self.book.cohorts,
            say("There is no cohort {id}."),
            say("Correct the id, or add the cohort with a file in cohorts/."),
            "cohorts",
            self.book.unread,
        )

    @cached_property
    def programmes(self) -> Vocabulary:
        """Give the programmes, shipped and of the workspace."""
        return Vocabulary(
            sorted(self.book.programmes.keys() | self.book.shipped),
            say("There is no programme {id}."),
            say("Correct the id, or describe the programme in programmes/."),
            "programmes",
            self.book.unread,
        )

    @cached_property
    def practices(self) -> Vocabulary:
        """Give the practice standards, which are all shipped."""
        return Vocabulary(
            self.book.practices,
            say("There is no practice standard {id}."),
            say("Correct it, or leave practice: out."),
        )

    @cached_property
    def of_programme(self) -> Mapping[str, "Codes"]:
        """Give the codes of each programme."""
        return {name: Codes(programme) for name, programme in self.book.programmes.items()}


@dataclass(frozen=True)
class Codes:
    """The codes that one programme lists. A list that is empty leaves the choice of words free, where one may."""

    programme: Programme

    @cached_property
    def channels(self) -> Vocabulary | None:
        """Give how people hear of the programme."""
        return self._free(_ids(self.programme.channels), say("{programme} lists no channel {id}."))

    @cached_property
    def referrers(self) -> Vocabulary:
        """Give who refers people."""
        return self._set(_ids(self.programme.referrers), say("{programme} lists no referrer {id}."))

    @cached_property
    def arms(self) -> Vocabulary:
        """Give the arms of a study."""
        return self._set(_ids(self.programme.arms), say("{programme} has no arm {id}."))

    @cached_property
    def roles(self) -> Vocabulary:
        """Give the roles; staff there is in every programme."""
        return self._set(tuple(dict.fromkeys([*self.programme.roles, "staff"])), say("{programme} has no role {id}."))

    @cached_property
    def series(self) -> Vocabulary:
        """Give the series of sessions."""
        return self._set(_ids(self.programme.series), say("{programme} has no series {id}."))

    @cached_property
    def cadences(self) -> Vocabulary | None:
        """Give how often a pair may agree to meet."""
        companionship = self.programme.companionship
        listed = _ids(companionship.cadences) if companionship else ()
        return self._free(listed, say("{programme} has no cadence {id}."))

    @cached_property
    def checklist(self) -> Vocabulary:
        """Give the items of the checklists."""
        lists = self.programme.checklists
        return self._set(_ids((*lists.start, *lists.midway, *lists.end)), say("No checklist of {programme} has {id}."))

    @cached_property
    def reasons(self) -> Mapping[str, Vocabulary | None]:
        """Give the coded reasons, by the kind of event."""
        listed = self.programme.reasons
        end = (*sorted(SUCCESSES), *_ids(listed.end))
        return {
            "paused": self._free(_ids(listed.pause), say("{programme} lists no reason {id} for a pause.")),
            "withdrawn": self._free(_ids(listed.withdrawal), say("{programme} lists no reason {id} for a withdrawal.")),
            "declined": self._free(_ids(listed.decline), say("{programme} lists no reason {id} for declining.")),
            "missed": self._free(_ids(listed.missed), say("{programme} lists no reason {id} for a meeting not held.")),
            "ended": self._set(end, say("{programme} lists no reason {id} for an end.")),
        }

    @cached_property
    def sides(self) -> Vocabulary:
        """Give whose wish an end can be."""
        return Vocabulary(_SIDES, say("{id} is no side of a pair."), say("Write whose wish the end was."))

    @cached_property
    def themes(self) -> Mapping[str, Vocabulary | None]:
        """Give the themes, by series."""
        message = say("The series has no theme {id} in {programme}.")
        return {one.id: self._free(_ids(one.themes), message) for one in self.programme.series}

    def _set(self, known: tuple[str, ...], message: Message) -> Vocabulary:
        home = say("The programme's file lists them all.")
        return Vocabulary(known, Message(message.text, {"programme": self.programme.name}), home)

    def _free(self, known: tuple[str, ...], message: Message) -> Vocabulary | None:
        return self._set(known, message) if known else None


def _ids(listed: Iterable[Named]) -> tuple[str, ...]:
    return tuple(one.id for one in listed)
