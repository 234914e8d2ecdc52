"""«Исправить дату заседания»: the right date, and all that moves with it, before anything is done."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.resolutions.dates import DatePlan, correct_date, date_plan
from app.resolutions.redated import Days
from ui import theme
from ui.resolutions.moves import grouped
from ui.resolutions.warning_box import warning_box
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column
from ui.widgets.page import Page
from ui.widgets.tall import Tall

WIDTH = 800
_ASK = "Впишите верную дату: здесь появится всё, что изменится вместе с ней."
_CHECK = "Проверьте сами"


class DateDialog(Dialog):
    """Plans anew whenever another date stands in the fields."""

    def __init__(self, page: Page, resolution_id: int, name: str, days: Days) -> None:
        super().__init__(page, "Исправить дату заседания", f"{name}, сейчас {days}", WIDTH)
        self._page, self._resolution = page, resolution_id
        self.first = DayField("Первый день", days.first)
        self.last = DayField("Последний день", days.last)
        self._one_day = days.first == days.last
        self.why = line_edit(placeholder="ошибка в проекте…")
        self._inside = QWidget()
        self._list = column(gap=theme.WIDE_GAP)
        self._inside.setLayout(self._list)
        self.body.addLayout(
            side_by_side(
                field("Первый день", self.first),
                field("Последний день", self.last),
                field("Почему", self.why),
            )
        )
        self._tall = Tall(self._inside)
        self.body.addWidget(self._tall)
        self.offer_cancel()
        self._correct = self.offer("Исправить дату", self.correct, "filled")
        self.first.picked.connect(self._follow)
        for each in (self.first, self.last):
            each.picked.connect(lambda _: self._plan())
        self._say(_ASK)
        self.first.setFocus()
        self.first.selectAll()

    def correct(self) -> None:
        """Move all that is shown, or say what stands in the way."""
        self.attempt(
            lambda: self._page.carry_out(
                correct_date,
                self._resolution,
                self.first.the_day(),
                self.last.the_day(),
                self.why.text(),
            )
        )

    def _follow(self, day: date) -> None:
        """Let a meeting of one day stay one."""
        if self._one_day:
            self.last.set_day(day)

    def _plan(self) -> None:
        first, last = self.first.day(), self.last.day()
        self._say(_ASK)
        if first and last:
            self.tried(partial(self._show_plan, first, last))

    def _show_plan(self, first: date, last: date) -> None:
        planned = self._page.office.read(date_plan, self._resolution, first, last)
        clear(self._list)
        for widget in _told(planned):
            self._list.addWidget(widget)
        self._tall.updateGeometry()  # as high as it now needs to be
        self._correct.setEnabled(not planned.obstacles)

    def _say(self, words: str) -> None:
        clear(self._list)
        self._list.addWidget(PlainLabel(words, "quiet").wrapping())
        self._correct.setEnabled(False)


def _told(planned: DatePlan) -> list[QWidget]:
    """Return the obstacles, what moves, and what a person has to look at."""
    made: list[QWidget] = [warning_box(str(obstacle)) for obstacle in planned.obstacles]
    if planned.obstacles:
        made.insert(0, PlainLabel("Что этому мешает", "section"))
    made += grouped(planned.moves)
    if planned.checks:
        made.append(PlainLabel(_CHECK, "section"))
        made += [warning_box(sentence[:1].upper() + sentence[1:]) for sentence in planned.checks]
    return made
