"""The dialog of a contact record: when, by what, from whom, and whether there was an answer."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.members import used
from app.members.rows import Card, ContactRow
from app.office import Office
from ui.members.columns import called
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.grown_list import GrownList

_MEANS = ("звонок", "письмо", "встреча", "сообщение")  # offered before the office has used its own words
_ANSWERS: list[tuple[str, object]] = [("ответили", True), ("ответа нет", False)]


class ContactDialog(Dialog):
    """Asks for a record of contact, a new one or one to correct."""

    def __init__(self, parent: QWidget, office: Office, card: Card, known: ContactRow | None = None) -> None:
        super().__init__(parent, "Отметка о связи", called(card.row))
        told = known or ContactRow(0, date.today(), "", "", answered=True, note="")
        self._id = told.id
        self.day = DayField("День", told.day)
        self.means = GrownList(
            dict.fromkeys((*office.read(used.means), *_MEANS)), told.means, "звонок, письмо…"
        )
        self.answered = choice(_ANSWERS, told.answered)
        self.from_whom = GrownList(_people(card), told.from_whom)
        self.note = line_edit(told.note, "необязательно: о чём говорили")
        self.body.addLayout(
            side_by_side(field("День", self.day), field("Как", self.means), field("Ответ", self.answered))
        )
        self.body.addLayout(field("С кем", self.from_whom))
        hint = "Отметка «ответа нет» остаётся на карточке, но не считается связью."
        self.body.addLayout(field("Заметка", self.note, hint))

    def told(self) -> ContactRow:
        """Return the record as it stands in the fields; refuse a day that cannot be read."""
        return ContactRow(
            self._id,
            self.day.the_day(),
            self.means.words(),
            self.from_whom.words(),
            bool(self.answered.currentData()),
            self.note.text(),
        )


def _people(card: Card) -> dict[str, None]:
    """Return who is likely to have been spoken to: those of the card, then those of earlier records."""
    names = (post.name for post in (*card.leaders, *card.posts) if post.until is None)
    earlier = (record.from_whom for record in card.contacts if record.from_whom)
    return dict.fromkeys((*names, *earlier))
