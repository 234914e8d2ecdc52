"""Votes in the window: unanimous with one key, counts that fill themselves in, elections, ballots."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.meetings.correspondence import ballots
from app.meetings.elections import ElectionEntry, record_election
from app.meetings.holding import holding
from app.meetings.invitations import invite_all
from app.meetings.majorities import Counts, Majority
from app.meetings.rows import VoteRow
from app.meetings.vote_operations import VoteEntry, record_vote
from app.meetings.votes import votes
from app.office import Office
from db.vocabulary import Choice, MeetingKind, Share, VoteKind
from tests.app.meetings.gatherings import came, item, members
from tests.app.meetings.gatherings import meeting as a_meeting
from ui import jobs
from ui.main_window import MainWindow
from ui.meetings.ballots_dialog import BallotsDialog
from ui.meetings.commission_dialog import CommissionDialog
from ui.meetings.count_field import CountField
from ui.meetings.election_dialog import ElectionDialog
from ui.meetings.page import MeetingsPage
from ui.meetings.vote_dialog import VoteDialog
from ui.meetings.votes_tab import VotesTab
from ui.widgets.dialog import Dialog
from ui.widgets.live_preview import LivePreview

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
KIM, LODKIN, SOSNINA = "Ким Вера Сергеевна", "Лодкин Пётр Андреевич", "Соснина Нина Павловна"


@pytest.fixture(autouse=True)
def quiet_end() -> Iterator[None]:
    """Let no page be rendered any more when a test's window is gone."""
    yield
    jobs.wait()


@pytest.fixture
def meeting(filled: Office) -> int:
    """Return an election conference of nine members of whom eight came."""
    members(filled, 6)
    meeting = a_meeting(filled, MeetingKind.ELECTION)
    came(filled, meeting, 8)
    item(filled, meeting, "О плане", 1)
    item(filled, meeting, "О выборах председателя", 2)
    return meeting


def opened(window: MainWindow, meeting: int) -> VotesTab:
    window.show_page("meetings")
    assert isinstance(window.page, MeetingsPage)
    window.page.open(meeting)
    window.page.view.turns[2].click()
    tab = window.page.view.tab
    assert isinstance(tab, VotesTab)
    return tab


@pytest.fixture
def tab(window: MainWindow, meeting: int) -> VotesTab:
    tab = opened(window, meeting)
    tab.setFocus()
    return tab


def taken(office: Office, meeting: int) -> list[VoteRow]:
    return office.read(votes, meeting)


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    found = (each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(next(each for each in found if not each.isHidden()), Qt.MouseButton.LeftButton)


def retyped(qtbot: QtBot, field: CountField, digits: str) -> None:
    """Type a number in place of the one that stands in the field."""
    field.setFocus()
    field.selectAll()  # as coming by Tab does
    qtbot.keyClicks(field, digits)


def test_unanimous_is_one_click(qtbot: QtBot, filled: Office, meeting: int, tab: VotesTab) -> None:
    press(qtbot, tab.items[0], "Единогласно")
    (vote,) = taken(filled, meeting)
    assert (vote.in_favour, vote.unanimous, vote.item_id) == (8, True, tab.items[0].item.id)


def test_unanimous_is_one_key_for_the_question_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, tab: VotesTab
) -> None:
    qtbot.keyClick(tab.items[0], Key.Key_Down)
    assert tab.items[1].hasFocus()
    qtbot.keyClick(tab.items[1], Key.Key_U, CONTROL)
    assert [vote.item_id for vote in taken(filled, meeting)] == [tab.items[1].item.id]
    assert tab.items[1].hasFocus()  # and there one goes on
    window.undo()
    assert taken(filled, meeting) == []


def test_what_is_left_of_those_present_is_filled_in(
    qtbot: QtBot, filled: Office, meeting: int, tab: VotesTab, in_dialog: InDialog
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, VoteDialog)
        assert dialog.in_favour.value() == 8
        retyped(qtbot, dialog.against, "2")
        assert dialog.in_favour.value() == 6
        retyped(qtbot, dialog.in_favour, "5")
        assert dialog.abstained.value() == 1
        assert dialog.outcome.text().endswith("Принято")
        qtbot.keyClick(dialog.in_favour, Key.Key_Return)

    in_dialog(lambda: qtbot.keyClick(tab.items[0], Key.Key_Return), fill)
    (vote,) = taken(filled, meeting)
    assert (vote.in_favour, vote.against, vote.abstained) == (5, 2, 1)


