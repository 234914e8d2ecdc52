"""The conference itself: planned, put on the agenda, attended, voted; each step seen on the screen."""

from PySide6.QtWidgets import QDialog

from app.meetings.agenda import agenda
from app.meetings.attendance import attendance
from app.meetings.queries import meetings
from app.meetings.rows import MeetingRow
from app.meetings.votes import votes
from app.office import Office
from app.russian.dates import short_date
from app.russian.typography import plain_spaces
from db.vocabulary import Reply
from tests.ui.year_hands import Hands, Inside
from tests.ui.year_office import CONFERENCE, CRAFTS, LAST_YEAR, TODAY
from ui.meetings.attendance_tab import AttendanceTab
from ui.meetings.page import MeetingsPage

MINUTES = f"Об утверждении протокола XX страновой тематической конференции от {short_date(LAST_YEAR)}"
YOUTH = "Молодёжная повестка"
CRAFTS_REST = f"О членстве общественного объединения «Дом ремёсел», приостановленном {short_date(LAST_YEAR)}"
REPORT, COUNTING = "Отчёт о годе песни", "Выборы счётной комиссии"


def plan(hands: Hands, office: Office) -> int:
    """Plan the conference for its year by hand, then give it its day and its place; its id."""

    def for_the_year(_: QDialog) -> None:
        hands.choose("Вид", "Страновая тематическая конференция")
        assert hands.text("Номер") == "XXI"
        hands.fill("Срок, пока день не известен", f"в {CONFERENCE.year} году")
        hands.press("Return")

    def for_the_day(_: QDialog) -> None:
        hands.fill("Первый день", short_date(CONFERENCE))
        hands.fill("Место", "г. Заречный")
        hands.press("Return")

    hands.press("Ctrl+3")
    hands.within(lambda: hands.press("Ctrl+Shift+N"), for_the_year)
    assert conference(office).date_from is None
    hands.within(lambda: hands.press("Alt+Return"), for_the_day)
    planned = conference(office)
    assert (planned.date_from, planned.place) == (CONFERENCE, "г. Заречный")
    return planned.id


def write_agenda(hands: Hands, office: Office, meeting: int) -> None:
    """Take what is offered, add two own questions, hear one of them earlier; the numbers stay."""
    hands.press("Return")  # «Составить повестку»
    assert titles(office, meeting) == [(1, MINUTES), (2, YOUTH), (3, CRAFTS_REST)]
    hands.press("Down", 2)
    hands.press("Return")
    hands.write(REPORT)
    hands.press("Tab")
    hands.write("Г.В. Степной")
    hands.press("Return")
    hands.press("Return")
    hands.write(COUNTING)
    hands.press("Return")
    hands.press("Alt+Up", 4)
    assert titles(office, meeting) == [
        (5, COUNTING),
        (1, MINUTES),
        (2, YOUTH),
        (3, CRAFTS_REST),
        (4, REPORT),
    ]
    assert office.read(agenda, meeting)[-1].speaker == "Г.В. Степной"


def invite(hands: Hands, office: Office, meeting: int) -> None:
    """Invite all who have a vote, and note what they answer."""
    hands.press("Ctrl+PgDown")
    hands.press("Return")  # «Пригласить всех»
    assert quorum(hands) == "Для кворума нужно 5 из 8"
    hands.press("+")
    hands.press("Down")
    hands.press("-")
    replies = [row.reply for row in office.read(attendance, meeting)]
    assert replies == [Reply.COMES, Reply.STAYS_AWAY, *[None] * 6]
    assert "Обещали быть: 1" in hands.said()


def attend(hands: Hands, office: Office, meeting: int) -> None:
    """Mark who came: at exactly half there is no quorum yet, with one more there is; one comes by proxy."""

    def suspended(_: QDialog) -> None:
        hands.fill("Организация", CRAFTS)
        hands.fill("Делегат", "Резникова Анна Львовна")
        hands.press("Return")

    hands.press("Up")
    hands.press("Space")
    hands.press("Down", 2)  # past the club that stays away
    for came in range(2, 7):
        hands.press("Space")
        if came == 4:
            assert quorum(hands) == "Кворума нет: 4 из 8, нужно 5"
        if came == 5:
            assert quorum(hands) == "Кворум есть: 5 из 8, нужно 5"
        hands.press("Down")
    hands.press("Up")
    hands.press("Right", 3)
    hands.press("F2")
    hands.write("от Лунёва И.С.")
    hands.press("Return")
    hands.press("Up")
    assert sheet_of(hands).table.hasFocus()
    hands.within(lambda: hands.menu("Заседания", "Ещё делегат…"), suspended)
    sheet = {row.organization: row for row in office.read(attendance, meeting)}
    assert [row.proxy for row in sheet.values() if row.proxy] == ["от Лунёва И.С."]
    assert not sheet[CRAFTS].has_vote
    assert quorum(hands) == "Кворум есть: 6 из 8, нужно 5"
    assert [row.name for row in sheet_of(hands).table.rows if row.present]


def vote(hands: Hands, office: Office, meeting: int) -> None:
    """Elect, vote with one key, with numbers, and once again where the first vote decided nothing."""

    def elect(_: QDialog) -> None:
        hands.write("счётная комиссия")
        for place, (name, given) in enumerate((("Ким Вера Сергеевна", "5"), ("Белкина Анна Ильинична", "1"))):
            hands.fill(f"Кандидат {place + 1}", name)
            hands.fill(f"Голосов за кандидата {place + 1}", given)
        hands.fill("Мест", "1")
        hands.press("Return")

    def with_numbers(against: str) -> Inside:
        def count(_: QDialog) -> None:
            hands.fill("Против", against)
            hands.press("Return")

        return count

    hands.press("Ctrl+PgDown")
    hands.within(lambda: hands.press("Ctrl+Shift+G"), elect)
    hands.press("Down")
    hands.press("Ctrl+U")
    hands.press("Down")
    hands.within(lambda: hands.press("Return"), with_numbers("1"))
    hands.press("Down")
    hands.within(lambda: hands.press("Return"), with_numbers("3"))
    hands.within(lambda: hands.click("Повторить… За — 3"), with_numbers("0"))
    hands.press("Down")
    hands.press("Ctrl+U")
    results = [(plain_spaces(row.words), row.stands) for row in office.read(votes, meeting)]
    assert results == [
        ("Тайно. Ким В.С. — 5, Белкина А.И. — 1. Избрана Ким В.С.", True),
        ("Единогласно, за — 6. Принято", True),
        ("За — 5, против — 1, воздержались — 0. Принято", True),
        ("За — 3, против — 3, воздержались — 0. Не принято: нужно 4 голоса", False),
        ("Единогласно, за — 6. Принято", True),
        ("Единогласно, за — 6. Принято", True),
    ]


def conference(office: Office, number: int | None = 21) -> MeetingRow:
    """The conference of this number as the list shows it."""
    return next(row for row in office.read(meetings, TODAY) if row.number == number)


def titles(office: Office, meeting: int) -> list[tuple[int, str]]:
    """The agenda in its order, each question with its number."""
    return [(row.number, plain_spaces(row.title)) for row in office.read(agenda, meeting)]


def quorum(hands: Hands) -> str:
    """What the bar above the meeting says."""
    assert isinstance(hands.window.page, MeetingsPage)
    return hands.window.page.view.quorum.accessibleName()


def sheet_of(hands: Hands) -> AttendanceTab:
    """The sheet that is shown."""
    assert isinstance(hands.window.page, MeetingsPage)
    tab = hands.window.page.view.tab
    assert isinstance(tab, AttendanceTab)
    return tab
