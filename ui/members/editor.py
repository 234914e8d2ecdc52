"""The dialog in which a card is opened or changed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.members.rows import Details
from app.members.timeline import Entry
from app.members.words import FORM
from db.vocabulary import EventKind, LegalForm
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import Fold, choice, field, line_edit, lines_edit, side_by_side
from ui.widgets.loose_day import LooseDay, LooseDayField


class Editor(Dialog):
    """Adds an organisation or changes the card of one."""

    def __init__(self, parent: QWidget, details: Details | None = None) -> None:
        super().__init__(parent, "Изменить карточку" if details else "Новая организация", width=680)
        self._before = details or Details("")
        self._make_fields(self._before)
        rows = [
            field("Полное название", self.name),
            side_by_side(field("Краткое название", self.short_name), field("Форма", self.form)),
            side_by_side(field("Город", self.city), field("Регион", self.region)),
            field("Адрес", self.address),
            side_by_side(
                field("Телефоны, по одному в строке", self.phones),
                field("Эл. почта, по одной в строке", self.emails),
            ),
        ]
        for row in rows:
            self.body.addLayout(row)
        if details is None:
            self._ask_membership()
        self.body.addWidget(self._seldom(details))
        self.name.setFocus()

    def details(self) -> Details:
        """Return the card as it stands in the fields; refuse what cannot be read."""
        registered = self._registered()
        return replace(
            self._before,
            name=self.name.text(),
            short_name=self.short_name.text(),
            form=LegalForm(self.form.currentData()),
            registration_number=self.registration_number.text(),
            registered_on=registered.day if registered else None,
            registered_precision=registered.precision if registered else self._before.registered_precision,
            region=self.region.text(),
            city=self.city.text(),
            address=self.address.text(),
            phones=self.phones.toPlainText(),
            emails=self.emails.toPlainText(),
            sites=self.sites.toPlainText(),
            headcount=self._headcount(),
            notes=self.notes.toPlainText(),
        )

    def admitted(self) -> Entry | None:
        """Return the admission that was entered with a new card, if any."""
        if not (self.admitted_on.filled() or self.basis.text().strip()):
            return None
        known = self.admitted_on.loose()
        if known is None:
            raise UserError("Введите день приёма как «14.06.2024» или оставьте приём пустым.")
        return Entry(
            EventKind.ADMITTED,
            known.day,
            basis=self.basis.text(),
            basis_date=self.basis_date.day(),
            precision=known.precision,
        )

    def _make_fields(self, old: Details) -> None:
        known = LooseDay(old.registered_on, old.registered_precision) if old.registered_on else None
        self.name = line_edit(old.name, "Общественное объединение «…»")
        self.short_name = line_edit(old.short_name, "ОО «…»")
        self.form = choice([(words, form) for form, words in FORM.items()], old.form)
        self.city, self.region = line_edit(old.city), line_edit(old.region)
        self.address = line_edit(old.address)
        self.phones, self.emails = lines_edit(old.phones), lines_edit(old.emails)
        self.sites, self.notes = lines_edit(old.sites), lines_edit(old.notes, lines=3)
        self.registration_number = line_edit(old.registration_number)
        self.registered_on = LooseDayField("Дата регистрации", known)
        self.headcount = line_edit("" if old.headcount is None else str(old.headcount))

    def _ask_membership(self) -> None:
        self.leader = line_edit(placeholder="Фамилия Имя Отчество")
        self.admitted_on = LooseDayField("Принята")
        self.basis = line_edit(placeholder="протокол № …")
        self.basis_date = DayField("Дата документа")
        self.body.addLayout(field("Руководитель", self.leader))
        self.body.addLayout(
            side_by_side(
                field("Принята", self.admitted_on),
                field("Основание", self.basis),
                field("Дата документа", self.basis_date),
            )
        )

    def _seldom(self, details: Details | None) -> Fold:
        fold = Fold(
            "Ещё сведения: регистрация, сайты, численность, заметки",
            side_by_side(
                field("Регистрационный номер", self.registration_number),
                field("Дата регистрации", self.registered_on),
                field("Численность", self.headcount),
            ),
            field("Сайты, по одному в строке", self.sites),
            field("Заметки", self.notes),
        )
        if details and (
            details.sites or details.notes or details.registered_on or details.registration_number
        ):
            fold.open()
        return fold

    def _registered(self) -> LooseDay | None:
        known = self.registered_on.loose()
        if known is None and self.registered_on.filled():
            raise UserError("Дата регистрации непонятна. Введите её как «14.06.2009» или год «2009».")
        return known

    def _headcount(self) -> int | None:
        typed = self.headcount.text().strip().replace(" ", "")
        if typed and not typed.isdecimal():
            raise UserError("Численность — целое число. Исправьте или оставьте поле пустым.")
        return int(typed) if typed else None
