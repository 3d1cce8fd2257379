"""A book without what is dated later than a day."""

from dataclasses import replace
from datetime import date

from peerctl.model.book import Book
from peerctl.model.match import Contract, Match
from peerctl.model.participant import Consent, Participant
from peerctl.model.session import Session


def truncated(book: Book, day: date) -> Book:
    """Take out the events, meetings, attendance, ratings, consents and answers of later days, and certificates and contracts."""
    return replace(
        book,
        participants={name: _person(person, day) for name, person in book.participants.items()},
        sessions={name: tuple(_session(one, day) for one in sessions) for name, sessions in book.sessions.items()},
        matches={name: _match(match, day) for name, match in book.matches.items()},
        responses={
            name: tuple(one for one in responses if one.on <= day) for name, responses in book.responses.items()
        },
    )


def _person(person: Participant, day: date) -> Participant:
    enrolments = tuple(
        one.model_copy(
            update={
                "history": tuple(event for event in one.history if event.on <= day),
                "certificate": one.certificate if one.certificate and one.certificate <= day else None,
            }
        )
        for one in person.enrolments
    )
    consents = tuple(_consent(one, day) for one in person.consents if one.given <= day)
    return person.model_copy(update={"enrolments": enrolments, "consents": consents})


def _consent(consent: Consent, day: date) -> Consent:
    withdrawn = consent.withdrawn if consent.withdrawn and consent.withdrawn <= day else None
    return consent.model_copy(update={"withdrawn": withdrawn})


def _session(session: Session, day: date) -> Session:
    return session if session.date <= day else session.model_copy(update={"attendance": {}, "ratings": ()})


def _match(match: Match, day: date) -> Match:
    signed = match.contract.signed
    kept = {
        "contract": match.contract if signed is None or signed <= day else Contract(),
        "history": tuple(one for one in match.history if one.on <= day),
        "meetings": tuple(one for one in match.meetings if one.on <= day),
        "contacts": tuple(one for one in match.contacts if one.on <= day),
        "checklist": {item: settled for item, settled in match.checklist.items() if settled <= day},
    }
    return match.model_copy(update=kept)
