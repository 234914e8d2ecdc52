"""A period overruled: what its words were read as, why, the other readings, or other words."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from app.resolutions.plan import period_words
from app.russian.dates import long_date
from app.russian.periods import other_readings, read_period
from db.vocabulary import Period, PeriodKind
from ui import theme
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column

_KINDS = {
    PeriodKind.OPEN: "бессрочно",
    PeriodKind.RELATIVE: "день ещё не известен, уточнится",
    PeriodKind.STANDING: "повторяется",
}


class PeriodDialog(Dialog):
    """Corrects the period of a clause of a document of the day; `period` is what it became."""

    def __init__(self, parent: QWidget, period: Period | None, day: date) -> None:
        super().__init__(parent, "Срок", f"Считается от {long_date(day)}")
        self.period = period
        self._day = day
        self._readings: tuple[Period, ...] = ()
        self._options: list[QRadioButton] = []
        self.words = line_edit(period.text if period else "", "до 1 ноября 2026 года")
        self._note = PlainLabel(role="quiet").wrapping()
        self._choices: QVBoxLayout = column(gap=theme.GAP)
        self.body.addLayout(field("Срок словами", self.words))
        self.body.addLayout(self._choices)
        self.body.addWidget(self._note)
        self.offer("Без срока", self._drop, left=True)
        self.offer_cancel()
        self.finish = self.offer("Готово", self._keep, "filled")
        self.words.textChanged.connect(lambda _: self._read())
        self._read()

    def _read(self) -> None:
        """Show how the words in the field may be understood; the present understanding is chosen."""
        text = self.words.text().strip()
        self._readings = readings(text, self._day, self.period)
        clear(self._choices)
        self._options = [QRadioButton(reading_words(reading)) for reading in self._readings]
        for option in self._options:
            self._choices.addWidget(option)
            option.toggled.connect(self._explain)
        if self._options:
            self._options[0].setChecked(True)
        self.finish.setEnabled(bool(self._readings))
        self._explain()

    def _explain(self) -> None:
        if self._readings:
            self._note.setText(self._chosen().note)
        else:
            self._note.setText(
                "Эти слова — не срок. Напишите, например: «до 31.10.2026», «в сентябре 2027 года»."
            )

    def _chosen(self) -> Period:
        checked = (place for place, option in enumerate(self._options) if option.isChecked())
        return self._readings[next(checked, 0)]

    def _keep(self) -> None:
        # What a person has chosen is in dispute no longer.
        self.period = replace(self._chosen(), disputed=False)
        self.accept()

    def _drop(self) -> None:
        self.period = None
        self.accept()


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
