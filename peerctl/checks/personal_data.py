"""Personal data outside identities/.

Names, phone numbers and e-mail addresses stand in identities/ alone, which may be kept out of git or elsewhere. What
is written in any other file is read by more people, and stays in git's history. This looks for e-mail addresses, phone
numbers and civil registration numbers (CPR) in every text, comment and id; it never prints what it found.

Take it out, and write it in the person's file in identities/ if it is needed. What was committed before stays in git's
history until it is taken out there too.

Passing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015, plots 10 to 24
    start: 2015-02-02
    end: 2015-12-31

Failing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015, call 12 34 56 78
    start: 2015-02-02
    end: 2015-12-31
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule, at_key
from peerctl.checks.texts import Text, texts, words
from peerctl.model.book import Book
from peerctl.model.finding import Level, Route, route
from peerctl.model.message import Message, say
from peerctl.model.personal import PersonalKind, may_be_personal, personal_data
from peerctl.model.record import Record
from peerctl.model.response import Response
from peerctl.model.session import Session

Content: TypeAlias = Record | tuple[Session, ...] | tuple[Response, ...]

_LOOKS_LIKE: dict[PersonalKind, Message] = {
    PersonalKind.EMAIL: say("This looks like an e-mail address, and those stand in identities/ alone."),
    PersonalKind.PHONE: say("This looks like a phone number, and those stand in identities/ alone."),
    PersonalKind.CPR: say("This looks like a civil registration number (CPR), and that belongs in no file here."),
}

_ELSEWHERE = ("identities/", "data/")
"""Files that may hold it, and files of peerctl's own."""


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find texts, comments and ids that look like personal data; an id where it is given, not wherever it is used."""
    for at, record in _records(inspection.book):
        if may_be_personal("\n".join(words(record, []))):
            for text in texts(record, at):
                if not _refers(inspection.book, text):
                    yield from _fault(text)
    for at, comment in inspection.comments(may_be_personal):
        if not at.file.startswith(_ELSEWHERE):
            yield from _fault(Text(comment, at))


def _records(book: Book) -> Iterator[tuple[Route, Content]]:
    """Give every record of the workspace but the identities, with the route of its file."""
    yield Route("peerctl.yaml"), book.workspace
    own = {name: programme for name, programme in book.programmes.items() if name not in book.shipped}
    folders: dict[str, Mapping[str, Content]] = {
        "programmes": own,
        "cohorts": book.cohorts,
        "participants": book.participants,
        "sessions": book.sessions,
        "matches": book.matches,
        "responses": book.responses,
    }
    for folder, records in folders.items():
        for name, record in records.items():
            yield route(folder, name), record


def _refers(book: Book, text: Text) -> bool:
    """Tell whether a text is an id that stands elsewhere, and is told of there."""
    return text.value in book.participants and text.at.keys != ("id",)


def _fault(text: Text) -> Iterator[Fault]:
    for kind in dict.fromkeys(kind for kind, _, _ in personal_data(text.value)):
        if text.at.keys == ("id",):
            yield Fault(_LOOKS_LIKE[kind], text.at, _NEW_ID)
        else:
            yield Fault(_LOOKS_LIKE[kind], at_key(text.at) if text.is_key else text.at, _TAKE_OUT)


_NEW_ID = say("Choose an id that says nothing of the person, such as p-014, and rename the file with git mv.")
_TAKE_OUT = say(
    "Take it out here. If it is needed, write it in identities/. What was committed before stays in git's history."
)

RULE = Rule("personal-data", Level.ERROR, say("Personal data outside identities/"), find)
