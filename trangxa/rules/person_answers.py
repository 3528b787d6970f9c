"""Rule: what no machine can judge is answered, signed and dated by a person, for a time."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.editorial.answers import ANSWERS_FILE
from trangxa.findings import Evidence, Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, Unread, Unsure, fault


class Args(RuleArgs):
    """`question`: what the person is asked; `help`: how to look."""

    question: str
    help: str


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Give the newest answer; without a valid one a person must look."""
    args = Args.model_validate(obligation.args)
    found = context.answers.record.latest(obligation.id, site.as_of) if context.answers.record else None
    if context.answers.findings:
        yield Unread((ANSWERS_FILE,))
        return
    if found is None:
        yield _doubt(obligation, Location(ANSWERS_FILE), f"Cần người xem: {args.question}", args.help)
        return
    at, answer = found
    where = context.answers.at(f"tra_loi.{at}.tra_loi")
    signed = f"{answer.person}, ngày {answer.given:%d/%m/%Y}: {answer.evidence}"
    if answer.until < site.as_of:
        message = f"Câu trả lời đã quá hạn ngày {answer.until:%d/%m/%Y}: {args.question}"
        yield _doubt(obligation, where, message, args.help)
    elif answer.value == "đạt":
        yield Evidence(signed, (where,))
    elif answer.value == "không áp dụng":
        yield Inapplicable(signed)
    else:
        yield fault(obligation, where, f"Người kiểm tra thấy chưa đạt: {args.question} ({signed})", args.help)


def _doubt(obligation: Obligation, where: Location, message: str, help: str) -> Unsure:
    fix = (
        f"{help.rstrip('.')}. Ghi câu trả lời vào {ANSWERS_FILE}: nghia_vu: {obligation.id}, tra_loi, "
        "nguoi_tra_loi, ngay, bang_chung, den_ngay."
    )
    return Unsure(Finding(obligation.rule, where, message, fix, Severity.WARNING, obligation.basis, key=obligation.id))


RULE = Rule("person-answers", "Người có trách nhiệm trả lời", check, Args)
