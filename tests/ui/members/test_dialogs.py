from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.members.rows import AttachmentRow, PersonCard, PersonDetails
from app.office import Office
from db.models import Meeting, MembershipEvent
from db.vocabulary import EventKind, MeetingKind, Precision, Status
from ui.main_window import MainWindow
from ui.members.annul_dialog import AnnulDialog
from ui.members.attachment_dialog import AttachmentDialog
from ui.members.contact_dialog import ContactDialog
from ui.members.editor import Editor
from ui.members.event_dialog import EventDialog
from ui.members.name_dialogs import FormerNameDialog, RenameDialog
from ui.members.page import MembersPage
from ui.members.person_dialog import PersonDialog
from ui.members.post_dialogs import LeaderDialog, PostDialog
from ui.members.term import Kind
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel

TypeText = Callable[[QWidget, str], None]
InDialog = Callable[[Callable[[], object], Callable[[Dialog], object]], None]


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def line_of(box: QComboBox) -> QLineEdit:
    line = box.lineEdit()
    assert line is not None
    return line


def objection(dialog: Dialog) -> str:
    labels = [each for each in dialog.findChildren(PlainLabel) if each.property("role") == "error"]
    return labels[0].text() if labels[0].isVisible() else ""


def test_an_organisation_is_added_and_shown(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, Editor)
        type_text(dialog.name, "Хор «Тихая вода»")
        type_text(dialog.leader, "Степной Георгий Викторович")
        type_text(dialog.admitted_on, "2010")
        type_text(dialog.basis, "протокол № 2")
        press(qtbot, dialog, "Добавить")

    in_dialog(window.actions_["add-member"].trigger, fill)
    assert page.card is not None
    assert page.card.row.name == "Хор «Тихая вода»"
    assert page.card.row.leader == "Степной Георгий Викторович"
    assert page.card.events[0].precision is Precision.YEAR


def test_a_card_without_a_name_is_refused_in_the_dialog(
    qtbot: QtBot, window: MainWindow, in_dialog: InDialog
) -> None:
    said: list[str] = []

    def leave_empty(dialog: Dialog) -> None:
        press(qtbot, dialog, "Добавить")
        said.append(objection(dialog))

    in_dialog(window.actions_["add-member"].trigger, leave_empty)
    assert said == ["Введите название организации."]


def test_a_headcount_that_is_no_number_is_refused(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    said: list[str] = []

    def write_words(dialog: Dialog) -> None:
        assert isinstance(dialog, Editor)
        type_text(dialog.headcount, "много")
        press(qtbot, dialog, "Сохранить")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["edit-member"].trigger, write_words)
    assert said[0].startswith("Численность — целое число")


