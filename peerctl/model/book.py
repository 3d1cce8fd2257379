"""The whole workspace as one value: what every pure function is asked about, together with a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from peerctl.model.cohort import Cohort
from peerctl.model.finding import Key, Route, route
from peerctl.model.identity import Identity
from peerctl.model.instrument import Instrument
from peerctl.model.match import Match
from peerctl.model.participant import Enrolment, Participant
from peerctl.model.practice import Practice
from peerctl.model.programme import Programme
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.model.workspace import Workspace


@dataclass(frozen=True)
class Enrolled:
    """One enrolment together with the person it belongs to and its place in that person's list."""

    id: str
    person: Participant
    index: int
    enrolment: Enrolment


@dataclass(frozen=True)
class Book:
    """Every sound record of a workspace, by the name of its file (which is its id).

    A record whose file could not be read is not here; the finding about it is, in what the loader returns.
    """

    workspace: Workspace
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    """Those of the workspace, and the shipped ones that its cohorts follow."""
    cohorts: Mapping[str, Cohort] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)
    identities: Mapping[str, Identity] = field(default_factory=dict)
    sessions: Mapping[str, tuple[Session, ...]] = field(default_factory=dict)
    """By cohort; `shared` for those of all cohorts."""
    matches: Mapping[str, Match] = field(default_factory=dict)
    responses: Mapping[str, tuple[Response, ...]] = field(default_factory=dict)
    """By person."""
    gone: frozenset[str] = frozenset()
    """Ids of people who were removed, where somebody new is to get an id and git knows of them."""
    unread: frozenset[str] = frozenset()
    """Files that could not be read (`cohorts/vejle-2015-1.yaml`): what refers to them is not a fault of its own."""
    shipped: frozenset[str] = frozenset()
    """The ids of all programmes that are peerctl's own and not the workspace's, whether a cohort follows them or not."""
    practices: Mapping[str, Practice] = field(default_factory=dict)
    """The shipped practice standards for contact with pairs."""
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    """How questionnaires are scored: those of the workspace, and the shipped ones that programmes or answers name."""

    def enrolments(self) -> Iterator[Enrolled]:
        """Give every enrolment, by person and in the order of each person's file."""
        for name, person in self.participants.items():
            for index, enrolment in enumerate(person.enrolments):
                yield Enrolled(name, person, index, enrolment)

    @cached_property
    def by_cohort(self) -> Mapping[str, tuple[Enrolled, ...]]:
        """Every enrolment, by the cohort it names."""
        grouped: dict[str, list[Enrolled]] = {}
        for enrolled in self.enrolments():
            grouped.setdefault(enrolled.enrolment.cohort, []).append(enrolled)
        return {cohort: tuple(members) for cohort, members in grouped.items()}

    @cached_property
    def matches_of(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the matches that each person is in, on either side."""
        grouped: dict[str, list[str]] = {}
        for name, match in self.matches.items():
            for person in dict.fromkeys((match.mentor, match.peer)):
                grouped.setdefault(person, []).append(name)
        return {person: tuple(names) for person, names in grouped.items()}

    def programme_of(self, cohort: str) -> Programme | None:
        """Give the programme a cohort follows; None where the cohort or its programme is not known."""
        known = self.cohorts.get(cohort)
        return self.programmes.get(known.programme) if known else None

    def programme_route(self, programme: str, *keys: Key) -> Route:
        """Give the route into a programme's file, of the workspace's own or of peerctl's."""
        return route("data/programmes" if programme in self.shipped else "programmes", programme, *keys)
