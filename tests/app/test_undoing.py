"""Undo and redo: one line of states, walked back and forth act by act."""

import shutil
import sqlite3
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.changes import Changes
from app.check import problems
from app.errors import UserError
from app.history import operations
from app.members.operations import (
    add_organization,
    annul_event,
    edit_organization,
    record_contact,
    set_leader,
)
from app.members.rows import Details
from app.office import Office
from app.resolutions.drafts import keep_typing
from app.resolutions.operations import import_resolution, remove_draft
from app.resolutions.text import Clause, ResolutionText
from db.models import MembershipEvent, Organization
from db.vocabulary import EventKind, OperationKind
from tests.builders import member, organization, step
from tests.contents import Contents, contents


def test_what_was_undone_is_brought_back_by_its_name(office: Office) -> None:
    organization(office, "ОО «Первая»")
    before = office.read(contents)
    office.undo()
    assert office.redoable() == "Добавлена организация: ОО «Первая»"
    assert office.redo().sentence == "Возвращено: Добавлена организация: ОО «Первая»"
    assert office.read(contents) == before
    assert office.redoable() is None


def test_what_was_brought_back_is_undone_again_by_the_same_name(office: Office) -> None:
    organization(office, "ОО «Первая»")
    for _ in range(3):
        assert office.undoable() == "Добавлена организация: ОО «Первая»"
        assert office.undo().sentence == "Отменено: Добавлена организация: ОО «Первая»"
        assert office.redo().sentence == "Возвращено: Добавлена организация: ОО «Первая»"


def test_acts_come_back_in_the_order_in_which_they_were_done(office: Office) -> None:
    for name in ("ОО «Первая»", "ОО «Вторая»", "ОО «Третья»"):
        organization(office, name)
    for _ in range(3):
        office.undo()
    assert [office.redo().sentence.partition("«")[2] for _ in range(3)] == ["Первая»", "Вторая»", "Третья»"]


def test_nothing_comes_back_once_something_else_was_done(office: Office) -> None:
    organization(office, "ОО «Первая»")
    office.undo()
    organization(office, "ОО «Иная»")
    assert office.redoable() is None
    with pytest.raises(UserError, match="Возвращать нечего"):
        office.redo()


def test_a_refused_act_does_not_stand_in_the_way_of_redo(office: Office) -> None:
    organization(office, "ОО «Первая»")
    organization(office, "ОО «Вторая»")
    office.undo()
    with pytest.raises(UserError):
        organization(office, "ОО «Первая»")
    assert office.redoable() == "Добавлена организация: ОО «Вторая»"


def test_undo_steps_over_what_was_undone_before_the_last_act(office: Office) -> None:
    organization(office, "ОО «Первая»")
    organization(office, "ОО «Вторая»")
    office.undo()
    organization(office, "ОО «Третья»")
    office.undo()
    assert office.undoable() == "Добавлена организация: ОО «Первая»"


def test_the_founding_is_never_undone(office: Office) -> None:
    assert office.read(operations)[0].kind is OperationKind.BEGINNING
    assert office.undoable() is None
    with pytest.raises(UserError, match="Отменять нечего"):
        office.undo()


def test_what_left_the_house_is_annulled_not_undone(office: Office) -> None:
    def send(session: Session) -> Changes:
        session.add(Organization(name="Адресат", name_key="адресат"))
        return Changes("Отправлено письмо Исх. № 6", frozenset(), issued=True)

    organization(office, "ОО «Первая»")
    office.do(send)
    before = office.read(contents)
    with pytest.raises(UserError, match=r"«Отправлено письмо Исх. № 6» нельзя.*вышел.*Аннулируйте"):
        office.undo()
    assert office.undoable() == "Отправлено письмо Исх. № 6"
    assert office.read(contents) == before
    assert office.read(operations)[0].issued


def test_what_was_done_after_a_letter_left_can_be_undone_up_to_it(office: Office) -> None:
    office.do(lambda _session: Changes("Отправлено письмо", frozenset(), issued=True))
    organization(office, "ОО «Первая»")
    assert office.undo().sentence == "Отменено: Добавлена организация: ОО «Первая»"
    assert office.redo().sentence == "Возвращено: Добавлена организация: ОО «Первая»"
    office.undo()
    with pytest.raises(UserError, match="Аннулируйте"):
        office.undo()
    assert office.redoable() == "Добавлена организация: ОО «Первая»"


def test_undo_never_takes_a_half_typed_text_along(office: Office) -> None:
    text = ResolutionText(clauses=(Clause("1", "Провести день открытых дверей."),))
    (draft,) = office.do(import_resolution, text).ids
    office.jot(keep_typing, draft, text)
    before = office.read(contents)
    with pytest.raises(UserError, match="ещё не сохранённый текст"):
        office.undo()
    assert office.read(contents) == before


