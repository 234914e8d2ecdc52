"""How many it takes, and whether it was enough: pure, the same for a quorum and for a vote."""

from collections.abc import Collection
from dataclasses import dataclass

from app.russian.numerals import plural
from db.vocabulary import Counted, Share


@dataclass(frozen=True, slots=True)
class Majority:
    """How many votes a decision takes; the own number stands only with the share «number»."""

    share: Share = Share.HALF
    number: int | None = None
    counted: Counted = Counted.PRESENT

    def needed(self, present: int, entitled: int) -> int:
        """Return how many votes it takes when so many came of so many."""
        return needed(self.share, self.number, present if self.counted is Counted.PRESENT else entitled)


@dataclass(frozen=True, slots=True)
class Counts:
    """The votes as they were counted; of a secret vote also the ballot papers."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    issued: int | None = None  # ballot papers given out
    spoilt: int | None = None

    @property
    def cast(self) -> int:
        """Return how many have voted one way or another."""
        return self.in_favour + self.against + self.abstained


def needed(share: Share, number: int | None, of: int) -> int:
    """Return how many make the share of so many: the least number that is enough, never none."""
    match share:
        case Share.HALF:
            return of // 2 + 1
        case Share.TWO_THIRDS:
            return max(-(-2 * of // 3), 1)
        case Share.NUMBER:
            return number or 1


def passed(in_favour: int, needed: int) -> bool:
    """Return whether enough were in favour."""
    return in_favour >= needed


def is_unanimous(in_favour: int, against: int, abstained: int) -> bool:
    """Return whether somebody was for it, nobody against and nobody abstained."""
    return in_favour > 0 and not against and not abstained


def strictest(majorities: Collection[Majority], present: int, entitled: int) -> Majority:
    """Return the majority that takes most votes of those who came; of equal ones, the one set on purpose."""
    return max(majorities, key=lambda each: (each.needed(present, entitled), each != Majority()))


def objection(counts: Counts, present: int) -> str:
    """Return why the counts cannot be right when so many could vote, or an empty text."""
    if min(counts.in_favour, counts.against, counts.abstained, counts.spoilt or 0) < 0:
        return "Число голосов не бывает меньше нуля. Проверьте числа."
    if counts.cast > present:
        return f"Голосов {counts.cast}, а проголосовать могли {present}. Проверьте числа или явку."
    papers = counts.cast + (counts.spoilt or 0)
    if counts.issued is None:
        return "" if papers <= present else f"Бюллетеней {papers}, а проголосовать могли {present}."
    if counts.issued > present:
        voters = plural(present, "имеющий голос", "имеющих голос", "имеющих голос")
        return f"Бюллетеней выдано {counts.issued}, а присутствует {voters}. Проверьте числа или явку."
    if papers > counts.issued:
        return f"Бюллетеней подано {papers}, а выдано {counts.issued}. Проверьте числа."
    return ""
