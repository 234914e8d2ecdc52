from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui import theme
from ui.widgets.below import move_below
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.tick_list import TickList

FEW = 8  # entries that one overlooks without searching
MOST_LINES = 12
NARROWEST, WIDEST = 280, 480


class ChoicePopup(QFrame):
    """A small window in which some of many values are ticked; each tick counts at once."""

    ticked = Signal(list)

    def __init__(
        self, parent: QWidget, name: str, entries: Sequence[tuple[str, object, bool]], nothing: str
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a second click on the chip only closes
        self.list = TickList(name, entries)
        self.list.ticked.connect(lambda: self.ticked.emit(self.list.values()))
        self.search = _Search(f"Найти: {name}", self.list)
        clear = button("Снять отметки", self.list.clear_ticks, "link")
        nobody = PlainLabel(nothing, "quiet").wrapping()
        self.setLayout(column(nobody, self.search, self.list, line(clear, 0), margin=theme.SMALL_GAP))
        nobody.setVisible(not entries)
        self.search.setVisible(len(entries) > FEW)
        for part in (self.list, clear):
            part.setVisible(bool(entries))
        self.setFixedWidth(min(max(self.list.width_for_all() + 2 * theme.SMALL_GAP, NARROWEST), WIDEST))
        self.list.setFixedHeight(self.list.height_for(min(len(entries), MOST_LINES)))

    def open_below(self, widget: QWidget) -> None:
        """Open under the widget, ready for the keyboard."""
        move_below(self, widget)
        self.show()
        (self.search if self.search.isVisible() else self.list).setFocus()


class _Search(QLineEdit):
    """Narrows the list as one types; Down goes into it."""

    def __init__(self, name: str, narrowed: TickList) -> None:
        super().__init__()
        self._list = narrowed
        self.setPlaceholderText("Найти…")
        self.setAccessibleName(name)
        self.textChanged.connect(narrowed.narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or leave the field with Down."""
        if event.key() == Qt.Key.Key_Down:
            self._list.setFocus()
        else:
            super().keyPressEvent(event)
