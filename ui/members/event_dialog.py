"""The dialog in which a step of a membership is recorded with its basis."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.members.rows import Card
from app.members.timeline import Entry
from app.members.words import ACT
from app.office import Office
from app.resolutions.terms import read_term
from db.vocabulary import EventKind
from ui.members.basis import BasisField
from ui.members.columns import called
from ui.members.term import TermField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit
from ui.widgets.loose_day import LooseDay, LooseDayField

_WITH_TERM = (EventKind.SUSPENDED, EventKind.EXTENDED)


class EventDialog(Dialog):
    """Asks for the day, the basis, the reason and, for a suspension, the term."""

    def __init__(self, parent: QWidget, office: Office, card: Card, kind: EventKind, day: date) -> None:
        super().__init__(parent, ACT[kind], called(card.row), width=700)
        self._office, self._kind = office, kind
        self.effective = LooseDayField("С какого дня", LooseDay(day))
        self.basis = BasisField(office)
        self.reason = line_edit(placeholder="необязательно: утрата связи, собственное заявление…")
        self.term = TermField() if kind in _WITH_TERM else None
        self.body.addLayout(field("С какого дня", self.effective))
        if self.term:
            self.body.addWidget(self.term)
        self.body.addWidget(self.basis)
        self.body.addLayout(field("Причина", self.reason))
        self.basis.day_known.connect(self._take_day)

    def entry(self) -> Entry:
        """Return the step as it stands in the fields; refuse what cannot be read."""
        known = self.effective.loose()
        if known is None:
            raise UserError("Введите день как «14.06.2024»; если известен только год — «2024».")
        basis = self.basis.basis()
        words = self.term.term() if self.term else ""
        term = self._office.read(read_term, words, known.day)
        return Entry(
            self._kind,
            known.day,
            basis=basis.document,
            basis_date=basis.day,
            clause_id=basis.clause_id,
            reason=self.reason.text(),
            until=words,
            until_date=term.day,
            until_meeting_id=term.meeting_id,
            precision=known.precision,
        )

    def _take_day(self, day: date) -> None:
        self.effective.set_day(day)
