"""Tasks that follow from the editorial board's own records: the plan, answers, waivers, statements, days off."""

from collections.abc import Iterator
from datetime import date

from trangxa.content.kinds import Page
from trangxa.content.workdays import FIRST_DECIDED_YEAR, HOLIDAY_FOLDER
from trangxa.editorial.answers import ANSWERS_FILE
from trangxa.editorial.disclosure_plan import PLAN_FILE, progress
from trangxa.editorial.waivers import WAIVERS_FILE
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.items import EDITORS
from trangxa.lifecycle.task import Group, Task
from trangxa.rules.presence import STATEMENT_AGE


def planned(desk: Desk) -> Iterator[Task]:
    """Rows of the year's plan of disclosure that nothing has been posted for."""
    plan = desk.context.plan.record
    if plan is None:
        return
    for row in progress(plan, desk.site.items, desk.site.as_of):
        due = row.planned.due
        if due and not row.items and desk.soon(due):
            what, why = f"Công khai: {row.planned.what}", f"Kế hoạch {plan.decision}: {row.planned.when}"
            yield Task(Group.DEADLINES, what, due, (row.planned.in_charge,), why, PLAN_FILE)


def ending_answers(desk: Desk) -> Iterator[Task]:
    """Signed answers that count no longer from soon on; of several to one question the newest."""
    answers = desk.context.answers.record
    for obligation in desk.obligations:
        latest = answers.latest(obligation.id, desk.site.as_of) if answers else None
        if latest and desk.soon(latest[1].until):
            who = (latest[1].person.partition(",")[0],)
            what = f"Trả lời lại: {obligation.title}"
            yield Task(Group.DEADLINES, what, latest[1].until, who, obligation.basis, ANSWERS_FILE)


def ending_waivers(desk: Desk) -> Iterator[Task]:
    """Waivers that run out soon."""
    waivers = desk.context.waivers.record
    for waiver in waivers.waivers if waivers else ():
        if desk.soon(waiver.until):
            who = (waiver.approver.partition(",")[0],)
            what = f"Hết hạn miễn {waiver.finding}: {waiver.reason}"
            yield Task(Group.DEADLINES, what, waiver.until, who, "Ngày ghi trong sổ miễn", WAIVERS_FILE)


def ending_statements(desk: Desk) -> Iterator[Task]:
    """Statements that nothing has arisen: confirmed anew each year."""
    for item in desk.site.of(Page):
        for statement in item.record.nothing:
            due = statement.until + STATEMENT_AGE
            if desk.soon(due):
                what = f"Xác nhận lại không phát sinh: {statement.group}"
                why = f"Đã xác nhận đến ngày {statement.until:%d/%m/%Y}"
                yield Task(Group.DEADLINES, what, due, (statement.confirmed_by,), why, item.path)


def missing_holidays(desk: Desk) -> Iterator[Task]:
    """The coming year's days off, without which no working day of it can be counted."""
    for year in (desk.site.as_of.year, desk.site.as_of.year + 1):
        start = date(year, 1, 1)
        if year >= FIRST_DECIDED_YEAR and year not in desk.context.calendar.decided and desk.soon(start):
            why, file = "Thiếu thì không tính được hạn theo ngày làm việc", f"{HOLIDAY_FOLDER}/{year}.yml"
            yield Task(Group.DEADLINES, f"Lập lịch nghỉ năm {year}", start, EDITORS, why, file)
