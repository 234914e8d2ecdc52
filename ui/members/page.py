"""The page «Организации»: who was in the registry on a day, and everything about the chosen one."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter, QStackedWidget

from app.changes import Noun
from app.errors import FileDamaged
from app.members import queries
from app.members.filters import Filter
from app.members.rows import Card
from app.office import Office
from app.russian.dates import long_date
from app.russian.numerals import plural
from db.vocabulary import Status
from ui.actions import Actions
from ui.members.acts import MemberActs
from ui.members.card import CardPanel
from ui.members.comparing import Comparing
from ui.members.exports import Exports
from ui.members.filter_bar import FilterBar
from ui.members.filters import EVERYBODY, USUAL
from ui.members.imports import Imports
from ui.members.member_list import MemberList
from ui.members.paper import Papers
from ui.members.saved_choices import SavedChoices
from ui.members.silence import Silence
from ui.members.together import Together
from ui.widgets.button import button, more_button
from ui.widgets.day_chooser import DayChooser
from ui.widgets.notice import Notice
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField

CARD_WIDTH = 376
_MORE = (
    ("export-xlsx", "export-pdf", "export-docx", "export-csv"),
    ("import-registry",),
    ("difference", "sent-lists", "figures"),
    ("silent", "terms"),
    ("columns",),
)


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
        self.filters = FilterBar(office)
        self.list = MemberList(office, settings)
        self.table = self.list.table
        self.panel = CardPanel(actions)
        self.side = QStackedWidget()  # the card of the chosen one, or what is done to several together
        self.paper = Papers(self)
        self.together = Together(self)
        self.saved_choices = SavedChoices(self)
        self._card_of: tuple[int, date] | None = None
        self._acts = (
            MemberActs(self),
            self.together,
            self.saved_choices,
            self.paper,
            Exports(self),
            Comparing(self),
            Silence(self),
            Imports(self),
        )
        self._arrange()
        self._connect()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now; the steps are those legal for the chosen organisation."""
        acts: dict[str, Callable[[], object]] = {
            "find": self.search.seek,
            "panel": self._toggle_panel,
            "other-day": self.day.open,
            "columns": self._choose_columns,
            **({} if self.is_today() else {"today": lambda: self.show_day(date.today())}),
            **self._card_acts(),
        }
        for each in self._acts:
            acts |= each.possible()
        return acts

    def selected(self) -> list[int]:
        """Return the chosen organisations in the order shown."""
        return self.table.chosen_keys()

    def shown(self) -> list[int]:
        """Return all organisations that filter and search let through, in the order shown."""
        self.list.complete()
        return list(self.table.keys)

    def choice(self) -> Filter:
        """Return which organisations are shown, the search aside."""
        return self.filters.choice()

    def is_today(self) -> bool:
        """Return whether the registry is shown as of today."""
        return self.day.day() == date.today()

    def reload(self) -> None:
        """Show what the office file holds now."""
        self.day.set_day(self.day.day())  # what was today may have become yesterday
        self._card_of = None
        self.list.show_anew(self.day.day(), self.choice(), self._asked())

    def show_chosen(self) -> None:
        """Show the card of the row chosen in the table, or what is done to several rows together."""
        chosen = self.selected()
        self.card = self._card(chosen[0]) if len(chosen) == 1 else None
        if len(chosen) > 1:
            self.side.setCurrentWidget(self.together.panel(len(chosen)))
        self.side.setVisible(bool(chosen) and self._wants_panel())
        self.acts_changed.emit()

    def show_day(self, day: date) -> None:
        """Show the registry as of the day."""
        self.day.set_day(day)
        others = "Адреса, телефоны и отметки о связи — сегодняшние."
        shown = "" if self.is_today() else f"Реестр показан на {long_date(day)} {others}"
        self.other_day.say(shown)
        self._show_choice()

    def show_all(self) -> None:
        """Leave search and filter, so that everybody is seen."""
        self.search.clear()
        self.filters.take(EVERYBODY)

    def reveal(self, matter: int) -> None:
        """Choose an organisation, also one that search or filter hide."""
        self.list.complete()
        if not self.table.choose(matter):
            self.show_all()
            self.table.choose(matter)

    def show_example(self) -> None:
        """Choose an organisation with much to tell: one whose membership is suspended."""
        if (telling := self.list.first_of(Filter(statuses=frozenset({Status.SUSPENDED})))) is not None:
            self.reveal(telling)

    def _asked(self) -> str:
        return self.search.text().strip()

    def _show_choice(self) -> None:
        self.list.show_choice(self.day.day(), self.choice(), self._asked())

    def _count(self) -> None:
        """Say in the header how many are members; while something hides the others, how many are shown."""
        if self._asked() or self.choice() != USUAL:
            self.header.count(f"показано {len(self.table.keys)}")
        else:
            totals = self.office.read(queries.counts, self.day.day())
            self.header.count(plural(totals[Status.ACTIVE], "состоит", "состоят", "состоят"))

    def _card(self, organization_id: int) -> Card:
        """Return the card as shown; it is read when another one is chosen, or when it may have changed."""
        wanted = (organization_id, self.day.day())
        if self.card is None or self._card_of != wanted:
            self.card = self.office.read(queries.card, *wanted)
            self.panel.show_card(self.card, self.day.day())
            self._card_of = wanted
        self.side.setCurrentWidget(self.panel)
        return self.card

    def _card_acts(self) -> dict[str, Callable[[], object]]:
        card = self.card
        return {"card-history": lambda: self.leads_to.emit("history", card.row.id)} if card else {}

    def _wants_panel(self) -> bool:
        return bool(self.settings.value("members/panel") != "closed")

    def _toggle_panel(self) -> None:
        self._want_panel(not self._wants_panel())

    def _want_panel(self, wanted: bool) -> None:
        self.settings.setValue("members/panel", "open" if wanted else "closed")
        self.side.setVisible(wanted and bool(self.selected()))

    def _say_unread(self, error: Exception) -> None:
        """Say why rows could not be read; what the file itself suffers from is told by the whole program."""
        if isinstance(error, FileDamaged):
            raise error
        self.trouble.say(str(error))

    def _choose_columns(self) -> None:
        from ui.members.columns_dialog import ColumnsDialog  # not needed before it is opened

        dialog = ColumnsDialog(self, self.list)
        dialog.exec()
        dialog.deleteLater()

    def _look_for(self) -> None:
        """List what is found; where it is but one, its card is wanted."""
        self.list.search(self._asked())
        if self._asked() and len(self.table.keys) == 1 and not self.selected():
            self.table.selectRow(0)

    def _go_to_found(self) -> None:
        """Go from the search to what it found, and show the first of it."""
        self.table.setFocus()
        if self.table.keys and not self.selected():
            self.table.selectRow(0)

    def _type_search(self, letters: str) -> None:
        """Let what is typed into the table be searched for."""
        self.search.setFocus()
        self.search.setText(letters)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._look_for())  # at each letter
        self.search.left.connect(self._go_to_found)
        self.day.picked.connect(self.show_day)
        self.filters.picked.connect(self._show_choice)
        self.filters.saved_asked.connect(self.saved_choices.offer)
        self.list.all_wanted.connect(self.show_all)
        self.list.listed.connect(self._count)
        self.table.typed.connect(self._type_search)
        self.table.failed.connect(self._say_unread)
        self.table.chosen.connect(lambda _: self.show_chosen())
        self.table.horizontalHeader().customContextMenuRequested.connect(lambda _: self._choose_columns())
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
            more_button(*([actions[name] for name in group] for group in _MORE)),
            button("Добавить", actions["add-member"].trigger, "filled"),
        )
        self.side.addWidget(self.panel)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([10 * CARD_WIDTH, CARD_WIDTH])
        if state := self.settings.value("members/splitter"):
            self.splitter.restoreState(state)
        for part in (self.other_day, self.filters):
            self.body.addWidget(part)
        self.body.addWidget(self.splitter, 1)
