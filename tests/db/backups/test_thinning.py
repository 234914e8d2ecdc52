"""Which copies stay: all of today, 7 days, 4 weeks, 12 months, the named ones; whatever the clock said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from db.backups.contents import Contents
from db.backups.manifest import Manifest, Why
from db.backups.thinning import superfluous

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
EMPTY = Contents(schema=2, council="", counts={}, operation=1, head="", last=())


def copy(number: int, moment: datetime, why: Why = Why.DAILY, name: str = "") -> Manifest:
    return Manifest("Содружество", number, why, name, moment, "", 0, EMPTY)


# Mostly on, sometimes back: a flat battery sets the clock back by years, a person by days.
steps = st.one_of(st.integers(0, 40), st.integers(0, 3), st.sampled_from([-1, -30, -3000, 3000]))
kinds = st.sampled_from([Why.DAILY, Why.DAILY, Why.BY_HAND, Why.BEFORE_RESTORE])
names = st.sampled_from(["", "", "", "до лета"])


@st.composite
def histories(draw: st.DrawFn) -> list[Manifest]:
    moment, history = NOON, []
    for number, (step, why, name) in enumerate(draw(st.lists(st.tuples(steps, kinds, names), max_size=60))):
        moment += timedelta(days=step)
        history.append(copy(number, moment, why, name))
    return history


def stays(one: Manifest, others: list[Manifest]) -> bool:
    """The policy in other words: of each period the newest, as long as few enough periods are newer."""
    newer = [other for other in others if other.sequence > one.sequence]
    days = [other.day for other in newer]
    weeks = [day.isocalendar()[:2] for day in days]
    months = [(day.year, day.month) for day in days]
    newest = max(others, key=lambda other: other.sequence)
    return (
        bool(one.name)
        or one.day == newest.day
        or (one.day not in days and len(set(days)) < 7)
        or (one.day.isocalendar()[:2] not in weeks and len(set(weeks)) < 4)
        or ((one.day.year, one.day.month) not in months and len(set(months)) < 12)
    )


@given(histories())
@example([])
def test_exactly_the_policy_is_kept_whatever_the_clock_said(history: list[Manifest]) -> None:
    saved = [one for one in history if one.why is Why.BEFORE_RESTORE]
    others = [one for one in history if one.why is not Why.BEFORE_RESTORE]
    gone = [one for group in (saved, others) for one in group if not stays(one, group)]
    assert sorted(superfluous(history), key=lambda one: one.sequence) == sorted(
        gone, key=lambda one: one.sequence
    )


@given(histories())
def test_thinning_twice_removes_no_more(history: list[Manifest]) -> None:
    gone = superfluous(history)
    assert superfluous([one for one in history if one not in gone]) == []


@given(histories())
def test_copies_made_before_a_restore_never_push_others_out(history: list[Manifest]) -> None:
    others = [one for one in history if one.why is not Why.BEFORE_RESTORE]
    assert [one for one in superfluous(history) if one.why is not Why.BEFORE_RESTORE] == superfluous(others)


@given(histories())
def test_one_wrong_clock_ages_nothing(history: list[Manifest]) -> None:
    """A copy dated 2000 among the others takes at most a place of its own."""
    wrong = copy(len(history), datetime(2000, 1, 1, tzinfo=UTC))
    gone = {one.sequence for one in superfluous([*history, wrong])}
    again = {one.sequence for one in superfluous(history)}
    days = {one.day for one in history if one.sequence in gone - again}
    assert len(days) <= 4  # the day before it, and the last of 7, 4 and 12


def test_a_year_of_daily_copies_leaves_a_week_a_month_and_a_year_behind() -> None:
    kept: list[Manifest] = []
    for number in range(500):
        kept.append(copy(number, NOON + timedelta(days=number)))
        gone = superfluous(kept)
        kept = [one for one in kept if one not in gone]
    last = kept[-1].day
    assert {last - timedelta(days=back) for back in range(7)} <= {one.day for one in kept}
    assert len({(one.day.year, one.day.month) for one in kept}) == 12
    assert len(kept) <= 7 + 4 + 12


def test_all_copies_of_today_stay() -> None:
    today = [copy(number, NOON + timedelta(minutes=number)) for number in range(50)]
    assert superfluous(today) == []


def test_a_named_copy_stays_for_ever() -> None:
    named = replace(copy(0, NOON), name="до лета")
    later = [copy(number, NOON + timedelta(days=40 * number)) for number in range(1, 30)]
    assert named not in superfluous([named, *later])
