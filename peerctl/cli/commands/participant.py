"""`peerctl participant add` and `set`: a person's files, by options or asked for on a terminal."""

import typer

from peerctl.cli.commands.import_ import added_from
from peerctl.cli.commands.person_life import InCohort, Person
from peerctl.cli.options import request_of
from peerctl.cli.person_options import (
    Available,
    Born,
    Capacity,
    Certificate,
    Channel,
    Consented,
    Email,
    Fact,
    From,
    Gender,
    Id,
    Interest,
    Language,
    Municipality,
    Name,
    Phone,
    Ready,
    Referrer,
    Role,
)
from peerctl.cli.recording import On, happened_on, recorded
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.writing import DryRun


def add(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    id_: Id = None,
    cohort: InCohort = None,
    role: Role = None,
    born: Born = None,
    municipality: Municipality = None,
    gender: Gender = None,
    language: Language = None,
    interest: Interest = None,
    available: Available = None,
    fact: Fact = None,
    channel: Channel = None,
    referrer: Referrer = None,
    ready: Ready = None,
    capacity: Capacity = None,
    name: Name = None,
    phone: Phone = None,
    email: Email = None,
    consented: Consented = False,  # noqa: FBT002  # typer's way to say a flag
    on: On = None,
    from_: From = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Add a person who has applied, or everybody in a table."""
    from peerctl.cli.dated import given
    from peerctl.cli.person_said import added, ask_for, coded_of, place, said_of

    request = request_of(ctx)
    said = said_of(born, municipality, (gender, language, interest, available), fact, (name, phone, email))
    said.enrolment.update(given({"ready": day_typed("--ready", ready), "capacity": capacity}))
    if from_ is not None:
        others = (id_, channel, referrer, *said.person, *said.facts, *said.enrolment, *said.identity)
        return added_from(request, from_, others, (cohort, role, consented, on), dry_run=dry_run)
    opened = request.open_to_write()
    joined, as_what, codes = place(request, opened, cohort, role)
    said.enrolment.update(coded_of(codes, channel, referrer))
    said.enrolment.update({"cohort": joined, "role": as_what})
    day = happened_on(on, opened)
    if request.around.given.isatty():
        consented = ask_for(request, said, codes, as_what, (day, consented))
    return added(request, opened, said, codes, (id_, day, consented), dry_run=dry_run)


def set_(  # noqa: PLR0913, PLR0917
    ctx: typer.Context,
    person: Person,
    cohort: InCohort = None,
    born: Born = None,
    municipality: Municipality = None,
    gender: Gender = None,
    language: Language = None,
    interest: Interest = None,
    available: Available = None,
    fact: Fact = None,
    channel: Channel = None,
    referrer: Referrer = None,
    ready: Ready = None,
    capacity: Capacity = None,
    certificate: Certificate = None,
    name: Name = None,
    phone: Phone = None,
    email: Email = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Change what is written down of a person; on a terminal, what is missing is asked for where nothing is said."""
    from peerctl.cli.asking_more import ask_more
    from peerctl.cli.dated import given
    from peerctl.cli.handed_out import told_of
    from peerctl.cli.person_events import somebody_on
    from peerctl.cli.person_file import changed_person
    from peerctl.cli.person_said import coded_of, said_of

    request = request_of(ctx)
    said = said_of(born, municipality, (gender, language, interest, available), fact, (name, phone, email))
    said.enrolment.update(given({"ready": day_typed("--ready", ready), "capacity": capacity}))
    opened = request.open_to_write()
    somebody = somebody_on(request, opened, person, None)
    index = None
    if certificate is not None:
        said.enrolment["certificate"] = happened_on(certificate, opened, "--certificate")
    if said.enrolment or channel or referrer:
        index = somebody.place(cohort)
        codes = somebody.codes(somebody.person.enrolments[index].cohort)
        said.enrolment.update(coded_of(codes, channel, referrer))
    ask_more(request, somebody, said)
    changes = changed_person(opened.book, somebody.person, said, index)
    told = told_of(somebody, index if certificate else None)
    return recorded(request, opened, changes, told if changes else lambda _: (), dry_run=dry_run)
