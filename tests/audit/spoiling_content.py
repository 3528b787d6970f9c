"""Ways to make the real content lack what an obligation asks of its items and pages."""

from datetime import date, timedelta

from tests.audit.real_copy import RealCopy
from tests.makers import AS_OF
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS, Document, Heritage, Official, Page, Plan, Project, Record
from trangxa.law import Obligation
from trangxa.rules import within_time_limit
from trangxa.rules.presence import entries
from trangxa.rules.selecting import matches


def value_of(record: Record, key: str) -> object:
    """Value of a front-matter key."""
    return getattr(record, keys_of(type(record))[key].attribute)


def no_topic_page(copy: RealCopy, obligation: Obligation) -> None:
    pages = [page for page in copy.clean.of(Page) if page.record.topic == obligation.args["topic"]]
    copy.remove(*(page.path for page in pages))


def no_heritage(copy: RealCopy, obligation: Obligation) -> None:
    words = obligation.args["words"]
    sites = [s for s in copy.clean.of(Heritage) if any(word in s.record.type.casefold() for word in words)]
    copy.remove(*(site.path for site in sites))
    no_topic_page(copy, obligation)


def nobody_heads(copy: RealCopy, obligation: Obligation) -> None:
    for official in copy.clean.of(Official):
        if official.record.chair:
            copy.put(official.path, "dung_dau", None)


def empty_section(copy: RealCopy, obligation: Obligation) -> None:
    assert obligation.section
    if "optional" in obligation.args:
        missing_field(copy, obligation)
    else:
        copy.remove(*(item.path for item in entries(copy.clean, obligation.section)))


def missing_field(copy: RealCopy, obligation: Obligation) -> None:
    """The first field that the article lists and every item of its kind must have."""
    for cover in obligation.covers:
        for key in cover.keys:
            if keys_of(KINDS[cover.kind])[key].required:
                copy.put(copy.clean.of_kind(cover.kind)[0].path, key, None)
                return
    raise AssertionError(obligation.id)


def no_plan_of_a_field(copy: RealCopy, obligation: Obligation) -> None:
    wanted = obligation.args["fields"][0]["code"]
    for plan in copy.clean.of(Plan):
        if plan.record.topic == wanted:
            copy.put(plan.path, "linh_vuc", "kinh-te-xa-hoi")


def no_project_of_a_list(copy: RealCopy, obligation: Obligation) -> None:
    first, second, *_ = obligation.args["lists"]
    for project in copy.clean.of(Project):
        if project.record.status == first:
            copy.put(project.path, "tinh_trang", second)


def no_board_document(copy: RealCopy, obligation: Obligation) -> None:
    wanted = obligation.args["roles"][0]["code"]
    for document in copy.clean.of(Document):
        if document.record.role == wanted:
            copy.put(document.path, "vai_tro", None)


def board_document(copy: RealCopy, obligation: Obligation) -> None:
    """Documents that play the parts asked for, where none does yet."""
    spare = [d.path for d in copy.clean.of(Document) if d.record.role is None]
    played = {d.record.role for d in copy.clean.of(Document)}
    for role in obligation.args["roles"]:
        if role["code"] not in played:
            copy.put(spare.pop(), "vai_tro", role["code"])


def nothing_recent(copy: RealCopy, obligation: Obligation) -> None:
    assert obligation.section
    since = AS_OF - timedelta(days=int(obligation.args["days"]))
    items = entries(copy.clean, obligation.section)
    copy.remove(*(item.path for item in items if item.record.posted and item.record.posted >= since))


def posted_late(copy: RealCopy, obligation: Obligation) -> None:
    args, limit = within_time_limit.Args.model_validate(obligation.args), obligation.limit
    assert limit
    for item in copy.clean.of_kind(args.kind):
        record = item.record
        ours = not isinstance(record, Document) or not record.historical_issuer
        whose = "received" if isinstance(record, Document) and record.received else "own"
        start = value_of(record, limit.start)
        if ours and isinstance(start, date) and matches(record, args.where) and args.documents in (None, whose):
            copy.put(item.path, args.end, start + timedelta(days=2 * limit.days + 30))
            return
    raise AssertionError(obligation.id)
