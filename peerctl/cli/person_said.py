"""What was said of a person by options, and a new person written down from it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import get_args

from peerctl.checks.vocabularies import Codes
from peerctl.cli.asking import Asking, ask_consent, ask_identity, ask_missing
from peerctl.cli.dated import given
from peerctl.cli.named_cohort import cohort_asked
from peerctl.cli.past import knowing_the_gone
from peerctl.cli.person_events import only
from peerctl.cli.person_file import Said, birth, facts_of, free_id, new_person
from peerctl.cli.recording import NotNow, coded, recorded
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage, text_typed
from peerctl.eligibility.verdict import verdict
from peerctl.files.changes import Plain
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.timeline import Answer as Verdict

Words = Sequence[str] | None


def said_of(
    born: str | None,
    municipality: str | None,
    more: tuple[str | None, Words, Words, Words],
    facts: Words,
    identity: tuple[str | None, str | None, str | None],
) -> Said:
    """Gather what was said by options.

    Raises:
        BadUsage: The day of birth or a fact is not of the form expected, or a text is none.
    """
    gender, languages, interests, available = more
    text_typed("--municipality", municipality)
    text_typed("--language", *(languages or ()))
    text_typed("--interest", *(interests or ()))
    for option, typed in zip(("--name", "--phone", "--email"), identity, strict=True):
        text_typed(option, typed)
    person: dict[str, Plain] = {"born": birth(born), "municipality": municipality, "gender": gender}
    person |= {"languages": languages, "interests": interests, "availability": available}
    contact: dict[str, Plain] = dict(zip(("name", "phone", "email"), identity, strict=True))
    return Said(given(person), facts_of(facts or ()), {}, given(contact))


def coded_of(codes: Codes, channel: str | None, referrer: str | None) -> dict[str, Plain]:
    """Read the codes that the programme lists."""
    return given(
        {
            "channel": coded("--channel", channel, codes.channels, needed=False),
            "referrer": coded("--referrer", referrer, codes.referrers, needed=False),
        }
    )


def place(request: Request, opened: Opened, cohort: str | None, role: str | None) -> tuple[str, Role, Codes]:
    """Give the cohort and the role, asked for on a terminal where they were not said.

    Raises:
        BadUsage: One is missing, or is none of those there are.
        NotNow: The programme of the cohort is not known.
    """
    asking = Asking(request.around.given, request.around.err, request.wording)
    asks = request.around.given.isatty()
    cohorts = tuple(opened.book.cohorts)
    if cohort is None and asks and cohorts:
        cohort = asking.one_of(say("Cohort"), cohorts)
    joined = only(cohorts, cohort_asked(cohort, opened.book), "--cohort")
    programme = opened.book.programme_of(joined)
    if programme is None:
        raise NotNow(
            say("The programme of cohort {cohort} is not known.", cohort=joined), say("peerctl check tells why.")
        )
    codes = Codes(programme)
    roles = tuple(codes.roles.known)
    if role is None and asks:
        role = asking.one_of(say("Role"), roles)
    as_what = only(roles, role, "--role")
    return joined, next(one for one in get_args(Role) if one == as_what), codes


def ask_for(request: Request, said: Said, codes: Codes, role: Role, applied: tuple[date, bool]) -> bool:
    """Ask for the name, for what has to be known to say whether the person may take part, and for the consents.

    Args:
        request: the run.
        said: what was said, and where to write what is answered.
        codes: the words of the programme.
        role: as what the person has applied.
        applied: the day, and whether the consents are said to be given already.

    Returns:
        Whether these were given.
    """
    day, consented = applied
    asking = Asking(request.around.given, request.around.err, request.wording)
    ask_identity(asking, said)
    sure = {key: said.person[key] for key in ("born", "municipality") if key in said.person}
    facts = dict.fromkeys(said.facts, "yes")
    known = Participant.model_validate({"id": "somebody", "enrolments": (), "facts": facts, **sure})
    judged = verdict(codes.programme, role, known, day, id="", cohort="")
    ask_missing(asking, said, codes.programme, judged.missing)
    kinds = codes.programme.consents if role != "staff" else ()
    return consented or (bool(kinds) and ask_consent(asking, kinds))


def added(
    request: Request,
    opened: Opened,
    said: Said,
    codes: Codes,
    applied: tuple[str | None, date, bool],
    *,
    dry_run: bool,
) -> Answer:
    """Write a new person down as having applied.

    Raises:
        NotNow: The id is somebody else's.
        BadUsage: The id is the name of a consent, as where `--consent data` was typed.
    """
    named, day, consented = applied
    role = next(one for one in get_args(Role) if one == said.enrolment["role"])
    known = knowing_the_gone(request, opened)
    name = named or free_id(known, role)
    if name in opened.book.participants:
        raise NotNow(say("{id} is somebody already.", id=name), say("Leave the id out: the next one free is taken."))
    if name in codes.programme.consents:
        raise BadUsage(say("“{word}” is a consent, and no id.", word=name), say("--consent takes no word after it."))
    events: list[Plain] = [{"on": day, "event": "applied"}]
    consents: list[Plain] = [{"kind": kind, "given": day} for kind in codes.programme.consents if consented]
    ordered = {key: said.enrolment[key] for key in ("cohort", "role") if key in said.enrolment} | said.enrolment
    changes = new_person(name, Said(said.person, said.facts, ordered, said.identity), events, consents)

    def told(after: Book) -> Iterator[Message]:
        yield say("{id} has applied to {cohort} on {on}.", id=name, cohort=str(said.enrolment["cohort"]), on=day)
        if name in known.gone:
            command = f"peerctl history {name}"
            yield say(
                "Somebody with the id {id} was removed before; {command} tells of both.", id=name, command=command
            )
        yield from _way_on(codes.programme, role, after.participants[name], day, consented=consented)

    return recorded(request, opened, changes, told, dry_run=dry_run)


def _way_on(programme: Programme, role: Role, person: Participant, day: date, *, consented: bool) -> Iterator[Message]:
    """Tell whether somebody who has applied may take part, and what comes next."""
    judged = verdict(programme, role, person, day, id=person.id, cohort="")
    declined = judged.answer is Verdict.NO
    if declined:
        yield say("Not eligible: {reasons}.", reasons=tuple(r.reason for r in judged.rules if r.answer is Verdict.NO))
    if programme.consents and not consented and role != "staff":
        yield say("When the consent is given: {command}", command=f"peerctl consent {person.id}")
    command = f"peerctl {'enrol' if role == 'staff' else 'interview'} {person.id}"
    yield say("Next: {command}, or decline.", command=command) if declined else say("Next: {command}", command=command)