def test_a_removed_draft_comes_back_and_goes_again(office: Office) -> None:
    text = ResolutionText(clauses=(Clause("1", "Провести день открытых дверей."),))
    (draft,) = office.do(import_resolution, text).ids
    kept = office.read(contents)
    office.do(remove_draft, draft)
    removed = office.read(contents)
    office.undo()
    assert office.read(contents) == kept
    office.redo()
    assert office.read(contents) == removed


def act(office: Office, choice: int, number: int) -> None:
    """Do something to the newest card, legal or not, or open one."""
    known, event = (
        office.read(lambda session, newest=newest: session.scalar(select(func.max(newest))))
        for newest in (Organization.id, MembershipEvent.id)
    )
    match choice if known else 0:
        case 0:
            member(office, f"ОО «Опора {number}»")
        case 1:
            office.do(add_organization, Details(f"ОФ «Новая {number}»"), leader="Ли Ян")
        case 2:
            office.do(edit_organization, known, Details(f"ОО «Иная {number}»"), renamed_on=date(2020, 1, 1))
        case 3:
            office.do(set_leader, known, f"Саблина Полина {number}", date(2016, 1, 1))
        case 4:
            step(office, known, EventKind.SUSPENDED, date(2020, 5, 20))
        case 5 if event:
            office.do(annul_event, event, "записано дважды")
        case _:
            office.do(record_contact, known, date(2024, 1, 1))


@pytest.mark.parametrize("target", ["id", "id + 1", "99"])
def test_a_damaged_way_back_to_an_act_has_an_end(office_file: Path, target: str) -> None:
    with Office.open(office_file) as office:
        organization(office, "ОО «Первая»")
        office.undo()
    connection = sqlite3.connect(office_file)
    connection.execute(f"UPDATE operation SET undoes = {target} WHERE kind = 'undo'")
    connection.commit()
    connection.close()
    with Office.open(office_file, writing=False) as office:
        assert office.redoable() in (None, "Отменено: Добавлена организация: ОО «Первая»")


class Line:
    """The model: acts with the states they led to, in their order, and where among them the office stands."""

    def __init__(self, founded: Contents) -> None:
        self.steps: list[tuple[str | None, Contents]] = [(None, founded)]
        self.here = 0

    def go_on(self, act: str | None, state: Contents) -> None:
        self.here += 1
        self.steps[self.here :] = [(act, state)]

    def move(self, by: int) -> str | None:
        """Return the act that is undone or redone on the way, or None at the end of the line."""
        if not 0 <= self.here + by < len(self.steps):
            return None
        self.here += by
        return self.steps[max(self.here, self.here - by)][0]


moves = st.lists(st.one_of(st.sampled_from(["undo", "undo", "redo"]), st.integers(0, 6)), max_size=14)


@settings(max_examples=20, deadline=None)
@given(chosen=moves)
def test_undo_and_redo_walk_along_one_line_of_states(
    chosen: list[str | int], new_office_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = Path(shutil.copy(new_office_file, tmp_path_factory.mktemp("line") / "Содружество.sovet"))
    with Office.open(path) as office:
        line = Line(office.read(contents))
        for number, move in enumerate(chosen):
            if isinstance(move, int):
                with suppress(UserError):  # a refused act is no step
                    act(office, move, number)
                    line.go_on(office.undoable(), office.read(contents))
            else:
                walk(office, line, move)
            assert office.read(contents) == line.steps[line.here][1]
        assert office.read(problems) == []


def walk(office: Office, line: Line, move: str) -> None:
    foretold, walked = (office.undoable, office.undo) if move == "undo" else (office.redoable, office.redo)
    name = line.move(-1 if move == "undo" else 1)
    assert foretold() == name
    if name:
        assert walked().sentence.endswith(f": {name}")
    else:
        with pytest.raises(UserError, match="нечего"):
            walked()


def test_acts_done_together_are_undone_one_by_one(office: Office) -> None:
    names = ("ОО «Первая»", "ОО «Вторая»")
    office.do_all(partial(add_organization, details=Details(name=name)) for name in names)
    assert "Вторая" in (office.undoable() or "")
    office.undo()
    assert "Первая" in (office.undoable() or "")
    assert office.read(problems) == []


def test_of_acts_done_together_none_stays_when_one_is_refused(office: Office) -> None:
    before = office.read(contents)
    acts = [partial(add_organization, details=Details(name=name)) for name in ("ОО «Первая»", "")]
    with pytest.raises(UserError):
        office.do_all(acts)
    assert office.read(contents) == before
    assert office.read(problems) == []


def test_what_went_out_is_remembered_and_undo_passes_it_by(office: Office) -> None:
    organization(office, "ОО «Первая»")
    office.record(lambda _: Changes("Реестр отправлен", frozenset()))
    assert office.undoable() == "Добавлена организация: ОО «Первая»"
    office.undo()
    office.record(lambda _: Changes("Реестр отправлен ещё раз", frozenset()))
    assert office.redo().sentence == "Возвращено: Добавлена организация: ОО «Первая»"
