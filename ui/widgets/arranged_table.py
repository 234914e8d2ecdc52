"""A long table whose columns are chosen, moved and widened by whoever works with it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView

from ui.widgets.arrangement import Arrangement
from ui.widgets.paged_model import Fetch
from ui.widgets.paged_table import PagedTable
from ui.widgets.table_model import Column, Row

_STRETCH, _FREE = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Interactive
_WIDEST, _NARROWEST = 120, 3  # letters


class ArrangedTable(PagedTable[Row]):
    """The first column stays where it is; while nobody arranges the others, they yield in a narrow window."""

    rearranged = Signal()

    def __init__(self, columns: Sequence[Column[Row]], name: str, fetch: "Fetch[Row]") -> None:
        self._arrangement: Arrangement | None = None
        self._arranging = False
        super().__init__(columns, name, fetch)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionMoved.connect(lambda *_: self._take_order())
        header.sectionResized.connect(self._take_width)
        self.arrange(None)

    def arrangement(self) -> Arrangement | None:
        """Return how the columns were arranged; None: they are as at first."""
        return self._arrangement

    def shown_columns(self) -> list[Column[Row]]:
        """Return the columns that are wanted, in the order of their places."""
        shown = self._arrangement.shown if self._arrangement else self._usual()
        known = {column.id: column for column in self.columns}
        return [known[id_] for id_ in shown if id_ in known]

    def arrange(self, wanted: Arrangement | None) -> None:
        """Show the columns in this way; None: as at first."""
        first = self.columns[0].id
        if wanted:
            wanted = replace(wanted, shown=(first, *(id_ for id_ in wanted.shown if id_ != first)))
        self._arrangement = wanted
        with self._unasked():
            self._place_columns()
        self.fit()

    def fit(self) -> None:
        """Measure rows and columns anew in the present text size."""
        with self._unasked():
            super().fit()
            for place, column in enumerate(self.columns):
                if width := self._width_by_hand(column):
                    self.setColumnWidth(place, width)
        self.make_room()

    def make_room(self) -> None:
        """Give the elastic columns what room there is; if it does not do, the table can be scrolled."""
        with self._unasked():
            if self._arrangement is None:
                self._let_stretch(True)
                super().make_room()
            else:
                self._let_stretch(self._elastic_room() >= 0)

    def _elastic_room(self) -> int:
        """Return the room that is left when each column has what it asks for."""
        shown = [
            (place, column) for place, column in enumerate(self.columns) if not self.isColumnHidden(place)
        ]
        taken = (
            self.columnWidth(place)
            if column.chars
            else self._width_by_hand(column) or self.least_width(column)
            for place, column in shown
        )
        return self.viewport().width() - sum(taken)

    def _let_stretch(self, may: bool) -> None:
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOff if may else policy.ScrollBarAsNeeded)
        for place, column in enumerate(self.columns):
            if not column.chars:
                self.horizontalHeader().setSectionResizeMode(place, _STRETCH if may else _FREE)
                if not may:
                    self.setColumnWidth(place, self._width_by_hand(column) or self.least_width(column))

    def _place_columns(self) -> None:
        header = self.horizontalHeader()
        shown = [column.id for column in self.shown_columns()]
        for place, column in enumerate(self.columns):
            self.setColumnHidden(place, column.id not in shown)
        places = {column.id: place for place, column in enumerate(self.columns)}
        rest = [column.id for column in self.columns if column.id not in shown]
        for target, id_ in enumerate((*shown, *rest)):
            header.moveSection(header.visualIndex(places[id_]), target)

    def _usual(self) -> tuple[str, ...]:
        return tuple(column.id for column in self.columns if not column.offered)

    def _width_by_hand(self, column: Column[Row]) -> int:
        letters = self._arrangement.widths.get(column.id, 0) if self._arrangement else 0
        return int(min(max(letters, _NARROWEST), _WIDEST) * self.char()) if letters else 0

    def _take_order(self) -> None:
        """Remember where a column was dragged to."""
        if not self._arranging:
            header = self.horizontalHeader()
            shown = {column.id for column in self.shown_columns()}
            ordered = (self.columns[header.logicalIndex(place)].id for place in range(header.count()))
            self._change(shown=tuple(id_ for id_ in ordered if id_ in shown))

    def _take_width(self, place: int, _before: int, width: int) -> None:
        """Remember how wide a column was drawn."""
        by_hand = self.horizontalHeader().sectionResizeMode(place) == _FREE and width > 0
        if by_hand and not self._arranging:
            widths = self._arrangement.widths if self._arrangement else {}
            self._change(widths={**widths, self.columns[place].id: width / self.char()})

    def _change(self, **changed: object) -> None:
        self._arrangement = replace(self._arrangement or Arrangement(self._usual()), **changed)  # type: ignore[arg-type]
        with self._unasked():
            self._place_columns()
        self.make_room()
        self.rearranged.emit()

    @contextmanager
    def _unasked(self) -> Iterator[None]:
        """Let no change made inside count as the wish of a person."""
        before, self._arranging = self._arranging, True
        try:
            yield
        finally:
            self._arranging = before
