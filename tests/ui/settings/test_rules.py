"""«Кворум и голосование» among the settings: said in sentences, changed in one dialog, one step of undo."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.meetings.majorities import Majority
from app.meetings.rights import QuorumRule, Rules, rules_of
from app.meetings.rights_operations import set_rules
from app.office import Office
from db.vocabulary import Counted, DecisionKind, MeetingKind, QuorumBase, Share
from ui import jobs
from ui.main_window import MainWindow
from ui.settings.page import SettingsPage
from ui.settings.rules import GROUPS, decisions_words, may_not_words, quorum_words
from ui.settings.rules_dialog import RulesDialog
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Key = Qt.Key
CONFERENCES = GROUPS[0].kinds


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    window.actions_["show-settings"].trigger()
    assert isinstance(window.page, SettingsPage)
    return window.page


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    yield
    jobs.wait()


def press(qtbot: QtBot, inside: QWidget, name: str) -> None:
    QApplication.processEvents()  # what was put into the page anew is shown
    found = (
        each for each in inside.findChildren(QPushButton) if name in (each.text(), each.accessibleName())
    )
    qtbot.mouseClick(next(each for each in found if not each.isHidden()), Qt.MouseButton.LeftButton)


def said(page: SettingsPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.rules.findChildren(PlainLabel) if not label.isHidden()]


def test_every_kind_of_meeting_is_told_of_once() -> None:
    told = [kind for group in GROUPS for kind in group.kinds]
    assert sorted(told) == sorted(MeetingKind)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (QuorumRule(QuorumBase.ORGANIZATIONS), "Кворум: организации, больше половины"),
        (QuorumRule(QuorumBase.NONE), "Кворум не требуется"),
        (
            QuorumRule(QuorumBase.DELEGATES, 2, Share.TWO_THIRDS),
            "Кворум: 2\u00a0делегата от организации, не менее двух третей",
        ),
        (QuorumRule(QuorumBase.COUNCIL, share=Share.NUMBER, number=5), "Кворум: члены совета, не меньше 5"),
    ],
)
def test_a_quorum_is_a_sentence(rule: QuorumRule, words: str) -> None:
    assert quorum_words(Rules(rule)) == words


def test_majorities_and_limits_are_sentences() -> None:
    own = {DecisionKind.EXCLUDE: Majority(Share.TWO_THIRDS), None: Majority(counted=Counted.ALL)}
    rules = Rules(QuorumRule(QuorumBase.COUNCIL, may_not=frozenset({DecisionKind.ADMIT})), own)
    assert decisions_words(rules) == (
        "Решения: больше половины всех имеющих голос; исключение — не менее двух третей присутствующих"
    )
    assert may_not_words(rules) == "Не решает: приём"


def test_the_rules_of_all_conferences_are_changed_at_once(
    qtbot: QtBot, window: MainWindow, filled: Office, page: SettingsPage, in_dialog: InDialog
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, RulesDialog)
        assert not dialog.quota.isVisible()
        dialog.base.setFocus()
        qtbot.keyClick(dialog.base, Key.Key_Down)
        assert dialog.quota.isVisible()
        dialog.quota.setValue(3)
        press(qtbot, dialog, "Решение с другим большинством")
        dialog.may_not.setFocus()
        qtbot.keyClick(dialog.may_not, Key.Key_Space)
        press(qtbot, dialog, "Сохранить")

    in_dialog(lambda: press(qtbot, page, "Изменить правила: Страновая конференция"), fill)
    expected = Rules(
        QuorumRule(QuorumBase.DELEGATES, 3, may_not=frozenset({DecisionKind.ADMIT})),
        {None: Majority(), DecisionKind.EXCLUDE: Majority(Share.TWO_THIRDS)},
    )
    for kind in CONFERENCES:
        assert filled.read(rules_of, kind) == expected
    assert "Кворум: 3\u00a0делегата от организации, больше половины" in said(page)
    window.undo()
    assert "Кворум: организации, больше половины" in said(page)


def test_the_dialog_begins_with_the_rules_as_they_are(
    qtbot: QtBot, filled: Office, page: SettingsPage, in_dialog: InDialog
) -> None:
    rules = Rules(
        QuorumRule(QuorumBase.COUNCIL, 1, Share.NUMBER, 5, frozenset({DecisionKind.SUSPEND})),
        {None: Majority(Share.NUMBER, 4), DecisionKind.ADMIT: Majority(counted=Counted.ALL)},
    )
    page.carry_out(set_rules, [MeetingKind.COUNCIL], rules)

    def look(dialog: Dialog) -> None:
        assert isinstance(dialog, RulesDialog)
        assert dialog.rules() == rules
        box, _ = dialog.own[0]
        box.setCurrentIndex(0)  # as all decisions
        press(qtbot, dialog, "Сохранить")

    in_dialog(lambda: press(qtbot, page, "Изменить правила: Заседание совета"), look)
    assert filled.read(rules_of, MeetingKind.COUNCIL).majorities == {None: Majority(Share.NUMBER, 4)}
