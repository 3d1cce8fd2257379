"""The match files that record a proposal."""

from datetime import date

from peerctl.files.layout import match_text
from peerctl.matching.proposal import Proposal, ProposedPair
from peerctl.matching.recorded import recorded
from peerctl.model.book import Book
from peerctl.model.match import Match, MatchEvent, MatchEventKind


def new_matches(book: Book, proposal: Proposal, day: date) -> dict[str, str]:
    """Give the texts of the new files by their names; a pair that is on file already gets none."""
    on_file = recorded(book, proposal, day)
    pairs = [pair for pair in proposal.pairs if not pair.locked and (pair.mentor, pair.peer) not in on_file]
    return dict(_file(book, proposal.cohort, pair, day) for pair in pairs)


def _file(book: Book, cohort: str, pair: ProposedPair, day: date) -> tuple[str, str]:
    name = _free_name(book, f"{pair.mentor}--{pair.peer}")
    proposed = MatchEvent(on=day, event=MatchEventKind.PROPOSED)
    match = Match(id=name, cohort=cohort, mentor=pair.mentor, peer=pair.peer, history=(proposed,))
    return f"matches/{name}.yaml", match_text(match)


def _free_name(book: Book, name: str) -> str:
    """Give a name that no match has, sound or not: with `-2` for a later match of the two, `-3` for one later still."""
    free, number = name, 1
    while free in book.matches:
        number += 1
        free = f"{name}-{number}"
    return free
