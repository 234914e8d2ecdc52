"""PDF onto paper: by the system's own `lp` where there is one, else page by page through Qt."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import UserError

DPI = 300


class PdfOfBytes(QPdfDocument):
    """A PDF document opened from its bytes, which it keeps as long as it lives."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._buffer)


def print_pdf(parent: QWidget, content: bytes, title: str) -> bool:
    """Ask for a printer and print the document; return whether it was printed."""
    printer = printer_for(title)
    document = PdfOfBytes(content)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Печать")
    dialog.setMinMax(1, document.pageCount())
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    if shutil.which("lp") and not printer.outputFileName():
        _hand_to_lp(printer, content, title)
    else:
        paint(document, printer)
    return True


def printer_for(title: str) -> QPrinter:
    """Return a printer set to A4 without margins of its own: the document brings them."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def paint(document: QPdfDocument, printer: QPrinter) -> None:
    """Draw the chosen pages of the document on the printer, each in its own orientation."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    for number in range(first - 1, last):
        printer.setPageOrientation(_orientation(document, number))
        if not painter.isActive():
            if not painter.begin(printer):
                raise UserError("Принтер не отвечает. Проверьте, что он включён, и повторите печать.")
        else:
            printer.newPage()
        _paint_page(painter, document, number, printer)
    painter.end()


def _paint_page(painter: QPainter, document: QPdfDocument, number: int, printer: QPrinter) -> None:
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    picture = document.render(number, sheet.size())
    painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), picture)


def _orientation(document: QPdfDocument, number: int) -> QPageLayout.Orientation:
    size = document.pagePointSize(number)
    wide = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait


def _hand_to_lp(printer: QPrinter, content: bytes, title: str) -> None:
    """Give the PDF itself to the printing system, which knows the printer better than we do."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.pdf")
        path.write_bytes(content)
        try:
            subprocess.run(
                [*_lp_words(printer, title), str(path)], check=True, capture_output=True, timeout=60
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise UserError(
                "Система печати не приняла документ. Проверьте принтер или сохраните PDF и напечатайте его."
            ) from error


def _lp_words(printer: QPrinter, title: str) -> list[str]:
    words = ["lp", "-t", title, "-n", str(printer.copyCount())]
    if printer.printerName():
        words += ["-d", printer.printerName()]
    if printer.fromPage():
        words += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    return words
