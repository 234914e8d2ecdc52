"""A registry as secretaries keep it, with every oddity there is: built here, so that each can be read."""

from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

SHEET = "Реестр"


def write(path: Path) -> Path:
    """Return the workbook: titles above a two-line merged header, groups, totals, a sheet of notes."""
    book = Workbook()
    notes = book.active
    assert isinstance(notes, Worksheet)
    notes.title = "Памятка"
    notes["A1"] = "Не забыть обзвонить всех до конца месяца"
    notes["A2"] = "Ключ от архива у вахтёра"
    _fill(book.create_sheet(SHEET))
    history = book.create_sheet("История")
    history.append(["Организация", "Событие", "Дата"])
    history.append(["ОО «Родник»", "принята", date(2009, 3, 12)])
    hidden = book.create_sheet("Старое")
    hidden.sheet_state = "hidden"
    hidden.append(["Название", "Телефон"])
    hidden.append(["ОО «Забытая»", "1"])
    book.save(path)
    return path


def _fill(sheet: Worksheet) -> None:
    sheet["A1"] = "РЕЕСТР"
    sheet["A2"] = "организаций – членов Содружества Заречья на 01.06.2026"
    sheet.merge_cells("A1:T1")
    sheet.merge_cells("A2:T2")
    titles = {
        "A": "№ п/п",
        "B": "Наименование объединения",
        "C": "Сокр. назв.",
        "D": "Ф.И.О. руководителя",
        "E": "Тел./факс, моб.",
        "G": "E-mail",
        "H": "Нас. пункт",
        "I": "Регистрация",
        "K": "Кол-во членов",
        "L": "Статус",
        "M": "Дата вступления",
        "N": "Членство приостановлено",
        "P": "Исключён",
        "Q": "Основание",
        "R": "Направления деят-ти",
        "S": "Примечание",
        "T": "Взнос",
    }
    for column, title in titles.items():
        sheet[f"{column}4"] = title
    for column, title in {
        "E": "раб.",
        "F": "моб.",
        "I": "рег. №",
        "J": "дата рег-ции",
        "N": "с",
        "O": "до",
    }.items():
        sheet[f"{column}5"] = title
    for merged in ("E4:F4", "I4:J4", "N4:O4"):
        sheet.merge_cells(merged)
    for column in set(titles) - set("EIN"):
        sheet.merge_cells(f"{column}4:{column}5")
    for number in range(1, 21):
        sheet.cell(6, number, number)
    sheet["A7"] = "Камышинская область"
    sheet.merge_cells("A7:T7")
    _row(
        sheet,
        8,
        A=1,
        B="  Общественное объединение «Родник»\t",
        C="ОО «Родник»",
        D="Саблина П.Е., председатель",
        E=990312661234,
        F="0555 12-34-56; доб. 12",
        G="rodnik@zarechye.example, sablina@zarechye.example",
        H="г. Устье",
        I=1234,
        J="14.02.2011 г.",
        K="около 120",
        L="член",
        M="12 марта 2009 года",
        R="книги, ремёсла",
        S="=1+1 не формула",
        T=500,
    )
    _row(sheet, 9, A=2, B="Общественный фонд «Свеча»", L="приостановлено до 2020 г.", M="апрель 2018", J=2015)
    _row(
        sheet,
        10,
        A=3,
        B="Ассоциация «Лодка»",
        L="исключён 14.04.2018",
        M=date(2010, 5, 6),
        Q="Протокол № 3 от 14.04.2018",
    )
    # row 11 is empty
    sheet["A12"] = "Верхний край"
    sheet.merge_cells("A12:T12")
    _row(sheet, 13, A=4, B="Союз «Мост»", L="действ.", M="до 2010", J=datetime(2008, 1, 2, 3, 4))
    _row(sheet, 14, A=5, B="Движение «Нить»", L="приост.", N="2019", O="до отчётно-выборной конференции")
    _row(sheet, 15, **{column: title for column, title in titles.items() if column not in "EIN"})
    _row(sheet, 16, A=6, B="ОО «Колодец»", L="кандидат", G="нет", E="–")
    _row(sheet, 17, A=7, B="ОО «Ремесло»", D="Орлов К.Л. / Ким В.М.", L="вышли", P="12.2019")
    _row(sheet, 18, A=8, B="ОО «Вечер»", M="31.02.2011")
    _row(sheet, 19, A=9, B="ОО «Ветер»", L="исключена 01.02.2012", M="05.05.2015")
    _row(sheet, 20, A=10, B="ОО «Роднник»", E="66-00-01")
    _row(sheet, 21, A=11, B="ОО «Очаг»", E=990312661234)
    _row(sheet, 22, A=12, B="Союз «Мост»")
    _row(sheet, 23, B=None, E="66-00-02", H="Устье", S="кто это?")
    _row(sheet, 24, A=13, B="ОО «Двор»", L="на хорошем счету")
    _row(sheet, 25, A=14, B="ОО «Песня»", G="pesnya(at)zarechye")
    _row(sheet, 26, A="Всего:", B=14)
    _row(sheet, 28, B="Секретарь", D="Саблина П.Е.")
    sheet["A1048576"].fill = PatternFill("solid", fgColor="FFFF00")


def _row(sheet: Worksheet, line: int, **cells: object) -> None:
    for column, value in cells.items():
        cell = sheet[f"{column}{line}"]
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"
