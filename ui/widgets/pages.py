"""The pages of a PDF on the screen, drawn by QtPdf."""

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui import theme
from ui.widgets.printing import PdfOfBytes

SMALLEST, LARGEST = 0.3, 4.0
POINTS = 72  # an inch


class Pages(QAbstractScrollArea):
    """The pages of a document one under another, each drawn sharply when it comes into sight.

    QPdfView would stretch a page that it began to draw before it was resized, and leave it so.
    """

    turned = Signal()  # another page is being read, or the size has changed

    def __init__(self, name: str) -> None:
        super().__init__()
        self._document: PdfOfBytes | None = None
        self._sizes: list[QSizeF] = []  # of the pages, in points
        self._zoom: float | None = None  # None: as wide as there is room
        self._drawn: dict[int, QImage] = {}
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(2 * theme.PAGE_GAP)
            bar.valueChanged.connect(lambda _: self._turn())

    def show_pdf(self, content: bytes) -> None:
        """Show the document that these bytes are, at the place where the former one was being read."""
        self._document = PdfOfBytes(content)
        self._sizes = [self._document.pagePointSize(place) for place in range(self._document.pageCount())]
        self._lay_out()

    def pages(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    def page(self) -> int:
        """Return the number of the page being read, from 1: the one in the middle of the sight."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(sum(sheet.top() <= middle for sheet in self._sheets()), 1)

    def go_to(self, number: int) -> None:
        """Show the page of this number from its head."""
        if 1 <= number <= self.pages():
            self.verticalScrollBar().setValue(self._sheets()[number - 1].top() - theme.WIDE_GAP)

    def zoom(self, factor: float) -> None:
        """Show the pages larger or smaller than now."""
        self._zoom = min(max(self.shown_zoom() * factor, SMALLEST), LARGEST)
        self._lay_out()

    def fit(self) -> None:
        """Show the pages as wide as there is room."""
        self._zoom = None
        self._lay_out()

    def shown_zoom(self) -> float:
        """Return how large the pages are now; 1 is as large as on paper."""
        if self._zoom is not None or not self._sizes:
            return self._zoom or 1.0
        room = self.viewport().width() - 2 * self._margin()
        return max(room, 1) / (self._widest() * self.logicalDpiX() / POINTS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight on a ground darker than they are."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.colors().desk))
        painter.translate(-self._offset())
        sight = self.viewport().rect().translated(self._offset())
        in_sight = {place: sheet for place, sheet in enumerate(self._sheets()) if sheet.intersects(sight)}
        self._drawn = {place: self._drawing(place, sheet.size()) for place, sheet in in_sight.items()}
        for place, sheet in in_sight.items():
            painter.fillRect(sheet, Qt.GlobalColor.white)
            painter.drawImage(sheet, self._drawn[place])

    def _drawing(self, place: int, size: QSize) -> QImage:
        assert self._document is not None
        return self._drawn.get(place) or self._document.render(place, size * self.devicePixelRatio())

    def _sheets(self) -> list[QRect]:
        """Return where the pages lie, one under another in the middle."""
        sheets: list[QRect] = []
        top = theme.WIDE_GAP
        scale = self.shown_zoom() * self.logicalDpiX() / POINTS
        room = max(self.viewport().width(), int(self._widest() * scale) + 2 * self._margin())
        for size in ((paper * scale).toSize() for paper in self._sizes):
            sheets.append(QRect(QPoint((room - size.width()) // 2, top), size))
            top += size.height() + theme.WIDE_GAP
        return sheets

    def _lay_out(self) -> None:
        """Begin anew with the drawing, and let the scroll bars reach every page."""
        self._drawn = {}
        sheets, sight = self._sheets(), self.viewport().size()
        bottom = sheets[-1].bottom() + theme.PAGE_GAP if sheets else 0
        right = max((sheet.right() for sheet in sheets), default=0) + self._margin()
        for bar, whole, seen in (
            (self.verticalScrollBar(), bottom, sight.height()),
            (self.horizontalScrollBar(), right, sight.width()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
        self._turn()

    def _turn(self) -> None:
        self.viewport().update()
        self.turned.emit()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _margin(self) -> int:
        """Return how much of the ground is seen beside the paper; it suits the width."""
        return max(theme.WIDE_GAP, min(self.width() // 16, 3 * theme.PAGE_GAP))

    def _widest(self) -> float:
        return max((size.width() for size in self._sizes), default=1.0)
