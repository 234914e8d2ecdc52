from datetime import date

from PySide6.QtWidgets import QWidget

from ui.widgets.button import button
from ui.widgets.calendar_popup import CalendarPopup
from ui.widgets.day_field import DayField
from ui.widgets.layout import line


class DayPopup(CalendarPopup):
    """The calendar with a field above it and «Сегодня» beside the field."""

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, day)
        self.typed = DayField("День", day, with_calendar=False)
        self.typed.returnPressed.connect(self._take_typed)
        today = button("Сегодня", lambda: self.pick(date.today()), "link")
        self.column.insertLayout(0, line(self.typed, today))

    def open_below(self, widget: QWidget) -> None:
        """Open under the widget; what is typed replaces the day."""
        super().open_below(widget)
        self.typed.setFocus()
        self.typed.selectAll()

    def _take_typed(self) -> None:
        if day := self.typed.day():
            self.pick(day)
