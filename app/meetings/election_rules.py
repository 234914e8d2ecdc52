"""Who is elected, and who stands in the next round: pure."""

from collections.abc import Sequence


def elected(votes: Sequence[int], seats: int, needed: int) -> frozenset[int]:
    """Return the places of those elected: enough votes and the most; of a tie for the last seat nobody."""
    enough = [place for place, count in enumerate(votes) if count >= needed]
    chosen = sorted(enough, key=lambda place: -votes[place])
    if len(chosen) > seats:
        tied = votes[chosen[seats]]
        chosen = [place for place in chosen[:seats] if votes[place] > tied]
    return frozenset(chosen)


def leading(votes: Sequence[int], seats: int, needed: int) -> tuple[int, ...]:
    """Return the places of those who stand again: one more than seats are free, all of a tie; or nobody."""
    done = elected(votes, seats, needed)
    free = seats - len(done)
    rest = sorted(
        (place for place in range(len(votes)) if place not in done), key=lambda place: -votes[place]
    )
    if not free or not rest:
        return ()
    least = votes[rest[min(free, len(rest) - 1)]]
    return tuple(sorted(place for place in rest if votes[place] >= least))


def objection(votes: Sequence[int], seats: int, choosing: int) -> str:
    """Return why the counts cannot be right when so many have chosen somebody, or an empty text."""
    most = max(votes, default=0)
    if most > choosing:
        return f"За одного кандидата — {most}, а выбирали {max(choosing, 0)}. Проверьте числа."
    if sum(votes) > choosing * seats:
        most = choosing * seats
        return f"За всех кандидатов — {sum(votes)}, а подать могли не больше {most}. Проверьте числа."
    return ""
