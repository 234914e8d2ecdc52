"""The small dialogs of a card: another name, another leader, an entry taken back."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.members.rows import Card, EventRow
from app.members.words import EVENT, imprecise_day
from ui.members.columns import called
from ui.members.history import annullable
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.label import PlainLabel


class RenameDialog(Dialog):
    """Asks for the new names and the first day they are borne; the old ones are kept."""

    def __init__(self, parent: QWidget, card: Card) -> None:
        super().__init__(parent, "Переименовать", "Прежнее название останется в истории и в поиске.", 620)
        self.name = line_edit(card.details.name)
        self.short_name = line_edit(card.details.short_name)
        self.since = DayField("С какого дня", date.today())
        self.body.addLayout(field("Новое полное название", self.name))
        self.body.addLayout(
            side_by_side(field("Новое краткое название", self.short_name), field("С какого дня", self.since))
        )


class LeaderDialog(Dialog):
    """Asks who leads the organisation and from what day; the one before stays in the history."""

    def __init__(self, parent: QWidget, card: Card) -> None:
        super().__init__(parent, "Новый руководитель", called(card.row))
        self.name = line_edit(placeholder="Фамилия Имя Отчество")
        self.title = line_edit(card.leaders[0].title if card.leaders else "руководитель")
        self.since = DayField("С какого дня", date.today())
        self.body.addLayout(field("Фамилия, имя, отчество", self.name))
        self.body.addLayout(side_by_side(field("Должность", self.title), field("С какого дня", self.since)))


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
