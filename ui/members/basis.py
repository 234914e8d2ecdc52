"""On what ground a step is taken: a clause of an adopted resolution, or a document named by hand."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.office import Office
from app.resolutions.queries import BasisRow, bases
from ui import theme
from ui.widgets.completing_box import CompletingBox
from ui.widgets.day_field import DayField
from ui.widgets.form import field, side_by_side
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column

_TEXT_CHARS = 60


@dataclass(frozen=True, slots=True)
class Basis:
    """Either the row of a clause, or a document with its date."""

    clause_id: int | None = None
    document: str = ""
    day: date | None = None


class BasisField(QWidget):
    """One field for both: a clause is found in the list by any of its words, a document is typed."""

    day_known = Signal(object)  # the day of the chosen clause

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.source = _Source(office.read(bases))
        self.document_day = DayField("Дата документа")
        row = side_by_side(field("Основание", self.source), field("Дата документа", self.document_day))
        row.setStretch(0, 2)
        hint = "Начните печатать: подойдёт пункт принятой резолюции или название документа."
        self.setLayout(column(row, PlainLabel(hint, "small").wrapping(), gap=theme.GAP))
        self.source.currentTextChanged.connect(lambda _: self._suit_day())
        self._suit_day()

    def basis(self) -> Basis:
        """Return the ground as it stands in the fields; refuse a day that cannot be read."""
        if clause := self.source.clause():
            return Basis(clause_id=clause.clause_id)
        if self.document_day.filled() and self.document_day.day() is None:
            raise UserError("Дата документа непонятна. Введите её как «14.06.2024» или оставьте пустой.")
        return Basis(document=self.source.currentText(), day=self.document_day.day())

    def _suit_day(self) -> None:
        clause = self.source.clause()
        self.document_day.setEnabled(clause is None)
        if clause and clause.day:
            self.document_day.set_day(clause.day)
            self.day_known.emit(clause.day)


class _Source(CompletingBox):
    """The clauses to choose from, and a line to type into."""

    def __init__(self, clauses: list[BasisRow]) -> None:
        super().__init__()
        for clause in clauses:
            self.addItem(_words(clause), clause)
        self.setCurrentIndex(-1)
        self.prompt("п. 10 резолюции … или протокол № 3")

    def clause(self) -> BasisRow | None:
        """Return the clause whose words stand in the line."""
        place = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        chosen: BasisRow | None = self.itemData(place) if place >= 0 else None
        return chosen


def _words(clause: BasisRow) -> str:
    text = " ".join(clause.text.split())
    return f"{clause.words}: {text if len(text) <= _TEXT_CHARS else text[:_TEXT_CHARS].rstrip() + '…'}"
