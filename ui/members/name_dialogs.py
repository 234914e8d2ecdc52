"""The dialogs of names: another name from a day on, a name of the past."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.members.rows import Card, FormerNameRow
from ui.members.columns import called
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.loose_day import LooseDay, LooseDayField


class RenameDialog(Dialog):
    """Asks for the new names and the first day they are borne; the old ones are kept."""

    def __init__(self, parent: QWidget, card: Card) -> None:
        super().__init__(parent, "Переименовать", "Прежнее название останется в истории и в поиске.", 620)
        self.name = line_edit(card.details.name)
        self.short_name = line_edit(card.details.short_name)
        self.since = LooseDayField("С какого дня", LooseDay(date.today()))
        self.body.addLayout(field("Новое полное название", self.name))
        self.body.addLayout(
            side_by_side(field("Новое краткое название", self.short_name), field("С какого дня", self.since))
        )


class FormerNameDialog(Dialog):
    """Asks for a name of the past and until when it was borne."""

    def __init__(self, parent: QWidget, card: Card, known: FormerNameRow | None = None) -> None:
        super().__init__(parent, "Прежнее название", called(card.row), 620)
        self._id = known.id if known else 0
        self.name = line_edit(known.name if known else "")
        self.short_name = line_edit(known.short_name if known else "")
        until = LooseDay(known.replaced_on, known.replaced_precision) if known else None
        self.until = LooseDayField("До какого дня", until)
        self.body.addLayout(field("Полное название", self.name))
        hint = "Первый день следующего названия; если известен только год — «2018»."
        self.body.addLayout(
            side_by_side(field("Краткое название", self.short_name), field("До какого дня", self.until, hint))
        )

    def told(self) -> FormerNameRow:
        """Return the name as it stands in the fields; refuse a day that cannot be read."""
        until = self.until.the_loose_day()
        return FormerNameRow(self.name.text(), self.short_name.text(), until.day, until.precision, self._id)
