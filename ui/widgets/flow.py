from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui import theme


class Flow(QLayout):
    """Widgets side by side as words in a paragraph: those that find no room go on in the next line."""

    def __init__(self, gap: int = theme.SMALL_GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put the item behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at this place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item out and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, room: QRect) -> None:
        """Place the widgets in the room."""
        super().setGeometry(room)
        self._arrange(room, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size: the width is a matter of the surroundings."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the height of one line; a widget wider than the room is narrowed."""
        return QSize(0, max((item.sizeHint().height() for item in self._shown()), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, room: QRect, *, move: bool) -> int:
        left, top, height = room.left(), room.top(), 0
        for item in self._shown():
            size = item.sizeHint()
            width = min(size.width(), room.width())
            if left > room.left() and left + width > room.left() + room.width():
                left, top, height = room.left(), top + height + self._gap // 2, 0
            tall = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            if move:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, tall)))
            left += width + self._gap
            height = max(height, tall)
        return top + height - room.top()
