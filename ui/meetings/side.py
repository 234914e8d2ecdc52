from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.page import Page
from ui.widgets.table import Table


class Side(QWidget):
    """What the page «Заседания» lists in place of the meetings."""

    title: ClassVar[str]
    seeks: ClassVar[str]  # what stands in the empty search field
    table: Table[Any]
    counted = Signal(str)  # how many there are, in words
    asked_anew = Signal()  # something else shall be shown than before

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def show_found(self, search: str) -> None:
        """Show what the office file holds now, as far as it speaks of what is sought."""
        raise NotImplementedError

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done here now, by the id of the action."""
        raise NotImplementedError

    def tools(self) -> tuple[QWidget, ...]:
        """Return what stands beside the tabs while this side is shown."""
        return ()

    def go_in(self) -> None:
        """Move the keyboard into the table, its first row chosen."""
        self.table.setFocus()
        if self.table.rows and self.table.current() is None:
            self.table.selectRow(0)
