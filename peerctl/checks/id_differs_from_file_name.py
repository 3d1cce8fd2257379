"""An id that is not the file's name.

Everything refers to a person, a cohort or a pair by its id, and finds it by its file's name; the two have to be the
same. A pair's id is its mentor's id, two hyphens and its peer's id; a later match of the same two ends in -2, -3...

Rename the file with `git mv`, or correct the id.

Passing:
    # file: participants/p-003.yaml
    id: p-003
    enrolments: []

Failing:
    # file: participants/p-003.yaml
    id: p-030
    enrolments: []
"""

import re
from collections.abc import Iterator

from peerctl.checks.duplicate_id import folders
from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say

_LATER = re.compile(r"-[1-9][0-9]*")


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find ids unlike their file's name; one that another file bears is told of as a duplicate."""
    for folder, records in folders(inspection.book).items():
        for name, record in records.items():
            bearer = records.get(record.id)
            if record.id != name and not (bearer and bearer.id == record.id):
                message = say("The id {id} is not the file's name, {name}.", id=record.id, name=name)
                yield Fault(message, route(folder, name, "id"), say("Correct the id, or rename the file with git mv."))
    yield from _pairs(inspection)


def _pairs(inspection: Inspection) -> Iterator[Fault]:
    for name, match in inspection.book.matches.items():
        expected = f"{match.mentor}--{match.peer}"
        if match.id == name and name != expected and not _LATER.fullmatch(name.removeprefix(expected)):
            at = route("matches", name)
            yield Fault(
                say("This pair is {expected}, and its file has another name.", expected=expected),
                at.to("id"),
                say("Rename the file with git mv and correct the id, or correct the mentor or the peer."),
                (Related(at.to("mentor"), say("the mentor")), Related(at.to("peer"), say("the peer"))),
            )


RULE = Rule("id-differs-from-file-name", Level.ERROR, say("An id that is not the file's name"), find)
