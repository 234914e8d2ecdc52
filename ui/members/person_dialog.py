"""The dialog of a person: the name in parts, how to reach him or her, the posts held."""

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.members.people import guessed_gender
from app.members.rows import PersonCard, PersonDetails
from app.russian.numerals import plural
from db.vocabulary import Gender
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, lines_edit, side_by_side
from ui.widgets.label import PlainLabel
from ui.widgets.lines_field import LinesField

_GENDERS: list[tuple[str, object]] = [
    ("не указан", None),
    ("женский", Gender.FEMALE),
    ("мужской", Gender.MALE),
]


class PersonDialog(Dialog):
    """Shows a person and lets everything be corrected."""

    def __init__(self, parent: QWidget, person: PersonCard) -> None:
        super().__init__(parent, person.name, "\n".join(person.posts), width=640)
        told = person.details
        self.surname, self.given = line_edit(told.surname), line_edit(told.given)
        self.patronymic = line_edit(told.patronymic)
        self.gender = choice(_GENDERS, guessed_gender(told))
        self.birthday = DayField("День рождения", told.birthday)
        self.phones, self.emails = LinesField(told.phones), LinesField(told.emails)
        self.notes = lines_edit(told.notes, lines=3)
        self._arrange(person)

    def details(self) -> PersonDetails:
        """Return what stands in the fields; refuse a birthday that cannot be read."""
        if self.birthday.filled() and self.birthday.day() is None:
            raise UserError("День рождения непонятен. Введите его как «14.06.1961» или оставьте пустым.")
        gender = self.gender.currentData()
        return PersonDetails(
            self.surname.text(),
            self.given.text(),
            self.patronymic.text(),
            Gender(gender) if gender else None,
            self.birthday.day(),
            self.phones.text(),
            self.emails.text(),
            self.notes.toPlainText(),
        )

    def _arrange(self, person: PersonCard) -> None:
        if person.organizations > 1:
            seen = plural(person.organizations, "организации", "организациях", "организациях")
            words = f"Исправление имени будет видно во всех {seen}."
            self.body.addWidget(PlainLabel(words, "attention").wrapping())
        for row in (
            side_by_side(
                field("Фамилия", self.surname),
                field("Имя", self.given),
                field("Отчество", self.patronymic),
            ),
            side_by_side(
                field("Пол", self.gender, "По нему склоняется имя в документах."),
                field("День рождения", self.birthday),
            ),
            side_by_side(field("Телефоны", self.phones), field("Эл. почта", self.emails)),
            field("Заметки", self.notes),
        ):
            self.body.addLayout(row)
