"""Looks after the copies beside the window's own work: at the start, after each copy, and now and then."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from app.backups.damage import is_damaged
from app.backups.standing import Standing, care, urgent
from app.errors import UserError
from app.office import Office
from ui import jobs

EVERY_MS = 10 * 60 * 1000


class Keeper(QObject):
    """Puts the copies of one office in order, and tells how they stand."""

    told = Signal(object)  # Standing
    damage_found = Signal()

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._urgent: tuple[date, str | None] | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Prove the file itself once, and see to its copies from now on."""
        path = self._office.path
        self._run(lambda: path.exists() and is_damaged(path), self._proved)

    def look(self) -> None:
        """See to the copies now."""
        path, trouble = self._office.path, self._office.daily_copy.trouble
        self._run(lambda: care(path, trouble), self.told.emit)

    def notice(self) -> None:
        """After an operation: look where the day may have its copy now, or something presses anew."""
        pressing = (date.today(), urgent(self._office.path, self._office.daily_copy.trouble))
        if pressing != self._urgent:
            self._urgent = pressing
            self.look()

    def retire(self) -> None:
        """Tell nothing more, not even what is just being found out, and go."""
        self.blockSignals(True)
        self._timer.stop()
        self.deleteLater()

    def _proved(self, damaged: bool) -> None:
        if self.signalsBlocked():
            return
        if damaged:
            self.damage_found.emit()
        else:
            self._timer.start()
            self.look()

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        jobs.run(self, work, done, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.told.emit(Standing(None, str(error)))
