"""The panel on the right: one act, and what it changed, before and after."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.history import ChangeRow, OperationRow, moment
from ui import theme
from ui.widgets.button import button, icon_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, hairline, line
from ui.widgets.scroll import TallScroll

AT_ONCE = 60  # an import changes thousands of fields; nobody reads them all here


class OperationPanel(QFrame):
    """What was done, when and by whom; then field by field what stood there and what stands there now."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name = PlainLabel(role="name").wrapping()
        self._when = PlainLabel(role="quiet").wrapping()
        self._changing = QVBoxLayout()
        self._more = button("Показать ещё", self._go_on, "link")
        self._left: Sequence[ChangeRow] = ()
        self._arrange()

    def show_operation(self, row: OperationRow, changes: Sequence[ChangeRow]) -> None:
        """Show an act with what it changed."""
        self._name.setText(row.name)
        self._when.setText(f"{moment(row)}\u00a0· {row.user}")
        clear(self._changing)
        self._left = changes
        if not changes:
            self._changing.addWidget(PlainLabel("Сведения об этом действии не менялись.", "quiet").wrapping())
        self._go_on()

    def _go_on(self) -> None:
        """Show as many changes as one reads at once, and a way to the rest."""
        shown, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        for (noun, subject), changes in groupby(shown, key=lambda change: (change.noun, change.subject)):
            heading = PlainLabel(", ".join(filter(None, (noun, subject))), "section").wrapping()
            self._changing.addLayout(column(heading, hairline(), gap=theme.GAP))
            self._changing.addLayout(_grid(list(changes)))
            self._changing.addSpacing(theme.SMALL_GAP)
        self._more.setText(f"Показать ещё (осталось {len(self._left)})")
        self._more.setVisible(bool(self._left))

    def _arrange(self) -> None:
        close = icon_button("x", "Закрыть подробности", self.closed.emit)
        top = line(self._name, close)
        top.setStretch(0, 1)
        top.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        self._changing.setSpacing(theme.SMALL_GAP)
        body = QWidget()
        body.setObjectName("cardBody")
        layout = column(top, self._when, self._changing, line(self._more, 0), 0, gap=theme.WIDE_GAP)
        layout.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.WIDE_GAP, theme.PAGE_GAP)
        body.setLayout(layout)
        self.setLayout(column(TallScroll(body, "Подробности действия")))


def _grid(changes: list[ChangeRow]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.WIDE_GAP)
    grid.setVerticalSpacing(theme.SMALL_GAP)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for place, change in enumerate(changes):
        grid.addWidget(PlainLabel(change.field, "quiet").wrapping(), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(_before_and_after(change), place, 1)
    return grid


def _before_and_after(change: ChangeRow) -> QVBoxLayout:
    """Return what stands there now under what stood there before."""
    made = column(gap=2)
    if change.before:
        made.addWidget(PlainLabel(f"было: {change.before}", "small").wrapping())
    made.addWidget(PlainLabel(change.after or "убрано").wrapping())
    return made
