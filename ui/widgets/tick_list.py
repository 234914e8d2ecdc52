from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.russian.folding import search_fold
from ui import theme

Entry: TypeAlias = tuple[str, object, bool]  # its words, its value, whether it is ticked

_TICKED, _BARE = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _BesideTick(QStyledItemDelegate):
    """Finds how many lines the words need beside their tick, which Qt forgets to leave out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for all lines."""
        style = option.widget.style()
        tick = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, option.widget)
        option.rect.setWidth(option.rect.width() - tick - theme.MIDDLE_GAP)
        return super().sizeHint(option, index)


class TickList(QListWidget):
    """A list of words, each of which may be ticked: by a click anywhere on it, by Space, by Enter."""

    ticked = Signal()

    def __init__(self, name: str, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_BesideTick(self))
        self.itemClicked.connect(self.toggle)
        self.fill(entries)

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show these entries instead."""
        self.clear()
        self._values = [value for _, value, _ in entries]  # Qt would give an enumeration back as a text
        for words, _, is_ticked in entries:
            item = QListWidgetItem(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_TICKED if is_ticked else _BARE)
            self.addItem(item)
        self.setCurrentRow(0)

    def values(self) -> list[object]:
        """Return what is ticked, in the order shown."""
        return [value for place, value in enumerate(self._values) if self.item(place).checkState() == _TICKED]

    def toggle(self, item: QListWidgetItem) -> None:
        """Tick the entry, or take its tick away."""
        item.setCheckState(_BARE if item.checkState() == _TICKED else _TICKED)
        self.ticked.emit()

    def clear_ticks(self) -> None:
        """Take all ticks away."""
        for place in range(self.count()):
            self.item(place).setCheckState(_BARE)
        self.ticked.emit()

    def move_current(self, step: int) -> bool:
        """Move the current entry up or down; False at the end of the list."""
        place = self.currentRow()
        target = place + step
        if place < 0 or not 0 <= target < self.count():
            return False
        self.insertItem(target, self.takeItem(place))
        self._values.insert(target, self._values.pop(place))
        self.setCurrentRow(target)
        return True

    def narrow(self, typed: str) -> None:
        """Show only the entries in which what is typed stands."""
        for place in range(self.count()):
            item = self.item(place)
            item.setHidden(search_fold(typed) not in search_fold(item.text()))

    def height_for(self, lines: int) -> int:
        """Return how high the list is with so many lines."""
        self.ensurePolished()
        return lines * max(self.sizeHintForRow(0), 1) + 2 * theme.GAP

    def width_for_all(self) -> int:
        """Return how wide the list is when each entry is seen whole."""
        self.ensurePolished()
        return self.sizeHintForColumn(0) + self.verticalScrollBar().sizeHint().width() + 2 * theme.GAP

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle with the keys one expects; the others move as in any list."""
        item = self.currentItem()
        if event.key() in _TOGGLES and item is not None:
            self.toggle(item)
        else:
            super().keyPressEvent(event)
