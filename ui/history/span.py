from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui import theme
from ui.widgets.button import button
from ui.widgets.day_field import DayField
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line


class Span(QFrame):
    """The bar under the header: from which day to which the history is shown."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filters")
        self.first, self.last = DayField("С какого дня"), DayField("По какой день")
        self._all = button("За всё время", self.clear, "link")
        self._told = self.days()
        row = line(PlainLabel("С", "quiet"), self.first, PlainLabel("по", "quiet"), self.last, self._all, 0)
        row.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)
        for field in (self.first, self.last):
            field.setMaximumWidth(field.fontMetrics().horizontalAdvance("00.00.0000") + 5 * theme.PAGE_GAP)
            field.editingFinished.connect(self._tell)
            field.picked.connect(lambda _: self._tell())
        self._all.hide()

    def days(self) -> tuple[date | None, date | None]:
        """Return the first and the last day, where they are given."""
        return self.first.day(), self.last.day()

    def clear(self) -> None:
        """Show all days."""
        for field in (self.first, self.last):
            field.set_day(None)
        self._tell()

    def words(self) -> str:
        """Return «с 01.06.2026 по 30.06.2026», or nothing where all days are shown."""
        words = (("с", self.first), ("по", self.last))
        return " ".join(f"{word}\u00a0{field.text()}" for word, field in words if field.day())

    def _tell(self) -> None:
        if self.days() != self._told:
            self._told = self.days()
            self._all.setVisible(any(self._told))
            self.picked.emit()
