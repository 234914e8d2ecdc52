"""How the composition changed: the days, who came, who left; a day is shown by a click."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.composition.rows import CompositionChange
from app.members.words import from_day
from app.russian.numerals import plural
from ui import theme
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.link import Link
from ui.widgets.scroll import TallScroll

_HIGHEST = 460


class ChangesDialog(Dialog):
    """The days on which the composition changed, the newest first."""

    def __init__(self, parent: QWidget, changes: Sequence[CompositionChange]) -> None:
        told = "Нажмите на день, чтобы увидеть состав, каким он стал." if changes else "Записей пока нет."
        super().__init__(parent, "Как менялся состав", told, 640)
        self.picked: date | None = None
        self.days = [Link(_day(change), partial(self._pick, change.day)) for change in changes]
        inside = QWidget()
        inside.setObjectName("paper")
        rows = (self._row(change, day) for change, day in zip(changes, self.days, strict=True))
        inside.setLayout(column(*rows, 0, gap=theme.WIDE_GAP))
        scroll = TallScroll(inside, "Изменения состава")
        scroll.setMinimumHeight(min(inside.sizeHint().height() + 2, _HIGHEST))
        self.body.addWidget(scroll, 1)
        self.offer("Закрыть", self.reject)

    def _row(self, change: CompositionChange, day: Link) -> QWidget:
        made = QWidget()
        parts = [PlainLabel(words).wrapping() for words in _words(change)]
        made.setLayout(column(line(day, 0), *parts, gap=theme.GAP))
        return made

    def _pick(self, day: date) -> None:
        self.picked = day
        self.accept()


def _day(change: CompositionChange) -> str:
    """Return «с 18.05.2024: 7 человек»."""
    people = plural(change.people, "человек", "человека", "человек")
    return f"{from_day(change.day, change.precision)}: {people}"


def _words(change: CompositionChange) -> list[str]:
    parts = (("Вошли", change.came), ("Вышли", change.left))
    return [f"{words}: {'; '.join(names)}" for words, names in parts if names]
