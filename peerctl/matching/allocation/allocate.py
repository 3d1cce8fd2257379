"""Allocating to the arms of a study: once for each, in the order laid down, with a secret from outside."""

from collections.abc import Sequence
from hashlib import sha256

from peerctl.matching.allocation.log import Entry, added
from peerctl.matching.allocation.lottery import Stratum, Unit, batch, list_digest, nth
from peerctl.matching.allocation.study import NotAllocated, Study
from peerctl.model.allocation import AllocationMethod
from peerctl.model.message import say

_LEAST = 32
"""Bytes that a secret has at least."""


def allocate(study: Study, secret: bytes, people: Sequence[str] = ()) -> tuple[Entry, ...]:
    """Give the new entries of the log.

    Args:
        study: The study on the day.
        secret: What the other person holds; its SHA-256 was laid down.
        people: With permuted blocks, who has come, in the order in which they came.

    Raises:
        NotAllocated: It would break what was laid down, or draw a lot again.
    """
    _check_secret(study, secret)
    return (
        _batch(study, secret, people)
        if study.allocation.method is AllocationMethod.BATCH
        else _blocks(study, secret, people)
    )


def _check_secret(study: Study, secret: bytes) -> None:
    if sha256(secret).hexdigest() != study.allocation.secret_sha256:
        raise NotAllocated(
            say("This is not the secret whose SHA-256 was laid down in cohorts/{cohort}.yaml.", cohort=study.cohort),
            say("Ask whoever holds the secret for the file as it was, byte for byte."),
        )
    if len(secret) < _LEAST:
        raise NotAllocated(
            say("The secret is too short to stay one: it has fewer than {count} bytes.", count=_LEAST),
            say("Have another person make one, such as with: openssl rand -hex 32 > secret.txt"),
        )


def _batch(study: Study, secret: bytes, people: Sequence[str]) -> tuple[Entry, ...]:
    if study.log:
        raise NotAllocated(
            say(
                "The lottery of {cohort} was drawn on {day}, and is never drawn again.",
                cohort=study.cohort,
                day=study.log[0].on,
            ),
            say("Who came later can be in a later cohort of the study."),
        )
    if people:
        raise NotAllocated(say("A lottery is of everybody on the list, and not of some."))
    if not study.waiting:
        raise NotAllocated(say("There is nobody to allocate in {cohort}.", cohort=study.cohort))
    drawn = batch(secret, study.cohort, study.arms, study.waiting)
    digest = list_digest(study.waiting)
    log: tuple[Entry, ...] = ()
    for unit, arm in drawn.items():
        log = (*log, added(log, study.day, digest, unit, study.waiting[unit], arm))
    return log


def _blocks(study: Study, secret: bytes, people: Sequence[str]) -> tuple[Entry, ...]:
    """Allocate those who came; the others of their unit go with them."""
    if not people:
        raise NotAllocated(
            say("Nobody was named, and permuted blocks allocate people in the order in which they come."),
            say("Name them: peerctl study allocate {cohort} --secret FILE ID...", cohort=study.cohort),
        )
    _check_draws(study, secret)
    unit_of = {name: unit for unit in study.waiting for name in unit}
    log = study.log
    for name in people:
        before = next((entry for entry in log if name in entry.unit), None)
        if before and before in study.log:
            message = say(
                "{person} was allocated on {day}, and the lot is never drawn again.", person=name, day=before.on
            )
            raise NotAllocated(message)
        if name not in unit_of:
            raise NotAllocated(
                say("{person} is not waiting to be allocated in {cohort}.", person=name, cohort=study.cohort),
                say("Only peers who applied or take part, and are eligible on the day, are allocated."),
            )
        if not before:
            stratum = study.waiting[unit_of[name]]
            arm = _due(study, secret, log, unit_of[name], stratum)
            log = (*log, added(log, study.day, None, unit_of[name], stratum, arm))
    return log[len(study.log) :]


def _check_draws(study: Study, secret: bytes) -> None:
    """Draw again what was drawn, and hold it against the log."""
    for index, entry in enumerate(study.log):
        if _due(study, secret, study.log[:index], entry.unit, entry.stratum) != entry.arm:
            raise NotAllocated(
                say("Number {number} of the log is in another arm than the lot drew.", number=entry.number),
                say("The log was changed. Get the file back from git's history, and find out what happened."),
            )


def _due(study: Study, secret: bytes, log: tuple[Entry, ...], unit: Unit, stratum: Stratum) -> str:
    """Give the arm of the next unit: that of the household where one of it was allocated before, else the next drawn."""
    home = {name: number for number, listed in enumerate(study.allocation.units) for name in listed}
    mine = {home[name] for name in unit if name in home}
    seen: set[int] = set()
    drawn = 0
    for entry in log:
        theirs = {home[name] for name in entry.unit if name in home}
        if theirs & mine:
            return entry.arm
        drawn += entry.stratum == stratum and not theirs & seen
        seen |= theirs
    return nth(secret, study.cohort, study.arms, stratum, drawn)
