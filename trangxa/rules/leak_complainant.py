"""Rule: who asks, complains or reports is not named without consent (Luật TCTT 104/2016 Art. 7.2; Luật Tố cáo: MEM)."""

from collections.abc import Collection, Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Question
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, item_fault
from trangxa.rules.leaks.contacts import public_names
from trangxa.rules.leaks.marks import SENDERS
from trangxa.rules.leaks.names import CALLED, names_in
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.senders import senders_in
from trangxa.rules.leaks.telling import masked, tell

_FIX_TEXT = "Viết tắt họ tên người gửi (như: bà H.T.M.); việc tố cáo thì bỏ mọi chi tiết giúp nhận ra người ấy."
_FIX = "Viết tắt họ tên, chỉ nêu xóm (như: Bà H.T.M., xóm Đồn); người hỏi đồng ý nêu tên thì ghi dong_y_neu_ten: true."


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge questions and opinions; officials named in them are no complainants."""
    known = public_names(site)
    questions, consultations = site.of(Question), site.of(Consultation)
    for item in questions:
        if not item.record.name_consent:
            yield from _question(obligation, item, known)
    for draft in consultations:
        for at, opinion in enumerate(draft.record.opinions):
            if names := _names(opinion.sender, known):
                key = f"y_kien.{at}.nguoi_gui"
                message = f"Nêu đủ họ tên người góp ý ({_initials(names[0])})."
                fix = "Viết tắt họ tên, chỉ nêu xóm; tổ chức thì ghi tên tổ chức."
                yield item_fault(obligation, draft, key, message, fix, severity=Severity.WARNING)
    for paper in context.papers.marked(site, SENDERS):
        if paper.item.kind not in (Question.kind, Consultation.kind):
            yield from _told(obligation, paper, known)
    yield Evidence(f"Đã xem {len(questions)} câu hỏi, {len(consultations)} lần lấy ý kiến góp ý.")


def _question(obligation: Obligation, item: Item[Question], known: Collection[str]) -> Iterator[Finding]:
    """One finding a question: its sender, else a name told in the question or its title."""
    record = item.record
    told = {"nguoi_hoi": _names(record.asked_by, known)}
    for key, text in (("cau_hoi", record.question), ("tieu_de", record.title), ("mo_ta", record.summary or "")):
        told[key] = [match[1] for match in CALLED.finditer(text) if match[1] not in known]
    for key, names in told.items():
        if names:
            message = masked(f"Nêu đủ họ tên người hỏi, người phản ánh ({_initials(names[0])}) khi chưa có đồng ý.")
            yield item_fault(obligation, item, key, message, _FIX)
            return


def _told(obligation: Obligation, paper: Paper, known: Collection[str]) -> Iterator[Finding]:
    """Senders named in any text: of who reports a wrong to the authorities nothing may be told."""
    for lead, row, after in paper.flowing:
        here = range(len(lead) + 1, len(lead) + 1 + len(row.text))
        told = (
            sent for sent in senders_in(f"{lead} {row.text} {after}") if sent.start in here and sent.name not in known
        )
        if sender := next(told, None):
            message = f"Nêu đủ họ tên người gửi đơn, thư ({_initials(sender.name)})"
            severity = None if sender.secret else Severity.WARNING
            yield tell(obligation, paper, row, message, _FIX_TEXT, severity=severity)


def _names(sender: str, known: Collection[str]) -> list[str]:
    """Full names of a sender; a name of two syllables counts when it opens the entry."""
    found = names_in(sender) or names_in(f"bà {sender}")
    return [name for name in found if name not in known]


def _initials(name: str) -> str:
    """`Hoàng Thị Mai` → `H.T.M.`"""
    return "".join(f"{syllable[0]}." for syllable in name.split())


RULE = Rule("leak-complainant", "Không lộ người hỏi, người phản ánh", check)
