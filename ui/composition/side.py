"""The side «Состав совета»: who holds the posts of the council's bodies on a day."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.composition.queries import composition
from app.composition.rows import CouncilPostRow
from app.composition.words import BODY, counted
from app.russian.dates import long_date
from db.vocabulary import Body
from ui.composition.acts import CompositionActs
from ui.composition.columns import COLUMNS
from ui.meetings.side import Side
from ui.widgets.button import button
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.day_chooser import DayChooser
from ui.widgets.empty import Empty
from ui.widgets.layout import column
from ui.widgets.menu import menu
from ui.widgets.notice import Notice
from ui.widgets.page import Page
from ui.widgets.table import Table


class CompositionSide(Side):
    """A table of the posts held at the end of the day, of all bodies or of one."""

    title: ClassVar[str] = "Состав совета"
    seeks: ClassVar[str] = "Найти в составе…"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.body: Body | None = None
        self.day = DayChooser("состав")
        self.bodies = ChoiceButton("орган", self._open_bodies)
        self.other_day = Notice("Вернуться к сегодняшнему дню", lambda: self.show_day(date.today()))
        self.table: Table[CouncilPostRow] = Table(COLUMNS, self.title, key=lambda row: row.id)
        self.empty = Empty(button("Избрать…", page.actions_["council-elect"].trigger))
        self.stack = QStackedWidget()
        self.deeds = CompositionActs(self)
        self._arrange()
        self._connect()

    def show_found(self, search: str) -> None:
        """Show who holds a post on the day, as far as the names, posts and bases speak of what is sought."""
        self.day.set_day(self.day.day())  # what was today may have become yesterday
        rows = self.page.office.read(composition, self.day.day(), self.body, search=search)
        self.counted.emit(counted(rows))
        self.table.show_rows(rows)
        self.stack.setCurrentWidget(self.table if rows else self.empty)
        if search:
            self.empty.say(f"Никого не найдено по «{search}»")
        else:
            more = "Внесите, кто избран, или отметьте принятой резолюцию, которая утверждает состав."
            self.empty.say("На этот день в составе никто не записан", more)

    def show_day(self, day: date) -> None:
        """Show the composition as of the day."""
        self.day.set_day(day)
        today = day == date.today()
        self.other_day.say("" if today else f"Состав показан на {long_date(day)}")
        self.asked_anew.emit()

    def show_body(self, body: Body | None) -> None:
        """Show one body alone, or all of them."""
        self.body = body
        self.bodies.say(BODY[body] if body else "")
        self.asked_anew.emit()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done here now, by the id of the action."""
        return self.deeds.possible(self.table.current())

    def tools(self) -> tuple[QWidget, ...]:
        """Return the day, the body, and the way to how the composition changed."""
        changes = button("Как менялся состав…", self.deeds.show_changes, "link")
        return self.day, self.bodies, changes

    def _open_bodies(self) -> None:
        choices = (("все органы", None), *((words, body) for body, words in BODY.items()))
        entries = ((words, partial(self.show_body, body)) for words, body in choices)
        menu(self, *entries).popup(self.bodies.mapToGlobal(self.bodies.rect().bottomLeft()))

    def _connect(self) -> None:
        self.day.picked.connect(self.show_day)
        self.table.chosen.connect(lambda _: self.page.acts_changed.emit())
        self.table.opened.connect(self.deeds.change)

    def _arrange(self) -> None:
        for part in (self.table, self.empty):
            self.stack.addWidget(part)
        layout = column(self.other_day, self.stack, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
