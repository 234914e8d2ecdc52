"""What is done with votes: asked in a dialog, carried out as one operation."""

from collections.abc import Callable
from dataclasses import replace

from app.meetings import correspondence, elections, vote_operations
from app.meetings.elections import ElectionEntry, NextRound
from app.meetings.holding import holding
from app.meetings.majorities import Counts, Majority
from app.meetings.quorum import quorum
from app.meetings.rows import AgendaRow, Quorum, VoteRow
from db.vocabulary import VoteKind
from ui.meetings.ballots_dialog import BallotsDialog
from ui.meetings.commission_dialog import CommissionDialog
from ui.meetings.commission_paper import CommissionPaper
from ui.meetings.election_dialog import ElectionDialog
from ui.meetings.vote_dialog import VoteDialog
from ui.widgets.dialog import Dialog, show_until_closed
from ui.widgets.page import Page


class Voting:
    """The acts on the votes of one meeting."""

    def __init__(self, page: Page, meeting_id: int) -> None:
        self._page, self._meeting = page, meeting_id

    def unanimous(self, item: AgendaRow) -> None:
        """Record that all who came were in favour."""
        self._page.do(vote_operations.record_unanimous, item.id)

    def vote(self, item: AgendaRow) -> None:
        """Ask how a vote went; by correspondence, put the question and wait for the ballots."""
        if self._page.office.read(holding, self._meeting).by_correspondence:
            self._page.do(correspondence.open_vote, item.id)
            return
        dialog = VoteDialog(self._page, "Голосование", _named(item), self._came(), self._offered(item))
        self._ask(dialog, lambda: self._page.carry_out(vote_operations.record_vote, item.id, dialog.entry()))

    def again(self, item: AgendaRow, vote: VoteRow) -> None:
        """Ask how the same vote went the second time."""
        came = self._came()
        known = replace(vote, in_favour=came.present, against=0, abstained=0, issued=None, spoilt=None)
        dialog = VoteDialog(self._page, "Повторное голосование", _named(item), came, _rule(vote), known)
        self._ask(dialog, lambda: self._page.carry_out(vote_operations.vote_again, vote.id, dialog.entry()))

    def correct(self, item: AgendaRow, vote: VoteRow) -> None:
        """Ask what is to be corrected in a vote or an election."""
        if vote.kind is VoteKind.ELECTION:
            self._correct_election(item, vote)
            return
        dialog = VoteDialog(
            self._page, "Исправить голосование", _named(item), self._came(), _rule(vote), vote
        )
        self._ask(dialog, lambda: self._page.carry_out(vote_operations.correct_vote, vote.id, dialog.entry()))

    def elect(self, item: AgendaRow) -> None:
        """Ask how an election went."""
        dialog = self._election("Выборы", item, self._offered(item), ElectionEntry(()))
        self._ask(dialog, lambda: self._page.carry_out(elections.record_election, item.id, dialog.entry()))

    def next_round(self, item: AgendaRow, vote: VoteRow, standing: NextRound) -> None:
        """Ask how the next round went, between those who lead."""
        names = tuple((name, 0) for name in standing.names)
        beginning = ElectionEntry(names, standing.seats, vote.subject, secret=vote.secret)
        dialog = self._election("Следующий тур", item, _rule(vote), beginning)
        self._ask(
            dialog,
            lambda: self._page.carry_out(
                elections.record_election, item.id, dialog.entry(), after_id=vote.id
            ),
        )

    def remove(self, vote: VoteRow) -> None:
        """Take a vote out; it can be undone, so nothing is asked."""
        self._page.do(vote_operations.remove_vote, vote.id)

    def ballots(self, item: AgendaRow, vote: VoteRow) -> None:
        """Show who has answered, and write the ballots as they come."""
        show_until_closed(BallotsDialog(self._page, vote.id, _named(item)))

    def protocol(self, vote: VoteRow) -> None:
        """Show the protocol of the counting commission."""
        show_until_closed(CommissionPaper(self._page, vote.id))

    def commission(self) -> None:
        """Ask who counts the votes."""
        known = self._page.office.read(holding, self._meeting).commission
        dialog = CommissionDialog(self._page, known)
        self._ask(
            dialog,
            lambda: self._page.carry_out(elections.set_commission, self._meeting, dialog.names()),
        )

    def _correct_election(self, item: AgendaRow, vote: VoteRow) -> None:
        beginning = ElectionEntry(
            tuple((each.name, each.votes) for each in vote.candidates),
            vote.seats,
            vote.subject,
            Counts(0, vote.against, vote.abstained, vote.issued, vote.spoilt),
            vote.secret,
        )
        dialog = self._election("Исправить выборы", item, _rule(vote), beginning, vote)
        self._ask(dialog, lambda: self._page.carry_out(elections.correct_election, vote.id, dialog.entry()))

    def _election(
        self,
        title: str,
        item: AgendaRow,
        majority: Majority,
        beginning: ElectionEntry,
        known: VoteRow | None = None,
    ) -> ElectionDialog:
        return ElectionDialog(self._page, title, _named(item), self._came(), majority, beginning, known)

    def _came(self) -> Quorum:
        return self._page.office.read(quorum, self._meeting)

    def _offered(self, item: AgendaRow) -> Majority:
        return self._page.office.read(vote_operations.offered_majority, item.id)

    def _ask(self, dialog: Dialog, act: Callable[[], object]) -> None:
        dialog.offer_cancel()
        dialog.offer("Записать", lambda: dialog.attempt(act), "filled")
        show_until_closed(dialog)


def _rule(vote: VoteRow) -> Majority:
    return Majority(vote.share, vote.number, vote.counted)


def _named(item: AgendaRow) -> str:
    return f"{item.number}. {item.title}"
