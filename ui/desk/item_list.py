"""The matters one under another, gone through by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.items import DeskItem
from ui.desk.item_row import ItemRow
from ui.widgets.layout import clear, column
from ui.widgets.scroll import TallScroll


class ItemList(TallScroll):
    """Rows of the desk; the one that had the focus keeps it when they are shown anew."""

    wanted = Signal(object)  # the DeskItem whose act is to be done

    def __init__(self) -> None:
        inside = QWidget()
        inside.setObjectName("pageBody")
        super().__init__(inside, "Что требует внимания")
        self._rows: list[ItemRow] = []
        self._column: QVBoxLayout = column(gap=0)
        inside.setLayout(column(self._column, 0, gap=0))

    @property
    def items(self) -> list[DeskItem]:
        """Return the matters as they are shown."""
        return [row.item for row in self._rows]

    def show_items(self, items: Sequence[DeskItem]) -> None:
        """Show these; nothing is touched where they are the same."""
        if self.items == list(items):
            return
        place = self._place()
        held = self._rows[place].item if place is not None else None
        clear(self._column)
        self._rows = [self._made(item) for item in items]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # at once, or it could not take the focus
        if place is not None and self._rows:
            self._focus_again(held, place)

    def take_focus(self) -> None:
        """Let the arrow keys begin at the first row."""
        if self._rows:
            self._rows[0].setFocus()
        else:
            self.setFocus()

    def _made(self, item: DeskItem) -> ItemRow:
        row = ItemRow(item)
        row.wanted.connect(self.wanted)
        row.stepped.connect(lambda step: self._step(row, step))
        row.jumped.connect(self._focus)
        return row

    def _step(self, row: ItemRow, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            self._focus(place)

    def _focus(self, place: int) -> None:
        self._rows[place].setFocus()
        self.ensureWidgetVisible(self._rows[place], 0, 0)

    def _place(self) -> int | None:
        """Return which row has the focus, itself or by its button."""
        held = (place for place, row in enumerate(self._rows) if row.hasFocus() or row.button.hasFocus())
        return next(held, None)

    def _focus_again(self, held: DeskItem | None, place: int) -> None:
        """Stay with the same matter; where it is done, go on with the one that took its place."""
        same = (n for n, row in enumerate(self._rows) if held and _is_same(row.item, held))
        self._focus(next(same, min(place, len(self._rows) - 1)))


def _is_same(one: DeskItem, other: DeskItem) -> bool:
    return (one.kind, one.title, one.ids) == (other.kind, other.title, other.ids)
