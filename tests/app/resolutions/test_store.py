"""A resolution is stored and read back equal, and edited clause by clause."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.office import Office
from app.resolutions.decisions.exclude import Exclude
from app.resolutions.drafts import keep_typing, typed
from app.resolutions.operations import import_resolution, remove_draft, save_text
from app.resolutions.queries import resolution_text
from app.resolutions.text import Adoption, Appendix, Clause, ResolutionText, SignatureLine
from db import models
from db.vocabulary import ClauseStyle, Emphasis, Mark, MeetingKind, Period, PeriodKind

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)
days = st.dates(date(2000, 1, 1), date(2030, 12, 31))
periods = st.builds(
    Period, words, st.sampled_from(PeriodKind), st.none() | days, st.none() | days, st.booleans(), words
)


@st.composite
def clauses(draw: st.DrawFn, depth: int = 2) -> Clause:
    """A clause with what may hang on it."""
    return Clause(
        draw(st.none() | words),
        draw(words),
        tuple(draw(st.lists(clauses(depth - 1), max_size=2))) if depth else (),
        tuple(Exclude(organization=name) for name in draw(st.lists(words, max_size=1))),
        draw(st.none() | periods),
        tuple(draw(st.lists(words, max_size=2))),
        tuple(draw(st.lists(st.builds(Mark, st.just(0), st.just(1), st.sampled_from(Emphasis)), max_size=1))),
        draw(words),
    )


outlines = st.lists(clauses(), max_size=3).map(tuple)
texts = st.builds(
    ResolutionText,
    letterhead=st.lists(words, max_size=2).map(tuple),
    title=words,
    meeting=words,
    meeting_kind=st.just(MeetingKind.THEMATIC),
    number=st.integers(1, 99),
    theme=words,
    place=words,
    date_from=st.just(date(2026, 6, 18)),
    date_to=st.just(date(2026, 6, 19)),
    date_line=words,
    preamble=outlines,
    operative=words,
    clauses=outlines,
    style=st.sampled_from(ClauseStyle),
    appendices=st.lists(st.builds(Appendix, words, outlines), max_size=1).map(tuple),
    adoption=st.builds(Adoption, words, st.none() | st.booleans(), st.none() | st.integers(0, 99)),
    signatures=st.lists(st.builds(SignatureLine, words, words), max_size=2).map(tuple),
    running=st.lists(words, max_size=1).map(tuple),
    unplaced=st.lists(words, max_size=1).map(tuple),
)
quiet = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quiet
@given(texts)
def test_what_is_stored_is_read_back_equal(office: Office, text: ResolutionText) -> None:
    stored = office.do(import_resolution, text).ids[0]
    assert office.read(resolution_text, stored) == text


@quiet
@given(texts, texts)
def test_an_edit_makes_the_file_say_what_the_editor_says(
    office: Office, first: ResolutionText, second: ResolutionText
) -> None:
    stored = office.do(import_resolution, first).ids[0]
    office.do(save_text, stored, second)
    assert office.read(resolution_text, stored) == second
    office.undo()
    assert office.read(resolution_text, stored) == first


@quiet
@given(texts)
def test_what_is_typed_survives_a_crash_without_loss(office: Office, text: ResolutionText) -> None:
    stored = office.do(import_resolution, ResolutionText()).ids[0]
    office.jot(keep_typing, stored, text)
    assert office.read(typed, stored) == text
    assert office.undoable() == "Внесён проект: Резолюция"
    office.do(save_text, stored, text)
    assert office.read(typed, stored) is None


def test_a_clause_that_stays_keeps_its_row(office: Office) -> None:
    text = ResolutionText(clauses=(Clause("1", "Первый."), Clause("2", "Второй.")))
    stored = office.do(import_resolution, text).ids[0]
    second = office.read(resolution_text, stored).clauses[1]
    moved = replace(text, clauses=(Clause("1", "Новый.", (second,)),))
    office.do(save_text, stored, moved)
    assert office.read(resolution_text, stored).clauses[0].children[0].id == second.id


def test_a_removed_draft_leaves_no_clauses_and_comes_back_by_undo(office: Office) -> None:
    text = ResolutionText(clauses=(Clause("1", "Первый.", (Clause("1а", "Подпункт."),)),))
    stored = office.do(import_resolution, text).ids[0]
    office.do(remove_draft, stored)
    assert office.read(lambda session: session.scalar(select(func.count(models.Clause.id)))) == 0
    office.undo()
    assert office.read(resolution_text, stored) == text
