"""The dialog in which a card is opened or changed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLayout, QWidget

from app.errors import UserError
from app.members import used
from app.members.lines import check_emails
from app.members.rows import Details
from app.members.timeline import Entry
from app.members.words import FORM
from app.office import Office
from db.vocabulary import EventKind, LegalForm
from ui import theme
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import Fold, choice, field, line_edit, lines_edit, side_by_side
from ui.widgets.grown_list import GrownList
from ui.widgets.layout import column
from ui.widgets.lines_field import LinesField
from ui.widgets.loose_day import LooseDay, LooseDayField
from ui.widgets.tags_field import TagsField
from ui.widgets.tall import Tall


class Editor(Dialog):
    """Adds an organisation or changes the card of one."""

    def __init__(self, parent: QWidget, office: Office, details: Details | None = None) -> None:
        super().__init__(parent, "Изменить карточку" if details else "Новая организация", width=700)
        self._before = details or Details("")
        self._way_out = False
        self._make_fields(office, self._before)
        rows: list[QLayout] = [
            field("Полное название", self.name),
            side_by_side(field("Краткое название", self.short_name), field("Форма", self.form)),
            side_by_side(field("Город", self.city), field("Регион", self.region)),
            field("Адрес", self.address),
            side_by_side(field("Телефоны", self.phones), field("Эл. почта", self.emails)),
            field("Направления работы", self.fields),
        ]
        if details is None:
            rows.extend(self._ask_membership())
        inside = QWidget()
        inside.setLayout(column(*rows, self._seldom(self._before), 0, gap=theme.MIDDLE_GAP))
        scrolled = Tall(inside)
        scrolled.setAccessibleName("Карточка")
        self.body.addWidget(scrolled)
        self.name.setFocus()

    def details(self) -> Details:
        """Return the card as it stands in the fields; refuse what cannot be read."""
        registered = self._registered()
        check_emails(self.emails.text(), self._before.emails)
        return replace(
            self._before,
            name=self.name.text(),
            short_name=self.short_name.text(),
            form=LegalForm(self.form.currentData()),
            registration_number=self.registration_number.text(),
            registered_on=registered.day if registered else None,
            registered_precision=registered.precision if registered else self._before.registered_precision,
            region=self.region.words(),
            city=self.city.words(),
            address=self.address.text(),
            phones=self.phones.text(),
            emails=self.emails.text(),
            sites=self.sites.text(),
            headcount=self._headcount(),
            notes=self.notes.toPlainText(),
            fields=self.fields.tags(),
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

    def offer_way_out(self, words: str, act: Callable[[], object]) -> None:
        """Offer once what leads out of here: the card there is already."""
        if not self._way_out:
            self._way_out = True
            self.offer(words, act, left=True)

    def _make_fields(self, office: Office, old: Details) -> None:
        known = LooseDay(old.registered_on, old.registered_precision) if old.registered_on else None
        self.name = line_edit(old.name, "Общественное объединение «…»")
        self.short_name = line_edit(old.short_name, "ОО «…»")
        self.form = choice([(words, form) for form, words in FORM.items()], old.form)
        self.city = GrownList(office.read(used.cities), old.city)
        self.region = GrownList(office.read(used.regions), old.region)
        self.address = line_edit(old.address)
        self.phones, self.emails = LinesField(old.phones), LinesField(old.emails)
        self.fields = TagsField(
            office.read(used.fields_of_work), old.fields, "культура, образование… Enter — добавить"
        )
        self.sites, self.notes = LinesField(old.sites), lines_edit(old.notes, lines=3)
        self.registration_number = line_edit(old.registration_number)
        self.registered_on = LooseDayField("Дата регистрации", known)
        self.headcount = line_edit("" if old.headcount is None else str(old.headcount))

    def _ask_membership(self) -> list[QLayout]:
        self.leader = line_edit(placeholder="Фамилия Имя Отчество")
        self.admitted_on = LooseDayField("Принята")
        self.basis = line_edit(placeholder="протокол № …")
        self.basis_date = DayField("Дата документа")
        admission = side_by_side(
            field("Принята", self.admitted_on),
            field("Основание", self.basis),
            field("Дата документа", self.basis_date),
        )
        return [field("Руководитель", self.leader), admission]

    def _seldom(self, old: Details) -> Fold:
        fold = Fold(
            "Ещё сведения: регистрация, сайты, численность, заметки",
            side_by_side(
                field("Регистрационный номер", self.registration_number),
                field("Дата регистрации", self.registered_on),
                field("Численность", self.headcount),
            ),
            field("Сайты", self.sites),
            field("Заметки", self.notes),
        )
        if old.sites or old.notes or old.registered_on or old.registration_number or old.headcount:
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