def test_a_suspension_keeps_its_term_in_words(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def suspend(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        assert dialog.term is not None
        type_text(line_of(dialog.term.meeting), "отчётно-выборной конференции 2027 года")
        type_text(line_of(dialog.basis.source), "протокол заседания совета № 3")
        press(qtbot, dialog, "Записать")

    page.table.selectRow(0)
    in_dialog(window.actions_["step-suspended"].trigger, suspend)
    assert page.card is not None
    assert page.card.row.status is Status.SUSPENDED
    assert page.card.row.until == "до отчётно-выборной конференции 2027 года"


def test_a_step_without_a_basis_is_refused_in_the_dialog(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog
) -> None:
    said: list[str] = []

    def leave_out(dialog: Dialog) -> None:
        press(qtbot, dialog, "Записать")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["step-excluded"].trigger, leave_out)
    assert said[0].startswith("Укажите основание")


def test_a_rename_keeps_the_former_name(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def rename(dialog: Dialog) -> None:
        assert isinstance(dialog, RenameDialog)
        dialog.name.clear()
        type_text(dialog.name, "Ассоциация «Сосна»")
        press(qtbot, dialog, "Переименовать")

    page.table.selectRow(0)
    in_dialog(window.actions_["rename-member"].trigger, rename)
    assert page.card is not None
    assert page.card.row.name == "Ассоциация «Сосна»"
    assert page.card.former_names[0].name == "Ассоциация «Ёлка»"


def test_a_new_leader_follows_the_one_before(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def appoint(dialog: Dialog) -> None:
        assert isinstance(dialog, LeaderDialog)
        type_text(dialog.name, "Лунёв Игорь Сергеевич")
        press(qtbot, dialog, "Сохранить")

    page.table.selectRow(2)
    in_dialog(window.actions_["new-leader"].trigger, appoint)
    assert page.card is not None
    assert page.card.row.leader == "Лунёв Игорь Сергеевич"
    assert page.card.leaders[1].until == date.today()


def test_an_annulled_entry_stays_visible_with_its_reason(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def annul(dialog: Dialog) -> None:
        assert isinstance(dialog, AnnulDialog)
        type_text(dialog.reason, "внесено не той организации")
        press(qtbot, dialog, "Аннулировать")

    page.table.selectRow(1)
    in_dialog(window.actions_["annul-entry"].trigger, annul)
    shown = [label.text() for label in page.panel.findChildren(PlainLabel)]
    assert "аннулировано: внесено не той организации" in shown
    assert page.card is not None
    assert page.card.row.status is Status.ACTIVE


def test_a_day_nobody_understands_is_refused(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    said: list[str] = []

    def write_words(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        dialog.effective.clear()
        type_text(dialog.effective, "когда-то")
        press(qtbot, dialog, "Записать")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["step-excluded"].trigger, write_words)
    assert said[0].startswith("Введите день как «14.06.2024»")


def not_ours(widget: QWidget) -> bool:
    parent = widget.parent()
    return parent.inherits("QComboBox") or parent.inherits("QComboBoxPrivateContainer")


def test_every_field_of_the_dialogs_has_a_name(qtbot: QtBot, page: MembersPage, filled: Office) -> None:
    page.table.selectRow(1)
    assert page.card is not None
    dialogs = (
        Editor(page, filled, page.card.details),
        Editor(page, filled),
        EventDialog(page, filled, page.card, EventKind.EXTENDED, date.today()),
        RenameDialog(page, page.card),
        LeaderDialog(page, filled, page.card),
        AnnulDialog(page, page.card),
        FormerNameDialog(page, page.card),
        PostDialog(page, filled, page.card, leader=False),
        PersonDialog(page, PersonCard(1, "Гусев", PersonDetails("Гусев"), (), 2)),
        ContactDialog(page, filled, page.card),
        AttachmentDialog(page, AttachmentRow(1, "Устав.pdf", "", date.today(), 1)),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        for widget in dialog.findChildren(QWidget):
            named = widget.accessibleName() or isinstance(widget, QPushButton) or widget.focusProxy()
            inner = widget.objectName().startswith("qt_") or not_ours(widget)
            assert named or inner or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget


def test_a_known_name_leads_to_its_card(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def write_known_name(dialog: Dialog) -> None:
        assert isinstance(dialog, Editor)
        type_text(dialog.name, "студия окоём")
        press(qtbot, dialog, "Добавить")
        assert "повторный приём" in objection(dialog)
        press(qtbot, dialog, "Добавить")
        press(qtbot, dialog, "Открыть карточку")

    in_dialog(window.actions_["add-member"].trigger, write_known_name)
    assert page.card is not None
    assert page.card.row.name == "Студия «Окоём»"


def test_a_card_is_filled_with_several_lines_and_tags(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def fill(dialog: Dialog) -> None:
        assert isinstance(dialog, Editor)
        type_text(dialog.phones.lines[0], "+000 1")
        qtbot.keyClick(dialog.phones.lines[0], Qt.Key.Key_Return)
        type_text(dialog.phones.lines[1], "+000 2")
        type_text(line_of(dialog.fields.typed), "музыка")
        qtbot.keyClick(line_of(dialog.fields.typed), Qt.Key.Key_Return)
        type_text(line_of(dialog.city), "Устье")
        type_text(dialog.emails.lines[0], "без собаки")
        press(qtbot, dialog, "Сохранить")
        assert "не похоже на адрес" in objection(dialog)
        dialog.emails.lines[0].clear()
        press(qtbot, dialog, "Сохранить")

    page.table.selectRow(0)
    in_dialog(window.actions_["edit-member"].trigger, fill)
    assert page.card is not None
    assert page.card.details.phones == "+000 1\n+000 2"
    assert (page.card.details.fields, page.card.details.city) == (("музыка",), "Устье")


@pytest.mark.parametrize(
    ("kind", "typed", "until"),
    [
        (Kind.MEETING, "заседания совета", "до заседания совета"),
        (Kind.DAY, "31.12.2027", "до 31.12.2027"),
        (Kind.WORDS, "до возобновления связи", "до возобновления связи"),
        (Kind.OPEN, "", "бессрочно"),
    ],
)
def test_each_kind_of_term_has_its_field(
    qtbot: QtBot,
    window: MainWindow,
    page: MembersPage,
    in_dialog: InDialog,
    type_text: TypeText,
    kind: Kind,
    typed: str,
    until: str,
) -> None:
    def suspend(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        assert dialog.term is not None
        dialog.term.kind.setCurrentIndex(kind)
        fields = (line_of(dialog.term.meeting), dialog.term.day, dialog.term.words)
        if typed:
            assert fields[kind].isVisible()
            type_text(fields[kind], typed)
        type_text(line_of(dialog.basis.source), "протокол № 3")
        press(qtbot, dialog, "Записать")

    page.table.selectRow(0)
    in_dialog(window.actions_["step-suspended"].trigger, suspend)
    assert page.card is not None
    assert page.card.row.until == until


def test_a_planned_meeting_is_chosen_as_the_term(
    qtbot: QtBot,
    window: MainWindow,
    page: MembersPage,
    filled: Office,
    in_dialog: InDialog,
    type_text: TypeText,
) -> None:
    def suspend(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        assert dialog.term is not None
        dialog.term.meeting.setCurrentIndex(0)
        type_text(line_of(dialog.basis.source), "протокол № 3")
        press(qtbot, dialog, "Записать")

    planned = filled.do(plan_a_conference).ids[0]
    page.table.selectRow(0)
    in_dialog(window.actions_["step-suspended"].trigger, suspend)
    assert page.card is not None
    assert page.card.row.until == "до страновой отчётно-выборной конференции 2031\u00a0года"
    waits_for = select(MembershipEvent.until_meeting_id).where(MembershipEvent.until_meeting_id.is_not(None))
    assert filled.read(lambda session: session.scalars(waits_for).all()) == [planned]


def plan_a_conference(session: Session) -> Changes:
    meeting = Meeting(kind=MeetingKind.ELECTION, period_start=date(2031, 1, 1))
    session.add(meeting)
    session.flush()
    return Changes("Запланирована конференция", frozenset({Noun.MEETINGS}), (meeting.id,))


def test_a_term_that_says_nothing_is_refused(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    said: list[str] = []

    def leave_empty(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        type_text(line_of(dialog.basis.source), "протокол № 3")
        press(qtbot, dialog, "Записать")
        said.append(objection(dialog))

    page.table.selectRow(0)
    in_dialog(window.actions_["step-suspended"].trigger, leave_empty)
    assert "выберите «бессрочно»" in said[0]


def test_an_organisation_is_dissolved_into_one_of_the_registry(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def dissolve(dialog: Dialog) -> None:
        assert isinstance(dialog, EventDialog)
        assert dialog.successor is not None
        type_text(line_of(dialog.basis.source), "протокол № 3")
        type_text(line_of(dialog.successor), "Никто")
        press(qtbot, dialog, "Записать")
        assert "нет в реестре" in objection(dialog)
        dialog.successor.setCurrentText("Союз «Голоса реки»")
        type_text(dialog.note, "по решению собрания")
        press(qtbot, dialog, "Записать")

    page.table.selectRow(0)
    in_dialog(window.actions_["step-dissolved"].trigger, dissolve)
    page.show_all()
    assert page.table.choose(3)
    assert page.card is not None
    assert (page.card.events[0].successor, page.card.events[0].note) == (
        "Союз «Голоса реки»",
        "по решению собрания",
    )


def test_a_known_name_is_the_same_person_unless_said_otherwise(
    qtbot: QtBot, window: MainWindow, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def appoint(place: int) -> Callable[[Dialog], None]:
        def inside(dialog: Dialog) -> None:
            assert isinstance(dialog, LeaderDialog)
            assert dialog.who.which.isHidden()
            type_text(dialog.name, "гусев тимур петрович")
            said = [label.text() for label in dialog.who.findChildren(PlainLabel)]
            assert any("руководитель, ОО «Наш двор»" in words for words in said)
            dialog.who.which.setCurrentIndex(place)
            press(qtbot, dialog, "Сохранить")

        return inside

    page.table.selectRow(2)
    assert page.card is not None
    known = page.card.leaders[0].person_id
    leaders = []
    for row, place in ((3, 0), (0, 1)):
        page.table.selectRow(row)
        in_dialog(window.actions_["new-leader"].trigger, appoint(place))
        leaders.append(page.card.leaders[0].person_id)
    assert leaders[0] == known
    assert leaders[1] != known


def test_a_name_and_a_leader_of_the_past_are_entered_from_the_card(
    qtbot: QtBot, page: MembersPage, in_dialog: InDialog, type_text: TypeText
) -> None:
    def name(dialog: Dialog) -> None:
        assert isinstance(dialog, FormerNameDialog)
        type_text(dialog.name, "Клуб «Двор»")
        type_text(dialog.until, "2010")
        press(qtbot, dialog, "Внести")

    def lead(dialog: Dialog) -> None:
        assert isinstance(dialog, PostDialog)
        type_text(dialog.who.name, "Орлов Кирилл Львович")
        type_text(dialog.until, "01.04.2016")
        press(qtbot, dialog, "Внести")

    page.table.selectRow(2)
    for entry, fill in (("Прежнее название…", name), ("Прежнего руководителя…", lead)):
        in_dialog(partial(add_another, page, entry), fill)
        QApplication.processEvents()  # what was put on the card is shown with the next layout
    assert page.card is not None
    assert [former.name for former in page.card.former_names] == ["Клуб «Двор»"]
    assert [leader.name for leader in page.card.leaders] == ["Гусев Тимур Петрович", "Орлов Кирилл Львович"]


def add_another(page: MembersPage, entry: str) -> None:
    buttons = page.panel.findChildren(QPushButton)
    other = next(each for each in buttons if each.text() == "другое" and not each.isHidden())
    next(action for action in other.menu().actions() if action.text() == entry).trigger()
