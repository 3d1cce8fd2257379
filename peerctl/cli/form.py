"""A questionnaire filled in on a terminal: an item at a time or many in a line, and looked over before it is saved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerctl.cli.answers import LEFT_OUT, typed_in
from peerctl.cli.asking import Asking
from peerctl.cli.prompt import BrokenOff
from peerctl.model.failure import Failure
from peerctl.model.instrument import Instrument
from peerctl.model.message import Message, say
from peerctl.show.clean import clean

Answers = list[int | None]
BACK, QUIT = "b", "q"
_A_ROW = 10
"""How many answers stand in a row when they are looked over."""
_HIGHEST_DIGIT = 9


class FormLeft(Failure):
    """The form was left before it was saved."""

    code = "broken-off"

    def __init__(self) -> None:
        super().__init__(say("The form was left, and nothing was written."))


@dataclass(frozen=True, slots=True)
class Form:
    """A form of one questionnaire, and where it is filled in."""

    instrument: Instrument
    asking: Asking

    @property
    def digits(self) -> bool:
        """Whether every answer is one digit."""
        return self.instrument.min >= 0 and self.instrument.max <= _HIGHEST_DIGIT

    def filled_in(self, title: Message) -> Answers:
        """Ask for every answer, show them, and give them once they are approved of.

        Raises:
            FormLeft: It was left without saving.
        """
        self._tell(title)
        self._tell(
            say(
                "Type each answer, {low} to {high}, and Enter; many in a line will do. {left_out} is an item left out,"
                " {back} goes back, {quit} quits without saving.",
                low=self.instrument.min,
                high=self.instrument.max,
                left_out=LEFT_OUT,
                back=BACK,
                quit=QUIT,
            )
        )
        answers: Answers = []
        try:
            while len(answers) < self.instrument.items or not self._approved(answers):
                self._ask(answers)
        except BrokenOff:
            raise FormLeft from None
        return answers

    def _ask(self, answers: Answers) -> None:
        """Ask for the next item that is open; after going back it is the last one."""
        number = len(answers) + 1
        if number > self.instrument.items:
            return
        for word in typed_in(self.asking.answer(self._item(number)), digits=self.digits):
            if word == BACK:
                del answers[-1:]
            elif not self._take(word, answers):
                return

    def _take(self, word: str, answers: Answers) -> bool:
        """Take an answer; where it cannot be one, tell so and take nothing more of the line."""
        if len(answers) == self.instrument.items:
            self._tell(say("The form has {items} items; what is too much was left.", items=self.instrument.items))
            return False
        read = self._read(word)
        if not read:
            return False
        answers.append(read[0])
        return True

    def _read(self, word: str) -> tuple[int | None, ...]:
        """Read one answer; nothing, where it is none.

        Raises:
            FormLeft: It says to quit.
        """
        if word == QUIT:
            raise FormLeft
        if word == LEFT_OUT:
            return (None,)
        low, high = self.instrument.min, self.instrument.max
        if word.lstrip("-").isdecimal() and low <= int(word) <= high:
            return (int(word),)
        self._tell(
            say("An answer is a number from {low} to {high}, or {left_out}.", low=low, high=high, left_out=LEFT_OUT)
        )
        return ()

    def _approved(self, answers: Answers) -> bool:
        """Show the answers and ask whether they are right: Enter saves, a number corrects an item."""
        for line in _rows(answers):
            self.asking.prompts.write(line + "\n")
        missing = tuple(number for number, answer in enumerate(answers, 1) if answer is None)
        of = len(answers)
        self._tell(say("{answered} of {of} items answered.", answered=of - len(missing), of=of))
        if missing:
            self._tell(say("Left out: {items}.", items=tuple(map(str, missing))))
        typed = self.asking.answer(
            say("Enter saves; a number corrects that item, {back} goes back, {quit} quits:", back=BACK, quit=QUIT)
        )
        if typed == BACK:
            del answers[-1:]
        elif typed == QUIT:
            raise FormLeft
        elif typed.isdecimal() and 1 <= int(typed) <= of:
            self._correct(answers, int(typed))
        elif not typed and len(missing) == of:
            self._tell(say("Nothing is answered, so there is nothing to save."))
        elif typed:
            self._tell(say("No item has that number: they go from 1 to {of}.", of=of))
        return not typed and len(missing) < of

    def _correct(self, answers: Answers, number: int) -> None:
        read: tuple[int | None, ...] = ()
        while not read:
            read = self._read(self.asking.answer(self._item(number)))
        answers[number - 1] = read[0]

    def _item(self, number: int) -> Message:
        of = self.instrument.items
        if number <= len(self.instrument.wordings):
            wording = self.instrument.wordings[number - 1]
            return say("{number}/{of}  {wording}:", number=number, of=of, wording=wording)
        return say("{number}/{of}:", number=number, of=of)

    def _tell(self, message: Message) -> None:
        self.asking.prompts.write(clean(self.asking.wording.say(message)) + "\n")


def _rows(answers: Sequence[int | None]) -> Iterator[str]:
    """Give the answers ten in a row, each row with its numbers."""
    for start in range(0, len(answers), _A_ROW):
        row = answers[start : start + _A_ROW]
        words = (LEFT_OUT if answer is None else str(answer) for answer in row)
        yield f"{start + 1:>3}-{start + len(row):<3} " + " ".join(words)