def test_counts_that_do_not_add_up_are_said_at_once_and_refused(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, tab: VotesTab, in_dialog: InDialog
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, VoteDialog)
        retyped(qtbot, dialog.in_favour, "8")
        retyped(qtbot, dialog.against, "1")
        assert "проголосовать могли 8" in dialog.outcome.text()
        qtbot.keyClick(dialog.against, Key.Key_Return)
        assert dialog.isVisible()

    in_dialog(window.actions_["vote"].trigger, fill)
    assert taken(filled, meeting) == []


def test_a_secret_vote_under_another_rule(
    qtbot: QtBot, window: MainWindow, filled: Office, meeting: int, tab: VotesTab, in_dialog: InDialog
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, VoteDialog)
        assert dialog.papers.issued.isHidden() or not dialog.papers.issued.isVisible()
        dialog.papers.secret.setFocus()
        qtbot.keyClick(dialog.papers.secret, Key.Key_Space)
        retyped(qtbot, dialog.papers.spoilt, "1")
        retyped(qtbot, dialog.against, "2")
        assert dialog.in_favour.value() == 5
        dialog.rule.share.setFocus()
        qtbot.keyClick(dialog.rule.share, Key.Key_Down)
        assert dialog.outcome.text().endswith("Не принято: нужно 6\u00a0голосов")
        qtbot.keyClick(dialog.in_favour, Key.Key_Return)

    in_dialog(window.actions_["vote"].trigger, fill)
    (vote,) = taken(filled, meeting)
    assert (vote.secret, vote.issued, vote.spoilt, vote.share) == (True, 8, 1, Share.TWO_THIRDS)


def test_a_vote_is_taken_again_beside_the_first(
    qtbot: QtBot, filled: Office, meeting: int, tab: VotesTab, in_dialog: InDialog
) -> None:
    tab.page.carry_out(record_vote, tab.items[0].item.id, VoteEntry(Counts(4, 4)))

    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, VoteDialog)
        retyped(qtbot, dialog.against, "3")
        qtbot.keyClick(dialog.against, Key.Key_Return)

    in_dialog(lambda: press(qtbot, tab.items[0], "Повторить…"), fill)
    first, second = taken(filled, meeting)
    assert (second.repeats_id, second.in_favour, first.stands, second.stands) == (first.id, 5, False, True)
    press(qtbot, tab.items[0], "Убрать")
    assert len(taken(filled, meeting)) == 1


def test_a_vote_is_corrected(
    qtbot: QtBot, filled: Office, meeting: int, tab: VotesTab, in_dialog: InDialog
) -> None:
    two_thirds = Majority(Share.TWO_THIRDS)
    entry = VoteEntry(Counts(5, 3), "принять в целом", majority=two_thirds)
    tab.page.carry_out(record_vote, tab.items[0].item.id, entry)

    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, VoteDialog)
        assert dialog.subject.words() == "принять в целом"
        assert dialog.rule.majority() == two_thirds
        retyped(qtbot, dialog.against, "2")
        qtbot.keyClick(dialog.against, Key.Key_Return)

    in_dialog(lambda: press(qtbot, tab.items[0], "Исправить…"), fill)
    (vote,) = taken(filled, meeting)
    assert (vote.in_favour, vote.against, vote.passed) == (6, 2, True)


def test_an_election_of_two_rounds_by_keys(
    qtbot: QtBot,
    filled: Office,
    meeting: int,
    tab: VotesTab,
    in_dialog: InDialog,
    type_text: TypeText,
) -> None:
    def first_round(dialog: Dialog) -> None:
        assert isinstance(dialog, ElectionDialog)
        assert dialog.focusWidget() is dialog.subject
        for name, given in ((KIM, "4"), (LODKIN, "3"), (SOSNINA, "1")):
            row = (
                dialog.candidates.rows[-1]
                if name == SOSNINA
                else next(row for row in dialog.candidates.rows if not row[0].text())
            )
            type_text(row[0], name)
            retyped(qtbot, row[1], given)
            qtbot.keyClick(row[1], Key.Key_Return)  # the next line
        assert len(dialog.candidates.rows) == 4
        qtbot.keyClick(dialog.seats, Key.Key_Return)

    tab.items[1].setFocus()
    in_dialog(tab.page.actions_["elect"].trigger, first_round)
    (vote,) = taken(filled, meeting)
    assert vote.kind is VoteKind.ELECTION
    assert not vote.passed

    def second_round(dialog: Dialog) -> None:
        assert isinstance(dialog, ElectionDialog)
        assert [name for name, _ in dialog.candidates.told()] == [KIM, LODKIN]
        for row, given in zip(dialog.candidates.rows, ("3", "5"), strict=True):
            retyped(qtbot, row[1], given)
        qtbot.keyClick(dialog.seats, Key.Key_Return)

    in_dialog(lambda: press(qtbot, tab.items[1], "Следующий тур…"), second_round)
    _, second = taken(filled, meeting)
    assert [each.name for each in second.candidates if each.elected] == [LODKIN]
    assert second.repeats_id == vote.id


