"""The meeting a resolution belongs to, and the lines of its title: simple fields."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import UserError
from app.meetings.words import NOMINATIVE
from app.resolutions.text import ResolutionText
from app.russian.numerals import roman
from db.vocabulary import MeetingKind
from ui import theme
from ui.resolutions.decision_dialogs import number_in
from ui.widgets.day_field import DayField
from ui.widgets.form import choice, field, line_edit, side_by_side
from ui.widgets.layout import column


class MeetingForm(QWidget):
    """Fields for the facts of the meeting and the title lines; `filled` puts them into a text."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        kinds: list[tuple[str, object]] = [
            ("не указано", None),
            *((words, kind) for kind, words in NOMINATIVE.items()),
        ]
        self.meeting_kind = choice(kinds)
        self.number = line_edit(placeholder="XX")
        self.date_from = DayField("Первый день")
        self.date_to = DayField("Последний день")
        self.place = line_edit(placeholder="г. Заречный")
        self.title = line_edit(placeholder="РЕЗОЛЮЦИЯ")
        self.meeting = line_edit(placeholder="XX страновой тематической конференции …")
        self.theme = line_edit()
        self.date_line = line_edit(placeholder="(19 июня 2026 г., г. Заречный)")
        self._arrange()
        lines = (edit for edit, _ in self._lines(ResolutionText()))
        for edit in (*lines, self.number, self.date_from, self.date_to):
            edit.textChanged.connect(lambda _: self.changed.emit())
        self.meeting_kind.currentIndexChanged.connect(lambda _: self.changed.emit())

    def show_text(self, text: ResolutionText) -> None:
        """Show the facts of this resolution; that is no edit."""
        self.blockSignals(True)
        self.meeting_kind.setCurrentIndex(max(self.meeting_kind.findData(text.meeting_kind), 0))
        self.number.setText(roman(text.number) if text.number else "")
        self.date_from.set_day(text.date_from)
        self.date_to.set_day(text.date_to)
        for edit, words in self._lines(text):
            edit.setText(words)
            edit.setCursorPosition(0)
        self.blockSignals(False)

    def filled(self, text: ResolutionText) -> ResolutionText:
        """Return the text with the facts that stand in the fields; what is half typed counts as not told."""
        first, last = self.date_from.day(), self.date_to.day()
        kind = self.meeting_kind.currentData()  # Qt gives an enumeration back as a plain string
        return replace(
            text,
            meeting_kind=MeetingKind(kind) if kind else None,
            number=self._number(),
            date_from=first or last,
            date_to=last or first,
            place=self.place.text(),
            title=self.title.text(),
            meeting=self.meeting.text(),
            theme=self.theme.text(),
            date_line=self.date_line.text(),
        )

    def set_read_only(self, read_only: bool) -> None:
        """Let the fields be read only, or written."""
        self.setDisabled(read_only)

    def _lines(self, text: ResolutionText) -> tuple[tuple[QLineEdit, str], ...]:
        return (
            (self.place, text.place),
            (self.title, text.title),
            (self.meeting, text.meeting),
            (self.theme, text.theme),
            (self.date_line, text.date_line),
        )

    def _number(self) -> int | None:
        try:
            return number_in(self.number.text())
        except UserError:
            return None

    def _arrange(self) -> None:
        kind = side_by_side(field("Заседание", self.meeting_kind), field("Номер", self.number))
        kind.setStretch(0, 4)
        days = side_by_side(field("Первый день", self.date_from), field("Последний день", self.date_to))
        place = side_by_side(field("Место", self.place), field("Название документа", self.title))
        parts = (
            kind,
            days,
            place,
            field("Заголовок: чья резолюция", self.meeting),
            field("Тема", self.theme),
            field("Дата и место под заголовком", self.date_line),
        )
        self.setLayout(column(*parts, gap=theme.SMALL_GAP))
