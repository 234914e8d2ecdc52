"""The organisations of an assignment given to all: ticked as they have done their part."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.assignments.rows import PartRow
from app.russian.dates import short_date
from ui import theme
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.tick_list import TickList

_MOST_LINES = 9


class PartsList(QWidget):
    """A list with a tick for each organisation: Space ticks with today's day."""

    ticked = Signal(object, bool)  # the part, and whether it is done now
    opened = Signal(object)  # the part whose day and note are wanted
    removed = Signal(object)  # the part that does not concern its organisation
    all_done = Signal()  # the way on that is offered when nobody is left was taken

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[PartRow] = ()
        self.list = TickList("Организации", ())
        self._over = PlainLabel("Исполнили все организации.", "strong").wrapping()
        self._close = button("Снять с контроля…", self.all_done.emit)
        self._details = button("День и заметка…", self._open, "link")
        self._remove = button("Убрать из списка", self._take_out, "link")
        self.list.ticked.connect(self._tell)
        self._offer = QWidget()
        self._offer.setLayout(line(self._over, self._close, 0))
        rest = line(self._details, self._remove, 0, gap=theme.MIDDLE_GAP)
        self.setLayout(column(self.list, rest, self._offer, gap=theme.GAP))

    def show_parts(self, parts: Sequence[PartRow], *, is_open: bool) -> None:
        """Show the organisations; the one under the cursor stays there."""
        if parts != self._parts:
            place = self.list.currentRow() if len(parts) == len(self._parts) else 0
            self._parts = parts
            self.list.fill([(_words(part), part.organization_id, bool(part.done_on)) for part in parts])
            self.list.setCurrentRow(place)
            self.list.setFixedHeight(self.list.height_for(min(len(parts), _MOST_LINES)))
        self._offer.setVisible(is_open and all(part.done_on or part.gone for part in parts))
        for part in (self.list, self._details, self._remove):
            part.setEnabled(is_open)
        self.setVisible(bool(parts))

    def _tell(self) -> None:
        """Tell whose tick was changed."""
        done = set(self.list.values())
        for part in self._parts:
            if (part.organization_id in done) != bool(part.done_on):
                self.ticked.emit(part, not part.done_on)
                return

    def _open(self) -> None:
        if part := self._current():
            self.opened.emit(part)

    def _take_out(self) -> None:
        if part := self._current():
            self.removed.emit(part)

    def _current(self) -> PartRow | None:
        place = self.list.currentRow()
        return self._parts[place] if 0 <= place < len(self._parts) else None


def _words(part: PartRow) -> str:
    """Return «ОО «Ёлка» – 01.07.2026, прислали почтой»."""
    done = short_date(part.done_on) if part.done_on else ""
    told = ", ".join(filter(None, (done, part.note, part.gone)))
    return f"{part.organization} — {told}" if told else part.organization
