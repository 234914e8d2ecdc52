"""The dialog that takes an assignment off control: how it ended, by what, on which day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from sqlalchemy.orm import Session

from app.assignments.closing import close_as_done, close_as_obsolete, pass_on
from app.assignments.rows import AssignmentRow
from app.changes import Changes
from app.members.attachments import read_file
from db.vocabulary import AssignmentState
from ui import theme
from ui.widgets.button import button
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.label import ElidedLabel, PlainLabel
from ui.widgets.layout import column, line

_ENDS: Final = (
    ("исполнено", AssignmentState.DONE),
    ("утратило актуальность", AssignmentState.OBSOLETE),
    ("передано", AssignmentState.PASSED_ON),
)
_ASKED: Final = {
    AssignmentState.DONE: ("Чем исполнено", "итог, документ или письмо с номером и датой"),
    AssignmentState.OBSOLETE: ("Почему", "например: мероприятие отменено решением совета"),
    AssignmentState.PASSED_ON: ("Кому передано", "например: дому культуры, письмо исх. № 14"),
}


class CloseDialog(Dialog):
    """Asks for the end of an assignment; a result may also be a file."""

    def __init__(self, parent: QWidget, row: AssignmentRow, words: str = "") -> None:
        super().__init__(parent, "Снять с контроля", " ".join(row.text.split()))
        self.path: Path | None = None
        self.day = DayField("Когда", date.today())
        self.end: QComboBox = choice([(told, state) for told, state in _ENDS])
        self.words = line_edit(words)
        self._asked = PlainLabel(role="small")
        self._file = ElidedLabel(role="quiet")
        self.attach = button("Вложить файл…", self._choose_file)
        self.body.addLayout(side_by_side(field("Как", self.end), field("Когда", self.day)))
        self.body.addLayout(column(self._asked, self.words, gap=theme.GAP))
        self.body.addLayout(line(self.attach, self._file, 0))
        self.end.currentIndexChanged.connect(lambda _: self._ask())
        self._ask()
        self.words.setFocus()

    def operation(self) -> Callable[[Session, int], Changes]:
        """Return the operation that the fields describe; refuse a day or a file that cannot be read."""
        day, words = self.day.the_day(), self.words.text()
        match self._state():
            case AssignmentState.OBSOLETE:
                return lambda session, id_: close_as_obsolete(session, id_, words, day=day)
            case AssignmentState.PASSED_ON:
                return lambda session, id_: pass_on(session, id_, words, day=day)
        file = read_file(self.path) if self.path else None
        return lambda session, id_: close_as_done(session, id_, words, file, day=day)

    def _state(self) -> AssignmentState:
        return AssignmentState(self.end.currentData())

    def _ask(self) -> None:
        """Ask for what belongs to this end."""
        words, example = _ASKED[self._state()]
        self._asked.setText(words)
        self.words.setPlaceholderText(example)
        self.words.setAccessibleName(words)
        for part in (self.attach, self._file):
            part.setVisible(self._state() is AssignmentState.DONE)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Вложить файл")
        if path:
            self.path = Path(path)
            self._file.setText(self.path.name)
