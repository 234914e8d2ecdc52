"""How a paragraph of minutes is told on screen: what it is of its item, and what it may be instead."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.resolutions.rules import DASH
from app.resolutions.text import Clause
from db.vocabulary import ClauseRole
from ui.resolutions.gutter import shown_marker

BESIDE: Final = {
    ClauseRole.HEARD: "слушали",
    ClauseRole.SPOKEN: "выступили",
    ClauseRole.DECIDED: "решили",
    ClauseRole.VOTED: "голосовали",
}
_AS: Final = {
    ClauseRole.HEARD: "Это — «Слушали»",
    ClauseRole.SPOKEN: "Это — «Выступили»",
    ClauseRole.DECIDED: "Это — решение",
    ClauseRole.VOTED: "Это — «Голосовали»",
}


def beside(clause: Clause) -> str:
    """Return what stands beside the clause: its number, else what it is of its agenda item."""
    if clause.role is None or clause.marker is not None:
        return shown_marker(clause.marker)
    return BESIDE.get(clause.role, "")


def spoken_name(clause: Clause) -> str:
    """Return what the clause is called to whom cannot see it: «Пункт 7в», «Вопрос 2», «Слушали»."""
    number = clause.marker if clause.marker and clause.marker != DASH else ""
    if clause.role is ClauseRole.ITEM:
        return f"Вопрос {number}".strip()
    if clause.role in BESIDE and clause.marker is None:
        return BESIDE[clause.role].capitalize()
    return f"Пункт {number}" if number else "Пункт перечня" if clause.marker else "Абзац"


def may_decide(clause: Clause) -> bool:
    """Return whether decisions belong to it: in minutes to what was decided alone."""
    return clause.role in (None, ClauseRole.DECIDED)


def may_be_recast(clause: Clause, depth: int) -> bool:
    """Return whether it may be another paragraph of its agenda item."""
    return clause.role in BESIDE and depth == 1


def add_roles(menu: QMenu, clause: Clause, choose: Callable[[ClauseRole], None]) -> None:
    """Offer the other roles at the end of the menu."""
    menu.addSeparator()
    for role, words in _AS.items():
        if role is not clause.role:
            action = QAction(words, menu)
            action.triggered.connect(partial(_chosen, choose, role))
            menu.addAction(action)


def _chosen(choose: Callable[[ClauseRole], None], role: ClauseRole, _checked: bool = False) -> None:
    choose(role)
