from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.errors import UserError
from app.russian.dates import parse_day, short_date
from ui.icons import icon


class DayField(QLineEdit):
    """A day typed as one likes («14.6.24», «14 июня 2024») or picked from a calendar."""

    picked = Signal(object)  # the day, when the field holds one

    def __init__(self, name: str, day: date | None = None, *, with_calendar: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("дд.мм.гггг")
        if with_calendar:
            opener = self.addAction(icon("calendar", "quiet"), QLineEdit.ActionPosition.TrailingPosition)
            opener.setToolTip("Выбрать в календаре")
            opener.triggered.connect(self._open_calendar)
        self.set_day(day)
        self.editingFinished.connect(self.tidy)
        self.textEdited.connect(lambda _: self._show_wrong(False))

    def day(self) -> date | None:
        """Return the day in the field, or None when it is empty or no day."""
        return parse_day(self.text())

    def the_day(self) -> date:
        """Return the day in the field, or refuse what is none with a sentence."""
        day = self.day()
        if day is None:
            raise UserError("Введите день как «14.06.2024».")
        return day

    def filled(self) -> bool:
        """Return whether something stands in the field, a day or not."""
        return bool(self.text().strip())

    def set_day(self, day: date | None) -> None:
        """Show the day."""
        self.setText(short_date(day) if day else "")
        self._show_wrong(False)

    def tidy(self) -> None:
        """Rewrite what was typed as a day, or mark it as none."""
        day = self.day()
        self._show_wrong(self.filled() and day is None)
        if day:
            self.set_day(day)
            self.picked.emit(day)

    def _show_wrong(self, wrong: bool) -> None:
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().polish(self)

    def _open_calendar(self) -> None:
        from ui.widgets.calendar_popup import CalendarPopup  # not needed before it is opened

        popup = CalendarPopup(self, self.day() or date.today())
        popup.picked.connect(self._take)
        popup.open_below(self)

    def _take(self, day: date) -> None:
        self.set_day(day)
        self.picked.emit(day)
