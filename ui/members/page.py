"""The page «Организации»: who was in the registry on a day, and everything about the chosen one."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter, QStackedWidget

from app.changes import Noun
from app.members import queries
from app.members.filters import Filter
from app.members.rows import Card, RegistryRow
from app.office import Office
from app.russian.dates import long_date
from app.russian.numerals import plural
from db.vocabulary import Status
from ui.actions import Actions
from ui.members.acts import MemberActs
from ui.members.card import CardPanel
from ui.members.columns import COLUMNS
from ui.members.comparing import Comparing
from ui.members.exports import Exports
from ui.members.filters import EVERYBODY, Filters
from ui.members.imports import Imports
from ui.members.paper import RollActs
from ui.members.silence import Silence
from ui.members.together import Together
from ui.widgets.button import button, more_button
from ui.widgets.day_chooser import DayChooser
from ui.widgets.empty import Empty
from ui.widgets.notice import Notice
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table

CARD_WIDTH = 376
_EXPORTS = ("export-xlsx", "export-pdf", "export-docx", "export-csv")


class MembersPage(Page):
    """Table and card of the organisations as of a day."""

    id: ClassVar[str] = "members"
    nouns: ClassVar[frozenset[Noun]] = frozenset({Noun.ORGANIZATIONS})

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "Организации")
        self.card: Card | None = None
        self.search = SearchField("Найти организацию…")
        self.day = DayChooser()
        self.other_day = Notice("Вернуться к сегодняшнему дню", lambda: self.show_day(date.today()))
        self.filters = Filters()
        self.table: Table[RegistryRow] = Table(COLUMNS, "Организации", key=lambda row: row.id)
        self.panel = CardPanel(actions)
        self.empty = Empty(button("Показать всех", self.show_all))
        self.paper = RollActs(self)
        self._acts = (
            MemberActs(self),
            Together(self),
            self.paper,
            Exports(self),
            Comparing(self),
            Silence(self),
            Imports(self),
        )
        self._arrange()
        self._connect()
        self.setFocusProxy(self.table)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now; the steps are those legal for the chosen organisation."""
        acts: dict[str, Callable[[], object]] = {
            "find": self._find,
            "panel": self._toggle_panel,
            "other-day": self.day.open,
            **({} if self.is_today() else {"today": lambda: self.show_day(date.today())}),
            **self._card_acts(),
        }
        for each in self._acts:
            acts |= each.possible()
        return acts

    def selected(self) -> list[int]:
        """Return the chosen organisations in the order shown."""
        row = self.table.current()
        return [row.id] if row else []

    def choice(self) -> Filter:
        """Return which organisations are shown, the search aside."""
        return Filter(statuses=self.filters.choice().statuses)

    def is_today(self) -> bool:
        """Return whether the registry is shown as of today."""
        return self.day.day() == date.today()

    def reload(self) -> None:
        """Show what the office file holds now."""
        day, search = self.day.day(), self.search.text().strip()
        self.day.set_day(day)  # what was today may have become yesterday
        totals = self.office.read(queries.counts, day)
        self.header.count(plural(totals[Status.ACTIVE], "состоит", "состоят", "состоят"))
        statuses = self.filters.choice().statuses
        rows = self.office.read(queries.registry, day, search=search, statuses=statuses)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        if not rows:
            self._say_emptiness(search, anybody=bool(self.office.read(queries.registry, day)))
        self.table.show_rows(rows)

    def show_chosen(self) -> None:
        """Show the card of the row chosen in the table."""
        row = self.table.current()
        self.card = self.office.read(queries.card, row.id, self.day.day()) if row else None
        if self.card:
            self.panel.show_card(self.card, self.day.day())
        self.panel.setVisible(self.card is not None and self._wants_panel())
        self.acts_changed.emit()

    def show_day(self, day: date) -> None:
        """Show the registry as of the day."""
        self.day.set_day(day)
        others = "Адреса, телефоны и отметки о связи — сегодняшние."
        shown = "" if self.is_today() else f"Реестр показан на {long_date(day)} {others}"
        self.other_day.say(shown)
        self.reload()

    def show_all(self) -> None:
        """Leave search and filter, so that everybody is seen."""
        self.search.clear()
        self.filters.choose(EVERYBODY)
        self.reload()

    def reveal(self, matter: int) -> None:
        """Choose an organisation, also one that search or filter hide."""
        if not self.table.choose(matter):
            self.show_all()
            self.table.choose(matter)

    def show_example(self) -> None:
        """Choose an organisation with much to tell: one whose membership is suspended."""
        suspended = (row.id for row in self.table.rows if row.status is Status.SUSPENDED)
        if (telling := next(suspended, None)) is not None:
            self.reveal(telling)

    def _card_acts(self) -> dict[str, Callable[[], object]]:
        card = self.card
        return {"card-history": lambda: self.leads_to.emit("history", card.row.id)} if card else {}

    def _say_emptiness(self, search: str, *, anybody: bool) -> None:
        self.empty.answers.setVisible(anybody)
        if search:
            self.empty.say(f"Ничего не найдено по «{search}»")
        elif anybody:
            self.empty.say(
                "Здесь пока никого", f"Среди показанных ({self.filters.choice().words}) организаций нет."
            )
        else:
            self.empty.say("Организаций пока нет", "Добавьте первую кнопкой «Добавить» вверху справа.")

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _wants_panel(self) -> bool:
        return bool(self.settings.value("members/panel") != "closed")

    def _toggle_panel(self) -> None:
        self._want_panel(not self._wants_panel())

    def _want_panel(self, wanted: bool) -> None:
        self.settings.setValue("members/panel", "open" if wanted else "closed")
        self.panel.setVisible(wanted and self.card is not None)

    def _connect(self) -> None:
        self.search.asked.connect(lambda _: self.reload())
        self.search.left.connect(self.table.setFocus)
        self.day.picked.connect(self.show_day)
        self.filters.picked.connect(self.reload)
        self.table.chosen.connect(lambda _: self.show_chosen())
        self.table.opened.connect(lambda _: self._want_panel(True))
        self.panel.closed.connect(lambda: self._want_panel(False))
        self.splitter.splitterMoved.connect(
            lambda *_: self.settings.setValue("members/splitter", self.splitter.saveState())
        )

    def _arrange(self) -> None:
        actions = self.actions_
        self.header.add_tools(self.search, self.day)
        self.header.add_buttons(
            button("Печать", actions["print"].trigger, drawing="printer"),
            more_button([actions[name] for name in _EXPORTS]),
            button("Добавить", actions["add-member"].trigger, "filled"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([10 * CARD_WIDTH, CARD_WIDTH])
        if state := self.settings.value("members/splitter"):
            self.splitter.restoreState(state)
        for part in (self.other_day, self.filters):
            self.body.addWidget(part)
        self.body.addWidget(self.splitter, 1)
