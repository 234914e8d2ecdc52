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
        _hand_to_lp(printer, content, title, _orientation(document, 0))
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
    painter = QPainter()
    for number in sheets(printer, document.pageCount()):
        printer.setPageOrientation(_orientation(document, number))
        if not painter.isActive():
            if not painter.begin(printer):
                raise UserError("Принтер не отвечает. Проверьте, что он включён, и повторите печать.")
        else:
            printer.newPage()
        _paint_page(painter, document, number, printer)
    painter.end()


def sheets(printer: QPrinter, pages: int) -> list[int]:
    """Return the pages to be drawn, from 0, in their order; with the copies that the printer leaves to us."""
    chosen = printer.pageRanges()
    once = [number for number in range(pages) if chosen.isEmpty() or chosen.contains(number + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        once.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return once * copies if printer.collateCopies() else [number for number in once for _ in range(copies)]


def _paint_page(painter: QPainter, document: QPdfDocument, number: int, printer: QPrinter) -> None:
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    picture = document.render(number, sheet.size())
    painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), picture)


def _orientation(document: QPdfDocument, number: int) -> QPageLayout.Orientation:
    size = document.pagePointSize(number)
    wide = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait


def _hand_to_lp(printer: QPrinter, content: bytes, title: str, orientation: QPageLayout.Orientation) -> None:
    """Give the PDF itself to the printing system, which knows the printer better than we do."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.pdf")
        path.write_bytes(content)
        try:
            subprocess.run(
                [*lp_words(printer, title, orientation), str(path)],
                check=True,
                capture_output=True,
                timeout=60,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise UserError(
                "Система печати не приняла документ. Проверьте принтер или сохраните PDF и напечатайте его."
            ) from error


def lp_words(printer: QPrinter, title: str, orientation: QPageLayout.Orientation) -> list[str]:
    """Return the command that prints as the dialog was filled in."""
    words = ["lp", "-t", title, "-n", str(printer.copyCount())]
    if printer.printerName():
        words += ["-d", printer.printerName()]
    if not printer.pageRanges().isEmpty():
        words += ["-P", printer.pageRanges().toString()]
    options = {
        "sides": sides(printer.duplex(), orientation),
        "collate": "true" if printer.collateCopies() else "false",
        "outputorder": "reverse" if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else "normal",
    }
    return words + [part for name, value in options.items() for part in ("-o", f"{name}={value}")]


def sides(duplex: QPrinter.DuplexMode, orientation: QPageLayout.Orientation) -> str:
    """Return how the sheets are turned over; when it is left to us, as a book is leafed through."""
    if duplex == QPrinter.DuplexMode.DuplexNone:
        return "one-sided"
    wide = orientation == QPageLayout.Orientation.Landscape
    short = (
        wide if duplex == QPrinter.DuplexMode.DuplexAuto else duplex == QPrinter.DuplexMode.DuplexShortSide
    )
    return "two-sided-short-edge" if short else "two-sided-long-edge"
