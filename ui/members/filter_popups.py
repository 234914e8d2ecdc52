"""What opens under a chip of the filter bar: a list to tick, a calendar, a menu."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.council import council_details
from app.members import used
from app.members.filters import Filter
from app.office import Office
from app.russian.folding import sort_key
from app.russian.numerals import plural
from ui import theme
from ui.members import filters
from ui.widgets.button import button
from ui.widgets.choice_popup import ChoicePopup
from ui.widgets.day_popup import DayPopup
from ui.widgets.label import plain_caption

Take: TypeAlias = Callable[[Any], object]
Entry: TypeAlias = tuple[str, bool | None, Callable[[], object]]  # None: it is never ticked

_VALUES: dict[str, Callable[..., Iterable[Any]]] = {
    "regions": used.regions,
    "cities": used.cities,
    "forms": used.forms,
    "fields": used.fields_of_work,
}
_YEARS = (1, 2, 3, 4, 5, 7, 10)


def open_condition(office: Office, choice: Filter, condition: str, below: QWidget, take: Take) -> None:
    """Open under the widget what asks for the condition; the answer is taken."""
    held = getattr(choice, condition)
    if condition in filters.TICKED:
        _open_ticks(condition, held, office.read(_VALUES[condition]), below, take)
    elif condition == filters.SUSPENDED_UNTIL:
        _open_day(held, below, take)
    elif condition == filters.SILENT_YEARS:
        open_menu(_silences(held, office.read(council_details).silent_years, take), below)
    else:
        open_menu(_standings(choice, take), below)


def open_menu(entries: Iterable[Entry], below: QWidget) -> None:
    """Open a menu under the widget."""
    show_below(made_menu(entries, below), below)


def made_menu(entries: Iterable[Entry], below: QWidget) -> QMenu:
    """Return a menu that is gone when it is closed."""
    menu = QMenu(below)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a second click on the chip only closes
    for words, ticked, act in entries:
        action = menu.addAction(plain_caption(words))
        action.setCheckable(ticked is not None)
        action.setChecked(bool(ticked))
        action.triggered.connect(lambda _checked=False, act=act: act())
    return menu


def show_below(menu: QMenu, below: QWidget) -> None:
    """Open the menu under the widget."""
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + theme.GAP)))


def _open_ticks(
    condition: str, held: frozenset[Any], known: Iterable[Any], below: QWidget, take: Take
) -> None:
    values = sorted({*known, *held}, key=lambda value: sort_key(filters.value_words(value)))
    entries = [(filters.value_words(value), value, value in held) for value in values]
    words = filters.TICKED[condition]
    popup = ChoicePopup(below, words.capitalize(), entries, f"Ни на одной карточке не указано: {words}.")
    popup.ticked.connect(lambda ticked: take(frozenset(ticked)))
    popup.open_below(below)


def _open_day(held: date | None, below: QWidget, take: Take) -> None:
    popup = DayPopup(below, held or date.today())
    popup.picked.connect(take)
    if held:
        forget = button("Любой срок", lambda: take(None), "link")
        forget.clicked.connect(popup.close)
        popup.column.addWidget(forget, alignment=Qt.AlignmentFlag.AlignLeft)
    popup.open_below(below)


def _standings(choice: Filter, take: Take) -> Iterable[Entry]:
    for each in filters.STANDINGS:
        yield each.words, each.statuses == choice.statuses, partial(take, each.statuses)


def _silences(held: int | None, usual: int, take: Take) -> Iterable[Entry]:
    for years in sorted({*_YEARS, usual, *([held] if held else [])}):
        words = f"{plural(years, 'год', 'года', 'лет')} и больше"
        note = ", как принято в совете" if years == usual else ""
        yield words + note, years == held, partial(take, years)
    yield "Не важно", held is None, partial(take, None)
