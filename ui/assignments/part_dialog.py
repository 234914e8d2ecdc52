from datetime import date

from PySide6.QtWidgets import QWidget

from app.assignments.rows import PartRow
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit


class PartDialog(Dialog):
    """Asks when an organisation did its part, and what there is to note."""

    def __init__(self, parent: QWidget, part: PartRow) -> None:
        super().__init__(parent, part.organization, width=440)
        self.day = DayField("Исполнено", part.done_on or date.today())
        self.note = line_edit(part.note, "необязательно")
        self.body.addLayout(field("Исполнено", self.day, "Пустой день: исполнение ещё ожидается."))
        self.body.addLayout(field("Заметка", self.note))
        self.day.setFocus()

    def done_on(self) -> date | None:
        """Return the day in the field, None where it is empty; refuse what is no day."""
        return self.day.the_day() if self.day.filled() else None
