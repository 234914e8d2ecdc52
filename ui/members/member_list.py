"""The table of organisations with what filter and search let through, or why there is nothing."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from app.members import listing
from app.members.filters import Filter
from app.members.finding import Finder, finder
from app.members.rows import RegistryRow
from app.office import Office
from ui.members.columns import COLUMNS, order_of
from ui.members.filters import EVERYBODY, in_words
from ui.widgets.arranged_table import ArrangedTable
from ui.widgets.arrangement import Arrangement
from ui.widgets.button import button
from ui.widgets.empty import Empty

FIRST = 200  # rows that are listed before the page is first seen; the others follow
FOLLOW_MS = 20
READY_TO_SEARCH_MS = 400  # the rows are there to be looked at first
_COLUMNS, _SORTED, _BARE = "members/columns", "members/sorted", "members/bare-names"


class MemberList(QStackedWidget):
    """Remembers its columns and their order; finds at each letter, in texts held in memory."""

    all_wanted = Signal()
    listed = Signal()  # all that filter and search let through are there

    def __init__(self, office: Office, settings: QSettings) -> None:
        super().__init__()
        self._office, self._settings = office, settings
        self._day, self._choice, self._asked = date.today(), EVERYBODY, ""
        self._ids: Sequence[int] | None = None  # None: nothing was listed yet
        self._complete = False
        self._finder: Finder | None = None
        self._idle = QTimer(self, singleShot=True, interval=READY_TO_SEARCH_MS)
        self._idle.timeout.connect(self._prepare)
        self._rest = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._rest.timeout.connect(self._follow)
        self.table: ArrangedTable[RegistryRow] = ArrangedTable(COLUMNS, "Организации", self._fetch)
        self.table.setWordWrap(True)  # a long name goes on in a second line
        self.table.fit()
        self.empty = Empty(button("Показать всех", self.all_wanted.emit))
        for part in (self.table, self.empty):
            self.addWidget(part)
        self._recall()
        self.table.rearranged.connect(self._remember)
        self.table.asked_order.connect(self._sort)

    def show_anew(self, day: date, choice: Filter, asked: str) -> None:
        """Show what the office file holds now."""
        self._day, self._choice, self._asked = day, choice, asked
        self._finder = None
        self._idle.start()
        self._list(anew=True)

    def show_choice(self, day: date, choice: Filter, asked: str) -> None:
        """Show another day, or another choice."""
        anew = day != self._day
        self._day, self._choice, self._asked = day, choice, asked
        self._list(anew=anew)

    def search(self, asked: str) -> None:
        """Show only those on whose cards all that is asked stands."""
        self._asked = asked
        if self._complete:
            self._show(anew=False)
        else:
            self._list(anew=False)

    def complete(self) -> None:
        """See to it that all rows are listed, not only those seen first."""
        if not self._complete:
            self._list(anew=False)

    def showEvent(self, event: QShowEvent) -> None:
        """List the other rows once the first ones were seen."""
        super().showEvent(event)
        if not self._complete:
            QTimer.singleShot(0, self._rest.start)  # not counting the time that the showing takes

    def first_of(self, choice: Filter) -> int | None:
        """Return the first organisation of the choice on the shown day, or None."""
        return next(iter(self._office.read(listing.listed, self._day, choice, limit=1)), None)

    def bare_names(self) -> bool:
        """Return whether names are sorted without legal forms and quotes."""
        return bool(self._settings.value(_BARE) == "yes")

    def sort_bare_names(self, wanted: bool) -> None:
        """Sort names without legal forms and quotes, or with them."""
        self._settings.setValue(_BARE, "yes" if wanted else "no")
        self._list(anew=False)

    def arrange(self, wanted: Arrangement | None) -> None:
        """Show these columns; None: those of the beginning."""
        self.table.arrange(wanted)
        self._remember()

    def _list(self, *, anew: bool) -> None:
        column, descending = self.table.sorted_by()
        order = order_of(column, bare=self.bare_names())
        most = FIRST if self._ids is None else None  # the page is seen sooner with the first ones only
        self._ids = self._office.read(
            listing.listed, self._day, self._choice, order=order, descending=descending, limit=most
        )
        self._complete = most is None or len(self._ids) < most
        self._show(anew=anew)

    def _follow(self) -> None:
        if self.isVisible():  # else the office may have been left meanwhile
            self.complete()

    def _show(self, *, anew: bool) -> None:
        found = self._found()
        self.setCurrentWidget(self.table if found else self.empty)
        if not found:
            self._say_emptiness()
        self.table.show_keys(found, anew=anew)
        if self._complete:
            self.listed.emit()

    def _found(self) -> Sequence[int]:
        assert self._ids is not None
        if not self._asked:
            return self._ids
        self._prepare()
        assert self._finder is not None
        return self._finder.find(self._asked, self._ids)

    def _prepare(self) -> None:
        """Read the searched texts, unless the office was left meanwhile."""
        if self._finder is None and (self._asked or self.isVisible()):
            self._finder = self._office.read(finder)

    def _fetch(self, ids: Sequence[int]) -> list[RegistryRow]:
        return self._office.read(listing.rows, self._day, ids)

    def _sort(self) -> None:
        column, descending = self.table.sorted_by()
        self._settings.setValue(_SORTED, f"{column} {'down' if descending else 'up'}")
        self._list(anew=False)

    def _recall(self) -> None:
        self.table.arrange(Arrangement.from_text(str(self._settings.value(_COLUMNS) or "")))
        column, _, direction = str(self._settings.value(_SORTED) or "").partition(" ")
        self.table.show_sorted(column, backwards=direction == "down")

    def _remember(self) -> None:
        arrangement = self.table.arrangement()
        self._settings.setValue(_COLUMNS, arrangement.to_text() if arrangement else "")

    def _say_emptiness(self) -> None:
        anybody = self.first_of(EVERYBODY) is not None
        self.empty.answers.setVisible(anybody)
        if not anybody and self._day != date.today():
            self.empty.say("В этот день в реестре никого не было", "Выберите другой день.")
        elif not anybody:
            self.empty.say(
                "Организаций пока нет", "Внесите свой реестр из Excel или добавьте первую организацию."
            )
        elif self._asked:
            self.empty.say(f"Ничего не найдено по «{self._asked}»", f"Отбор: {in_words(self._choice)}.")
        else:
            self.empty.say("Таких организаций нет", f"Отбор: {in_words(self._choice)}.")