def test_the_commission_is_named_and_its_protocol_printed(
    qtbot: QtBot,
    window: MainWindow,
    filled: Office,
    meeting: int,
    tab: VotesTab,
    in_dialog: InDialog,
    type_text: TypeText,
) -> None:
    def name(dialog: Dialog) -> None:
        assert isinstance(dialog, CommissionDialog)
        type_text(dialog.members.lines[0], KIM)
        qtbot.keyClick(dialog.members.lines[0], Key.Key_Return)
        type_text(dialog.members.lines[1], LODKIN)
        press(qtbot, dialog, "Записать")

    in_dialog(window.actions_["commission"].trigger, name)
    assert filled.read(holding, meeting).commission == (KIM, LODKIN)
    assert tab.commission.text() == f"{KIM}, {LODKIN}"
    tab.page.carry_out(record_election, tab.items[1].item.id, ElectionEntry(((SOSNINA, 8),)))
    met: list[str] = []

    def look() -> None:
        paper = QApplication.activeModalWidget()
        assert isinstance(paper, LivePreview)
        qtbot.waitUntil(lambda: paper.pages.pages() == 1)
        met.append(paper.windowTitle())
        paper.reject()

    QTimer.singleShot(0, look)
    press(qtbot, tab.items[1], "Протокол…")
    assert met == ["Протокол счётной комиссии — печать"]


def test_ballots_by_correspondence_are_a_key_each(
    qtbot: QtBot, window: MainWindow, filled: Office, in_dialog: InDialog
) -> None:
    asked = a_meeting(filled, by_correspondence=True)
    filled.do(invite_all, asked)
    item(filled, asked)
    tab = opened(window, asked)
    tab.setFocus()
    qtbot.keyClick(tab.items[0], Key.Key_Return)  # puts the question
    (vote,) = taken(filled, asked)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, BallotsDialog)
        for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_0):
            qtbot.keyClick(dialog.table, key)
        choices = [row.choice for row in filled.read(ballots, vote.id)]
        assert choices == [Choice.FOR, Choice.AGAINST, Choice.ABSTAINED]
        qtbot.keyClick(dialog.table, Key.Key_Delete)  # the last one was a slip
        assert (
            dialog.count.text()
            == "За\u00a0— 1, против\u00a0— 1, воздержались\u00a0— 0. Не принято: нужно 2\u00a0голоса"
        )

    in_dialog(lambda: qtbot.keyClick(tab.items[0], Key.Key_Return), answer)
    assert isinstance(window.page, MeetingsPage)
    assert window.page.view.quorum.accessibleName() == "Кворум есть: ответили 2 из 3, нужно 2"
    assert "vote-unanimous" not in tab.acts()


def test_without_anybody_present_it_is_said_what_to_do(
    qtbot: QtBot, window: MainWindow, filled: Office
) -> None:
    empty = a_meeting(filled)
    item(filled, empty)
    tab = opened(window, empty)
    press(qtbot, tab.items[0], "Единогласно")
    assert tab.page.trouble.isVisible()
    assert taken(filled, empty) == []


def test_without_an_agenda_there_is_nothing_to_vote_on(window: MainWindow, filled: Office) -> None:
    tab = opened(window, a_meeting(filled))
    assert tab.stack.currentWidget() is tab.empty
    assert set(tab.acts()) == {"commission"}


def test_everything_that_takes_the_focus_has_a_name(
    tab: VotesTab, in_dialog: InDialog, window: MainWindow
) -> None:
    def check(inside: QWidget) -> None:
        for widget in inside.findChildren(QWidget):
            shown = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if shown and not widget.focusProxy():
                named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
                assert named or isinstance(widget.parent(), QComboBox), widget

    check(tab)
    in_dialog(window.actions_["vote"].trigger, check)
    in_dialog(window.actions_["elect"].trigger, check)
