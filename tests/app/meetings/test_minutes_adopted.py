"""The minutes of a meeting in the office file: begun once, renewed, adopted, a basis of what they decided."""

from dataclasses import replace
from datetime import date

import pytest

from app.assignments.queries import assignments
from app.errors import UserError
from app.meetings.minutes import begin_minutes, begin_resolution, draft_minutes, minutes_of, renew_minutes
from app.meetings.standing_items import standing_items
from app.meetings.vote_operations import record_unanimous
from app.members.queries import card
from app.office import Office
from app.resolutions import operations, queries
from app.resolutions.adoption import adopt
from app.resolutions.clause_hits import clause_rows
from app.resolutions.clause_index import clause_index
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.standing import Standing
from app.resolutions.execution import execution
from app.resolutions.plan import plan, resolution_name
from app.resolutions.text import Clause, ResolutionText, walk
from app.russian.typography import plain_spaces
from db.models import AgendaItem, Meeting, Resolution
from db.vocabulary import ClauseRole, DocumentKind, MeetingKind, ResolutionState, Status
from tests.app.meetings.gatherings import DAY, all_of, came, item, made, meeting, members, seated
from tests.builders import member

NAMES = ("Ольхова Лидия Григорьевна", "Орлов Кирилл Львович", "Сорокина Инна Ивановна")


@pytest.fixture
def sitting(office: Office) -> int:
    """Return a sitting of the council with all its members and one question."""
    seated(office, *NAMES)
    sitting = meeting(
        office, MeetingKind.COUNCIL, number=6, place="г. Заречный", chair=NAMES[0], clerk=NAMES[1]
    )
    question = item(office, sitting, "О членстве клуба «Парус»")
    came(office, sitting, 3)
    office.do(record_unanimous, question)
    return sitting


def text_of(office: Office, document: int) -> ResolutionText:
    return office.read(queries.resolution_text, document)


def decided(office: Office, document: int, text: str, *decisions: Decision) -> None:
    """Write the first decision of the minutes."""
    minutes = text_of(office, document)

    def write(clause: Clause) -> Clause:
        if clause.role is ClauseRole.DECIDED:
            return replace(clause, text=text, decisions=decisions)
        return replace(clause, children=tuple(map(write, clause.children)))

    office.do(operations.save_text, document, replace(minutes, clauses=tuple(map(write, minutes.clauses))))


def excluding(office: Office, sitting: int) -> int:
    """Return minutes that exclude a club."""
    member(office, "Клуб «Парус»")
    (minutes,) = office.do(begin_minutes, sitting).ids
    decided(office, minutes, "Исключить клуб «Парус».", Exclude(organization="Клуб «Парус»", reason=""))
    return minutes


def test_the_minutes_of_a_meeting_are_begun_from_its_facts(office: Office, sitting: int) -> None:
    (minutes,) = office.do(begin_minutes, sitting).ids
    text = text_of(office, minutes)
    assert text == office.read(draft_minutes, sitting)
    assert office.read(minutes_of, sitting) == minutes
    told = [clause.text for clause in text.preamble]
    assert told[:3] == [
        "Председательствующий – Л.Г. Ольхова.",
        "Секретарь – К.Л. Орлов.",
        "Присутствовали: Л.Г. Ольхова, К.Л. Орлов, И.И. Сорокина.",
    ]
    assert told[3].startswith("Кворум имеется: присутствовали 3 из 3")
    assert text.clauses[0].children[-1].text == "единогласно, «за» – 3."
    assert office.undoable() == f"Составлен: {resolution_name(text)}"


def test_a_meeting_has_one_protocol(office: Office, sitting: int) -> None:
    office.do(begin_minutes, sitting)
    with pytest.raises(UserError, match="уже есть протокол"):
        office.do(begin_minutes, sitting)


def test_minutes_and_resolution_stay_with_a_meeting_that_has_neither_day_nor_number(office: Office) -> None:
    planned = made(office, Meeting(kind=MeetingKind.COUNCIL))
    (minutes,) = office.do(begin_minutes, planned).ids
    (resolution,) = office.do(begin_resolution, planned).ids
    for document in (minutes, resolution):
        text = text_of(office, document)
        office.do(operations.save_text, document, replace(text, signatures=()))
    assert [each.meeting_id for each in all_of(office, Resolution)] == [planned, planned]
    assert len(all_of(office, Meeting)) == 1


def test_the_last_minutes_are_approved_by_their_name(office: Office, sitting: int) -> None:
    later = meeting(
        office, MeetingKind.COUNCIL, number=7, date_from=date(2026, 9, 1), date_to=date(2026, 9, 1)
    )
    made(
        office,
        AgendaItem(
            meeting_id=later, position=0, number=1, kind="minutes", title="О протоколе", minutes_of_id=sitting
        ),
    )
    (item_clause,) = office.read(draft_minutes, later).clauses
    assert item_clause.children[0].text == "Утвердить протокол заседания совета № 6 от 19.06.2026."


