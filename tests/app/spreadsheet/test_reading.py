"""Tables of all kinds are read as values; hostile and broken ones end in a sentence, soon and small."""

import io
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.errors import UserError
from app.spreadsheet.files import read_sheets
from app.spreadsheet.limits import MOST_MERGED, MOST_ROWS
from app.spreadsheet.sheets import Block, letters

_HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
_ODS = (
    '<?xml version="1.0"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"
)


def workbook(path: Path, fill: Callable[[Workbook], None]) -> Path:
    book = Workbook()
    fill(book)
    book.save(path)
    return path


def with_sheet(path: Path, xml: bytes) -> Path:
    """Return a workbook whose only sheet is this XML."""
    content = io.BytesIO()
    Workbook().save(content)
    with zipfile.ZipFile(content) as ordinary, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ordinary.namelist():
            made.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else ordinary.read(name))
    return path


def cells(body: bytes) -> bytes:
    return _HEAD + b"<sheetData>" + body + b"</sheetData></worksheet>"


def spreadsheet(path: Path, *tables: str) -> Path:
    """Return an .ods with these tables."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        made.writestr("content.xml", _ODS.format("".join(tables)))
        made.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


def refused(path: Path) -> str:
    began = time.monotonic()
    with pytest.raises(UserError) as refusal:
        read_sheets(path)
    assert time.monotonic() - began < 5
    assert str(refusal.value).endswith(".")
    return str(refusal.value)


def test_values_come_as_they_are_meant(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        sheet.title = "Лист"
        sheet.append(["  текст\u00a0", 990312661234, 12.5, datetime(2011, 2, 14, 3, 4), True, None])
        sheet.append([None, "=1+1", "а\rб_x0001_", 7.0])
        sheet["B2"].data_type = "s"
        sheet.merge_cells("A4:B5")

    (sheet,) = read_sheets(workbook(tmp_path / "а.xlsx", fill))
    assert (sheet.file, sheet.name, sheet.hidden) == ("а.xlsx", "Лист", False)
    assert sheet.rows[0] == ("текст", 990312661234, 12.5, date(2011, 2, 14), "да")
    assert sheet.rows[1] == (None, "=1+1", "а\nб", 7)
    assert [type(value) for value in sheet.rows[1]][3] is int
    assert sheet.merged == (Block(3, 0, 4, 1),)


def test_a_formula_is_never_evaluated(tmp_path: Path) -> None:
    path = with_sheet(
        tmp_path / "а.xlsx",
        cells(b'<row r="1"><c r="A1"><f>1+1</f><v>5</v></c><c r="B1"><f>HYPERLINK("x")</f></c></row>'),
    )
    assert read_sheets(path)[0].rows == ((5,),)


def test_an_open_document_is_read(tmp_path: Path) -> None:
    row = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Название</text:p>'
        '</table:table-cell><table:table-cell office:value-type="date" office:date-value="2011-02-14">'
        "<text:p>14.02.11</text:p></table:table-cell></table:table-row>"
    )
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    path = spreadsheet(tmp_path / "а.ods", f'<table:table table:name="Реестр">{row}{empty}</table:table>')
    (sheet,) = read_sheets(path)
    assert (sheet.name, sheet.rows) == ("Реестр", (("Название", date(2011, 2, 14)),))


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_a_table_as_text_is_read_in_any_encoding(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "реестр.csv"
    lines = ["Название;Город;Телефон", '"ОО ""Роща""";"Устье,\nцентр; 1";+996 555', "\u2028;'=1+1;"]
    path.write_bytes("\r\n".join(lines).replace(";", separator).replace("\u2028", "х").encode(encoding))
    (sheet,) = read_sheets(path)
    assert sheet.name == "реестр"
    assert sheet.rows[0] == ("Название", "Город", "Телефон")
    assert sheet.rows[1] == ('ОО "Роща"', f"Устье,\nцентр{separator} 1".replace("\t", " "), "+996 555")
    assert sheet.rows[2] == ("х", "=1+1")


def test_excel_may_say_the_separator_itself(tmp_path: Path) -> None:
    path = tmp_path / "а.csv"
    path.write_text("sep=|\nНазвание|Город\nа;б|в\n", encoding="utf-8")
    assert read_sheets(path)[0].rows == (("Название", "Город"), ("а;б", "в"))


