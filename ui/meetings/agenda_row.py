"""One question of an agenda as it stands: number, title, speaker, and below what goes with it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.meetings.rows import AgendaRow
from db.vocabulary import AgendaKind
from ui import theme
from ui.meetings.agenda_number import NumberLabel
from ui.widgets.chip import Chip
from ui.widgets.file_drop import files_in
from ui.widgets.flow import Flow
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.menu import menu

KIND = {
    AgendaKind.MINUTES: "протокол прошлого заседания",
    AgendaKind.STANDING: "постоянный вопрос",
    AgendaKind.SUSPENSION: "ждёт решения этого заседания",
}
Choices = list[tuple[str, Callable[[], object]]]

_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OWN = (Qt.Key.Key_F2, Qt.Key.Key_Delete)
_ALT = Qt.KeyboardModifier.AltModifier


class AgendaItemRow(QFrame):
    """Says by its signals what the keys, the mouse and dropped files ask for."""

    chosen = Signal()
    below_asked = Signal()
    edit_asked = Signal()
    removal_asked = Signal()
    moved = Signal(int)  # by so many places
    left = Signal(int)  # the keyboard goes so many questions on
    dropped = Signal(list)  # files

    def __init__(self, shown: AgendaRow) -> None:
        super().__init__()
        self.shown = shown
        self.setObjectName("clauseRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        speaker = f", докладчик {shown.speaker}" if shown.speaker else ""
        self.setAccessibleName(f"Вопрос {shown.number}: {shown.title}{speaker}")
        self._chips = Flow()
        title = PlainLabel(shown.title)
        title.setWordWrap(True)
        self._matter = column(title, gap=theme.GAP)
        told = (f"Докладчик: {shown.speaker}" if shown.speaker else "", KIND.get(shown.kind, ""))
        if any(told):
            words = PlainLabel(" · ".join(filter(None, told)), "small")
            words.setWordWrap(True)
            self._matter.addWidget(words)
        row = line(NumberLabel(shown.number), self._matter, gap=theme.GAP)
        row.setStretch(1, 1)
        row.setContentsMargins(theme.WIDE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)

    def offer(self, words: str, tone: str, choices: Choices) -> None:
        """Add a chip of something that goes with the question; a click shows what may be done with it."""
        if not self._chips.count():
            holder = QWidget()
            holder.setLayout(self._chips)
            self._matter.addWidget(holder)
        chip = Chip(words, tone, lambda: self._open(chip, choices))
        self._chips.addWidget(chip)

    def show_here(self, here: bool) -> None:
        """Mark the question as the one that keys and commands are about."""
        self.setProperty("here", here)
        self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Keep F2 and Delete for the question while it has the keyboard: elsewhere they mean other things."""
        typed = event.type() == QEvent.Type.ShortcutOverride
        if typed and isinstance(event, QKeyEvent) and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks for."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if event.modifiers() & _ALT:
                self.moved.emit(_UP_DOWN[Qt.Key(event.key())])
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.left.emit(_UP_DOWN[Qt.Key(event.key())])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.below_asked.emit()
            case Qt.Key.Key_F2:
                self.edit_asked.emit()
            case Qt.Key.Key_Delete:
                self.removal_asked.emit()
            case _:
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write on in the question."""
        self.edit_asked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the one that commands are about."""
        super().focusInEvent(event)
        self.chosen.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files that go with the question."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        if files := files_in(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(files)

    def _open(self, chip: Chip, choices: Choices) -> None:
        """Do the only thing that may be done, or let it be chosen."""
        self.chosen.emit()
        if len(choices) == 1:
            choices[0][1]()
            return
        offered = menu(chip, *choices)
        offered.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered.popup(chip.mapToGlobal(QPoint(0, chip.height() + theme.GAP)))
