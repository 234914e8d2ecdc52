"""«Отметить рассылку»: to whom the document went, when, by what."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.members.rows import RegistryRow
from app.resolutions.dispatching import MEANS, Addressee, DispatchRow
from app.russian.dates import short_date
from ui import theme
from ui.widgets.button import button
from ui.widgets.chip import Chip
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.flow import Flow
from ui.widgets.form import field, side_by_side
from ui.widgets.grown_list import GrownList
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line
from ui.widgets.organization_field import OrganizationField
from ui.widgets.tall import Tall

WIDTH = 640
_NOTE = "Отметку нельзя отменить: документ вышел из секретариата."


class DispatchDialog(Dialog):
    """Addressees are added one by one: cards of the registry, or anybody by name."""

    def __init__(
        self, parent: QWidget, name: str, rows: Sequence[RegistryRow], sent: Sequence[DispatchRow]
    ) -> None:
        super().__init__(parent, "Отметить рассылку", name, WIDTH)
        self._chosen: list[Addressee] = []
        self.whom = OrganizationField(rows)
        self.whom.prompt("организация из реестра или любое название")
        self.day = DayField("Когда", date.today())
        self.means = GrownList(MEANS, example="эл. почта, вручено…")
        self._chips = QWidget()
        self._flow = Flow()
        self._chips.setLayout(self._flow)
        self._chips.hide()
        adding = line(self.whom, button("Добавить", self.add))
        adding.setStretch(0, 1)
        to_whom = column(PlainLabel("Кому", "small"), adding, self._chips, gap=theme.GAP)
        self.whom.setAccessibleName("Кому")
        self.body.addLayout(to_whom)
        self.body.addLayout(side_by_side(field("Когда", self.day), field("Чем", self.means)))
        if sent:
            self.body.addWidget(_already(sent))
        self.body.addWidget(PlainLabel(_NOTE, "small").wrapping())
        if completer := self.whom.completer():
            completer.activated.connect(lambda _: QTimer.singleShot(0, self, self.add))
        self.whom.setFocus()

    def addressees(self) -> tuple[Addressee, ...]:
        """Return whom was added, and whoever still stands in the line."""
        typed = self._typed()
        return (*self._chosen, typed) if typed else tuple(self._chosen)

    def add(self) -> None:
        """Put whoever stands in the line among the addressees."""
        if typed := self._typed():
            self._chosen.append(typed)
            self.whom.choose(None)
            self._show_chosen()
        self.whom.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter add whoever stands in the line; where nobody does, it presses the filled button."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self.focusWidget() is self.whom and self.whom.words():
            self.add()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> Addressee | None:
        words = self.whom.words()
        return Addressee(words, self.whom.organization_id()) if words else None

    def _show_chosen(self) -> None:
        clear(self._flow)
        for each in self._chosen:
            chip = Chip(f"{each.name}  ×", "accent", partial(self._drop, each), "Убрать")
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._chosen))

    def _drop(self, addressee: Addressee) -> None:
        self._chosen.remove(addressee)
        self._show_chosen()


def _already(sent: Sequence[DispatchRow]) -> Tall:
    """Return the list of those to whom it went before."""
    lines = QWidget()
    words = (" · ".join(filter(None, (short_date(row.sent_on), row.addressee, row.means))) for row in sent)
    labels = (PlainLabel(each, "quiet").wrapping() for each in words)
    lines.setLayout(column(PlainLabel("Уже отправлено", "section"), *labels, gap=theme.GAP))
    return Tall(lines)
