"""After the conference: its minutes, the assignments it gave, and the next conference that asks again."""

from datetime import date

from PySide6.QtWidgets import QDialog

from app.assignments.queries import assignments
from app.assignments.rows import AssignmentRow
from app.assignments.story import story
from app.desk.items import Kind
from app.meetings.minutes import minutes_of
from app.members.queries import registry
from app.office import Office
from app.resolutions.queries import resolution_text, state_of
from app.resolutions.text import walk
from app.russian.dates import long_date, short_date
from app.russian.typography import plain_spaces
from db.vocabulary import AssignmentState, ResolutionState, Status
from tests.ui import year_resolution
from tests.ui.year_hands import Hands
from tests.ui.year_meeting import YOUTH, conference, titles
from tests.ui.year_office import CONFERENCE, DEADLINE, SAIL, TODAY
from ui.desk.page import DeskPage

SONGS = plain_spaces(f"Подготовить сборник песен до {long_date(DEADLINE)}")
REPORTS = "Прислать отчёты за год"


DECIDED = {
    "5.1": "Избрать в счётную комиссию В.С. Ким.",
    "2.1": "Провести фестиваль школьных хоров.",
    "3.1": "Возобновить членство (п. 1 резолюции).",
    "4.1": "Отчёт утвердить.",
}


def write_minutes(hands: Hands, office: Office, meeting: int) -> None:
    """Let the minutes draw themselves up, write what was decided where it is missed, mark them adopted."""
    hands.press("Ctrl+3")
    hands.click("Составить протокол")
    minutes = office.read(minutes_of, meeting)
    assert minutes is not None
    text = plain_spaces(
        "\n".join(clause.text for clause in walk(office.read(resolution_text, minutes).clauses))
    )
    assert "«за» – 3, «против» – 3, «воздержались» – нет; решение не принято." in text
    assert "Повторное голосование: единогласно, «за» – 6." in text
    hands.within(lambda: hands.click("Отметить принятым…"), lambda _: hands.press("Return"))
    assert hands.here() == "Пункт 5.1"  # the first that nothing is written in
    for marker, words in DECIDED.items():
        hands.fill(f"Пункт {marker}", words)
    hands.within(lambda: hands.click("Отметить принятым…"), lambda _: hands.press("Return"))
    assert office.read(state_of, minutes) is ResolutionState.ADOPTED


def see_to_assignments(hands: Hands, office: Office) -> None:
    """Note how one goes, close it from the desk with its result, give another one more time."""

    def published(_: QDialog) -> None:
        hands.write("сборник вышел, 300 экземпляров")
        hands.press("Return")

    hands.press("Ctrl+5")
    hands.press("Ctrl+M")
    hands.write("Ноты собраны")
    hands.press("Return")
    hands.press("Ctrl+1")
    assert (Kind.ASSIGNMENT, SONGS) in desk(hands)
    with hands.at_most(3):
        hands.within(lambda: hands.click(f"Снять с контроля… {SONGS}"), published)
    songs = given(office, SONGS)
    assert (songs.state, songs.result) == (AssignmentState.DONE, "сборник вышел, 300 экземпляров")
    assert songs.progress == "Ноты собраны"
    hands.press("Ctrl+1")
    assert SONGS not in [title for _, title in desk(hands)]

    def postpone(_: QDialog) -> None:
        hands.fill("Срок словами", f"до 1 марта {TODAY.year + 2} года")
        hands.fill("Кто перенёс срок", "Л.Г. Петрова")
        hands.fill("Почему", "весна")
        hands.press("Return")

    hands.press("Ctrl+5")
    hands.within(lambda: hands.click("Перенести срок…"), postpone)
    reports = given(office, REPORTS)
    assert reports.deadline == date(TODAY.year + 2, 3, 1)
    told = office.read(story, reports.id, TODAY)
    assert told
    assert [(move.decided_by, move.why) for move in told.moves] == [("Л.Г. Петрова", "весна")]
    assert reports.parts == 8  # the members of the day: the club just suspended is none of them


def meet_again(hands: Hands, office: Office) -> None:
    """The next conference asks about the suspended club, and restores it."""
    hands.press("Ctrl+1")
    assert (Kind.TERM, SAIL) in desk(hands)
    hands.click(f"В повестку {SAIL}")

    def for_today(_: QDialog) -> None:
        hands.fill("Первый день", short_date(TODAY))
        hands.fill("Место", "г. Устье")
        hands.press("Return")

    hands.within(
        lambda: hands.click("Назначить… Дата и место страновой отчётно-выборной конференции"), for_today
    )
    if "Не хватает в повестке" in hands.said():  # of its window it was not known yet what came before
        hands.click("Добавить в повестку")
    asked = [title for _, title in titles(office, conference(office, None).id)]
    assert asked == [
        f"Об утверждении протокола XXI страновой тематической конференции от {short_date(CONFERENCE)}",
        YOUTH,
        f"О членстве клуба «Парус», приостановленном {short_date(CONFERENCE)}",
    ]
    hands.press("Ctrl+PgDown", 3)
    hands.click("Новая резолюция")
    year_resolution.restore(hands, SAIL)
    hands.within(lambda: hands.click("Отметить принятой…"), lambda _: hands.press("Return"))
    statuses = {row.name: row.status for row in office.read(registry, TODAY)}
    assert statuses[SAIL] is Status.ACTIVE
    hands.press("Ctrl+1")
    assert (Kind.TERM, SAIL) not in desk(hands)


def given(office: Office, text: str) -> AssignmentRow:
    """The assignment that begins so."""
    return next(row for row in office.read(assignments, TODAY) if plain_spaces(row.text).startswith(text))


def desk(hands: Hands) -> list[tuple[Kind, str]]:
    """What the desk says when all is found."""
    page = hands.window.page
    assert isinstance(page, DeskPage)
    hands.qtbot.waitUntil(lambda: not page._later.isActive() and not page._unwatched)
    return [(item.kind, plain_spaces(item.title)) for item in page.list.items]
