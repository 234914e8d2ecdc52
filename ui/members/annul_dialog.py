"""The dialog in which a wrong entry is taken back."""

from PySide6.QtWidgets import QWidget

from app.members.rows import Card, EventRow
from app.members.words import EVENT, imprecise_day
from ui.members.columns import called
from ui.members.history import annullable
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit
from ui.widgets.label import PlainLabel


class AnnulDialog(Dialog):
    """Asks which entry was wrong and why; it stays visible, crossed out of the count."""

    def __init__(self, parent: QWidget, card: Card) -> None:
        super().__init__(parent, "Аннулировать запись", called(card.row))
        note = "Запись останется в истории с причиной, но перестанет считаться."
        self.body.addWidget(PlainLabel(note).wrapping())
        self.entry = choice([(_words(event), event.id) for event in annullable(card)])
        self.reason = line_edit(placeholder="ошибка в дате, внесено не той организации…")
        self.body.addLayout(field("Какая запись", self.entry))
        self.body.addLayout(field("Почему", self.reason))


def _words(event: EventRow) -> str:
    return f"{imprecise_day(event.effective, event.precision)} — {EVENT[event.kind]}"
