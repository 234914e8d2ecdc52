"""Standing items are on every agenda of their span, also of one begun by hand; a missed one is told."""

from datetime import date

from app.meetings.agenda import agenda
from app.meetings.agenda_operations import add_item, begin_agenda, change_item, remove_item
from app.meetings.operations import MeetingFacts, plan_meeting, set_days
from app.meetings.queries import meeting_row
from app.meetings.standing_items import missed_standing, standing_items
from app.office import Office
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.standing import Standing
from app.resolutions.queries import bases
from db.vocabulary import MeetingKind, Period, PeriodKind
from tests.app.resolutions.decisions_taken import adopted, draft

DAY = date(2026, 6, 19)
SPAN = Period("с 2026 до 2030 года", PeriodKind.SPAN, date(2026, 7, 1), date(2029, 12, 31))
YOUTH = Standing(title="Молодёжная повестка")


def sitting(office: Office, number: int, day: date | None = None, period: str = "") -> int:
    """A sitting of the council."""
    facts = MeetingFacts(MeetingKind.COUNCIL, number, date_from=day, date_to=day, period=period)
    return office.do(plan_meeting, facts).ids[0]


def titles(office: Office, meeting_id: int) -> list[str]:
    """The agenda in the order of hearing."""
    return [row.title for row in office.read(agenda, meeting_id)]


def test_an_agenda_begun_by_hand_starts_with_the_standing_item(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    within, before, after = (
        sitting(office, number, day)
        for number, day in enumerate((date(2026, 7, 1), date(2026, 6, 30), date(2030, 1, 1)), 1)
    )
    for meeting_id in (within, before, after):
        office.do(add_item, meeting_id, "О бюджете")
    assert titles(office, within) == ["Молодёжная повестка", "О бюджете"]
    assert titles(office, before) == titles(office, after) == ["О бюджете"]


def test_the_planned_window_counts_while_there_is_no_day(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    planned = sitting(office, 1, period="сентябрь–октябрь 2027 год")
    office.do(begin_agenda, planned)
    assert titles(office, planned) == ["Молодёжная повестка"]


def test_a_draft_puts_nothing_and_its_adoption_reaches_the_agendas_made_already(office: Office) -> None:
    planned = sitting(office, 1, date(2028, 2, 1))
    office.do(add_item, planned, "О бюджете")
    draft(office, 19, DAY, YOUTH, period=SPAN)
    assert office.read(standing_items) == []
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    assert titles(office, planned) == ["Молодёжная повестка", "О бюджете"]
    office.undo()
    assert titles(office, planned) == ["О бюджете"]


def test_a_meeting_that_moves_into_the_span_gets_the_item(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    early = sitting(office, 1, date(2026, 6, 25))
    office.do(add_item, early, "О бюджете")
    assert titles(office, early) == ["О бюджете"]
    office.do(set_days, early, date(2026, 7, 2), date(2026, 7, 2))
    assert titles(office, early) == ["Молодёжная повестка", "О бюджете"]


def test_a_later_decision_ends_the_item(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    (basis,) = office.read(bases)
    cancel = Cancel(clause="1", document="резолюции XX конференции", clause_id=basis.clause_id)
    adopted(office, 21, date(2027, 5, 1), cancel)
    still, no_more = sitting(office, 1, date(2027, 4, 30)), sitting(office, 2, date(2027, 5, 2))
    for meeting_id in (still, no_more):
        office.do(add_item, meeting_id, "О бюджете")
    assert titles(office, still) == ["Молодёжная повестка", "О бюджете"]
    assert titles(office, no_more) == ["О бюджете"]


def test_the_end_of_an_item_takes_it_off_the_agendas_made_already_unless_somebody_worked_on_it(
    office: Office,
) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    (basis,) = office.read(bases)
    bare, prepared = sitting(office, 1, date(2028, 2, 1)), sitting(office, 2, date(2028, 3, 1))
    for meeting_id in (bare, prepared):
        office.do(add_item, meeting_id, "О бюджете")
    office.do(change_item, office.read(agenda, prepared)[0].id, speaker="Г.В. Степной")
    cancel = Cancel(clause="1", document="резолюции XX конференции", clause_id=basis.clause_id)
    adopted(office, 21, date(2026, 10, 1), cancel)
    assert titles(office, bare) == ["О бюджете"]
    assert titles(office, prepared) == ["Молодёжная повестка", "О бюджете"]


def test_a_meeting_that_moves_out_of_the_span_loses_the_item(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    late = sitting(office, 1, date(2029, 12, 30))
    office.do(add_item, late, "О бюджете")
    office.do(set_days, late, date(2030, 1, 9), date(2030, 1, 9))
    assert titles(office, late) == ["О бюджете"]


def test_a_held_meeting_that_missed_the_item_is_told(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    first, second = sitting(office, 1, date(2026, 8, 1)), sitting(office, 2, date(2026, 9, 1))
    for meeting_id in (first, second):
        office.do(add_item, meeting_id, "О бюджете")
    (item,) = [row for row in office.read(agenda, first) if row.title == YOUTH.title]
    office.do(remove_item, item.id)
    assert office.read(missed_standing, date(2026, 8, 1)) == []
    (missed,) = office.read(missed_standing, date(2027, 1, 1))
    assert (missed.meeting_id, missed.title) == (first, "Молодёжная повестка")
    assert missed.source.replace("\u00a0", " ").startswith("п. 1 резолюции XX")
    assert office.read(meeting_row, second).missed == ()


def test_deleting_the_item_is_respected_when_more_is_added(office: Office) -> None:
    adopted(office, 20, DAY, YOUTH, period=SPAN)
    planned = sitting(office, 1, date(2028, 2, 1))
    office.do(add_item, planned, "О бюджете")
    office.do(remove_item, office.read(agenda, planned)[0].id)
    office.do(add_item, planned, "Разное")
    assert titles(office, planned) == ["О бюджете", "Разное"]
