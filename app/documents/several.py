from collections.abc import Iterable, Iterator

from app.documents.tree import Block, Letterhead, PageBreak


def one_after_another(papers: Iterable[tuple[Block, ...]], letterhead: tuple[str, ...]) -> Iterator[Block]:
    """Yield the blocks of several papers, each on a page of its own under the letterhead."""
    for number, paper in enumerate(papers):
        if number:
            yield PageBreak()
            yield Letterhead(letterhead)
        yield from paper
