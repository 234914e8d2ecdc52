"""The card panel: the assignment chosen in the table, with its clause, notes, moves, organisations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from app.assignments.rows import AssignmentRow, Standing
from app.assignments.story import MoveRow, Story
from app.assignments.words import NO_TERM, RECURRENCE, responsible_words, standing_words
from app.resolutions.plan import period_words
from app.russian.dates import short_date
from ui import theme
from ui.actions import Actions
from ui.assignments.columns import STANDING_MARK
from ui.assignments.kept_line import KeptLine
from ui.assignments.parts_list import PartsList
from ui.widgets.button import button, icon_button, more_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line
from ui.widgets.link import Link
from ui.widgets.rows_grid import RowsGrid
from ui.widgets.scroll import TallScroll
from ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from ui.assignments.acts import AssignmentActs

_MORE = (
    ("change-responsible", "set-recurrence", "open-parts"),
    ("go-to-clause", "reopen-assignment"),
)


class AssignmentCard(QFrame):
    """The panel on the right; its two lines close the assignment and note what was done, in place."""

    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("card")
        self._actions = actions
        self._acts: AssignmentActs | None = None
        self._told: Story | None = None
        self._text = PlainLabel(role="strong").wrapping()
        self._status = StatusLabel()
        self.result = KeptLine("Чем исполнено", "Чем исполнено: Enter снимет с контроля")
        self.note = KeptLine("Ход исполнения", "Что сделано: Enter добавит отметку")
        self.parts = PartsList()
        self._parts_title = PlainLabel(role="section")
        self._buttons = QWidget()
        self._facts: QVBoxLayout = column()
        self._notes: QVBoxLayout = column()
        self._moves: QVBoxLayout = column()
        self._arrange()

    def serve(self, acts: AssignmentActs) -> None:
        """Let what is done on the card be done by these acts."""
        self._acts = acts
        self.result.entered.connect(acts.close_with)
        self.note.entered.connect(acts.add_note)
        self.parts.ticked.connect(acts.tick)
        self.parts.opened.connect(acts.open_part)
        self.parts.removed.connect(acts.remove_part)
        self.parts.all_done.connect(lambda: acts.close("исполнили все организации"))

    def show_story(self, told: Story) -> None:
        """Show an assignment with all that happened to it."""
        self._told, row = told, told.row
        is_open = row.standing is not Standing.CLOSED
        self._text.setText(row.text)
        self._status.say(STANDING_MARK[row.standing], standing_words(row))
        for kept in (self.result, self.note):
            kept.show_for(row.id)
        for part in (self.result, self._buttons):
            part.setVisible(is_open)
        self._show_facts(told)
        self._parts_title.setText(f"Организации: исполнили {row.parts_done} из {row.parts}")
        self._parts_title.setVisible(bool(told.parts))
        self.parts.show_parts(told.parts, is_open=is_open)
        self._show_notes(told)
        self._show_moves(told)

    def _show_facts(self, told: Story) -> None:
        clear(self._facts)
        grid, row = RowsGrid(least=110), told.row
        self._facts.addLayout(grid)
        for name, words in self._rows(told):
            grid.add_row(PlainLabel(name, "quiet"), words)
        if " ".join(told.clause.split()) != " ".join(row.text.split()):
            grid.add_row(PlainLabel("Пункт", "quiet"), PlainLabel(told.clause).wrapping())

    def _rows(self, told: Story) -> list[tuple[str, QWidget | QLayout]]:
        acts, row = self._acts, told.row
        assert acts
        is_open = row.standing is not Standing.CLOSED
        rows: list[tuple[str, QWidget | QLayout]] = [
            ("Срок", self._term(row, acts.move if is_open else None)),
            (
                "Ответственные",
                self._words(responsible_words(row), acts.change_responsible if is_open else None),
            ),
            ("Основание", Link(row.source, acts.go_to_clause)),
        ]
        if row.recurrence:
            often = RECURRENCE[row.recurrence]
            rows.append(("Повторяется", self._words(often, acts.set_recurrence if is_open else None)))
        if told.for_all and not told.parts and is_open:
            rows.append(("Организации", Link("раскрыть по организациям", acts.open_parts)))
        if row.result:
            rows.append(("Результат", PlainLabel(row.result).wrapping()))
        if row.result_name:
            rows.append(("Файл", Link(row.result_name, acts.show_file)))
        if told.next_id:
            rows.append(("Следующее", Link("уже на контроле", acts.show_next)))
        return rows

    def _term(self, row: AssignmentRow, act: Callable[[], object] | None) -> QLayout:
        """Return the period, a click away from its other readings, with the day by which one acts."""
        told = column(self._words(row.term or NO_TERM, act), gap=2)
        if row.period and row.deadline:
            days = [period_words(row.period)]
            if act and row.control and row.control != row.deadline:
                days.append(f"действовать до {short_date(row.control)}, пятницы")
            told.addWidget(PlainLabel("; ".join(days), "small").wrapping())
        if act and row.period and row.period.disputed:
            told.addWidget(PlainLabel("Можно понять иначе: нажмите на срок.", "attention").wrapping())
        return told

    def _words(self, words: str, act: Callable[[], object] | None) -> QWidget:
        return Link(words, act, "Изменить…") if act else PlainLabel(words).wrapping()

    def _show_notes(self, told: Story) -> None:
        clear(self._notes)
        grid = RowsGrid()
        self._notes.addLayout(grid)
        for note in told.notes:
            grid.add_row(PlainLabel(short_date(note.day), "quiet"), PlainLabel(note.text).wrapping())

    def _show_moves(self, told: Story) -> None:
        clear(self._moves)
        if told.moves:
            self._moves.addWidget(PlainLabel("Срок переносился", "section"))
        grid = RowsGrid()
        self._moves.addLayout(grid)
        for move in told.moves:
            grid.add_row(PlainLabel(short_date(move.day), "quiet"), PlainLabel(_moved(move)).wrapping())

    def _arrange(self) -> None:
        close = icon_button("x", "Закрыть карточку", self.closed.emit)
        top = line(self._text, close)
        top.setStretch(0, 1)
        top.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        actions = self._actions
        move = button("Перенести срок…", actions["move-deadline"].trigger)
        more = more_button(*([actions[name] for name in group] for group in _MORE), about="о поручении")
        self._buttons.setLayout(line(move, more, 0))
        done = column(PlainLabel("Ход исполнения", "section"), self.note, self._notes)
        body = QWidget()
        body.setObjectName("cardBody")
        layout = column(
            top,
            self._status,
            self.result,
            self._buttons,
            self._facts,
            column(self._parts_title, self.parts),
            done,
            self._moves,
            0,
            gap=theme.WIDE_GAP,
        )
        layout.setContentsMargins(theme.PAGE_GAP, theme.WIDE_GAP, theme.WIDE_GAP, theme.PAGE_GAP)
        body.setLayout(layout)
        self.setLayout(column(TallScroll(body, "Поручение")))


def _moved(move: MoveRow) -> str:
    """Return «прежний срок – до 1 сентября 2026 года. Л.Г. Петрова: оркестры в отъезде»."""
    before = f"прежний срок — {move.before.text if move.before else NO_TERM}"
    if move.before and period_words(move.before) != move.before.text:
        before += f" ({period_words(move.before)})"
    told = ": ".join(filter(None, (move.decided_by, move.why)))
    return ". ".join(filter(None, (before, told[:1].upper() + told[1:])))
