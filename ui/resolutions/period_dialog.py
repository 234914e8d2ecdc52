"""A period overruled: what its words were read as, why, the other readings, or other words."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.russian.dates import long_date
from db.vocabulary import Period
from ui.widgets.dialog import Dialog
from ui.widgets.period_choice import PeriodChoice


class PeriodDialog(Dialog):
    """Corrects the period of a clause of a document of the day; `period` is what it became."""

    def __init__(self, parent: QWidget, period: Period | None, day: date) -> None:
        super().__init__(parent, "Срок", f"Считается от {long_date(day)}")
        self.period = period
        self._choice = PeriodChoice(period, day)
        self.words = self._choice.words
        self.body.addWidget(self._choice)
        self.offer("Без срока", self._drop, left=True)
        self.offer_cancel()
        self.finish = self.offer("Готово", self._keep, "filled")
        self._choice.read.connect(self.finish.setEnabled)
        self._choice.understand()
        self.words.setFocus()

    def _keep(self) -> None:
        self.period = self._choice.chosen()
        self.accept()

    def _drop(self) -> None:
        self.period = None
        self.accept()
