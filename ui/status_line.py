from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui import theme
from ui.widgets.button import button
from ui.widgets.label import ElidedLabel, PlainLabel, plain_tip
from ui.widgets.layout import line

if TYPE_CHECKING:
    from app.backups.standing import Standing


class StatusLine(QFrame):
    """The foot of the window: what was just done with «Отменить», when all was saved and copied."""

    copies_wanted = Signal()

    def __init__(self, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._saved_at: datetime | None = None
        self._standing: Standing | None = None
        self._done = ElidedLabel()
        self._undo = button("Отменить", undo, "link")
        self._redo = button("Вернуть", redo, "link")
        keeps = self._undo.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # the foot stays as high as it is
        self._undo.setSizePolicy(keeps)
        self._attention = ElidedLabel(role="attention")
        self._copies = button("Копии…", self.copies_wanted.emit, "link")
        self._saved = PlainLabel()
        parts = (self._done, self._redo, self._undo, 0, self._attention, self._copies, self._saved)
        row = line(*parts)
        row.setStretch(3, 1)
        row.setContentsMargins(theme.WIDE_GAP, theme.GAP, theme.WIDE_GAP, theme.GAP)
        self.setLayout(row)
        self.say("")
        self.stands(None)

    def say(self, sentence: str, undoes: str | None = None, redoes: str | None = None) -> None:
        """Say what was done; where it can be undone or brought back, offer that beside it."""
        self._done.setText(sentence)
        self._undo.setVisible(undoes is not None)
        self._undo.setToolTip(plain_tip(f"Отменить: {undoes}"))
        self._redo.setVisible(redoes is not None)
        self._redo.setToolTip(plain_tip(f"Вернуть: {redoes}"))

    def done(self) -> str:
        """Return the sentence that is shown."""
        return self._done.text()

    def saved_words(self) -> str:
        """Return when all was saved and copied, as it stands on the right."""
        return self._saved.text()

    def attention(self) -> str:
        """Return the sentence about the copies that must not be overlooked, if there is one."""
        return self._attention.text()

    def saved(self, at: datetime | None) -> None:
        """Say when the file was last written."""
        self._saved_at = at
        self._tell()

    def stands(self, standing: Standing | None) -> None:
        """Say how the copies stand; None: nobody knows yet."""
        self._standing = standing
        attention = standing.attention if standing else ""
        self._attention.setText(attention)
        self._attention.setVisible(bool(attention))
        self._copies.setVisible(bool(attention))
        self._tell()

    def _tell(self) -> None:
        saved = saved_words(self._saved_at) if self._saved_at else ""
        copied = self._standing.words(date.today()) if self._standing else ""
        self._saved.setText("\u00a0· ".join(filter(None, (saved, copied))))


def saved_words(at: datetime) -> str:
    """Return «Всё сохранено в 14:32», with the day when it was not today."""
    day = "" if at.date() == datetime.now().date() else f"{at:%d.%m.%Y} "
    return f"Всё сохранено {day}в {at:%H:%M}"
