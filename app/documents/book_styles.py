"""The looks of cells, under names by which an office can change them all at once."""

from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

TITLE: Final = "Заголовок реестра"
LINE: Final = "Строка"
HEADER: Final = "Шапка"
TEXT: Final = "Ячейка"
NUMBER: Final = "Число"
DAY: Final = "День"
RULED: Final = "Место подписи"

_PLAIN: Final = Font(name="Times New Roman", size=11)
_BOLD: Final = Font(name="Times New Roman", size=11, bold=True)
_LARGE: Final = Font(name="Times New Roman", size=14, bold=True)
_SHADE: Final = PatternFill("solid", fgColor="EDE9E1")
_HAIR: Final = Side(style="hair", color="9A958A")
_BOX: Final = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_RULE: Final = Border(bottom=Side(style="thin"))
_WRAPPED: Final = Alignment(vertical="top", wrap_text=True)
_CENTRED: Final = Alignment(vertical="center", wrap_text=True)
_RIGHT: Final = Alignment(vertical="top", horizontal="right", indent=1)
_MIDDLE: Final = Alignment(horizontal="center")


def add_styles(book: Workbook) -> None:
    """Put the styles into a new book."""
    for style in (
        NamedStyle(TITLE, _LARGE),
        NamedStyle(LINE, _PLAIN),
        NamedStyle(HEADER, _BOLD, _SHADE, _BOX, _CENTRED),
        NamedStyle(TEXT, _PLAIN, None, _BOX, _WRAPPED),
        NamedStyle(NUMBER, _PLAIN, None, _BOX, _RIGHT),
        NamedStyle(DAY, _PLAIN, None, _BOX, _RIGHT, "DD.MM.YYYY"),
        NamedStyle(RULED, _PLAIN, None, _RULE, _MIDDLE),
    ):
        book.add_named_style(style)


def style_numbers(book: Workbook) -> dict[str, int]:
    """Return the numbers by which the rows of a file name its styles; only a cell can tell."""
    sheet = book.create_sheet()
    cell, numbers = sheet.cell(1, 1), {}
    for name in (TITLE, LINE, HEADER, TEXT, NUMBER, DAY, RULED):
        cell.style = name
        numbers[name] = int(cell.style_id)
    del book[sheet.title]
    return numbers
