"""`peerctl history ID`: the life of a person, a pair or a cohort, with when it was written down."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, Opened, Request, names

if TYPE_CHECKING:  # git and reports are imported when there is a life to tell
    from peerctl.cli.past import Past
    from peerctl.reports.life.subject import Subject

Id = Annotated[str, typer.Argument(metavar="ID", help=help_text("The id of a person, a pair or a cohort."))]


def history(ctx: typer.Context, id_: Id, format_: Format = "table", csv: Csv = None) -> Answer:
    """Tell a life."""
    from peerctl.cli.named_sentence import with_names
    from peerctl.cli.output import Output
    from peerctl.cli.past import Past
    from peerctl.reports.life.life import life
    from peerctl.reports.life.table import life_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    past = Past(request, opened)
    subject = _subject(id_, opened, request, past)
    lines = life(opened.book, subject, past.steps(subject), opened.day)
    record = {"as_of": opened.day, "id": subject.id, "kind": subject.kind, "life": lines, "notes": past.notes}
    who = with_names(subject.told(opened.book), names(opened.book))
    return opened.answer(output.text(record, (life_table(who, lines, opened.day, past.notes),)))


def _subject(typed: str, opened: Opened, request: Request, past: "Past") -> "Subject":
    """Find who or what is meant: by id, by its beginning or a part of a name, and at last among what is gone.

    Raises:
        NobodyNamed: There is and was none.
        Ambiguous: There are several.
    """
    from peerctl.cli.named_cohort import cohort_named
    from peerctl.cli.named_people import NobodyNamed, NoPairNamed, pair_named, person_named
    from peerctl.reports.life.subject import Subject, SubjectKind

    book = opened.book
    for kind, known in (
        (SubjectKind.PERSON, book.participants),
        (SubjectKind.PAIR, book.matches),
        (SubjectKind.COHORT, book.cohorts),
    ):
        if typed in known:
            return Subject(kind, typed)
    if gone := past.gone(typed):
        return gone
    try:
        return Subject(SubjectKind.PERSON, person_named(typed, opened, request))
    except NobodyNamed as nobody:
        try:
            return Subject(SubjectKind.PAIR, pair_named([typed], opened, request).id)
        except NoPairNamed:
            if (cohort := cohort_named(typed, book)) not in book.cohorts:
                raise nobody from None
            return Subject(SubjectKind.COHORT, cohort)
