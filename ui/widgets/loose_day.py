"""Days of the past that are known only roughly: typed and kept as roughly as they are known."""

import re
from dataclasses import dataclass
from datetime import date

from app.errors import UserError
from app.members.words import imprecise_day
from app.russian.calendar_words import MONTHS
from app.russian.dates import parse_day
from db.vocabulary import Precision
from ui.widgets.day_field import DayField

_NOT_LATER = re.compile(r"не позднее (\d{4})(?: ?г(?:\.|ода)?)?")
_YEAR = re.compile(r"(\d{4})(?: ?(?:год|г\.?))?")
_MONTH = re.compile(r"(\d{1,2})\.(\d{4})")
_NAMED_MONTH = re.compile(rf"({'|'.join(MONTHS)}) (\d{{4}})(?: ?(?:года|г\.?))?")


@dataclass(frozen=True, slots=True)
class LooseDay:
    """A day and how exactly it is known."""

    day: date
    precision: Precision = Precision.DAY


class LooseDayField(DayField):
    """A field for a day, a month («04.2018»), a year («2018») or «не позднее 2010»."""

    def __init__(self, name: str, known: LooseDay | None = None) -> None:
        super().__init__(name)
        self.setToolTip("День, месяц («04.2018»), год («2018») или «не позднее 2010»")
        if known:
            self.setText(imprecise_day(known.day, known.precision))
        self._known, self._shown = known, self.text()

    def loose(self) -> LooseDay | None:
        """Return what is known of the day, or None when the field is empty or cannot be read."""
        if self.text() == self._shown:
            return self._known
        return parse_loose_day(self.text())

    def the_loose_day(self) -> LooseDay:
        """Return what is known of the day, or refuse with a sentence what cannot be read."""
        known = self.loose()
        if known is None:
            raise UserError("Введите день как «14.06.2024»; если известен только год — «2024».")
        return known

    def loose_or_empty(self) -> LooseDay | None:
        """Return what is known of the day, None for an empty field; refuse what cannot be read."""
        return self.the_loose_day() if self.filled() else None

    def day(self) -> date | None:
        """Return the day that counts for the order of entries."""
        known = self.loose()
        return known.day if known else None

    def tidy(self) -> None:
        """Leave the words of a rough day as they were typed."""
        known = self.loose()
        if known is None or known.precision is Precision.DAY:
            super().tidy()


def parse_loose_day(text: str) -> LooseDay | None:
    """Return the day, month or year that was typed, with its precision."""
    typed = " ".join(text.split()).casefold()
    try:
        if match := _NOT_LATER.fullmatch(typed):
            return LooseDay(date(int(match[1]), 12, 31), Precision.NOT_LATER)
        if match := _YEAR.fullmatch(typed):
            return LooseDay(date(int(match[1]), 1, 1), Precision.YEAR)
        if match := _MONTH.fullmatch(typed):
            return LooseDay(date(int(match[2]), int(match[1]), 1), Precision.MONTH)
    except ValueError:
        return None
    if match := _NAMED_MONTH.fullmatch(typed):
        return LooseDay(date(int(match[2]), MONTHS.index(match[1]) + 1, 1), Precision.MONTH)
    day = parse_day(typed)
    return LooseDay(day) if day else None
