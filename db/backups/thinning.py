"""Which copies may go: all of today stay, one for each of 7 days, 4 weeks and 12 months, and all with a name.

Days are counted as they occur among the copies, not back from today: a clock that was wrong for a day
can neither age the older copies nor hide the newer ones.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date

from db.backups.manifest import Manifest, Why

_KEPT: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
    (7, lambda day: day),
    (4, lambda day: day.isocalendar()[:2]),
    (12, lambda day: (day.year, day.month)),
)


def superfluous(manifests: Iterable[Manifest]) -> list[Manifest]:
    """Return those that others stand in for; copies made before a restore are counted for themselves."""
    history = sorted(manifests, key=lambda manifest: -manifest.sequence)
    saved = [manifest for manifest in history if manifest.why is Why.BEFORE_RESTORE]
    others = [manifest for manifest in history if manifest.why is not Why.BEFORE_RESTORE]
    kept = {manifest.sequence for group in (saved, others) for manifest in _kept(group)}
    return [manifest for manifest in history if manifest.sequence not in kept]


def _kept(newest_first: list[Manifest]) -> Iterator[Manifest]:
    for manifest in newest_first:
        if manifest.name or manifest.day == newest_first[0].day:
            yield manifest
    for limit, period in _KEPT:
        seen: set[Hashable] = set()
        for manifest in newest_first:
            key = period(manifest.day)
            if key not in seen and len(seen) < limit:
                seen.add(key)
                yield manifest
