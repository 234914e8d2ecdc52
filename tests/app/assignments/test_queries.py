"""The list of assignments as of a day: the most urgent first, found by words, responsible, resolution."""

from datetime import date

from app.assignments.closing import close_as_done
from app.assignments.queries import assignment_row, assignments
from app.assignments.rows import Standing
from app.assignments.wanted import Wanted
from app.office import Office
from app.resolutions.operations import import_resolution
from app.resolutions.text import ResolutionText
from tests.app.assignments.given import DAY, given, resolve, row, task

LATER = date(2026, 11, 1)


def texts(office: Office, day: date = LATER, **wanted: object) -> list[str]:
    """The texts of the assignments found, in their order."""
    return [each.text for each in office.read(assignments, day, **wanted)]  # type: ignore[arg-type]


def many(office: Office) -> int:
    """Assignments of every standing on the later day; the resolution's id."""
    return resolve(
        office,
        task("Без срока.", "", "Секретариат"),
        task("Будет.", "в апреле 2027 года", "Ким В.М.", marker="2"),
        task("Скоро.", "до 1 декабря 2026 года", "Секретариат", "Ким В.М.", marker="3"),
        task("Давно пора.", "до 1 августа 2026 года", "Петрова Л.Г.", marker="4"),
        task("Пора.", "до 1 сентября 2026 года", "Петрова Л.Г.", marker="5"),
        task("Сделано.", "до 1 июля 2026 года", "Секретариат", marker="6а"),
    )


def test_the_overdue_come_first_and_the_closed_last(office: Office) -> None:
    many(office)
    office.do(close_as_done, 6, "письмо", day=date(2026, 6, 25))
    assert texts(office) == ["Давно пора.", "Пора.", "Скоро.", "Без срока.", "Будет.", "Сделано."]
    assert [each.standing for each in office.read(assignments, LATER)] == [
        Standing.OVERDUE,
        Standing.OVERDUE,
        Standing.OPEN,
        Standing.OPEN,
        Standing.NOT_YET,
        Standing.CLOSED,
    ]


def test_only_the_overdue_are_asked_for(office: Office) -> None:
    many(office)
    assert texts(office, overdue=True) == ["Сделано.", "Давно пора.", "Пора."]
    assert texts(office, DAY, overdue=True) == []


def test_they_are_found_by_words_by_standing_by_responsible_and_by_resolution(office: Office) -> None:
    many(office)
    other = resolve(office, task("Написать гимн.", "", "Секретариат"), number=21)
    assert texts(office, search="пора ПЕТРОВА") == ["Давно пора.", "Пора."]
    assert texts(office, search="п. 6а") == ["Сделано."]
    assert texts(office, wanted=Wanted(frozenset({Standing.NOT_YET}))) == ["Будет."]
    assert texts(office, wanted=Wanted(responsible=frozenset({"Ким В.М."}))) == ["Скоро.", "Будет."]
    assert texts(office, wanted=Wanted(resolutions=frozenset({other}))) == ["Написать гимн."]
    assert texts(office, wanted=Wanted(due_by=date(2026, 8, 31))) == ["Сделано.", "Давно пора."]


def test_nothing_was_given_before_its_resolution_was_adopted(office: Office) -> None:
    many(office)
    assert texts(office, date(2026, 6, 18)) == []
    assert len(texts(office, DAY)) == 6
    assert office.read(assignment_row, 1, date(2026, 6, 18)) is None


def test_a_draft_gives_no_assignment(office: Office) -> None:
    office.do(import_resolution, ResolutionText(clauses=(task("Подготовить.", "", "Секретариат"),)))
    assert texts(office, date(2099, 1, 1)) == []


def test_a_row_says_from_where_the_assignment_comes(office: Office) -> None:
    found = row(office, given(office, "до ноября 2026 года"))
    assert found.source == "п.\u00a01 резолюции XX\u00a0страновой тематической конференции от 19.06.2026"
    assert (found.deadline, found.control) == (date(2026, 10, 31), date(2026, 10, 30))
    assert (found.term, found.decided_on) == ("до ноября 2026 года", DAY)
