"""What may be answered by whom in a workspace: the questionnaires and waves asked of each person, by all their names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peerctl.calendar.companionship import planned_ends
from peerctl.imports.cells import plain
from peerctl.measures.windows import Expected, expected, meant
from peerctl.model.book import Book
from peerctl.model.instrument import Instrument
from peerctl.model.record import Label
from peerctl.model.response import Response

_WAVES = {"before": "pre", "før": "pre", "start": "pre", "after": "post", "efter": "post", "slut": "post"}
"""What people call a wave, where the programmes have one of that id."""


@dataclass(frozen=True)
class Asking:
    """A workspace on a day, asked about its questionnaires."""

    book: Book
    day: date

    @cached_property
    def _of_person(self) -> Mapping[str, Sequence[Expected]]:
        found: dict[str, list[Expected]] = {}
        for one in expected(self.book, self.day, planned_ends(self.book, self.day)):
            found.setdefault(one.person, []).append(one)
        return found

    def of(self, person: str) -> Sequence[Expected]:
        """Give everything that is asked of a person."""
        return self._of_person.get(person, ())

    def meant(self, person: str, instrument: str, wave: str, on: date) -> Expected | None:
        """Give which expected wave an answer of a day is to; None where the person is not asked that."""
        return meant([one for one in self.of(person) if (one.instrument, one.wave) == (instrument, wave)], on)

    def there(self, one: Expected) -> Response | None:
        """Give the answer that is there already."""
        return None if one.response is None else self.book.responses[one.person][one.response]

    def applied(self, person: str) -> date | None:
        """Give the first day that anything happened to a person."""
        enrolments = self.book.participants[person].enrolments
        return min((event.on for one in enrolments for event in one.history), default=None)

    def scoring(self, instrument: str) -> Instrument | None:
        """Give the scoring file of a questionnaire, where one is known."""
        return self.book.instruments.get(instrument)

    @cached_property
    def instruments(self) -> Mapping[str, str]:
        """Every questionnaire that a programme asks, by the words that mean it."""
        measures = [measure for programme in self.book.programmes.values() for measure in programme.measures]
        found = {word: one.instrument for one in measures for word in _labels(one.label)}
        for one in measures:
            scoring = self.scoring(one.instrument)
            found |= dict.fromkeys(_labels(scoring.name) if scoring else (), one.instrument)
        return found | {plain(one.instrument): one.instrument for one in measures}

    @cached_property
    def waves(self) -> Mapping[str, str]:
        """Every wave that a programme has, by the words that mean it."""
        measures = [measure for programme in self.book.programmes.values() for measure in programme.measures]
        every = [wave for measure in measures for wave in measure.waves]
        ids = {wave.id for wave in every}
        found = {word: wave for word, wave in _WAVES.items() if wave in ids}
        found |= {word: wave.id for wave in every for word in _labels(wave.label)}
        return found | {plain(wave): wave for wave in ids}


def _labels(label: Label) -> Iterable[str]:
    return [plain(label.in_language(language)) for language in ("en", "da")]
