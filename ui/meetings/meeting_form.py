"""The dialog in which a meeting is planned or changed."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from app.errors import UserError
from app.meetings.operations import MeetingFacts, offered_number, period_in
from app.meetings.rules import number_words
from app.meetings.words import NOMINATIVE
from app.office import Office
from app.resolutions.plan import period_words
from db.vocabulary import MeetingKind
from ui import theme
from ui.resolutions.decision_dialogs import number_in
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column

_PERIOD = "сентябрь–октябрь 2027 года"
_HINT = "Пока день не известен, достаточно срока. Один день укажите в обоих полях или только в первом."


class MeetingDialog(Dialog):
    """Asks for what is known of a meeting; the next number of the series is offered."""

    def __init__(self, parent: QWidget, office: Office, facts: MeetingFacts | None = None) -> None:
        title = "Изменить заседание" if facts else "Новое заседание"
        super().__init__(parent, title, width=680)
        self._office = office
        told = facts or MeetingFacts(MeetingKind.COUNCIL)
        self.kind = choice([(words[:1].upper() + words[1:], kind) for kind, words in NOMINATIVE.items()])
        self.kind.setCurrentIndex(self.kind.findData(told.kind))
        self.number = line_edit(number_words(told.kind, told.number) if told.number else "")
        self._offered = "" if facts else self._offer_number()
        self.date_from = DayField("Первый день", told.date_from)
        self.date_to = DayField("Последний день", told.date_to)
        self.period = line_edit(told.period, _PERIOD)
        self._reading = PlainLabel(role="small").wrapping()
        self.place = line_edit(told.place, "г. Заречный")
        self.host = line_edit(told.host, "необязательно")
        self.theme = line_edit(told.theme, "необязательно")
        self.chair = line_edit(told.chair, "фамилия, имя, отчество")
        self.clerk = line_edit(told.clerk, "фамилия, имя, отчество")
        self.afar = QCheckBox("Заочное голосование, без встречи")
        self.afar.setChecked(told.by_correspondence)
        self._arrange()
        self.kind.currentIndexChanged.connect(lambda _: self._follow_kind())
        self.period.textChanged.connect(lambda _: self._read())
        self._read()

    def facts(self) -> MeetingFacts:
        """Return what stands in the fields; refuse what cannot be read."""
        first, last = _day_in(self.date_from), _day_in(self.date_to)
        return MeetingFacts(
            self._kind(),
            number_in(self.number.text()),
            self.theme.text(),
            self.place.text(),
            self.host.text(),
            first or last,
            last or first,
            self.period.text(),
            self.afar.isChecked(),
            self.chair.text(),
            self.clerk.text(),
        )

    def _kind(self) -> MeetingKind:
        return MeetingKind(self.kind.currentData())  # Qt gives an enumeration back as a plain string

    def _offer_number(self) -> str:
        """Show the next number of the series and return it."""
        offered = number_words(self._kind(), self._office.read(offered_number, self._kind()))
        self.number.setText(offered)
        return offered

    def _follow_kind(self) -> None:
        """Offer the number of the other series, unless another one was typed."""
        if self._offered and self.number.text().strip() == self._offered:
            self._offered = self._offer_number()

    def _read(self) -> None:
        """Show how the words of the period are understood."""
        try:
            period = period_in(self.period.text())
        except UserError:
            self._reading.setText("Так срок не понять: «в сентябре 2027 года», «в 2027 году».")
            return
        known = period is not None and period.end is not None
        self._reading.setText(f"Понято: {period_words(period)}" if period and known else _HINT)

    def _arrange(self) -> None:
        kind = side_by_side(field("Вид", self.kind), field("Номер", self.number))
        kind.setStretch(0, 4)
        days = side_by_side(field("Первый день", self.date_from), field("Последний день", self.date_to))
        period = column(field("Срок, пока день не известен", self.period), self._reading, gap=theme.GAP)
        self.body.addLayout(kind)
        self.body.addLayout(days)
        self.body.addLayout(period)
        self.body.addLayout(field("Тема", self.theme))
        self.body.addLayout(side_by_side(field("Место", self.place), field("Кто принимает", self.host)))
        self.body.addLayout(
            side_by_side(field("Кто ведёт", self.chair), field("Кто пишет протокол", self.clerk))
        )
        self.body.addWidget(self.afar)


def _day_in(typed: DayField) -> date | None:
    """Return the day in the field, None where it is empty; refuse what is no day."""
    return typed.the_day() if typed.filled() else None
