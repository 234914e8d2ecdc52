from collections.abc import Callable
from typing import ClassVar, Concatenate, ParamSpec

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import FileDamaged, UserError
from app.office import Office
from ui.actions import Actions
from ui.widgets.header import PageHeader
from ui.widgets.layout import column
from ui.widgets.notice import Notice

P = ParamSpec("P")


class Page(QWidget):
    """The bones of every page: a header, a bar for what went wrong, a body below."""

    id: ClassVar[str]
    nouns: ClassVar[frozenset[Noun]]  # what it shows; it reloads when an operation touches one of them
    counts: ClassVar[bool] = False  # what it counts stands in the rail: it is kept fresh also out of sight

    changed = Signal(object)  # the Changes of an operation done here
    acts_changed = Signal()  # other acts are possible now, because something else was chosen
    said = Signal(str)  # a sentence for the status bar; nothing was changed
    leads_to = Signal(str, int)  # the id of another page, and what it shall reveal
    counted = Signal(str, int)  # the id of a page, and how many matters wait there

    def __init__(self, office: Office, settings: QSettings, actions: Actions, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.office, self.settings, self.actions_ = office, settings, actions
        self.header = PageHeader(title)
        self.trouble = Notice("Закрыть", lambda: self.trouble.say(""))
        self.body: QVBoxLayout = column(self.header, self.trouble, gap=0)
        self.setLayout(self.body)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what the page can do now, by the id of the action; the menus offer only that."""
        return {}

    def reload(self) -> None:
        """Show what the office file holds now."""

    def reveal(self, matter: int) -> None:
        """Show what another page led to: the id of one of this page's own matters."""

    def settle(self) -> None:
        """Make one operation of what is being typed; asked before the page is left, undone or closed."""

    def hear(self, attention: str) -> None:
        """Take in what must not be overlooked about the copies; empty: nothing."""

    def take_focus(self) -> None:
        """Let the keys begin where one begins on this page; by default nowhere in particular."""

    def retire(self) -> None:
        """Do nothing more by itself: the office is being left."""

    def show_example(self) -> None:
        """Show something telling, for a picture."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as it does in our dialogs."""
        focused = self.window().focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def say_failed(self, error: Exception) -> None:
        """Say why a job of this page failed; what is no sentence is a bug."""
        self.said.emit("")
        if not isinstance(error, UserError):
            raise error
        self.trouble.say(str(error))

    def do(
        self, operation: Callable[Concatenate[Session, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes | None:
        """Carry out an operation of the office; where a rule stands in the way, say so and return None."""
        try:
            return self.carry_out(operation, *args, **kwargs)
        except FileDamaged:
            raise
        except UserError as error:
            self.trouble.say(str(error))
            return None

    def carry_out(
        self, operation: Callable[Concatenate[Session, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes:
        """Carry out an operation and tell the window; a UserError is the caller's to show."""
        changes = self.office.do(operation, *args, **kwargs)
        self.trouble.say("")
        self.changed.emit(changes)
        return changes
