from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from app.council_operations import FEWEST_YEARS, MOST_YEARS
from app.russian.numerals import plural
from ui import theme

WIDTH = 140


class Years(QSpinBox):
    """A number of years with the word that agrees; scrolling the page past it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(FEWEST_YEARS, MOST_YEARS)
        self.setFixedWidth(WIDTH)
        self.lineEdit().setTextMargins(theme.SMALL_GAP, 0, 0, 0)
        self.valueChanged.connect(self._agree)
        self._agree(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _agree(self, years: int) -> None:
        self.setSuffix(plural(years, "год", "года", "лет").removeprefix(str(years)))
