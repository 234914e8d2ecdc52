"""The pages on the screen are the pages on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageRanges
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from app.documents.pdf import render_pdf
from app.documents.tree import Document, Heading, PageBreak, Properties, Run
from ui.widgets import printing
from ui.widgets.pages import Pages
from ui.widgets.preview import PreviewDialog, file_name
from ui.widgets.printing import PdfOfBytes, lp_words, paint, printer_for, sheets, sides

PORTRAIT, LANDSCAPE = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape


def pdf(*lines: str, landscape: bool = False) -> bytes:
    blocks = [block for line in lines for block in (Heading((Run(line),)), PageBreak())][:-1]
    return render_pdf(Document(tuple(blocks), Properties("Пример"), landscape=landscape))


THREE = ("Первая", "Вторая", "Третья")


@pytest.fixture
def dialog(qtbot: QtBot) -> PreviewDialog:
    shown = PreviewDialog(None, pdf(*THREE), "Резолюция «XV»: проект")
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def click(qtbot: QtBot, dialog: PreviewDialog, name: str) -> None:
    tool = next(each for each in dialog.findChildren(QToolButton) if each.accessibleName().startswith(name))
    qtbot.mouseClick(tool, Qt.MouseButton.LeftButton)


def test_pages_are_counted_and_turned(qtbot: QtBot, dialog: PreviewDialog) -> None:
    assert dialog.place.text() == "Страница 1 из 3"
    click(qtbot, dialog, "Следующая")
    assert dialog.place.text() == "Страница 2 из 3"
    click(qtbot, dialog, "Предыдущая")
    click(qtbot, dialog, "Предыдущая")
    assert dialog.place.text() == "Страница 1 из 3"


def test_the_zoom_is_told_and_changed(qtbot: QtBot, dialog: PreviewDialog) -> None:
    before = dialog.pages.shown_zoom()
    click(qtbot, dialog, "Крупнее")
    assert dialog.pages.shown_zoom() == pytest.approx(before * 1.2)
    assert dialog.size_words.text() == f"{round(before * 120)}\u00a0%"
    dialog.fit()
    assert dialog.pages.shown_zoom() == pytest.approx(before)


def test_the_pdf_is_saved_byte_for_byte(
    dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Резолюция"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.save()
    assert path.with_suffix(".pdf").read_bytes() == pdf(*THREE)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_folder_that_is_gone_is_told_in_a_sentence(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/нет/такой/папки/а.pdf", ""))
    dialog.save()
    assert not dialog.trouble.isHidden()
    assert dialog.isVisible()


def test_shown_anew_the_page_stays_where_it_was(qtbot: QtBot) -> None:
    pages = Pages("Вид на бумаге")
    qtbot.addWidget(pages)
    pages.resize(400, 300)
    with qtbot.waitExposed(pages):
        pages.show()
    pages.show_pdf(pdf(*THREE))
    pages.verticalScrollBar().setValue(200)
    pages.show_pdf(pdf(*THREE, "Четвёртая"))
    assert pages.verticalScrollBar().value() == 200
    assert pages.pages() == 4


def printed(printer: QPrinter, path: Path, content: bytes) -> QPdfDocument:
    printer.setOutputFileName(str(path))
    paint(PdfOfBytes(content), printer)
    return PdfOfBytes(path.read_bytes())


def test_every_page_comes_out_in_its_own_orientation_without_a_margin(tmp_path: Path) -> None:
    for landscape in (False, True):
        content = pdf("Первая", "Вторая", landscape=landscape)
        paper = printed(printer_for("Пример"), tmp_path / "out.pdf", content)
        assert paper.pageCount() == 2
        size = paper.pagePointSize(0)
        assert (size.width() > size.height()) is landscape
        assert (round(min(size.width(), size.height())), round(max(size.width(), size.height()))) == (
            595,
            842,
        )


def test_only_the_chosen_pages_are_printed(tmp_path: Path) -> None:
    printer = printer_for("Пример")
    printer.setFromTo(2, 3)
    assert printed(printer, tmp_path / "out.pdf", pdf(*THREE)).pageCount() == 2


def test_chosen_pages_are_drawn_in_their_order_with_the_copies_left_to_us(tmp_path: Path) -> None:
    printer = printer_for("Пример")
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageRanges(QPageRanges.fromString("1-2,4"))
    assert sheets(printer, 5) == [0, 1, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert sheets(printer, 5) == [3, 1, 0]
    printer.setCopyCount(2)
    assert sheets(printer, 5) == [3, 1, 0, 3, 1, 0]
    printer.setCollateCopies(False)
    assert sheets(printer, 5) == [3, 3, 1, 1, 0, 0]


def test_lp_is_told_all_that_the_dialog_was_told() -> None:
    printer = printer_for("Пример")
    printer.setPageRanges(QPageRanges.fromString("1-2,4"))
    printer.setCopyCount(3)
    words = " ".join(lp_words(printer, "Пример", PORTRAIT))
    assert "-n 3" in words
    assert "-P 1-2,4" in words
    assert "-o sides=one-sided" in words
    assert "-o collate=true" in words
    assert "-o outputorder=normal" in words


@pytest.mark.parametrize(
    ("duplex", "orientation", "expected"),
    [
        (QPrinter.DuplexMode.DuplexNone, PORTRAIT, "one-sided"),
        (QPrinter.DuplexMode.DuplexAuto, PORTRAIT, "two-sided-long-edge"),
        (QPrinter.DuplexMode.DuplexAuto, LANDSCAPE, "two-sided-short-edge"),
        (QPrinter.DuplexMode.DuplexShortSide, PORTRAIT, "two-sided-short-edge"),
    ],
)
def test_sheets_are_turned_as_a_book_is_leafed_through(
    duplex: QPrinter.DuplexMode, orientation: QPageLayout.Orientation, expected: str
) -> None:
    assert sides(duplex, orientation) == expected


def test_where_there_is_lp_it_gets_the_pdf_itself(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(QPrinter, "outputFileName", lambda _: "")
    monkeypatch.setattr(printing.shutil, "which", lambda _: "/usr/bin/lp")
    monkeypatch.setattr(printing.subprocess, "run", lambda words, **_: handed.append(words))
    dialog.print()
    assert handed[0][:3] == ["lp", "-t", "Резолюция «XV»: проект"]
    assert not dialog.isVisible()


def test_a_cancelled_print_leaves_the_preview_open(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    dialog.print()
    assert dialog.isVisible()


def test_a_title_becomes_a_name_any_system_takes() -> None:
    assert file_name("Резолюция XX/1: «Слово»?\n") == "Резолюция XX 1 «Слово»"
    assert file_name("...") == "Документ"
