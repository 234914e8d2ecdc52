"""The ballots of a vote by correspondence: a key for each answer, the count follows."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.meetings.correspondence import (
    CHOICE,
    BallotRow,
    ballots,
    day_of_receipt,
    record_ballot,
    remove_ballot,
)
from app.meetings.votes import vote_row
from app.russian.dates import short_date
from db.vocabulary import Choice
from ui.widgets.button import button
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.page import Page
from ui.widgets.table import Column, Table

_KEYS = {
    Qt.Key.Key_Plus: Choice.FOR,
    Qt.Key.Key_Equal: Choice.FOR,
    Qt.Key.Key_Minus: Choice.AGAINST,
    Qt.Key.Key_0: Choice.ABSTAINED,
}
_SIGNS = {Choice.FOR: "+", Choice.AGAINST: "−", Choice.ABSTAINED: "0"}
_COLUMNS: tuple[Column[BallotRow], ...] = (
    Column("Организация", lambda row: row.organization or row.name, least=24),
    Column("Кто", lambda row: row.name if row.organization else "", chars=22),
    Column("Голос", lambda row: CHOICE[row.choice] if row.choice else "", chars=12),
    Column("Получен", lambda row: short_date(row.received_on) if row.received_on else "", chars=11),
)


class BallotTable(Table[BallotRow]):
    """Everybody who has a vote; a key for each answer."""

    answered = Signal(object)  # the choice
    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_COLUMNS, "Бюллетени", key=lambda row: row.attendance_id)
        self.setMinimumHeight(280)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, or take the ballot out; the other keys move as in any table."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.answered.emit(_KEYS[key])
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)


class BallotsDialog(Dialog):
    """Every answer is written at once, as a step of undo of its own."""

    def __init__(self, page: Page, vote_id: int, question: str) -> None:
        super().__init__(page, "Бюллетени", question, width=940)
        self._page, self._vote = page, vote_id
        self.day = DayField("Получены", page.office.read(day_of_receipt, vote_id))
        self.table = BallotTable()
        self.table.answered.connect(self.answer)
        self.table.removal_asked.connect(self.remove)
        self.count = PlainLabel(role="strong").wrapping()
        answers = [
            button(f"{CHOICE[choice].capitalize()} ({sign})", partial(self.answer, choice))
            for choice, sign in _SIGNS.items()
        ]
        remove = button("Убрать (Del)", self.remove, "link")
        self.body.addLayout(line(field("Получены", self.day), 0, column(0, line(*answers, remove))))
        self.body.addWidget(self.table)
        self.body.addWidget(self.count)
        self.offer("Закрыть", self.accept)
        self._show()
        if self.table.rows:
            self.table.selectRow(0)
        self.table.setFocus()

    def answer(self, choice: Choice) -> None:
        """Write what the chosen one has answered, and go to the next."""
        if row := self.table.current():
            done = self.tried(
                lambda: self._page.carry_out(
                    record_ballot, self._vote, row.attendance_id, choice, self.day.the_day()
                )
            )
            if done:
                self._show()
                self.table.selectRow(min(self.table.currentIndex().row() + 1, len(self.table.rows) - 1))

    def remove(self) -> None:
        """Take out the ballot of the chosen one."""
        if (
            (row := self.table.current())
            and row.choice
            and self.tried(lambda: self._page.carry_out(remove_ballot, self._vote, row.attendance_id))
        ):
            self._show()

    def _show(self) -> None:
        self.table.show_rows(self._page.office.read(ballots, self._vote))
        self.count.setText(self._page.office.read(vote_row, self._vote).words)
