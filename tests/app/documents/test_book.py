"""Workbooks written row by row: what any office program opens, and nothing that it would calculate."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from app.documents.book import write_book
from app.documents.book_sheet import Sheet, SheetColumn, Value
from app.documents.typesetting import clean

COLUMNS = (SheetColumn("Имя", 20), SheetColumn("Сколько", 10), SheetColumn("Когда", 12))


def book(*sheets: Sheet) -> bytes:
    content = io.BytesIO()
    write_book(content, "Проба", "Содружество", sheets)
    return content.getvalue()


def sheet(rows: Sequence[Sequence[Value]], name: str = "Лист") -> Sheet:
    return Sheet(name, ("Заголовок", "строка"), COLUMNS, rows, len(rows))


def cells(content: bytes) -> list[list[Any]]:
    """Return what stands under the header, as another reader of workbooks sees it."""
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()[3:]


def test_texts_numbers_and_days_come_back_as_they_were() -> None:
    rows = [("ОО «Мост»", 57, date(2024, 6, 15)), ("ОФ «Книга»", 0, None), ("Клуб", None, date(1900, 3, 1))]
    assert cells(book(sheet(rows))) == [
        ["ОО «Мост»", 57, date(2024, 6, 15)],
        ["ОФ «Книга»", 0, ""],
        ["Клуб", "", date(1900, 3, 1)],
    ]


def test_a_day_that_excel_cannot_count_is_a_text() -> None:
    assert cells(book(sheet([("", None, date(1899, 5, 17))])))[0][2] == "17.05.1899"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=5))
def test_any_text_stays_a_text(texts: list[str]) -> None:
    written = load_workbook(io.BytesIO(book(sheet([(text, None, None) for text in texts]))))["Лист"]
    for number, text in enumerate(texts, 4):
        cell = written.cell(number, 1)
        assert (cell.value or "") == clean(text)
        assert cell.data_type in ("s", "n")


def test_a_text_longer_than_a_cell_holds_is_cut() -> None:
    assert len(cells(book(sheet([("ж" * 40_000, None, None)])))[0][0]) == 32_767


def test_the_sheets_come_in_their_order_each_with_its_rows() -> None:
    content = book(sheet([("раз", 1, None)], "Один"), sheet([], "Два"), sheet([("три", 3, None)], "Три"))
    read = load_workbook(io.BytesIO(content))
    assert read.sheetnames == ["Один", "Два", "Три"]
    assert [one["A4"].value for one in read] == ["раз", None, "три"]
    assert (read.properties.title, read.properties.creator) == ("Проба", "Содружество")


def test_rows_are_taken_one_after_another_and_never_all_at_once() -> None:
    held = 0

    def rows() -> Iterator[Sequence[Value]]:
        nonlocal held
        for number in range(2000):
            held = number
            yield (f"строка {number}", number, None)

    written_at = set()

    class Watching(io.BytesIO):
        def write(self, data: Any) -> int:
            written_at.add(held)
            return super().write(data)

    stream = Watching()
    write_book(stream, "Проба", "", [Sheet("Лист", ("Проба",), COLUMNS, rows(), 2000)])
    assert load_workbook(io.BytesIO(stream.getvalue()))["Лист"].max_row == 2002
    assert {at for at in written_at if 0 < at < 1999}


@pytest.mark.parametrize(("text", "lines"), [("а", 1), ("слово " * 10, 3), ("а\nб\nв", 3), ("ж" * 100, 4)])
def test_a_row_is_as_high_as_its_words_need(text: str, lines: int) -> None:
    read = load_workbook(io.BytesIO(book(sheet([(text.strip(), None, None)]))))["Лист"]
    assert read.row_dimensions[4].height == 15 * lines


def test_days_look_like_days() -> None:
    read = load_workbook(io.BytesIO(book(sheet([("", 1, date(2024, 6, 15))]))))["Лист"]
    assert (read["C4"].value, read["C4"].number_format) == (datetime(2024, 6, 15), "DD.MM.YYYY")
    assert read["B4"].alignment.horizontal == "right"
