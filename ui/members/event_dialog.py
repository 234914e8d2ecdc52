"""The dialog in which a step of a membership is recorded with its basis."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.members import used
from app.members.queries import registry
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
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.grown_list import GrownList
from ui.widgets.loose_day import LooseDay, LooseDayField
from ui.widgets.organization_field import OrganizationField

_WITH_TERM = (EventKind.SUSPENDED, EventKind.EXTENDED)
_OF_SILENCE = (*_WITH_TERM, EventKind.EXCLUDED)  # for which a lost contact is the usual reason


class EventDialog(Dialog):
    """Asks for the day, the basis, the reason and, where the step has them, the term or the successor."""

    def __init__(self, parent: QWidget, office: Office, card: Card, kind: EventKind, day: date) -> None:
        super().__init__(parent, ACT[kind], called(card.row), width=700)
        self._office, self._kind = office, kind
        self.effective = LooseDayField("С какого дня", LooseDay(day))
        self.basis = BasisField(office)
        example = "необязательно: утрата связи…" if kind in _OF_SILENCE else "необязательно"
        self.reason = GrownList(office.read(used.reasons, kind), example=example)
        self.note = line_edit(placeholder="необязательно")
        self.term = TermField(office, day) if kind in _WITH_TERM else None
        self.successor = self._successor(card, day) if kind is EventKind.DISSOLVED else None
        self._arrange()
        self.basis.day_known.connect(self._take_day)

    def entry(self) -> Entry:
        """Return the step as it stands in the fields; refuse what cannot be read."""
        known = self.effective.the_loose_day()
        basis = self.basis.basis()
        term = self.term.term() if self.term else None
        read = self._office.read(read_term, term.words if term else "", known.day)
        return Entry(
            self._kind,
            known.day,
            basis=basis.document,
            basis_date=basis.day,
            clause_id=basis.clause_id,
            reason=self.reason.words(),
            until=term.words if term else "",
            until_date=read.day,
            until_meeting_id=(term.meeting_id if term else None) or read.meeting_id,
            precision=known.precision,
            note=self.note.text(),
            successor_id=self._chosen_successor(),
        )

    def _successor(self, card: Card, day: date) -> OrganizationField:
        others = (row for row in self._office.read(registry, day) if row.id != card.row.id)
        return OrganizationField(list(others))

    def _chosen_successor(self) -> int | None:
        if self.successor is None or not self.successor.words():
            return None
        if (chosen := self.successor.organization_id()) is None:
            raise UserError(
                "Такой организации нет в реестре: выберите правопреемника из списка или напишите о нём "
                "в примечании."
            )
        return chosen

    def _arrange(self) -> None:
        self.body.addLayout(field("С какого дня", self.effective))
        if self.term:
            self.body.addWidget(self.term)
        if self.successor:
            hint = "Если организация вошла в другую; иначе оставьте пустым."
            self.body.addLayout(field("Правопреемник", self.successor, hint))
        self.body.addWidget(self.basis)
        self.body.addLayout(side_by_side(field("Причина", self.reason), field("Примечание", self.note)))

    def _take_day(self, day: date) -> None:
        self.effective.set_day(day)