@pytest.mark.parametrize(
    "place", ['r="XFD1048576"', "r='XFD1048576'", 'r="A1048576"', 'r="ZZ99999"'], ids=lambda place: place[3:6]
)
def test_a_value_far_away_does_not_take_the_memory_before_it(tmp_path: Path, place: str) -> None:
    xml = cells(b'<row r="1"><c r="A1"><v>1</v></c></row><row><c ' + place.encode() + b"><v>1</v></c></row>")
    refused(with_sheet(tmp_path / "а.xlsx", xml))


def test_the_far_cell_is_named(tmp_path: Path) -> None:
    xml = cells(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert "XFD1048576" in refused(with_sheet(tmp_path / "а.xlsx", xml))


def test_a_far_cell_without_a_value_disturbs_nobody(tmp_path: Path) -> None:
    xml = cells(
        b'<row r="1"><c r="A1"><v>1</v></c></row>'
        b'<row r="1048576"><c r="A1048576" s="1"/><c r="B1048576" s="1"></c></row>'
    )
    assert read_sheets(with_sheet(tmp_path / "а.xlsx", xml))[0].rows == ((1,),)


@pytest.mark.parametrize("ending", [".csv", ".ods"])
def test_more_rows_than_a_registry_can_have_are_refused(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"а{ending}"
    if ending == ".csv":
        path.write_text("Название;Город\n" * (MOST_ROWS + 1), encoding="utf-8")
    else:
        cell = '<table:table-cell office:value-type="string"><text:p>х</text:p></table:table-cell>'
        rows = f'<table:table-row table:number-rows-repeated="{MOST_ROWS + 1}">{cell}</table:table-row>'
        spreadsheet(path, f'<table:table table:name="Реестр">{rows}</table:table>')
    assert "слишком много строк" in refused(path)


def test_more_merged_cells_than_anybody_makes_are_refused(tmp_path: Path) -> None:
    merged = b"".join(
        b'<mergeCell ref="A%d:A%d"/>' % (2 * row + 1, 2 * row + 2) for row in range(MOST_MERGED + 1)
    )
    body = cells(b'<row r="1"><c r="A1"><v>1</v></c></row>').removesuffix(b"</worksheet>")
    xml = body + b"<mergeCells>" + merged + b"</mergeCells></worksheet>"
    assert "объединённых" in refused(with_sheet(tmp_path / "а.xlsx", xml))


def test_a_huge_sheet_in_a_small_archive_is_refused(tmp_path: Path) -> None:
    path = with_sheet(tmp_path / "а.xlsx", cells(b'<row r="1">' + b"<c><v>1</v></c>" * 3_000_000 + b"</row>"))
    assert path.stat().st_size < 1_000_000
    assert "слишком большой" in refused(path)


def test_repeated_cells_of_an_open_document_are_refused(tmp_path: Path) -> None:
    row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell'
        ' table:number-columns-repeated="16384" office:value-type="string"><text:p>а</text:p>'
        "</table:table-cell></table:table-row>"
    )
    refused(spreadsheet(tmp_path / "а.ods", f'<table:table table:name="а">{row}</table:table>'))


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    entities = b"".join(
        b'<!ENTITY a%d "%s">' % (number, (b"&a%d;" % (number - 1) if number else b"aaaaaaaaaa") * 10)
        for number in range(9)
    )
    body = b'<row r="1"><c r="A1" t="inlineStr"><is><t>&a8;</t></is></c></row>'
    refused(
        with_sheet(tmp_path / "а.xlsx", cells(body).replace(b"?><", b"?><!DOCTYPE x [" + entities + b"]><"))
    )


def test_a_file_cut_off_or_renamed_is_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "а.xlsx", lambda book: book.active.append(["Название"]))
    cut = tmp_path / "б.xlsx"
    cut.write_bytes(whole.read_bytes()[:2000])
    refused(cut)
    renamed = tmp_path / "в.xlsx"
    renamed.write_text("Название;Город")
    assert "внутри не такой" in refused(renamed)
    disguised = tmp_path / "г.csv"
    disguised.write_bytes(whole.read_bytes())
    assert "не таблица" in refused(disguised)
    old = tmp_path / "д.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))
    refused(old)


def test_a_password_is_spoken_of(tmp_path: Path) -> None:
    path = tmp_path / "а.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(99)
    )
    assert "защищён паролем" in refused(path)


def test_columns_have_their_letters() -> None:
    assert [letters(column) for column in (0, 25, 26, 701, 702, 16383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
