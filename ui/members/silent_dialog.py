"""«Давно без связи»: who was not heard from for years, and what may be done about several at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.council import council_details
from app.members.silence import SilentRow, attempt_words, silent
from app.members.together import contacted
from app.members.words import status_word
from app.resolutions.proposing import LOST
from app.russian.dates import short_date
from app.russian.names import initials_after, parse_name
from app.russian.numerals import plural
from db.vocabulary import DecisionKind
from ui.members.watch_dialog import WatchDialog
from ui.settings.years import Years
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import line
from ui.widgets.mark import STATUS_MARK
from ui.widgets.table_model import RIGHT, Column

if TYPE_CHECKING:
    from ui.members.page import MembersPage

_NOTE = "Связь утрачена с теми, кто давно не отвечал. О ком не записано ничего, с теми сначала свяжитесь."

COLUMNS: tuple[Column[SilentRow], ...] = (
    Column("Организация", lambda row: row.short_name or row.name, least=34),
    Column(
        "Членство",
        lambda row: status_word(row.status).removeprefix("членство "),
        chars=16,
        mark=lambda row: STATUS_MARK[row.status],
    ),
    Column(
        "Последняя связь",
        lambda row: short_date(row.last_contact) if row.last_contact else "ничего не записано",
        chars=17,
        align=RIGHT,
        sort_key=lambda row: row.last_contact or date.max,
    ),
    Column("Не ответили", attempt_words, chars=25, sort_key=lambda row: row.attempts, droppable=True),
    Column("Руководитель", lambda row: initials_after(parse_name(row.leader)), chars=15, droppable=True),
    Column("Телефон", lambda row: row.phones.partition("\n")[0], chars=14, droppable=True),
)


class SilentDialog(WatchDialog[SilentRow]):
    """Lists the silent for so many years; the ticked ones were heard from today, or a draft is about them."""

    def __init__(self, page: MembersPage) -> None:
        super().__init__(page, "Давно без связи", _NOTE, COLUMNS, LOST)
        self.years = Years()
        self.years.setAccessibleName("Сколько лет не отвечают")
        self.years.setValue(page.office.read(council_details).silent_years)
        self.everybody = button("Выбрать всех без связи", self._tick_lost, "link")
        self._arrange()
        self.years.valueChanged.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """List those who are silent for the chosen number of years."""
        day = self.page.day.day()
        rows = self.page.office.read(silent, day, self.years.value())
        self.everybody.setVisible(any(row.is_lost for row in rows))
        self.show_list(rows, _found(rows, day))

    def _note_contact(self) -> None:
        if self.page.do(contacted, self.table.ticked(), date.today()):
            self.refresh()

    def _tick_lost(self) -> None:
        self.table.tick([row.id for row in self.table.rows if row.is_lost])

    def _arrange(self) -> None:
        self.empty.say("Здесь никого нет", "За это время отвечали все, кто состоит.")
        self.body.addLayout(
            line(PlainLabel("Не отвечают"), self.years, PlainLabel("и дольше"), 0, self.everybody)
        )
        self.add_list()
        self.needing_ticks(self.offer("Связались сегодня", self._note_contact, left=True))
        self.offer_cancel("Закрыть")
        self.offer_draft("Проект: исключить", DecisionKind.EXCLUDE)
        self.offer_draft("Проект: приостановить", DecisionKind.SUSPEND, "filled")


def _found(rows: list[SilentRow], day: date) -> str:
    """Return «На 20.11.2026: 4 организации, ещё у 2 не записано ничего»."""
    lost = sum(row.is_lost for row in rows)
    unknown = f", ещё у\u00a0{len(rows) - lost} не записано ничего" if len(rows) > lost else ""
    if not rows:
        return ""
    return f"На {short_date(day)}: {plural(lost, 'организация', 'организации', 'организаций')}{unknown}"
