"""«Реестр из Excel»: what the file says, whom it may mean, what will be done; then it is done at once."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeAlias, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.changes import Changes
from app.errors import UserError
from app.members.importing import Answers, Plan, SheetReading, plan, read_sheets, understand
from app.members.queries import card
from app.members.rows import RegistryRow
from app.members.taking_in import take_in
from app.russian.numerals import plural
from app.russian.typography import quoted
from ui import jobs, theme
from ui.members.importing.mending import save_list
from ui.members.importing.outcome import Outcomes
from ui.members.importing.questions import Questions
from ui.members.importing.remains import imported, left_open, problems_text
from ui.members.importing.steps import StepLine
from ui.members.importing.understanding import Understanding
from ui.members.importing.waiting import Waiting
from ui.processes import read_apart
from ui.widgets.dialog import Dialog
from ui.widgets.layout import column
from ui.widgets.page import Page

P = ParamSpec("P")
T = TypeVar("T")
Failed: TypeAlias = Callable[[Exception], object]
Beside: TypeAlias = Callable[[Callable[[T], object], Failed], object]

WIDTH, HEIGHT = 1180, 560
MANY_ROWS = 500
ROOM = 0.6  # of the screen's height, for what a step shows
PROMISE = "До последнего шага ничего не записывается, сам файл не меняется."


class RegistryDialog(Dialog):
    """Leads through the steps; `left_open` tells what was not taken in, when it is over."""

    def __init__(self, page: Page, path: Path) -> None:
        super().__init__(page, "Реестр из Excel", f"Файл {quoted(path.name)}. {PROMISE}", WIDTH)
        self._page, self._path = page, path
        self._plan: Plan | None = None
        self._writing = False
        self._turn = 0  # what an earlier one brings is not wanted any more
        self.left_open = ""
        self.steps = StepLine("Что прочитано", "Вопросы", "Что будет внесено")
        self.waiting = Waiting()
        self.understanding = Understanding()
        self.questions = Questions(self._card)
        self.outcomes = Outcomes()
        self._way: tuple[QWidget, ...] = (self.understanding, self.questions, self.outcomes)
        self._forward = (self._plan_anew, self._plan_answered, self._take_in)
        self._stack = QStackedWidget()
        self._source: QWidget = self.understanding
        self._arrange()
        self._read()

    def reject(self) -> None:
        """Leave everything as it is, or a comparison for the step before; writing goes on to its end."""
        if self._writing:
            return
        if self.step() is self.waiting and self.understanding.readings():
            self._turn += 1
            self._show_step(self._source)
        else:
            super().reject()

    def _read(self) -> None:
        path = self._path
        self._wait(self.understanding, f"Читаем файл {quoted(path.name)}…")
        reading = self._thread(lambda: understand(read_sheets(path)))
        self._run(reading, self._show_understood, self._fail_reading)

    def _show_understood(self, readings: tuple[SheetReading, ...]) -> None:
        self.understanding.show_readings(readings)
        self._show_step(self.understanding)

    def _plan_anew(self) -> None:
        """Find out what would become of each row; where something is to be asked, ask first."""
        self._wait(self.understanding, "Сравниваем с реестром…", "Ищем, что нового, и похожие организации.")
        self._run_plan({}, self._ask)

    def _ask(self, planned: Plan) -> None:
        self.questions.ask(planned)
        if self.questions.has_pairs():
            self._show_step(self.questions)
        else:
            self._show_plan(planned)

    def _plan_answered(self) -> None:
        self._wait(self.questions, "Сравниваем с реестром…", "Учитываем ваши ответы.")
        self._run_plan(self.questions.answers(), self._show_plan)

    def _show_plan(self, planned: Plan) -> None:
        self._plan = planned
        self.outcomes.show_plan(planned)
        self._show_step(self.outcomes)

    def _take_in(self) -> None:
        assert self._plan is not None
        self._writing = True
        self._wait(self.outcomes, "Вносим…", "Перед этим делается копия файла секретариата.")
        self._run(self._thread(take_in, self._page.office, self._plan), self._finish, self._fail)

    def _finish(self, changes: Changes) -> None:
        assert self._plan is not None
        self._writing = False
        self.left_open = left_open(self._plan)
        self._page.changed.emit(changes)
        self.accept()

    def _run_plan(self, answers: Answers, done: Callable[[Plan], object]) -> None:
        readings = self.understanding.readings()
        compare = partial(plan, readings=readings, answers=dict(answers))
        # So many rows would make the window stutter; of few, a second process would only take longer.
        many = sum(len(reading.sheet.rows) for reading in readings) > MANY_ROWS
        office = self._page.office
        beside = partial(read_apart, self, office, compare) if many else self._thread(office.read, compare)
        self._run(beside, done, self._fail)

    def _thread(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Beside[T]:
        return partial(jobs.run, self, partial(work, *args, **kwargs))

    def _run(self, beside: Beside[T], done: Callable[[T], object], failed: Failed) -> None:
        """Begin what is done beside the window; tell what came of it unless it was left meanwhile."""
        self._turn += 1
        turn = self._turn
        beside(
            lambda found: done(found) if turn == self._turn else None,
            lambda error: failed(error) if turn == self._turn else None,
        )

    def _wait(self, source: QWidget, sentence: str, more: str = "") -> None:
        """Show what is being done; when it fails, the step it was begun from is shown again."""
        self._source = source
        self.waiting.say(sentence, more)
        self._show_step(self.waiting)

    def _fail(self, error: Exception) -> None:
        self._writing = False
        self._show_step(self._source)
        if not isinstance(error, UserError):
            raise error
        self.object_to(str(error))

    def _fail_reading(self, error: Exception) -> None:
        self.waiting.stop("Файл не прочитан", str(error) if isinstance(error, UserError) else "")
        self._cancel.setText("Закрыть")
        if not isinstance(error, UserError):
            raise error

    def _show_step(self, step: QWidget) -> None:
        self.object_to("")
        self._stack.setCurrentWidget(step)
        if step in self._way:
            self.steps.show_step(self._way.index(step))
        self._offer()
        step.setFocus()

    def _offer(self) -> None:
        """Say on the buttons what can be done from the step that is shown."""
        step = self.step()
        for each in self._mending:
            each.setVisible(step is self.outcomes and bool(self._problems()))
        self._back.setVisible(step in (self.questions, self.outcomes))
        self._go_on.setVisible(step is not self.waiting)
        self._cancel.setDisabled(self._writing)
        if step is self.understanding:
            obstacle = self.understanding.obstacle()
            self._offer_next("Дальше", not obstacle)
            self.object_to(obstacle)
        elif step is self.questions:
            left = self.questions.left()
            self._offer_next(
                f"Оставить на потом: {left}" if left else "Дальше", True, "" if left else "filled"
            )
        elif self._plan:
            wanted = imported(self._plan)
            words = plural(wanted, "организацию", "организации", "организаций")
            self._offer_next(f"Внести {words}" if wanted else "Вносить нечего", wanted > 0)

    def step(self) -> QWidget:
        """Return the step that is shown, or what is waited for."""
        return next(step for step in (self.waiting, *self._way) if step is self._stack.currentWidget())

    def _offer_next(self, words: str, possible: bool, kind: str = "filled") -> None:
        self._go_on.setText(words)
        self._go_on.setEnabled(possible)
        self._go_on.setProperty("kind", kind)
        self._go_on.style().polish(self._go_on)

    def _next(self) -> None:
        self._forward[self._way.index(self.step())]()

    def _return(self) -> None:
        asked = self.step() is self.outcomes and self.questions.has_pairs()
        self._show_step(self.questions if asked else self.understanding)

    def _problems(self) -> str:
        return problems_text(self._plan) if self._plan else ""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._problems())

    def _save(self) -> None:
        try:
            save_list(self, self._problems())
        except UserError as error:
            self.object_to(str(error))

    def _card(self, organization_id: int) -> RegistryRow:
        return self._page.office.read(card, organization_id, date.today()).row

    def _arrange(self) -> None:
        for step in (self.waiting, *self._way):
            self._stack.addWidget(step)
        height = min(HEIGHT, int(self.screen().availableSize().height() * ROOM))
        self._stack.setFixedHeight(height)
        self.body.addLayout(column(self.steps, self._stack, gap=theme.WIDE_GAP))
        self._mending = tuple(
            self.offer(words, act, "link", left=True)
            for words, act in (("Скопировать непонятое", self._copy), ("Сохранить списком…", self._save))
        )
        self._back = self.offer("Назад", self._return)
        self._cancel = self.offer_cancel()
        self._go_on = self.offer("Дальше", self._next, "filled")
        self.understanding.changed.connect(self._offer)
        self.questions.answered.connect(self._offer)
        self.questions.all_answered.connect(self._plan_answered)
