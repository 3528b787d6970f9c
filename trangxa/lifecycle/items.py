"""Tasks that follow from single items: reviews, consultations, documents that end, campaigns."""

from collections.abc import Iterator
from datetime import timedelta

from trangxa.content.kinds import Campaign, Consultation, Document
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.task import Group, Task
from trangxa.rules import consultation_results, review_overdue

EDITORS = ("Ban Biên tập",)


def reviews(desk: Desk) -> Iterator[Task]:
    """Items whose review is past or comes soon, for the person they name."""
    for obligation in desk.judged_by(review_overdue.RULE.id):
        periods = review_overdue.Args.model_validate(obligation.args).periods
        for item in desk.site.items:
            due = review_overdue.review_due(item, periods)
            if due is None or not desk.soon(due):
                continue
            own = item.record.review
            name = desk.name_of(own.owner) if own else None
            why = "Ngày ghi trong mục" if own else f"{obligation.article}: kỳ rà soát của loại mục"
            yield Task(Group.REVIEWS, f"Rà soát: {item.title}", due, (name,) if name else (), why, item.path)


def open_consultations(desk: Desk) -> Iterator[Task]:
    """Consultations that take opinions today, by their last day."""
    for item in desk.site.of(Consultation):
        record = item.record
        if record.is_open(desk.site.as_of):
            why = f"Đã nhận {len(record.opinions)} ý kiến"
            yield Task(Group.CONSULTATIONS, item.title, record.closes, (record.unit,), why, item.path)


def owed_results(desk: Desk) -> Iterator[Task]:
    """Consultations that have closed without a result; the house rule says by when."""
    for obligation in desk.judged_by(consultation_results.RULE.id):
        days = consultation_results.Args.model_validate(obligation.args).days
        for item in desk.site.of(Consultation):
            record = item.record
            if record.closes < desk.site.as_of and not record.result:
                what, due = f"Công bố kết quả góp ý: {item.title}", record.closes + timedelta(days=days)
                yield Task(Group.OWED, what, due, (record.unit,), obligation.basis, item.path)


def ending_documents(desk: Desk) -> Iterator[Task]:
    """Documents that lose effect soon; what no longer stands is no task."""
    for item in desk.site.of(Document):
        ends = item.record.expires
        if ends and desk.site.as_of < ends and desk.soon(ends):
            what = f"{item.record.number} hết hiệu lực: {item.record.abstract}"
            yield Task(Group.DOCUMENTS, what, ends, (item.record.issuer,), "Ngày ghi trong mục", item.path)


def campaigns(desk: Desk) -> Iterator[Task]:
    """Campaigns that run or start soon, with what is still to be posted."""
    named = [item.record.campaign for item in desk.site.items if item.record.campaign]
    for item in desk.site.of(Campaign):
        record, done = item.record, named.count(item.code)
        if record.ends >= desk.site.as_of and desk.soon(record.starts):
            why = f"Đã đăng {done}/{record.target} tin, bài, từ ngày {record.starts:%d/%m/%Y}"
            yield Task(Group.CAMPAIGNS, item.title, record.ends, EDITORS, why, item.path)
