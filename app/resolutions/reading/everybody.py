"""«Всем руководителям организаций …»: a task for all, whoever they are on that day."""

import re
from typing import Final

_ALL: Final = re.compile(
    r"всем (?:[\w-]+[ыи]м )*(?:(?:организаци|объединени|ассоциаци|руководител|председател)ям|членам)"
    r"(?:-членам)?(?![\w-])",
    re.IGNORECASE,
)
_BACK: Final = (
    (re.compile("всем", re.IGNORECASE), "все"),
    (re.compile("([ыи])м "), r"\1е "),
    (re.compile("(аци|тел)ям"), r"\1и"),
    (re.compile("ениям"), "ения"),
    (re.compile("членам"), "члены"),
)


def is_everybody(sentence: str, start: int) -> bool:
    """Return whether all organisations, or those who lead them, are addressed at the place."""
    return bool(_ALL.match(sentence, start))


def everybody(phrase: str) -> str:
    """Return «все руководители организаций» for «Всем руководителям организаций», else nothing."""
    found = _ALL.match(phrase)
    if found is None:
        return ""
    head = found[0]
    for dative, nominative in _BACK:
        head = dative.sub(nominative, head)
    return head + phrase[found.end() :]
