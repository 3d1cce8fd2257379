"""The consents that the people who take part need, and what they have given."""

from collections.abc import Iterator
from dataclasses import dataclass

from peerctl.checks.inspection import Inspection
from peerctl.model.book import Enrolled
from peerctl.model.finding import Route, route
from peerctl.model.participant import Consent


@dataclass(frozen=True, slots=True)
class Needed:
    """A consent of one kind that somebody active needs, with those of the kind given by the day."""

    person: str
    kind: str
    given: tuple[tuple[int, Consent], ...]
    """Each with its place in the person's list."""
    enrolled: Enrolled
    programme: str

    @property
    def enrolment(self) -> Route:
        """The place of the first active enrolment that needs it."""
        return route("participants", self.person, "enrolments", self.enrolled.index)


def needed_consents(inspection: Inspection) -> Iterator[Needed]:
    """Give what each active person needs, each kind once, however many enrolments need it."""
    seen: set[tuple[str, str]] = set()
    for enrolled, programme in inspection.active:
        for kind in programme.consents:
            if (enrolled.id, kind) not in seen:
                seen.add((enrolled.id, kind))
                given = tuple(
                    (index, consent)
                    for index, consent in enumerate(enrolled.person.consents)
                    if consent.kind == kind and consent.given <= inspection.day
                )
                yield Needed(enrolled.id, kind, given, enrolled, programme.id)
