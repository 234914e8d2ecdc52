"""A wrong date of a meeting corrected after adoption: all that hangs on it moves at once, as shown."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.check import problems
from app.errors import UserError
from app.members.queries import counts
from app.office import Office
from app.resolutions.adoption import adopt
from app.resolutions.corrections import corrections
from app.resolutions.dates import correct_date, date_plan, meeting_days
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.effects import CouncilMember
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.decisions.restore import Restore
from app.resolutions.decisions.suspend import Suspend
from app.resolutions.operations import import_resolution
from app.resolutions.queries import resolution_text
from app.resolutions.redated import Days
from app.resolutions.text import Adoption, Clause, ResolutionText
from app.russian.periods import read_period
from db.models import (
    Assignment,
    Attendance,
    ContactRecord,
    DeadlineMove,
    Meeting,
    MembershipEvent,
    Post,
    Resolution,
)
from db.vocabulary import AttendanceRole, EventKind, MeetingKind, Status
from tests.app.resolutions.decisions_taken import adopted
from tests.builders import member, step
from tests.contents import contents

WRONG, RIGHT = date(2026, 6, 19), date(2026, 6, 17)
WHY = "опечатка в протоколе"
TEXT = ResolutionText(
    title="РЕЗОЛЮЦИЯ",
    meeting="XX СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ",
    meeting_kind=MeetingKind.THEMATIC,
    number=20,
    date_from=WRONG,
    date_to=WRONG,
    date_line="(19 июня 2026 г., г. Заречный)",
    operative="ПОСТАНОВИЛИ",
    adoption=Adoption("Принята единогласно 19.06.2026.", unanimous=True),
)


def held(office: Office, *clauses: Clause) -> int:
    """The conference's resolution with these clauses, adopted under the wrong date."""
    drafted = office.do(import_resolution, replace(TEXT, clauses=clauses)).ids[0]
    office.do(adopt, drafted)
    return drafted


def task(marker: str, words: str) -> Clause:
    """A clause that gives a task, with a period read as of the wrong day."""
    return Clause(
        marker,
        f"Секретариату собрать ноты {words}.",
        decisions=(Assign(),),
        period=read_period(words, WRONG),
    )


def moves(office: Office, resolution_id: int, day: date = RIGHT) -> list[tuple[str, str, str]]:
    """What the plan says will move."""
    planned = office.read(date_plan, resolution_id, day, day)
    return [(move.subject, move.before, move.after) for move in planned.moves]


def test_the_registry_follows_and_so_do_the_documents(office: Office) -> None:
    bridge = member(office, "ОО «Мост»")
    resolution = held(office, Clause("1", "Исключить.", decisions=(Exclude(organization="ОО «Мост»"),)))
    shown = moves(office, resolution)
    assert ("ОО «Мост»: исключена", "19.06.2026", "17.06.2026") in shown
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    assert office.read(counts, date(2026, 6, 16))[Status.ACTIVE] == 1
    assert office.read(counts, RIGHT)[Status.FORMER] == 1
    text = office.read(resolution_text, resolution)
    assert (text.date_from, text.date_to) == (RIGHT, RIGHT)
    assert text.date_line == "(17 июня 2026 г., г. Заречный)"
    assert text.adoption.text == "Принята единогласно 17.06.2026."
    assert office.read(lambda s: s.get_one(Resolution, resolution).adopted_on) == RIGHT
    assert [(each.field, each.before) for each in office.read(corrections, resolution)] == [
        ("date_line", "(19 июня 2026 г., г. Заречный)"),
        ("adoption_text", "Принята единогласно 19.06.2026."),
    ]
    assert office.read(problems) == []
    assert bridge


def test_it_is_one_operation_and_undo_takes_it_back(office: Office) -> None:
    member(office, "ОО «Мост»")
    resolution = held(
        office,
        Clause("1", "Исключить.", decisions=(Exclude(organization="ОО «Мост»"),)),
        task("2", "в месячный срок"),
        Clause("3", "Состав.", decisions=(Composition(members=(CouncilMember("Ким Виктор Максимович"),)),)),
    )
    before = office.read(contents)
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    assert office.undoable() == (
        "Исправлена дата: XX\u00a0страновая тематическая конференция, "
        "17\u00a0июня\u00a02026\u00a0г. вместо 19\u00a0июня\u00a02026\u00a0г. (опечатка в протоколе)"
    )
    office.undo()
    assert office.read(contents) == before


def test_a_timeline_that_would_break_names_the_clause_and_nothing_moves(office: Office) -> None:
    bridge = member(office, "ОО «Мост»")
    step(office, bridge, EventKind.SUSPENDED, date(2026, 6, 18), until="на год")
    resolution = held(office, Clause("1", "Возобновить.", decisions=(Restore(organization="ОО «Мост»"),)))
    before = office.read(contents)
    (obstacle,) = office.read(date_plan, resolution, RIGHT, RIGHT).obstacles
    assert "п.\u00a01: ОО «Мост»: запись «членство возобновлено» на 17.06.2026 не согласуется" in str(
        obstacle
    )
    with pytest.raises(UserError, match="ОО «Мост»"):
        office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    assert office.read(contents) == before


def test_deadlines_counted_from_the_day_are_counted_anew_and_others_stay(office: Office) -> None:
    resolution = held(office, task("1", "в месячный срок"), task("2", "до 1 ноября 2026 года"))
    assert ("П.\u00a01: срок «в месячный срок»", "19.06.2026–19.07.2026", "17.06.2026–17.07.2026") in [
        (subject[:1].upper() + subject[1:], *days) for subject, *days in moves(office, resolution)
    ]
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    ends = office.read(lambda s: [*s.scalars(select(Assignment.period_end).order_by(Assignment.id))])
    assert ends == [date(2026, 7, 17), date(2026, 11, 1)]
    (kept,) = office.read(lambda s: [*s.scalars(select(DeadlineMove))])
    assert (kept.period_end, kept.why) == (date(2026, 7, 19), WHY)


