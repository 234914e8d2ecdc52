"""«Это один человек»: which other card is of the same person, and what both have to tell."""

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.members.people import others, person_card
from app.members.rows import PersonCard
from app.office import Office
from app.russian.dates import short_date
from ui.widgets.completing_box import CompletingBox
from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.label import PlainLabel

_NOTE = "Должности, участие в заседаниях и контакты второй карточки перейдут к первой. Это можно отменить."


class MergeDialog(Dialog):
    """Finds the other card by any part of the name and shows what goes over from it."""

    def __init__(self, parent: QWidget, office: Office, person_id: int) -> None:
        kept = office.read(person_card, person_id)
        super().__init__(parent, "Это один человек", f"Останется карточка: {_told(kept)}", 600)
        self._office = office
        self.which = CompletingBox(30)
        for other, name in office.read(others, person_id):
            self.which.addItem(name, other)
        self.which.setCurrentIndex(-1)
        self.which.prompt("Фамилия Имя Отчество")
        self._posts = PlainLabel("", "quiet").wrapping()
        self.body.addLayout(field("Вторая карточка того же человека", self.which))
        self.body.addWidget(self._posts)
        self.body.addWidget(PlainLabel(_NOTE, "small").wrapping())
        self.which.currentTextChanged.connect(lambda _: self._show())
        self._show()

    def other(self) -> int:
        """Return the other card, or refuse words that are nobody's name."""
        if (chosen := self._chosen()) is None:
            raise UserError("Выберите вторую карточку из списка.")
        return chosen

    def _chosen(self) -> int | None:
        place = self.which.currentIndex()
        if place >= 0 and self.which.itemText(place) == self.which.words():  # of namesakes, the one picked
            return int(self.which.itemData(place))
        place = self.which.findText(self.which.words())
        return int(self.which.itemData(place)) if place >= 0 else None

    def _show(self) -> None:
        chosen = self._chosen()
        self._posts.setText("" if chosen is None else _told(self._office.read(person_card, chosen)))
        self._posts.setVisible(chosen is not None)


def _told(person: PersonCard) -> str:
    born = f"род. {short_date(person.details.birthday)}" if person.details.birthday else ""
    posts = "; ".join(person.posts) or "должностей не записано"
    return " — ".join((", ".join(filter(None, (person.name, born))), posts))
