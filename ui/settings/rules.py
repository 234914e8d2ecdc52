"""The rules of meetings by their kinds, each in a sentence or two, with the way to change them."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.history.words import KIND
from app.meetings.majorities import Majority
from app.meetings.rights import Rules, rules_of
from app.meetings.rights_operations import set_rules
from app.resolutions.kinds import KIND as DECISION
from app.russian.numerals import plural
from db.vocabulary import Counted, DecisionKind, MeetingKind, QuorumBase, Share
from ui import theme
from ui.widgets.button import button
from ui.widgets.dialog import show_until_closed
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line
from ui.widgets.page import Page


class Group(NamedTuple):
    """Kinds of meetings that go by the same rules."""

    title: str
    kinds: tuple[MeetingKind, ...]


GROUPS = (
    Group(
        "Страновая конференция",
        (MeetingKind.THEMATIC, MeetingKind.ELECTION, MeetingKind.COUNTRY, MeetingKind.EXTRAORDINARY),
    ),
    Group("Заседание совета", (MeetingKind.COUNCIL,)),
    Group("Заседание секретариата", (MeetingKind.SECRETARIAT,)),
    Group("Региональная конференция", (MeetingKind.REGIONAL,)),
    Group("Молодёжная конференция", (MeetingKind.YOUTH,)),
    Group("Форум", (MeetingKind.FORUM,)),
)


class RulesList(QWidget):
    """What it takes at each kind of meeting; a dialog changes it as one step of undo."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._rows = column(gap=theme.MIDDLE_GAP)
        self.setLayout(self._rows)

    def show_rules(self) -> None:
        """Show the rules as they are now."""
        clear(self._rows)
        for group in GROUPS:
            rules = self._page.office.read(rules_of, group.kinds[0])
            self._rows.addLayout(_row(group, rules, partial(self.change, group)))

    def change(self, group: Group) -> None:
        """Ask for other rules of these kinds of meetings."""
        from ui.settings.rules_dialog import RulesDialog  # opened once in years

        dialog = RulesDialog(self._page, group.title, self._page.office.read(rules_of, group.kinds[0]))
        dialog.offer_cancel()
        dialog.offer(
            "Сохранить",
            lambda: dialog.attempt(lambda: self._page.carry_out(set_rules, group.kinds, dialog.rules())),
            "filled",
        )
        show_until_closed(dialog)


def quorum_words(rules: Rules) -> str:
    """Return «Кворум: организации, больше половины»."""
    rule = rules.quorum
    if rule.base is QuorumBase.NONE:
        return "Кворум не требуется"
    who = KIND[QuorumBase][rule.base]
    if rule.base is QuorumBase.DELEGATES:
        who = f"{plural(rule.quota, 'делегат', 'делегата', 'делегатов')} от организации"
    least = f"не меньше {rule.number}" if rule.share is Share.NUMBER else KIND[Share][rule.share]
    return f"Кворум: {who}, {least}"


def decisions_words(rules: Rules) -> str:
    """Return «Решения: больше половины присутствующих; исключение — не менее двух третей присутствующих»."""
    own = [
        f"{DECISION[kind]} — {_majority_words(majority)}"
        for kind, majority in rules.majorities.items()
        if kind
    ]
    return f"Решения: {'; '.join([_majority_words(rules.majority()), *own])}"


def _majority_words(majority: Majority) -> str:
    if majority.share is Share.NUMBER:
        return f"голосов не меньше {majority.number}"
    return f"{KIND[Share][majority.share]} {KIND[Counted][majority.counted]}"


def may_not_words(rules: Rules) -> str:
    """Return «Не решает: исключение, состав органа», or an empty text."""
    named = ", ".join(DECISION[kind] for kind in DecisionKind if kind in rules.quorum.may_not)
    return f"Не решает: {named}" if named else ""


def _row(group: Group, rules: Rules, change: Callable[[], object]) -> QHBoxLayout:
    told = column(PlainLabel(group.title), gap=2)
    for words in (quorum_words(rules), decisions_words(rules), may_not_words(rules)):
        if words:
            told.addWidget(PlainLabel(words, "small").wrapping())
    edit = button("Изменить…", change)
    edit.setAccessibleName(f"Изменить правила: {group.title}")
    row = line(told, column(edit, 0), gap=theme.MIDDLE_GAP)
    row.setStretch(0, 1)
    return row
