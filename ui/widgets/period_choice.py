"""A period in words, and the ways in which they may be understood: a person chooses one."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from app.resolutions.plan import period_words
from app.russian.periods import other_readings, read_period
from db.vocabulary import Period, PeriodKind
from ui import theme
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column

_KINDS = {
    PeriodKind.OPEN: "бессрочно",
    PeriodKind.RELATIVE: "день ещё не известен, уточнится",
    PeriodKind.STANDING: "повторяется",
}


class PeriodChoice(QWidget):
    """A field for the words; below it their readings, and why the chosen one was read so."""

    read = Signal(bool)  # whether the words now in the field are a period

    def __init__(self, present: Period | None, day: date) -> None:
        super().__init__()
        self._present, self._day = present, day
        self._readings: tuple[Period, ...] = ()
        self.options: list[QRadioButton] = []
        self.words = line_edit(present.text if present else "", "до 1 ноября 2026 года")
        self._note = PlainLabel(role="quiet").wrapping()
        self._choices: QVBoxLayout = column(gap=theme.GAP)
        parts = (field("Срок словами", self.words), self._choices, self._note)
        self.setLayout(column(*parts, gap=theme.MIDDLE_GAP))
        self.words.textChanged.connect(lambda _: self.understand())
        self.understand()

    def chosen(self) -> Period | None:
        """Return the reading that is chosen, in dispute no longer; None where the words are no period."""
        if not self._readings:
            return None
        checked = (place for place, option in enumerate(self.options) if option.isChecked())
        return replace(self._readings[next(checked, 0)], disputed=False)

    def understand(self) -> None:
        """Show how the words in the field may be understood; the present understanding is chosen."""
        self._readings = readings(self.words.text().strip(), self._day, self._present)
        clear(self._choices)
        self.options = [QRadioButton(reading_words(reading)) for reading in self._readings]
        for option in self.options:
            self._choices.addWidget(option)
            option.toggled.connect(self._explain)
        if self.options:
            self.options[0].setChecked(True)
        self._explain()
        self.read.emit(bool(self._readings))

    def _explain(self) -> None:
        if period := self.chosen():
            self._note.setText(period.note)
        else:
            self._note.setText(
                "Эти слова — не срок. Напишите, например: «до 31.10.2026», «в сентябре 2027 года»."
            )


def readings(text: str, day: date, present: Period | None) -> tuple[Period, ...]:
    """Return how the words may be understood, the present understanding first."""
    first = present if present and present.text == text else read_period(text, day)
    return (first, *other_readings(first, day)) if first else ()


def reading_words(period: Period) -> str:
    """Return a reading in a few words: «не позднее 31.10.2026», «повторяется»."""
    words = period_words(period)
    if words != period.text:
        return words
    return _KINDS.get(period.kind, words)
