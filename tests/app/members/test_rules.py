"""What a membership may become."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.members.rules import (
    MAY_FOLLOW,
    STATUS_AFTER,
    Step,
    ends,
    first_illegal,
    is_plausible,
    legal_next,
    status_on,
    timeline,
)
from db.vocabulary import EventKind, Status

DAY = date(2020, 5, 20)
NEXT = DAY + timedelta(days=1)

steps = st.lists(
    st.builds(
        Step,
        st.sampled_from(EventKind),
        st.dates(date(2009, 1, 1), date(2026, 12, 31)),
        st.integers(0, 10_000),
    ),
    max_size=8,
    unique_by=lambda step: step.order,
)


def legal_timelines() -> st.SearchStrategy[list[Step]]:
    """Timelines built by taking only steps that may follow."""

    @st.composite
    def build(draw: st.DrawFn) -> list[Step]:
        taken: list[Step] = []
        day = date(2009, 1, 1)
        last: EventKind | None = None
        for order in range(draw(st.integers(0, 8))):
            day += timedelta(days=draw(st.integers(0, 700)))
            last = draw(st.sampled_from(sorted(MAY_FOLLOW[last])))
            taken.append(Step(last, day, order))
        return taken

    return build()


def test_an_organisation_without_events_is_no_member() -> None:
    assert status_on([], DAY) is Status.NONE


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ([EventKind.APPLIED], Status.CANDIDATE),
        ([EventKind.APPLIED, EventKind.REFUSED], Status.NONE),
        ([EventKind.APPLIED, EventKind.RECALLED], Status.NONE),
        ([EventKind.APPLIED, EventKind.ADMITTED], Status.ACTIVE),
        ([EventKind.ADMITTED, EventKind.SUSPENDED], Status.SUSPENDED),
        ([EventKind.ADMITTED, EventKind.SUSPENDED, EventKind.EXTENDED], Status.SUSPENDED),
        ([EventKind.ADMITTED, EventKind.SUSPENDED, EventKind.RESTORED], Status.ACTIVE),
        ([EventKind.ADMITTED, EventKind.EXCLUDED], Status.FORMER),
        ([EventKind.ADMITTED, EventKind.SUSPENDED, EventKind.WITHDREW], Status.FORMER),
        ([EventKind.ADMITTED, EventKind.DISSOLVED], Status.FORMER),
        ([EventKind.ADMITTED, EventKind.EXCLUDED, EventKind.ADMITTED], Status.ACTIVE),
        ([EventKind.ADMITTED, EventKind.EXCLUDED, EventKind.DISSOLVED], Status.FORMER),
    ],
)
def test_each_step_leads_to_its_status(path: list[EventKind], status: Status) -> None:
    taken = [Step(kind, DAY + timedelta(days=order), order) for order, kind in enumerate(path)]
    assert first_illegal(taken) is None
    assert status_on(taken, date(2021, 1, 1)) is status


@pytest.mark.parametrize(
    ("path", "culprit"),
    [
        ([EventKind.SUSPENDED], EventKind.SUSPENDED),
        ([EventKind.EXCLUDED], EventKind.EXCLUDED),
        ([EventKind.ADMITTED, EventKind.ADMITTED], EventKind.ADMITTED),
        ([EventKind.ADMITTED, EventKind.RESTORED], EventKind.RESTORED),
        ([EventKind.ADMITTED, EventKind.EXTENDED], EventKind.EXTENDED),
        ([EventKind.ADMITTED, EventKind.EXCLUDED, EventKind.RESTORED], EventKind.RESTORED),
        ([EventKind.ADMITTED, EventKind.DISSOLVED, EventKind.DISSOLVED], EventKind.DISSOLVED),
        ([EventKind.ADMITTED, EventKind.EXCLUDED, EventKind.APPLIED], EventKind.APPLIED),
        ([EventKind.ADMITTED, EventKind.SUSPENDED, EventKind.SUSPENDED], EventKind.SUSPENDED),
    ],
)
def test_no_other_step_may_be_taken(path: list[EventKind], culprit: EventKind) -> None:
    taken = [Step(kind, DAY + timedelta(days=order), order) for order, kind in enumerate(path)]
    illegal = first_illegal(taken)
    assert illegal is not None
    assert illegal.step is taken[-1]
    assert illegal.step.kind is culprit


def test_events_of_one_day_count_in_the_order_of_entry() -> None:
    taken = [Step(EventKind.SUSPENDED, DAY, 2), Step(EventKind.ADMITTED, DAY, 1)]
    assert first_illegal(taken) is None
    assert status_on(taken, DAY) is Status.SUSPENDED


def test_a_status_counts_from_the_end_of_its_day() -> None:
    taken = [Step(EventKind.ADMITTED, DAY, 1), Step(EventKind.EXCLUDED, NEXT, 2)]
    assert status_on(taken, DAY - timedelta(days=1)) is Status.NONE
    assert status_on(taken, DAY) is Status.ACTIVE
    assert status_on(taken, NEXT) is Status.FORMER


def test_a_day_far_ahead_or_long_ago_is_a_slip() -> None:
    today = date(2026, 11, 20)
    assert is_plausible(date(2027, 11, 20), today)
    assert not is_plausible(date(2206, 6, 19), today)
    assert not is_plausible(date(1026, 6, 19), today)


@given(steps, st.dates(date(2008, 1, 1), date(2027, 12, 31)))
def test_the_status_is_the_fold_of_all_steps_by_that_day(taken: list[Step], day: date) -> None:
    status = Status.NONE
    for step in sorted(taken, key=lambda step: (step.effective, step.order)):
        if step.effective <= day:
            status = STATUS_AFTER[step.kind]
    assert status_on(taken, day) is status


@given(steps)
def test_exactly_one_step_governs_each_day_after_the_first(taken: list[Step]) -> None:
    until = ends(taken)
    for day in {step.effective for step in taken}:
        governing = [s for s in taken if s.effective <= day and ((end := until[s]) is None or end > day)]
        assert len(governing) == 1
        assert governing[0].kind is timeline([s for s in taken if s.effective <= day])[-1].kind


@given(legal_timelines())
def test_what_is_offered_next_keeps_the_timeline_legal(taken: list[Step]) -> None:
    assert first_illegal(taken) is None
    day = date(2030, 1, 1)
    last = timeline(taken)[-1].kind if taken else None
    assert set(legal_next(taken, day)) == MAY_FOLLOW[last]
