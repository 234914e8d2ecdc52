"""The period of an assignment: read in another way, or moved by somebody for a reason."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from app.assignments.operations import move_deadline, settle_period
from app.assignments.rows import AssignmentRow
from app.changes import Changes
from app.errors import UserError
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.period_choice import PeriodChoice


class DeadlineDialog(Dialog):
    """Shows how the period was read; other words move it, and then it is asked who decided so and why."""

    def __init__(self, parent: QWidget, row: AssignmentRow) -> None:
        super().__init__(parent, "Срок поручения", " ".join(row.text.split()))
        self._period = row.period
        self.choice = PeriodChoice(row.period, date.today())
        self.decided_by = line_edit(placeholder="фамилия, заседание или документ")
        self.why = line_edit(placeholder="необязательно")
        self._moving = QWidget()
        self._moving.setLayout(
            side_by_side(field("Кто перенёс срок", self.decided_by), field("Почему", self.why))
        )
        self.body.addWidget(self.choice)
        self.body.addWidget(self._moving)
        self.choice.read.connect(lambda _: self._follow())
        self._follow()
        self.choice.words.setFocus()

    def operation(self) -> Callable[[Session, int], Changes]:
        """Return the operation that the fields describe."""
        period = self.choice.chosen()
        if period is None:
            raise UserError("Напишите срок словами, например «до 1 марта 2027 года».")
        if not self._is_moved():
            return lambda session, id_: settle_period(session, id_, period)
        by, why = self.decided_by.text(), self.why.text()
        return lambda session, id_: move_deadline(session, id_, period, by, why)

    def _is_moved(self) -> bool:
        return self._period is None or self.choice.words.text().strip() != self._period.text

    def _follow(self) -> None:
        self._moving.setVisible(self._is_moved())
