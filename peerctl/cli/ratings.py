"""Ratings of speed-dating as they were typed, piped in or answered on a terminal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TextIO

from peerctl.cli.prompt import prompted
from peerctl.model.failure import Failure
from peerctl.model.message import Message, in_lines, say, say_many
from peerctl.show.clean import clean
from peerctl.show.wording import Wording

Pair = tuple[str, str]
"""Who rates, and who is rated."""
Ratings = dict[Pair, int]
"""From whom, of whom, how much."""
Judge = Callable[[str, str, str], Iterable[Message]]
"""What is wrong with a rating of one person by another, with the number as it was typed."""

SCORES = ("1", "2", "3", "4", "5")
_WORDS = 3
_HOW = say(
    "Type a number from 1 to 5 for each one in the row, in this order, with blanks between; - leaves one out, and Enter"
    " alone leaves the whole row as it is."
)


class WrongRatings(Failure):
    """There are ratings that cannot be written; all of them are told at once."""

    code = "wrong-ratings"

    def __init__(self, problems: Sequence[Message]) -> None:
        super().__init__(
            say("Nothing was written.\n{problems}", problems=in_lines(problems)),
            say("A line is who rates, who is rated and a number from 1 to 5, such as “m-001 p-014 4”."),
        )


def from_lines(lines: Iterable[str], find: Callable[[str], str], judged: Judge) -> Ratings:
    """Read a rating a line, as in `m-001 p-014 4`; empty lines and what follows `#` are passed over.

    Args:
        lines: What was typed.
        find: Gives the id of the person meant, or raises a `Failure`.
        judged: Judges a rating of two people who are known.

    Raises:
        WrongRatings: Something is wrong with some lines: all of it, in their order.
    """
    ratings: dict[Pair, str] = {}
    problems: list[Message] = []
    for number, line in enumerate(lines, 1):
        words = line.partition("#")[0].replace(",", " ").split()
        if len(words) != _WORDS:
            problems += [say("Line {line} is not two ids and a number.", line=number)] if words else []
            continue
        if words[2] not in SCORES:
            problems.append(say("Line {line} has no whole number from 1 to 5.", line=number))
        pair, unknown = _pair((words[0], words[1]), number, find)
        wrong = () if unknown else judged(*pair, words[2])
        problems += [*unknown, *(say("Line {line}: {problem}", line=number, problem=one) for one in wrong)]
        if pair in ratings:
            problems.append(say("Line {line} rates the same person a second time.", line=number))
        ratings[pair] = words[2]
    if problems:
        raise WrongRatings(problems)
    return {pair: int(score) for pair, score in ratings.items()}


def _pair(words: Pair, line: int, find: Callable[[str], str]) -> tuple[Pair, list[Message]]:
    """Give the ids of the two who are meant, as typed where nobody is, and what is wrong with either."""
    ids: list[str] = []
    wrong: list[Message] = []
    for word, who in zip(words, (say("who rates"), say("who is rated")), strict=True):
        try:
            ids.append(find(word))
        except Failure as error:
            ids.append(word)
            wrong.append(say("Line {line}, {who}: {problem}", line=line, who=who, problem=error.whole))
    return (ids[0], ids[1]), wrong


def from_grid(
    rows: Mapping[str, Sequence[str]],
    known: Mapping[tuple[str, str], int],
    given: TextIO,
    prompts: TextIO,
    wording: Wording,
) -> Ratings:
    """Ask for one person's row at a time: a number for each partner in turn, `-` for none; Enter leaves the row.

    Args:
        rows: By person the partners to be rated.
        known: What is rated already.
        given: Where the answers come from.
        prompts: Where the questions go.
        wording: The reader's language.

    Raises:
        BrokenOff: The answers ended early.
    """
    ratings: Ratings = {}
    prompts.write(clean(wording.say(_HOW)) + "\n")
    for number, (person, partners) in enumerate(rows.items(), 1):
        asked = say("{number}/{of}  {person} rates", number=number, of=len(rows), person=person)
        shown = (f"{partner}[{known.get((person, partner), '-')}]" for partner in partners)
        question = f"{clean(wording.say(asked))}  {'  '.join(map(clean, shown))}: "
        again = clean(wording.say(_again(len(partners)))) + "\n"
        answers = _answers(question, again, len(partners), given, prompts, wording)
        for partner, answer in zip(partners, answers, strict=False):
            if answer != "-":
                ratings[person, partner] = int(answer)
    return ratings


def _again(most: int) -> Message:
    return say_many(
        "That cannot be: a number from 1 to 5 or a - is wanted.",
        "That cannot be: at most {count} numbers from 1 to 5 are wanted, or a - in place of one.",
        most,
    )


def _answers(question: str, again: str, most: int, given: TextIO, prompts: TextIO, wording: Wording) -> list[str]:
    """Ask until the answer is so many numbers at most, or nothing."""
    while True:
        answers = prompted(question, given, prompts, wording).replace(",", " ").split()
        if len(answers) <= most and all(answer in {*SCORES, "-"} for answer in answers):
            return answers
        prompts.write(again)
