"""What has to be known before a person's files are taken away: who names the person, which files, and is it meant?"""

from collections.abc import Iterator, Sequence

from peerctl.calendar.next_event import may_follow
from peerctl.checks.naming import OWN, places_naming
from peerctl.cli.asking import Asking, ask_whether
from peerctl.cli.person_events import Somebody
from peerctl.cli.recording import NotNow
from peerctl.cli.request import Opened, Request, names
from peerctl.cli.study_log import log_file, log_of
from peerctl.cli.usage import BadUsage
from peerctl.files.names import UNDO
from peerctl.model.finding import Route
from peerctl.model.message import Message, say, shortened
from peerctl.model.participant import EventKind
from peerctl.model.standing import enrolled_on

_INSTEAD = {EventKind.DECLINED: "decline", EventKind.WITHDRAWN: "withdraw"}
"""What happens to somebody in place of being removed, and the command that writes it; the first that may follow."""
_SHOWN = 10


def named_nowhere(request: Request, somebody: Somebody) -> None:
    """See to it that nothing but the person's own files tells of the person.

    Raises:
        NotNow: Something does: pairs, sessions, wishes, the log of a study and the like.
        BrokenLog: The log of a study is not as it was written.
    """
    if places := tuple(_places_naming(request, somebody)):
        raise NotNow(
            say(
                "{id} is named in {places}, and nothing was removed.",
                id=somebody.person.id,
                places=shortened(places, _SHOWN),
            ),
            _instead(somebody),
        )


def _places_naming(request: Request, somebody: Somebody) -> Iterator[str]:
    """Give each file in which somebody is named, with the first line of it and the parts of the record."""
    id_, opened = somebody.person.id, somebody.opened
    found: dict[str, list[Route]] = {}
    for at in places_naming(opened.book, id_):
        found.setdefault(at.file, []).append(at)
    for file, routes in found.items():
        parts = ", ".join(dict.fromkeys(map(_part, routes)))
        yield f"{file}:{opened.sources.place(routes[0]).line} ({parts})"
    for cohort in opened.book.cohorts:
        if any(id_ in entry.unit for entry in log_of(request, cohort)):
            yield log_file(cohort)


def _part(at: Route) -> str:
    """Give the part of a record in which somebody is named, such as its wishes, its history or its ratings."""
    return next(key for key in at.keys if isinstance(key, str) and key != "enrolments")


def _instead(somebody: Somebody) -> Message:
    """Say what keeps everything that tells of the person true: an applicant is declined, others withdraw."""
    histories = [one.history for one in somebody.person.enrolments]
    following = [may_follow(history, list(_INSTEAD), somebody.on) for history in histories]
    words = dict.fromkeys(_INSTEAD[kinds[0]] for kinds in following if kinds)
    if words:
        return say(
            "Who takes part no more stays in the files, and what is counted stays true: {commands}",
            commands=tuple(f"peerctl {word} {somebody.person.id}" for word in words),
        )
    return say("Whom others name stays in the files, so that what is counted stays true.")


def own_files(opened: Opened, id_: str) -> tuple[str, ...]:
    """Name the files of a person that there are."""
    files = (f"{folder}/{id_}.yaml" for folder in OWN)
    return tuple(file for file in files if opened.sources.text(file) is not None)


def is_meant(request: Request, somebody: Somebody, files: Sequence[str]) -> bool:
    """Ask on a terminal whether the files are to go.

    Raises:
        BadUsage: There is none.
        BrokenOff: There was no answer.
    """
    around, id_ = request.around, somebody.person.id
    if not around.given.isatty():
        raise BadUsage(
            say("{option} is missing.", option="--yes"),
            say(
                "On a terminal it is asked whether it is meant; here --yes says so, and --dry-run shows what would go."
            ),
        )
    asking = Asking(around.given, around.err, request.wording)
    for message in counted_no_more(somebody):
        asking.tell(message)
    name = names(somebody.opened.book).get(id_)
    who = say("{id} ({name})", id=id_, name=name) if name and around.err.isatty() else id_
    return ask_whether(asking, say("Remove {who}, with {files}?", who=who, files=tuple(files)))


def counted_no_more(somebody: Somebody) -> Iterator[Message]:
    """Tell what is no longer counted once the files are gone."""
    for one in somebody.person.enrolments:
        if enrolled := enrolled_on(one, somebody.on):
            yield say(
                "{id} was enrolled in {cohort} on {on}; once the files are gone, that is counted nowhere.",
                id=somebody.person.id,
                cohort=one.cohort,
                on=enrolled,
            )


def told_of_removal(somebody: Somebody, files: Sequence[str], *, dry_run: bool) -> Iterator[Message]:
    """Tell what is gone, and where it can still be found."""
    gone = tuple(files)
    yield say("Would be removed: {files}.", files=gone) if dry_run else say("Removed: {files}.", files=gone)
    yield from counted_no_more(somebody)
    if not somebody.opened.book.identities:
        yield say(
            "No names are within reach here: where they are, that of {id} may still be among them.",
            id=somebody.person.id,
        )
    if not dry_run:
        yield say(
            "{command} brings it back. For that it is kept in {folder}; and what git has taken in stays in its history.",
            command="peerctl undo",
            folder=f"{UNDO}/",
        )
