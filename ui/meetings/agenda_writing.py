from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from ui import theme
from ui.meetings.agenda_field import AgendaField
from ui.meetings.agenda_number import NumberLabel
from ui.widgets.layout import column, line


class AgendaWriting(QFrame):
    """A question being written in its place in the list: what it is about, and who reports."""

    kept = Signal(str, str)
    given_up = Signal()

    def __init__(self, number: int, title: str = "", speaker: str = "") -> None:
        super().__init__()
        self.setObjectName("clauseRow")
        self.setProperty("here", True)
        self._before = (title, speaker)
        self._over = False
        self.title, self.speaker = AgendaField("О чём вопрос", title), AgendaField("Докладчик", speaker)
        row = line(NumberLabel(number), column(self.title, self.speaker, gap=theme.GAP), gap=theme.GAP)
        row.setStretch(1, 1)
        row.setContentsMargins(theme.WIDE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self.setLayout(row)
        self.setFocusProxy(self.title)
        for each in (self.title, self.speaker):
            each.entered.connect(self.finish)
            each.given_up.connect(self._give_up)
            each.gone.connect(lambda: QTimer.singleShot(0, self, self._finish_if_left))

    def finish(self) -> None:
        """Keep what was written, once; nothing new is given up."""
        words = self.title.words(), self.speaker.words()
        if self._over:
            return
        if words == self._before or not words[0]:
            self._give_up()
            return
        self._over = True
        self.kept.emit(*words)

    def drop(self) -> None:
        """Forget what was written: something else is shown in its place."""
        self._over = True

    def has_keyboard(self) -> bool:
        """Return whether one is still writing here."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def refuse(self) -> None:
        """Stay open with what was written: it was not taken."""
        self._over = False
        self.setFocus()

    def _finish_if_left(self) -> None:
        if not self.has_keyboard():
            self.finish()

    def _give_up(self) -> None:
        if not self._over:
            self._over = True
            self.given_up.emit()
