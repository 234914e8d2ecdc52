from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import theme
from ui.meetings.count_field import CountField
from ui.widgets.form import line_edit
from ui.widgets.layout import column, line

_FEWEST = 2  # lines shown: an election is mostly between several


class CandidateRows(QWidget):
    """A line for each candidate: the name and the votes; Enter adds another, an empty name is nobody."""

    def __init__(self, candidates: Iterable[tuple[str, int]] = ()) -> None:
        super().__init__()
        self.rows: list[tuple[QLineEdit, CountField]] = []
        self._column = column(gap=theme.SMALL_GAP)
        self.setLayout(self._column)
        for name, votes in candidates:
            self._add(name, votes)
        while len(self.rows) < _FEWEST:
            self._add()
        self.setFocusProxy(self._first())

    def told(self) -> tuple[tuple[str, int], ...]:
        """Return the candidates named, each with the votes."""
        return tuple((name.text().strip(), votes.value()) for name, votes in self.rows if name.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go to the next line, and add one below the last that says something."""
        entered = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in entered:
            return False
        place = next(place for place, row in enumerate(self.rows) if watched in row)
        if not self.rows[place][0].text().strip():
            return False  # the dialog's own Enter
        if place + 1 == len(self.rows):
            self._add()
        self.rows[place + 1][0].setFocus()
        return True

    def _first(self) -> QWidget:
        """Return where typing begins: at the votes where the names are there already."""
        name, votes = self.rows[0]
        return votes if name.text() else name

    def _add(self, name: str = "", votes: int = 0) -> None:
        row = line_edit(name, "Фамилия Имя Отчество"), CountField(votes)
        place = len(self.rows) + 1
        row[0].setAccessibleName(f"Кандидат {place}")
        row[1].setAccessibleName(f"Голосов за кандидата {place}")
        for each in row:
            each.installEventFilter(self)
        held = line(*row, gap=theme.SMALL_GAP)
        held.setStretch(0, 1)
        self._column.addLayout(held)
        self.rows.append(row)
