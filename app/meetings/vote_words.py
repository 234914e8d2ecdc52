"""How the result of a vote is told in one line."""

from collections.abc import Sequence

from app.meetings.rows import CandidateRow
from app.russian.names import guess_gender, initials_after, parse_name
from app.russian.numerals import plural
from app.russian.typography import NO_BREAK_SPACE
from db.vocabulary import Gender

_DASH = f"{NO_BREAK_SPACE}— "
_ELECTED = {Gender.MALE: "Избран", Gender.FEMALE: "Избрана", None: "Избран(а)"}


def counts_words(in_favour: int, against: int, abstained: int) -> str:
    """Return «За — 18, против — 2, воздержался — 1»."""
    return f"За{_DASH}{in_favour}, {rest_words(against, abstained)}"


def rest_words(against: int, abstained: int) -> str:
    """Return «против — 2, воздержались — 3»."""
    abstaining = "воздержался" if abstained % 10 == 1 and abstained % 100 != 11 else "воздержались"
    return f"против{_DASH}{against}, {abstaining}{_DASH}{abstained}"


def motion_words(
    counts: tuple[int, int, int], needed: int, *, passed: bool, unanimous: bool, secret: bool
) -> str:
    """Return «За — 18, против — 2, воздержался — 1. Принято», or how many it would have taken."""
    if not any(counts):
        return "Голосов пока нет"
    told = f"Единогласно, за{_DASH}{counts[0]}" if unanimous and passed else counts_words(*counts)
    told = f"Тайно. {told}" if secret else told
    return f"{told}. {'Принято' if passed else _missed(needed)}"


def election_words(
    candidates: Sequence[CandidateRow], against: int, abstained: int, needed: int, *, secret: bool
) -> str:
    """Return «Ким В.С. — 12, Лодкин П.А. — 5, воздержался — 1. Избрана Ким В.С.»."""
    told = ", ".join(f"{short(each.name)}{_DASH}{each.votes}" for each in candidates)
    rest = f", {rest_words(against, abstained)}" if against or abstained else ""
    chosen = [each.name for each in candidates if each.elected]
    return f"{'Тайно. ' if secret else ''}{told}{rest}. {elected_words(chosen, needed)}"


def elected_words(names: Sequence[str], needed: int) -> str:
    """Return «Избраны Ким В.С., Лодкин П.А.», or that nobody is."""
    match names:
        case []:
            return f"Никто не избран: нужно {_votes(needed)}"
        case [name]:
            return f"{_ELECTED[guess_gender(parse_name(name))]} {short(name)}"
        case _:
            return f"Избраны {', '.join(map(short, names))}"


def short(name: str) -> str:
    """Return «Ким В.С.» of a full name; a single word stays."""
    return initials_after(parse_name(name)) if " " in name.strip() else name


def _missed(needed: int) -> str:
    return f"Не принято: нужно {_votes(needed)}"


def _votes(needed: int) -> str:
    return plural(needed, "голос", "голоса", "голосов")
