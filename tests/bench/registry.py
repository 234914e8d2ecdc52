"""How soon the registry answers: rows search, as-of page, as-of counts, and how the page grows."""

import sqlite3
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import mean

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.members.filters import MEMBERS, Filter
from app.members.finding import Finder, finder
from app.members.listing import listed, rows
from app.members.queries import counts
from app.members.rows import RegistryRow
from app.office import Office
from app.russian.folding import search_fold
from db.models import Organization
from tests.bench.histories import generate
from tests.bench.measure import Result, alternate

_ORGANIZATIONS = 10_000
_TENFOLD_BY_AIM = 10**0.3  # how many times longer the page may take in a registry ten times as large
_SHOWN = 50
_TODAY = date(2024, 9, 1)  # when the generated histories are over
_DAYS = [_TODAY - timedelta(days=100 * number) for number in range(20)]
_MEMBERS = Filter(MEMBERS)
_TYPED = ("родник и свеча 77", "ёлкин кирилл", "(55) 1", "pochta12@", "такого нет")

_AS_OF = """membership_event e ON e.organization_id = o.id AND NOT e.annulled
    AND e.effective <= :day AND (e.ends IS NULL OR e.ends > :day)"""
_BEST_PAGE = f"""
    SELECT o.id,
        coalesce((SELECT name FROM former_name f WHERE f.organization_id = o.id AND f.replaced_on > :day
            ORDER BY f.replaced_on LIMIT 1), o.name),
        coalesce((SELECT short_name FROM former_name f WHERE f.organization_id = o.id AND f.replaced_on > :day
            ORDER BY f.replaced_on LIMIT 1), o.short_name),
        e.kind, CASE WHEN e.kind = 'extended' THEN (SELECT max(s.effective) FROM membership_event s
            WHERE s.organization_id = o.id AND s.kind = 'suspended' AND NOT s.annulled
            AND s.effective <= e.effective) ELSE e.effective END,
        e.precision, e.until_text,
        (SELECT p.surname || ' ' || p.given || ' ' || p.patronymic
            FROM post JOIN person p ON p.id = post.person_id
            WHERE post.organization_id = o.id AND post.is_leader
            AND (post.since IS NULL OR post.since <= :day) AND (post.until IS NULL OR post.until > :day)
            ORDER BY post.since DESC, post.id DESC LIMIT 1),
        (SELECT max(day) FROM contact_record c WHERE c.organization_id = o.id AND c.answered),
        (SELECT group_concat(name, char(10)) FROM field_of_work w WHERE w.organization_id = o.id),
        o.region, o.city, o.phones, o.emails, o.form, o.address, o.sites, o.registration_number,
        o.registered_on, o.registered_precision, o.headcount, o.notes
    FROM organization o CROSS JOIN {_AS_OF}
    WHERE e.kind IN ('admitted', 'restored', 'suspended', 'extended')
    ORDER BY o.sort_key, o.id LIMIT {_SHOWN}"""
_BEST_COUNTS = """
    SELECT kind, count(*) FROM membership_event
    WHERE NOT annulled AND effective <= :day AND (ends IS NULL OR ends > :day) GROUP BY kind"""


def cases() -> Iterator[Result]:
    """Yield the rows of the registry, in an office of ten thousand organisations and in a tenfold one."""
    with tempfile.TemporaryDirectory() as folder:
        path, large = Path(folder) / "реестр.sovet", Path(folder) / "большой.sovet"
        generate(path, _ORGANIZATIONS)
        generate(large, 10 * _ORGANIZATIONS)
        with (
            Office.open(path, writing=False) as office,
            Office.open(large, writing=False) as tenfold,
            closing(sqlite3.connect(path)) as bare,
        ):
            yield _page(office, bare)
            yield _growth(office, tenfold)
            yield _counts(office, bare)
            yield _search("search", office)
            yield _search("search ×10", tenfold)


def _page(office: Office, bare: sqlite3.Connection) -> Result:
    measured = alternate(lambda: _time_of_pages(office), lambda: _time_of(bare, _BEST_PAGE))
    return Result("as-of page", *measured, "µs", 6, f"raw sqlite3, {_SHOWN} of {_ORGANIZATIONS}")


def _growth(office: Office, tenfold: Office) -> Result:
    measured = alternate(lambda: _time_of_pages(tenfold), lambda: _time_of_pages(office))
    return Result("as-of page ×10", *measured, "µs", round(_TENFOLD_BY_AIM, 1), "ours in a tenth of it")


def _counts(office: Office, bare: sqlite3.Connection) -> Result:
    measured = alternate(
        lambda: _mean(lambda day: office.read(counts, day)), lambda: _time_of(bare, _BEST_COUNTS)
    )
    return Result("as-of counts", *measured, "µs", 1.5, "raw sqlite3")


def _search(name: str, office: Office) -> Result:
    folded = office.read(_folded)
    ids, ours, joined = list(folded), office.read(finder), Joined(folded)
    measured = alternate(
        lambda: slowest(_TYPED, lambda typed: _type(office, ours, ids, typed)),
        lambda: slowest(_TYPED, lambda typed: joined.find(search_fold(typed))),
    )
    return Result(name, *measured, "µs", 4, f"str.find over one text of {len(ids)} cards, p99")


class Joined:
    """The floor: all cards as one text, searched for one word from beginning to end."""

    def __init__(self, folded: dict[int, str]) -> None:
        self._ids, self._text = list(folded), "\n".join(folded.values())
        self._ends = list(accumulate(len(text) + 1 for text in folded.values()))

    def find(self, typed: str) -> list[int]:
        """Return the cards on which the longest word stands."""
        word, found, at = max(typed.split(), key=len), [], 0
        while (at := self._text.find(word, at)) >= 0:
            card = bisect_right(self._ends, at)
            found.append(self._ids[card])
            at = self._ends[card]
        return found


def _folded(session: Session) -> dict[int, str]:
    query = select(Organization.id, Organization.folded).order_by(Organization.sort_key)
    return dict(session.execute(query).all())


def _type(office: Office, ours: Finder, ids: Sequence[int], typed: str) -> None:
    office.read(rows, _TODAY, ours.find(typed, ids)[:_SHOWN])


def slowest(texts: Sequence[str], find: Callable[[str], object]) -> float:
    """Return the 99th percentile of what a keystroke takes, whichever of the texts is being typed."""
    typed = [text[:length] for text in texts for length in range(1, len(text) + 1)]
    taken = sorted(_microseconds(lambda: find(text)) for text in typed)  # noqa: B023 (called at once)
    return taken[int(len(taken) * 0.99)]


def _time_of_pages(office: Office) -> float:
    return _mean(lambda day: office.read(_first_page, day))


def _first_page(session: Session, day: date) -> list[RegistryRow]:
    return rows(session, day, listed(session, day, _MEMBERS, limit=_SHOWN))


def _time_of(bare: sqlite3.Connection, query: str) -> float:
    return _mean(lambda day: bare.execute(query, {"day": day.isoformat()}).fetchall())


def _mean(work: Callable[[date], object]) -> float:
    return mean(_microseconds(lambda: work(day)) for day in _DAYS)  # noqa: B023 (called at once)


def _microseconds(work: Callable[[], object]) -> float:
    started = time.process_time()  # steadier than the time of a clock, and nothing is waited for
    work()
    return (time.process_time() - started) * 1_000_000
