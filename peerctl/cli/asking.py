"""Asking the leader, on a terminal and nowhere else, for what was not said of a new person."""

from dataclasses import dataclass
from typing import TextIO

from peerctl.cli.person_file import Said, fact_value
from peerctl.cli.prompt import prompted
from peerctl.files.changes import Plain
from peerctl.imports.cells import Misread, day
from peerctl.model.message import Message, in_a_row, say
from peerctl.model.programme import Programme
from peerctl.model.taking_part import Fact, FactType
from peerctl.show.clean import clean
from peerctl.show.wording import Wording

_YES_OR_NO = say("Write yes or no; or nothing where it is not known.")


@dataclass(frozen=True, slots=True)
class Asking:
    """Where questions go and answers come from."""

    given: TextIO
    prompts: TextIO
    wording: Wording

    def answer(self, question: Message) -> str:
        """Ask; an empty answer leaves it open.

        Raises:
            BrokenOff: There are no more answers.
        """
        return prompted(clean(self.wording.say(question)) + " ", self.given, self.prompts, self.wording)

    def tell(self, message: Message) -> None:
        """Say what an answer must be like."""
        self.prompts.write(clean(self.wording.say(message)) + "\n")

    def one_of(self, question: Message, words: tuple[str, ...]) -> str:
        """Ask until one of the words is given; not at all where there is only one."""
        while len(words) > 1:
            typed = self.answer(say("{question} ({words}):", question=question, words="/".join(words)))
            if typed in words:
                return typed
            self.tell(say("It may be one of these: {words}.", words=words))
        return words[0]


def ask_identity(asking: Asking, said: Said) -> None:
    """Ask for name and contact data, where none of it was said."""
    questions = {"name": say("Name:"), "phone": say("Telephone:"), "email": say("E-mail:")}
    for key, question in questions.items() if not said.identity else ():
        if typed := asking.answer(question):
            said.identity[key] = typed
        elif key == "name":
            return


def ask_missing(asking: Asking, said: Said, programme: Programme, missing: tuple[str, ...]) -> None:
    """Ask for what the verdict needs: the day of birth, the municipality, and facts in the programme's own words."""
    for key in missing:
        if key == "born":
            _ask_born(asking, said)
        elif key == "municipality":
            if typed := asking.answer(say("Municipality:")):
                said.person[key] = typed
        elif (value := _fact(asking, programme, key)) is not None:
            said.facts[key] = value


def ask_whether(asking: Asking, question: Message) -> bool:
    """Ask until the answer is yes or no."""
    while not isinstance(answer := fact_value(asking.answer(say("{question} (yes/no):", question=question))), bool):
        asking.tell(say("It may be one of these: {words}.", words=(say("yes"), say("no"))))
    return answer


def ask_consent(asking: Asking, kinds: tuple[str, ...]) -> bool:
    """Ask whether the consents have been given."""
    question = say("Has given consent for {kinds} (yes/no):", kinds=kinds)
    while typed := asking.answer(question):
        if isinstance(given := fact_value(typed), bool):
            return given
        asking.tell(_YES_OR_NO)
    return False


def _fact(asking: Asking, programme: Programme, fact: str) -> "Plain | None":
    """Ask for a fact until the answer can be its value; an empty one leaves it unknown."""
    known = programme.facts[fact]
    while typed := asking.answer(_question(known, fact)):
        value = fact_value(typed)
        if not known.choices:
            if isinstance(value, bool):
                return value
            asking.tell(_YES_OR_NO)
            continue
        chosen = value if isinstance(value, list) else [value]
        if set(chosen) <= set(known.choices) and (len(chosen) == 1 or known.type is FactType.CHOICES):
            return value
        asking.tell(say("It may be one of these: {words}.", words=known.choices))
    return None


def _question(known: Fact, fact: str) -> Message:
    question = known.ask or known.label or fact
    if known.choices:
        return say("{question} ({words}):", question=question, words="/".join(known.choices))
    return say("{question} (yes/no):", question=question)


def _ask_born(asking: Asking, said: Said) -> None:
    while True:
        typed = asking.answer(say("Born (such as 1989-03-12):"))
        if not typed:
            return
        try:
            said.person["born"] = day(typed)
        except Misread as error:
            asking.tell(in_a_row([one for one in (error.message, error.help) if one.text]))
        else:
            return
