"""Where the report that a site publishes on itself differs from what its pages show."""

from collections.abc import Iterator

from pydantic import ValidationError

from trangxa.audit.report import Report
from trangxa.audit.report_format import ReportShape
from trangxa.findings import Finding, Outcome
from trangxa.published.claims import REPORT
from trangxa.published.opening import Published
from trangxa.published.telling import found

_FIX = "Dựng lại trang để báo cáo khớp với nội dung; nếu không ai sửa trang thì tìm xem ai đã sửa báo cáo."


def read_report(site: Published) -> ReportShape | Finding | None:
    """The report that the site publishes; `None` when it publishes none."""
    data = site.folder.read(REPORT)
    if data is None:
        return None
    try:
        return ReportShape.model_validate_json(data)
    except ValidationError:
        return found("claims-unreadable", REPORT, "Báo cáo report.json không đúng mẫu.")


def own_faults(said: ReportShape, site: Published) -> Iterator[Finding]:
    """Where the report does not fit itself or the claims beside it."""
    counts = {outcome.value: 0 for outcome in Outcome}
    for obligation in said.obligations:
        counts[obligation.outcome] = counts.get(obligation.outcome, 0) + 1
    if counts != said.counts:
        message = "Số đếm trong report.json không khớp với từng nghĩa vụ."
        yield found("claim-differs", REPORT, message, _FIX, key="counts")
    severe = any(finding.severity == "lỗi" and not finding.waiver for finding in said.findings)
    failed = any(Outcome(o.outcome).blocks for o in said.obligations if o.outcome in counts)
    if said.blocked != (severe or failed):
        message = "Kết luận trong report.json không khớp với các phát hiện và nghĩa vụ."
        yield found("claim-differs", REPORT, message, _FIX, key="blocked")
    claims = site.claims
    if claims and (claims.digest, claims.as_of, claims.profile) != (said.digest, said.as_of, said.profile):
        message = "report.json và items.json không nói về cùng một nội dung, ngày xét hoặc hồ sơ pháp lý."
        yield found("claim-differs", REPORT, message, _FIX, key="digest")


def outcome_faults(said: ReportShape, seen: Report) -> Iterator[Finding]:
    """Obligations whose outcome in the report differs from what the pages show, as far as both can tell."""
    claimed = {obligation.id: obligation for obligation in said.obligations}
    for result in seen.results:
        own = claimed.pop(result.obligation.id, None)
        if own is None:
            message = f"report.json không nói gì về “{result.obligation.title}”."
            yield found("claim-differs", REPORT, message, _FIX, key=result.obligation.id)
        elif own.outcome != result.outcome.value and is_judged(seen, result.obligation.id):
            message = (
                f"report.json ghi “{own.outcome}” cho “{own.title}” ({own.basis}), các trang đang đăng cho thấy "
                f"“{result.outcome.value}”."
            )
            yield found("claim-differs", REPORT, message, _FIX, key=own.id)
    for id, own in claimed.items():
        yield found("claim-differs", REPORT, f"report.json nêu nghĩa vụ lạ “{own.title[:80]}”.", _FIX, key=id)


def is_judged(seen: Report, id: str) -> bool:
    """Whether the pages were enough to judge the obligation."""
    return seen.result(id).outcome not in (Outcome.CANT_TELL, Outcome.UNTESTED)
