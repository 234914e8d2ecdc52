"""What a registry in Excel takes to be read and compared: row import.xlsx."""

import resource
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from app.members.importing import carry_out, plan, read_sheets, understand
from app.office import Office
from tests.bench.measure import Result, alternate

_ROWS = 10_000
_CHANGED, _NEW = 20, 100  # every so many rows
_TITLES = (
    *("№ п/п", "Наименование", "Краткое название", "Статус", "Дата вступления", "Ф.И.О. руководителя"),
    *("Должность", "Регион", "Нас. пункт", "Адрес", "Тел./факс", "E-mail", "Сайт", "Рег. №", "Дата рег-ции"),
    *("Кол-во членов", "Направления деятельности", "Последняя связь", "Основание", "Примечание"),
)
_WORDS = "Родник Мост Лодка Песня Книга Свеча Нить Очаг Двор Ремесло Память Река Ветер Колодец Дом".split()


def cases() -> Iterator[Result]:
    """Yield the row of the import: ten thousand rows of twenty cells against as many cards."""
    with tempfile.TemporaryDirectory() as folder:
        held, later = Path(folder) / "реестр.xlsx", Path(folder) / "новый.xlsx"
        _write(held, later=False)
        _write(later, later=True)
        with Office.create(Path(folder) / "большой.sovet", "Совет организаций Заречья") as office:
            office.do(carry_out, office.read(plan, understand(read_sheets(held))))
            measured = alternate(
                lambda: _milliseconds(lambda: office.read(plan, understand(read_sheets(later)))),
                lambda: _milliseconds(lambda: _iterate(later)),
            )
        yield Result("import.xlsx", *measured, "ms", 8, "python-calamine iterating the same cells")


def _write(path: Path, *, later: bool) -> None:
    """Write the registry as it is held, or as it is later: some rows changed, some new."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Реестр членов")
    sheet.append(_TITLES)
    for number in range(_ROWS):
        sheet.append(_row(number, changed=later and not number % _CHANGED, new=later and not number % _NEW))
    book.save(path)


def _row(number: int, *, changed: bool, new: bool) -> tuple[str | int | date, ...]:
    first, second = _WORDS[number % len(_WORDS)], _WORDS[number // len(_WORDS) % len(_WORDS)]
    own = number + _ROWS * new
    name = f"{first} и {second.lower()} {own}"
    admitted = date(2010, 1, 1) + timedelta(days=number % 3000)
    return (
        *(number + 1, f"Общественное объединение «{name}»", f"ОО «{name}»", "состоит", admitted),
        *(f"Орлов{number % 3000} Кирилл Львович", "директор", f"{second} область", f"г. {first}"),
        *(f"ул. Садовая, {number}", f"+000 555 {own:06}", f"дом{own}@example.org", f"example.org/{number}"),
        *(f"{own + 100_000}", date(2001, 2, 3), 50 + changed, f"{first.lower()}, {second.lower()}"),
        *(date(2024, 1, 1), f"Протокол № {number}", f"примечание {number + changed}"),
    )


def _iterate(path: Path) -> None:
    for row in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows():
        for _ in row:
            pass


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the processor's time, the child's too: it is steadier than that on the wall."""
    before = _spent()
    work()
    return (_spent() - before) * 1000


def _spent() -> float:
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