def test_a_period_that_was_overruled_stays_and_is_named(office: Office) -> None:
    overruled = replace(task("1", "в месячный срок"))
    assert overruled.period
    own = replace(overruled.period, end=date(2026, 8, 1))
    resolution = held(office, replace(overruled, period=own))
    planned = office.read(date_plan, resolution, RIGHT, RIGHT)
    assert [check.replace("\u00a0", " ") for check in planned.checks] == [
        "п. 1: срок «в месячный срок» (19.06.2026–01.08.2026) останется прежним."
    ]
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    assert office.read(lambda s: s.scalars(select(Assignment.period_end)).one()) == date(2026, 8, 1)


def test_the_term_of_a_suspension_counted_from_the_day_moves(office: Office) -> None:
    member(office, "ОО «Мост»")
    suspend = Suspend(organization="ОО «Мост»", until="в месячный срок")
    resolution = held(office, Clause("1", "Приостановить.", decisions=(suspend,)))
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    until = select(MembershipEvent.until_date).where(MembershipEvent.kind == EventKind.SUSPENDED)
    assert office.read(lambda s: s.scalars(until).one()) == date(2026, 7, 17)


def test_posts_of_the_composition_begin_and_end_on_the_right_day(office: Office) -> None:
    old, new = CouncilMember("Сомов Глеб Викторович"), CouncilMember("Ким Виктор Максимович")
    adopted(office, 19, date(2025, 5, 12), Composition(members=(old,)))
    resolution = held(office, Clause("1", "Состав.", decisions=(Composition(members=(new,)),)))
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    spans = office.read(lambda s: [*s.execute(select(Post.since, Post.until).order_by(Post.id))])
    assert [tuple(span) for span in spans] == [(date(2025, 5, 12), RIGHT), (RIGHT, None)]
    assert office.read(lambda s: [*s.scalars(select(Post.basis).order_by(Post.id))])[1].endswith(
        "от 17.06.2026"
    )


def test_the_date_may_not_pass_another_composition(office: Office) -> None:
    one, two = CouncilMember("Сомов Глеб Викторович"), CouncilMember("Ким Виктор Максимович")
    adopted(office, 19, date(2026, 6, 18), Composition(members=(one,)))
    resolution = held(office, Clause("1", "Состав.", decisions=(Composition(members=(two,)),)))
    (obstacle,) = office.read(date_plan, resolution, RIGHT, RIGHT).obstacles
    assert "другой состав совета утверждён 18.06.2026" in str(obstacle)


def test_what_it_took_off_control_was_taken_off_on_the_right_day(office: Office) -> None:
    adopted(office, 19, date(2025, 5, 12), Assign())
    document = "резолюции XIX страновой конференции"
    cancel = Cancel(clause="1", document=document, reason="в связи с переносом")
    resolution = held(office, Clause("1", "Отменить.", decisions=(cancel,)))
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    closed_on, result = office.read(
        lambda s: s.execute(select(Assignment.closed_on, Assignment.result)).one()
    )
    assert closed_on == RIGHT
    assert result.endswith("от 17.06.2026; в связи с переносом")


def test_who_was_there_was_heard_from_on_the_right_day(office: Office) -> None:
    bridge = member(office, "ОО «Мост»")
    resolution = held(office, Clause("1", "Спасибо."))

    def attend(session: Session) -> Changes:
        meeting = session.scalars(select(Meeting)).one()
        came = Attendance(
            meeting_id=meeting.id, role=AttendanceRole.DELEGATE, organization_id=bridge, present=True
        )
        session.add(came)
        session.flush()
        session.add(ContactRecord(organization_id=bridge, day=WRONG, attendance_id=came.id))
        return Changes("Пришли", frozenset({Noun.MEETINGS}))

    office.do(attend)
    assert ("1\u00a0отметка о связи по участию в заседании", "день заседания", "новый день") in moves(
        office, resolution
    )
    office.do(correct_date, resolution, RIGHT, RIGHT, WHY)
    assert office.read(lambda s: s.scalars(select(ContactRecord.day)).one()) == RIGHT


def test_several_documents_of_the_meeting_move_together_and_their_texts_are_left_to_a_person(
    office: Office,
) -> None:
    member(office, "ОО «Мост»")
    first = held(office, Clause("1", "Принято 19 июня 2026 года к сведению."))
    second = held(office, Clause("1", "Исключить.", decisions=(Exclude(organization="ОО «Мост»"),)))
    assert office.read(date_plan, first, RIGHT, RIGHT).checks == (
        "п.\u00a01: в тексте названа прежняя дата.",
    )
    office.do(correct_date, first, RIGHT, RIGHT, WHY)
    assert office.read(meeting_days, second) == Days(RIGHT, RIGHT)
    assert office.read(counts, RIGHT)[Status.FORMER] == 1


def test_what_makes_no_sense_is_refused(office: Office) -> None:
    resolution = held(office, Clause("1", "Спасибо."))
    for first, last, said in (
        (WRONG, WRONG, "та же"),
        (WRONG, RIGHT, "раньше первого"),
        (date(1026, 6, 1), date(1026, 6, 1), "слишком далека"),
    ):
        with pytest.raises(UserError, match=said):
            office.read(date_plan, resolution, first, last)
    with pytest.raises(UserError, match="почему"):
        office.do(correct_date, resolution, RIGHT, RIGHT, " ")
    drafted = office.do(import_resolution, replace(TEXT, number=21)).ids[0]
    with pytest.raises(UserError, match="проект"):
        office.read(meeting_days, drafted)
