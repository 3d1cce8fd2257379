"""Asking, on a terminal, for what is not known yet of somebody who is there: the name, and what eligibility takes."""

from peerctl.cli.asking import Asking, ask_identity, ask_missing
from peerctl.cli.person_events import Somebody
from peerctl.cli.person_file import Said
from peerctl.cli.request import Request
from peerctl.eligibility.verdict import verdict


def ask_more(request: Request, somebody: Somebody, said: Said) -> None:
    """Ask for what is missing, each once; not at all where something was said, or where nobody can answer.

    Args:
        request: the run.
        somebody: the person.
        said: what was said, and where to write what is answered.
    """
    if not request.around.given.isatty() or said != Said({}, {}, {}, {}):
        return
    asking, book = Asking(request.around.given, request.around.err, request.wording), somebody.opened.book
    if somebody.person.id not in book.identities:
        ask_identity(asking, said)
    asked: set[str] = set()
    for enrolment in somebody.person.enrolments:
        programme = book.programme_of(enrolment.cohort)
        if programme and enrolment.role != "staff":
            judged = verdict(programme, enrolment.role, somebody.person, somebody.on, id="", cohort="")
            ask_missing(asking, said, programme, tuple(key for key in judged.missing if key not in asked))
            asked.update(judged.missing)
