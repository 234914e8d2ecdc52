"""«Редакции проекта»: when it was changed and by whom; any two compared; an earlier one taken back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QSplitter, QWidget

from app.changes import Changes
from app.resolutions.comparison_document import compose_comparison
from app.resolutions.differences import Difference, differences
from app.resolutions.versions import VersionRow, take_back, versions
from ui import theme
from ui.resolutions.comparison import Comparison
from ui.resolutions.paper import rendered
from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.layout import column
from ui.widgets.page import Page
from ui.widgets.preview import show_preview
from ui.widgets.table import Column, Table

WIDTH, HEIGHT = 1180, 460
LIST = 520

COLUMNS: tuple[Column[VersionRow], ...] = (
    Column("Когда", lambda row: moment(row), chars=16, sort_key=lambda row: row.at),
    Column("Что изменено", lambda row: row.words),
    Column("Кто", lambda row: row.user, chars=10, droppable=True),
)


def moment(row: VersionRow) -> str:
    """Return when the version was kept: «19.06.2026 14:32»."""
    return f"{row.at.astimezone():%d.%m.%Y %H:%M}"


class VersionsDialog(Dialog):
    """The list on the left, on the right how the chosen version differs from another one."""

    def __init__(self, page: Page, resolution_id: int, name: str, *, editable: bool) -> None:
        subtitle = f"{name}. Редакция остаётся каждый раз, когда вы закончили правку."
        super().__init__(page, "Редакции проекта", subtitle, WIDTH)
        self._page, self._resolution_id, self._name = page, resolution_id, name
        self._rows = page.office.read(versions, resolution_id)
        self.changes: Changes | None = None
        self.table: Table[VersionRow] = Table(COLUMNS, "Редакции проекта", key=lambda row: row.id)
        self.other = QComboBox()
        self.comparison = Comparison()
        self._arrange()
        self.printing = self.offer("Печать сравнения…", self.print, left=True)
        self.offer_cancel("Закрыть")
        self.back = self.offer("Вернуть эту редакцию", lambda: self.attempt(self.take_back), "filled")
        self.back.setVisible(editable)
        self.table.show_rows(self._rows)
        self.table.chosen.connect(lambda _: self._offer_others())
        self.other.currentIndexChanged.connect(lambda _: self._compare())
        if self._rows:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self._offer_others()

    def take_back(self) -> None:
        """Make the draft say what it said in the chosen version."""
        if row := self.table.current():
            self.changes = self._page.carry_out(take_back, self._resolution_id, row.id)

    def print(self) -> None:
        """Show the comparison as it will be printed."""
        if (row := self.table.current()) and (other := self._other()):
            earlier, later = sorted((row, other), key=lambda each: each.id)
            which = f"Было: редакция {moment(earlier)}. Стало: редакция {moment(later)}."
            document = compose_comparison(self._name, which, self._found(row, other))
            show_preview(self, rendered(document), document.properties.title)

    def _other(self) -> VersionRow | None:
        chosen = self.other.currentData()
        return next((row for row in self._rows if row.id == chosen), None)

    def _offer_others(self) -> None:
        """Offer what the chosen version may be compared with; the one before it comes first."""
        chosen = self.table.current()
        others = [row for row in self._rows if chosen and row.id != chosen.id]
        self.other.blockSignals(True)
        self.other.clear()
        for row in others:
            self.other.addItem(f"{moment(row)} — {_place(self._rows, row, chosen)}", row.id)
        former = (place for place, row in enumerate(others) if chosen and row.id < chosen.id)
        self.other.setCurrentIndex(next(former, 0 if others else -1))
        self.other.setEnabled(bool(others))
        self.other.blockSignals(False)
        self.back.setEnabled(chosen is not None and chosen is not self._rows[0])
        self._compare()

    def _compare(self) -> None:
        row, other = self.table.current(), self._other()
        self.printing.setEnabled(other is not None)
        if row and other:
            self.comparison.show_differences(self._found(row, other))
        else:
            self.comparison.setPlainText("Пока это единственная редакция: сравнить её не с чем.")

    def _found(self, row: VersionRow, other: VersionRow) -> tuple[Difference, ...]:
        earlier, later = sorted((row, other), key=lambda each: each.id)
        return differences(earlier.text, later.text)

    def _arrange(self) -> None:
        right = QWidget()
        beside = column(field("Сравнить с редакцией", self.other), self.comparison, gap=theme.MIDDLE_GAP)
        beside.setContentsMargins(theme.WIDE_GAP, 0, 0, 0)
        right.setLayout(beside)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([LIST, WIDTH - LIST])
        splitter.setMinimumHeight(min(HEIGHT, self.screen().availableSize().height() * 6 // 10))
        self.body.addWidget(splitter, 1)


def _place(rows: Sequence[VersionRow], row: VersionRow, chosen: VersionRow | None) -> str:
    """Return which one this is, seen from the chosen one."""
    if row is rows[0]:
        return "текст сейчас"
    if chosen and rows.index(row) == rows.index(chosen) + 1:
        return "предыдущая"
    return row.words
