"""Which questionnaire is meant on the command line, whether it may be written down now, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.cli.person_events import Somebody, only
from peerctl.cli.recording import NotNow
from peerctl.files.changes import Append, Change, Plain, Set
from peerctl.imports.asked import Asking
from peerctl.imports.cells import plain
from peerctl.measures.windows import Expected
from peerctl.model.finding import route
from peerctl.model.instrument import Instrument
from peerctl.model.message import say


@dataclass(frozen=True, slots=True)
class AskedForm:
    """A questionnaire of one wave that a person is asked to fill in."""

    somebody: Somebody
    instrument: str
    wave: str
    place: int | None
    """The place of the answers that are there already; None where there are none."""

    @property
    def scoring(self) -> Instrument | None:
        """The scoring file, where one is known."""
        return self.somebody.opened.book.instruments.get(self.instrument)

    def open_or_again(self, *, again: bool) -> None:
        """See to it that it is not answered yet, or is answered again.

        Raises:
            NotNow: It is answered already; or is not, and was to be answered again.
        """
        opened, person = self.somebody.opened, self.somebody.person.id
        if self.place is None:
            if again:
                raise NotNow(
                    say("{instrument} ({wave}) is not answered yet.", instrument=self.instrument, wave=self.wave)
                )
        elif not again:
            at = opened.sources.place(route("responses", person, self.place))
            raise NotNow(
                say(
                    "{id} has answered {instrument} ({wave}) on {on} already: {place}.",
                    id=person,
                    instrument=self.instrument,
                    wave=self.wave,
                    on=opened.book.responses[person][self.place].on,
                    place=f"{at.file}:{at.line}",
                ),
                say(
                    "Correct it there. If it was answered again, say --again: the new answers take the place of the old."
                ),
            )

    def changes(self, answers: Sequence[int | None]) -> dict[str, list[Change]]:
        """Give the change that writes the answers down."""
        listed: list[Plain] = [*answers]
        on = self.somebody.on
        file = f"responses/{self.somebody.person.id}.yaml"
        if self.place is not None:
            return {file: [Set((self.place, "on"), on), Set((self.place, "answers"), listed)]}
        return {file: [Append((), {"instrument": self.instrument, "wave": self.wave, "on": on, "answers": listed})]}


def asked_form(somebody: Somebody, instrument: str, wave: str) -> AskedForm:
    """Find the questionnaire that is meant, among those that the person's programmes ask of their roles.

    Raises:
        BadUsage: It is none of them.
        NotNow: None is asked, or the day is before there was anything to measure.
    """
    opened, person = somebody.opened, somebody.person
    asking = Asking(opened.book, opened.day)
    asked = asking.of(person.id)
    if not asked:
        raise NotNow(say("{id} takes part in nothing that asks for a questionnaire.", id=person.id))
    named = only(_each(asked, "instrument"), asking.instruments.get(plain(instrument), instrument), "INSTRUMENT")
    asked = [one for one in asked if one.instrument == named]
    when = only(_each(asked, "wave"), asking.waves.get(plain(wave), wave), "WAVE")
    _since(somebody.on, person.id, asking.applied(person.id))
    one = asking.meant(person.id, named, when, somebody.on)
    return AskedForm(somebody, named, when, one.response if one else None)


def _each(asked: Sequence[Expected], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(getattr(one, key)) for one in asked))


def _since(on: date, person: str, first: date | None) -> None:
    if first and on < first:
        raise NotNow(
            say("{on} is before {id} applied, on {first}.", on=on, id=person, first=first),
            say("Correct the day with --on."),
        )
