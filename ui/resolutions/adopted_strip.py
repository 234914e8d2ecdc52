"""What became of an adopted document, in a calm strip above it: signed, distributed, corrected."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from app.resolutions.since_adoption import SinceAdoption
from ui import theme
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import clear, column, line
from ui.widgets.link import Link


class AdoptedStrip(QFrame):
    """One fact a line; nothing to tell, nothing shown."""

    def __init__(self, open_scan: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("adoptedStrip")
        self._open_scan = open_scan
        self._lines = column(gap=2)
        margins = (theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self._lines.setContentsMargins(*margins)
        self.setLayout(self._lines)
        self.hide()

    def tell(self, since: SinceAdoption) -> None:
        """Show these facts in place of the former ones."""
        clear(self._lines)
        told = list(since.lines())
        for words in told:
            self._lines.addWidget(ElidedLabel(words, "small"))
        if since.signing.scan_name:
            scan = Link(f"Скан: {since.signing.scan_name}", self._open_scan, quiet=True)
            self._lines.addLayout(line(scan, 0))
        self.setVisible(bool(told))
