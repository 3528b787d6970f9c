"""Tasks that the law sets a day for: answers to questions, documents to post, the week's schedule, fresh sections."""

from collections.abc import Iterator
from datetime import timedelta

from trangxa.content.kinds import Document, Question, Schedule
from trangxa.content.sections import section_of_folder
from trangxa.editorial.issued import ISSUED_FILE
from trangxa.law import Limit, Obligation
from trangxa.lifecycle.desk import Desk, last_day
from trangxa.lifecycle.items import EDITORS
from trangxa.lifecycle.task import Group, Task
from trangxa.rules import current_week_schedule, recently_posted, within_time_limit
from trangxa.rules.base import folder_of
from trangxa.rules.presence import entries
from trangxa.rules.register_ratio import unposted

_WEEK = timedelta(days=7)


def unanswered(desk: Desk) -> Iterator[Task]:
    """Questions without an answer, by the last day that the strictest law gives."""
    for obligation, args, limit in _limits(desk, Question.kind):
        for item in desk.site.of(Question) if args.open else ():
            record = item.record
            if record.answered is None and record.received <= desk.site.as_of:
                due = last_day(record.received, limit, desk.context.calendar)
                unit = (record.answered_by,) if record.answered_by else ()
                yield Task(Group.OWED, f"Trả lời: {item.title}", due, unit, _why(obligation, limit), item.path)


def unposted_documents(desk: Desk) -> Iterator[Task]:
    """Documents of the register that must be posted and are not."""
    for obligation, args, limit in _limits(desk, Document.kind):
        for row in unposted(desk.site, desk.context.register) if args.documents == "own" else ():
            due = last_day(row.issued, limit, desk.context.calendar)
            what = f"Đăng {row.form or 'văn bản'} {row.number}: {row.abstract}"
            yield Task(Group.DEADLINES, what, due, EDITORS, _why(obligation, limit), f"{ISSUED_FILE}:{row.line}")


def schedules(desk: Desk) -> Iterator[Task]:
    """The leaders' schedule of this week and of the next one, due on its Monday."""
    monday = desk.site.as_of - timedelta(days=desk.site.as_of.weekday())
    for obligation in desk.judged_by(current_week_schedule.RULE.id):
        for start in (monday, monday + _WEEK):
            if not desk.soon(start) or any(item.record.covers(start) for item in desk.site.of(Schedule)):
                continue
            year, week, _ = start.isocalendar()
            what = f"Đăng lịch làm việc tuần {week} năm {year}"
            yield Task(Group.DEADLINES, what, start, EDITORS, obligation.basis, folder_of(obligation))


def stale_sections(desk: Desk) -> Iterator[Task]:
    """Sections whose newest item will soon be older than the law or the house rule lets it be."""
    for obligation in desk.judged_by(recently_posted.RULE.id):
        days = recently_posted.Args.model_validate(obligation.args).days
        folder = folder_of(obligation)
        posted = [item.record.posted for item in entries(desk.site, folder) if item.record.posted]
        due = max(posted) + timedelta(days=days) if posted else None
        if due and desk.soon(due):
            what = f"Đăng mục mới ở “{section_of_folder(folder).title}”"
            yield Task(Group.DEADLINES, what, due, EDITORS, f"{obligation.title}: {days} ngày một mục", folder)


def _limits(desk: Desk, kind: str) -> Iterator[tuple[Obligation, within_time_limit.Args, Limit]]:
    for obligation in desk.judged_by(within_time_limit.RULE.id):
        args = within_time_limit.Args.model_validate(obligation.args)
        if args.kind == kind and obligation.limit:
            yield obligation, args, obligation.limit


def _why(obligation: Obligation, limit: Limit) -> str:
    return f"{obligation.basis}: {limit.words}"
