"""The pure rules of the desk: how much it presses, in which order, what comes round again."""

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.desk.items import Act, DeskItem, Kind, Urgency
from app.desk.rules import at_most, by_months, come_round, days, in_order, months_before, pressing, urgency

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
ITEMS = st.lists(
    st.builds(
        DeskItem,
        kind=st.sampled_from(Kind),
        urgency=st.sampled_from(Urgency),
        title=st.sampled_from(["Ёлка", "Очаг", "Якорь"]),
        detail=st.just(""),
        when=st.just("скоро"),
        act=st.just(Act.CLOSE),
        ids=st.tuples(st.integers(1, 9)),
        day=st.none(),
        until=st.none() | DAYS,
    ),
    max_size=40,
)
RANK = {each: place for place, each in enumerate(Urgency)}


@given(ITEMS, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_how_the_matters_were_found(
    items: list[DeskItem], chance: random.Random
) -> None:
    shuffled = items[:]
    chance.shuffle(shuffled)
    assert in_order(shuffled) == in_order(items)


@given(ITEMS)
def test_nothing_lies_above_what_presses_more_or_is_due_sooner(items: list[DeskItem]) -> None:
    keys = [(RANK[item.urgency], item.until or date.max) for item in in_order(items)]
    assert keys == sorted(keys)


@given(ITEMS, st.integers(1, 5))
def test_of_many_alike_the_first_are_shown_and_the_rest_is_counted(items: list[DeskItem], most: int) -> None:
    shown = at_most(items, most)
    for kind in Kind:
        for each in Urgency:
            alike = [item for item in in_order(items) if (item.kind, item.urgency) == (kind, each)]
            seen = [item for item in shown if (item.kind, item.urgency) == (kind, each)]
            if len(alike) <= most + 1:
                assert seen == alike
            else:
                assert seen[:-1] == alike[:most]
                assert seen[-1].title.startswith(f"И ещё {len(alike) - most}\u00a0")


@given(ITEMS)
def test_what_is_only_good_to_know_is_not_counted(items: list[DeskItem]) -> None:
    assert pressing(items) == sum(item.urgency is not Urgency.QUIET for item in items)
    assert pressing(items) == sum(pressing(items, kind) for kind in Kind)


@given(DAYS, st.integers(0, 20), st.integers(0, 60))
def test_a_matter_never_presses_less_as_its_day_comes_nearer(day: date, now: int, further: int) -> None:
    seen = [
        RANK.get(found)
        if (found := urgency(day - timedelta(days=ahead), day, now=now, soon=now + further))
        else 9
        for ahead in range(now + further + 5, -3, -1)
    ]
    assert seen == sorted(seen, reverse=True)  # type: ignore[type-var]


def test_the_last_day_itself_still_counts() -> None:
    last = date(2026, 10, 31)
    assert urgency(last, last, now=7, soon=30) is Urgency.NOW
    assert urgency(date(2026, 11, 1), last, now=7, soon=30) is Urgency.OVERDUE
    assert urgency(date(2026, 10, 1), last, now=7, soon=30) is Urgency.SOON
    assert urgency(date(2026, 9, 30), last, now=7, soon=30) is None


@given(st.dates(date(1930, 1, 1), date(2020, 12, 31)), st.integers(1, 90))
def test_everybody_has_one_birthday_a_year(born: date, age: int) -> None:
    year = born.year + age
    found = come_round(date(year, 1, 1), date(year, 12, 31), [age])
    feast = found[born]
    assert (feast.month, feast.day) == (born.month, born.day) or (
        (born.month, born.day) == (2, 29) and feast == date(year, 2, 28)
    )


def test_who_was_born_on_the_leap_day_is_not_congratulated_twice() -> None:
    assert come_round(date(2028, 2, 28), date(2028, 2, 28), [4]) == {date(2024, 2, 28): date(2028, 2, 28)}
    assert come_round(date(2028, 2, 29), date(2028, 2, 29), [4]) == {date(2024, 2, 29): date(2028, 2, 29)}


def test_three_months_before_the_end_of_may_is_the_end_of_february() -> None:
    assert months_before(date(2027, 5, 31), 3) == date(2027, 2, 28)
    assert months_before(date(2027, 1, 15), 3) == date(2026, 10, 15)


@given(DAYS, st.integers(0, 800))
def test_a_span_is_cut_at_the_ends_of_its_months_and_nothing_is_lost(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    spans = by_months(first, last)
    assert [day for span in spans for day in days(*span)] == days(first, last)
    assert all((begin.year, begin.month) == (end.year, end.month) for begin, end in spans)