def test_renewing_takes_the_votes_and_keeps_the_decisions(office: Office, sitting: int) -> None:
    (minutes,) = office.do(begin_minutes, sitting).ids
    decided(office, minutes, "Ждать до осени.")
    (second,) = [row.id for row in all_of(office, AgendaItem)]
    office.do(record_unanimous, second, "За осень")
    office.do(renew_minutes, minutes)
    below = text_of(office, minutes).clauses[0].children
    assert [(each.role, each.text) for each in below] == [
        (ClauseRole.DECIDED, "Ждать до осени."),
        (ClauseRole.VOTED, "единогласно, «за» – 3."),
        (ClauseRole.VOTED, "за осень: единогласно, «за» – 3."),
    ]


def test_decisions_of_minutes_are_planned_under_their_number(office: Office, sitting: int) -> None:
    minutes = excluding(office, sitting)
    planned = office.read(plan, minutes)
    assert plain_spaces(planned.name) == "Протокол № 6 заседания совета от 19.06.2026"
    assert [each.marker for each in planned.consequences] == ["1.1"]
    decided(office, minutes, "Исключить клуб.", Exclude(organization="Клуб «Ладья»", reason=""))
    (obstacle,) = office.read(plan, minutes).obstacles
    assert plain_spaces(str(obstacle)).startswith("п. 1.1: ")


def test_adopted_minutes_are_the_basis_of_what_they_decided(office: Office, sitting: int) -> None:
    minutes = excluding(office, sitting)
    said = office.do(adopt, minutes)
    assert plain_spaces(said.sentence) == "Отмечен принятым: Протокол № 6 заседания совета от 19.06.2026"
    (row,) = office.read(queries.resolutions)
    assert (row.kind, row.state) == (DocumentKind.MINUTES, ResolutionState.ADOPTED)
    assert plain_spaces(row.name) == "Протокол № 6 заседания совета от 19.06.2026"
    words = "п. 1.1 протокола заседания совета № 6 от 19.06.2026"
    club = next(each for each in office.read(clause_index).organizations())
    shown = office.read(card, club, DAY)
    assert shown.row.status is Status.FORMER
    assert plain_spaces(shown.events[0].basis) == words
    assert words in [plain_spaces(basis.words) for basis in office.read(queries.bases)]
    found = office.read(clause_rows, office.read(clause_index).find("исключить"))
    assert [plain_spaces(each.resolution) for each in found] == [
        "Протокол № 6 заседания совета от 19.06.2026"
    ]
    listed = office.read(clause_rows, office.read(clause_index).find(""))
    assert {each.marker for each in listed} >= {"1", "1.1"}
    assert None not in {each.marker for each in listed}  # what was said and voted is no clause
    executed = office.read(execution, minutes, DAY)
    assert [each.clause.marker for each in executed.clauses if each.outcomes] == ["1.1"]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda office, id_: office.read(plan, id_),
        lambda office, id_: office.do(operations.save_text, id_, ResolutionText()),
        lambda office, id_: office.do(operations.accept_as_basis, id_),
        lambda office, id_: office.do(operations.remove_draft, id_),
        lambda office, id_: office.do(renew_minutes, id_),
    ],
)
def test_what_is_refused_of_adopted_minutes_speaks_of_minutes(
    office: Office, sitting: int, attempt: object
) -> None:
    minutes = excluding(office, sitting)
    office.do(adopt, minutes)
    with pytest.raises(UserError, match="ротокол"):
        attempt(office, minutes)  # type: ignore[operator]


def test_minutes_without_any_item_are_not_adopted(office: Office) -> None:
    (minutes,) = office.do(begin_minutes, meeting(office, MeetingKind.COUNCIL)).ids
    assert [str(each) for each in office.read(plan, minutes).obstacles] == [
        "В протоколе нет ни одного вопроса. Впишите вопросы повестки и решения по ним."
    ]


def test_a_decision_for_which_room_was_left_must_be_written_before_adoption(
    office: Office, sitting: int
) -> None:
    (minutes,) = office.do(begin_minutes, sitting).ids
    (obstacle,) = office.read(plan, minutes).obstacles
    assert plain_spaces(str(obstacle)) == "п. 1.1: решение не вписано. Впишите его или уберите пункт."


def test_what_was_only_said_is_no_basis_and_needs_no_execution(office: Office, sitting: int) -> None:
    minutes = excluding(office, sitting)
    office.do(adopt, minutes)
    assert len(office.read(queries.bases)) == 1
    assert [(each.clause.marker, each.depth) for each in office.read(execution, minutes, DAY).clauses] == [
        ("1.1", 0)
    ]


def test_what_minutes_charge_and_put_on_agendas_names_them_as_its_source(
    office: Office, sitting: int
) -> None:
    (minutes,) = office.do(begin_minutes, sitting).ids
    decided(office, minutes, "Орлову К.Л. готовить чтения.", Assign(), Standing(title="Чтения"))
    office.do(adopt, minutes)
    (task,) = office.read(assignments, DAY)
    (asked,) = office.read(standing_items)
    words = "п. 1.1 протокола заседания совета № 6 от 19.06.2026"
    assert [plain_spaces(task.source), plain_spaces(asked.source)] == [words, words]


def test_a_conference_of_many_lists_them_in_an_appendix(office: Office) -> None:
    members(office, 18)
    conference = meeting(office)
    item(office, conference)
    came(office, conference, 18)
    text = office.read(draft_minutes, conference)
    assert len(text.appendices[0].blocks[0].children) == 18
    assert [each.marker for each in walk(text.clauses) if each.role is ClauseRole.ITEM]
