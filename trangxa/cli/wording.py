"""Findings and verdicts in words, for terminals of any kind."""

from collections.abc import Iterator

from trangxa.audit.report import Report, Result
from trangxa.findings import Finding, Severity

WITHOUT_BOARD = "Chưa dùng quy trình duyệt bài (thiếu editorial/board.yml): tệp nào không ghi nhap: true đều lên trang."
"""Said of a project whose files are published as they lie on disk."""

WORKING = "Lệnh này xét các tệp trên máy, kể cả bài chưa duyệt; trang chỉ đăng bản đã duyệt."
"""Said of a project under a board when its working files are judged."""


def lines_of(finding: Finding) -> Iterator[str]:
    """A finding in two to four lines: weight and place, what is wrong, what to do, which law."""
    yield f"{finding.severity.value.upper()}  {finding.location}"
    yield f"     {finding.message}"
    yield f"     Cách sửa: {finding.fix}"
    if finding.basis:
        yield f"     Căn cứ: {finding.basis}"


def failed(report: Report) -> tuple[Result, ...]:
    """Results that refuse a publication."""
    return tuple(result for result in report.results if result.outcome.blocks)


def count(report: Report, severity: Severity) -> int:
    """How many findings weigh this much."""
    return sum(finding.severity is severity for finding in report.findings)


def verdict(report: Report) -> str:
    """One line: day, profile, outcomes that occur, findings."""
    outcomes = ", ".join(f"{number} {outcome.value.lower()}" for outcome, number in report.counts.items() if number)
    return (
        f"Xét theo {report.profile.citation}, ngày {report.as_of:%d/%m/%Y}: "
        f"{len(report.results)} yêu cầu ({outcomes}); "
        f"{count(report, Severity.ERROR)} lỗi, {count(report, Severity.WARNING)} lưu ý."
    )


def obligation_line(result: Result) -> str:
    """An obligation that is not met, in one line."""
    return f"{result.outcome.value}: {result.obligation.title} ({result.obligation.basis})"


def refusal(report: Report) -> str:
    """Why a build for publication is refused, as plain text."""
    parts = ["Chưa dựng trang: nội dung còn lỗi. Trang đã dựng trước đó giữ nguyên.", ""]
    for finding in report.findings:
        if finding.blocks:
            parts += [*lines_of(finding), ""]
    parts += [obligation_line(result) for result in failed(report)]
    return "\n".join([*parts, verdict(report)])
